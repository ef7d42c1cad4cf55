// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/backoff.h"

#include <algorithm>
#include <utility>

namespace orientibus::sync {

Backoff::Backoff(std::function<double()> random) : m_random(std::move(random)) {}

void Backoff::failed(Time now)
{
    if (!isOpen(now)) {
        return;
    }
    constexpr std::chrono::milliseconds first{400};
    m_failures = std::min(m_failures + 1, 8);
    const auto pause = std::min(longest, first * (1U << static_cast<unsigned>(m_failures - 1)));
    // Between half of the pause and the whole of it.
    const double share = 0.5 + 0.5 * std::clamp(m_random ? m_random() : 1.0, 0.0, 1.0);
    m_opensAt = now + std::chrono::duration_cast<std::chrono::milliseconds>(pause * share);
}

}  // namespace orientibus::sync
