// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"
#include "presentation/router.h"
#include "presentation/session.h"

#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// Gives the screen back when nobody touches it any more: a warning with a
/// countdown, then a wipe and Home, then the attract screen.
///
/// It knows no events; whoever sees a touch calls activity().
class IdleGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One IdleGuard exists, made by the application")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged FINAL)
    Q_PROPERTY(int secondsTotal READ secondsTotal NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged FINAL)

public:
    enum class State {
        Resting,   ///< nothing to guard: attract, goodbye, out of order
        Watching,  ///< somebody may be there
        Warning,   ///< counting down in front of them
        Cooling,   ///< wiped; on the way to the attract screen
    };
    Q_ENUM(State)

    /// What the wait and the countdown are, in milliseconds.
    struct Times {
        qint64 wait;
        qint64 countdown;
    };
    static constexpr Times usual{60'000, 30'000};
    static constexpr Times assisted{120'000, 60'000};
    static constexpr qint64 coolingMs = 20'000;
    static constexpr qint64 staffMs = 60'000;

    IdleGuard(const Clock& clock, Session& session, Router& router, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }  ///< of the countdown, else 0
    [[nodiscard]] int secondsTotal() const;
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// A guided session or a film: no time passes until it is let go.
    void setHeld(bool held);

    /// A finger, key or mouse button went down. During the warning the panel stays
    /// until it comes up, so that its own buttons can be pressed.
    void pressed();

    /// It came up again: somebody is there.
    void activity();
    Q_INVOKABLE void extend() { activity(); }

signals:
    void stateChanged();
    void secondsLeftChanged();
    void heldChanged();
    void expired();    ///< the session is wiped and Home is shown
    void staffIdle();  ///< nobody touched a staff screen for a minute

private:
    [[nodiscard]] const Times& times() const;
    [[nodiscard]] bool isStaffScreen() const;
    [[nodiscard]] bool isRestful() const;
    void look();
    void followScreen();
    void watchPupil(qint64 idleMs);
    void expire();
    void setState(State state);
    void setSecondsLeft(qint64 ms);

    const Clock& m_clock;
    Session& m_session;
    Router& m_router;
    State m_state = State::Resting;
    qint64 m_sinceMs = 0;  ///< last touch, or the start of cooling
    int m_secondsLeft = 0;
    bool m_held = false;
    bool m_expiring = false;
};

}  // namespace orientibus::kiosk
