// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "audit/finding.h"
#include "audit/walker.h"
#include "presentation/idle_guard.h"
#include "presentation/router.h"
#include "presentation/session.h"
#include "presentation/staff_gate.h"

#include <memory>

namespace orientibus::audit {

/// The whole application on one panel, with a clock that only the test moves.
class Stage {
public:
    Stage(const Panel& panel, const QString& catalogue);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    [[nodiscard]] QQuickWindow& window();
    [[nodiscard]] kiosk::Router& router();
    [[nodiscard]] kiosk::Session& session();
    [[nodiscard]] kiosk::IdleGuard& idle();
    [[nodiscard]] kiosk::StaffGate& gate();

    /// Lets time pass for the application: advance() at once, pass() and settles.
    void advance(qint64 ms);
    void pass(qint64 ms);

    /// The named states of the tour: every screen in every state worth a look.
    [[nodiscard]] QStringList states() const;
    /// Back to where a visit begins, dressed, and from there to a state; nothing is waited for.
    void start(const Setting& setting);
    [[nodiscard]] bool enter(const QString& state);
    /// Both, and settles.
    [[nodiscard]] bool show(const QString& state, const Setting& setting);
    void turnTo(int page);
    [[nodiscard]] int pageCount();

    /// Language, text, colours and calm, as a pupil would choose them.
    void dress(const Setting& setting);

    /// Runs until the answers are there, the pictures drawn and every movement over.
    void settle(bool pictures = false);

    /// A finger down and up in the middle of the target.
    void tap(const Target& target);
    void tapAt(const QPointF& point);

    /// The same without waiting for anything.
    void touch(const QPointF& point);

    /// The next tap is no second half of a double tap: that is told by the wall clock, which no
    /// test waits for.
    void forgetTaps();

    /// What a screen reader does instead.
    void press(const Target& target);

    /// An occupation of this catalogue that has a full sheet.
    [[nodiscard]] QString someOccupation();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The one that all fingers of the tests touch.
[[nodiscard]] QPointingDevice* touchScreen();

/// Has the bar, and is left when nobody touches it: not attract, goodbye, staff, out of order.
[[nodiscard]] bool isForPupils(kiosk::Router::Screen screen);

/// Every warning Qt or QML printed since the last call.
[[nodiscard]] QStringList takeWarnings();

/// From now on warnings are kept for takeWarnings(), and still printed.
void watchWarnings();

}  // namespace orientibus::audit
