// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/manual_clock.h"

#include <algorithm>

namespace orientibus::kiosk {

void ManualClock::advance(qint64 ms)
{
    constexpr qint64 tickMs = 250;
    while (ms > 0) {
        const qint64 step = std::min(tickMs, ms);
        m_monotonicMs += step;
        m_now = m_now.addMSecs(step);
        ms -= step;
        emit tick();
    }
}

}  // namespace orientibus::kiosk
