// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDateTime>
#include <QObject>

namespace orientibus::kiosk {

/// The time, passed in, so that tests own it.
class Clock : public QObject {
    Q_OBJECT

public:
    /// Milliseconds the machine has been running; never goes back, never jumps
    /// when somebody sets the clock.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;

    /// The wall clock. It may be wrong by years: show it, decide nothing by it.
    [[nodiscard]] virtual QDateTime now() const = 0;

signals:
    /// About four times a second: whoever counts down looks at the time again.
    void tick();

protected:
    using QObject::QObject;
};

}  // namespace orientibus::kiosk
