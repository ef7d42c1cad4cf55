// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"

namespace orientibus::kiosk {

/// A clock that moves only when told to: for the tour, the self-test and tests.
class ManualClock : public Clock {
    Q_OBJECT

public:
    explicit ManualClock(QObject* parent = nullptr) : Clock(parent) {}

    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }
    [[nodiscard]] QDateTime now() const override { return m_now; }

    /// Lets time pass, ticking as a real clock would.
    void advance(qint64 ms);

    /// Only the wall clock: a battery that died, a time that was set.
    void setWallClock(const QDateTime& now) { m_now = now; }

private:
    qint64 m_monotonicMs = 1'000;
    QDateTime m_now{QDate(2026, 11, 23), QTime(9, 0)};
};

}  // namespace orientibus::kiosk
