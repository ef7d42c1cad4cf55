// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/secret_digits.h"

#include <QFuture>

/// What the staff gate asks of the world.
namespace orientibus::kiosk {

enum class Role { None, Staff, Technician };

/// Knows the codes of this screen, and takes its time to compare one.
class PinCheck {
public:
    PinCheck() = default;
    PinCheck(const PinCheck&) = delete;
    PinCheck& operator=(const PinCheck&) = delete;
    virtual ~PinCheck() = default;

    /// Whether a code is set for this role at all.
    [[nodiscard]] virtual bool isInstalled(Role role) const = 0;

    /// Whether these are the digits of `role`. Answers from another thread.
    [[nodiscard]] virtual QFuture<bool> check(Role role, SecretDigits digits) = 0;
};

/// Counts wrong tries and how long the gate stays locked, across restarts.
///
/// A try is written down before it is judged, so that cutting the power while
/// a code is being compared gives no free one.
class TryLedger {
public:
    TryLedger() = default;
    TryLedger(const TryLedger&) = delete;
    TryLedger& operator=(const TryLedger&) = delete;
    virtual ~TryLedger() = default;

    [[nodiscard]] virtual int triesLeft() const = 0;    ///< before the next lock, at least 1
    [[nodiscard]] virtual qint64 lockedMs() const = 0;  ///< 0: not locked

    /// Writes the try down as a wrong one; finished when it may be judged.
    [[nodiscard]] virtual QFuture<void> beginTry() = 0;
    virtual void failTry() = 0;     ///< the try begun was wrong; may lock
    virtual void succeedTry() = 0;  ///< forgets all wrong tries

    /// `ms` of powered-on time have passed.
    virtual void pass(qint64 ms) = 0;
};

}  // namespace orientibus::kiosk
