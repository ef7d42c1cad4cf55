// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/system_clock.h"

#include <chrono>

namespace orientibus::kiosk {

SystemClock::SystemClock(QObject* parent) : Clock(parent)
{
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &Clock::tick);
    m_timer.start();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTime();
}

}  // namespace orientibus::kiosk
