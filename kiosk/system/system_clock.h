// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"

#include <QTimer>

namespace orientibus::kiosk {

/// The machine's own clocks.
class SystemClock : public Clock {
    Q_OBJECT

public:
    explicit SystemClock(QObject* parent = nullptr);

    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] QDateTime now() const override;

private:
    QTimer m_timer{};
};

}  // namespace orientibus::kiosk
