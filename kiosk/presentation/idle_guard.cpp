// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/idle_guard.h"

namespace orientibus::kiosk {

IdleGuard::IdleGuard(const Clock& clock, Session& session, Router& router, QObject* parent)
    : QObject(parent), m_clock(clock), m_session(session), m_router(router),
      m_sinceMs(clock.monotonicMs())
{
    connect(&clock, &Clock::tick, this, &IdleGuard::look);
    connect(&router, &Router::changed, this, &IdleGuard::followScreen);
    followScreen();
}

const IdleGuard::Times& IdleGuard::times() const
{
    return m_session.isAssisted() ? assisted : usual;
}

int IdleGuard::secondsTotal() const
{
    return static_cast<int>(times().countdown / 1000);
}

bool IdleGuard::isStaffScreen() const
{
    return Router::isForStaff(m_router.screen());
}

bool IdleGuard::isRestful() const
{
    using enum Router::Screen;
    const auto screen = m_router.screen();
    return screen == Attract || screen == Goodbye || screen == OutOfOrder;
}

void IdleGuard::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    activity();
    emit heldChanged();
}

void IdleGuard::pressed()
{
    if (m_state == State::Warning)
        m_sinceMs = m_clock.monotonicMs();
    else
        activity();
}

void IdleGuard::activity()
{
    m_sinceMs = m_clock.monotonicMs();
    setState(isRestful() ? State::Resting : State::Watching);
}

void IdleGuard::followScreen()
{
    if (m_expiring)
        return;
    if (isRestful())
        setState(State::Resting);
    else if (m_state == State::Resting || m_state == State::Warning)
        activity();
}

void IdleGuard::look()
{
    if (m_held || m_state == State::Resting)
        return;
    const qint64 idleMs = m_clock.monotonicMs() - m_sinceMs;
    if (m_state == State::Cooling) {
        if (idleMs >= coolingMs)
            m_router.attract();
    } else if (isStaffScreen()) {
        if (idleMs >= staffMs)
            emit staffIdle();
    } else {
        watchPupil(idleMs);
    }
}

void IdleGuard::watchPupil(qint64 idleMs)
{
    const qint64 left = times().wait + times().countdown - idleMs;
    if (left <= 0)
        return expire();
    if (left > times().countdown)
        return;
    setSecondsLeft(left);
    setState(State::Warning);
}

void IdleGuard::expire()
{
    m_expiring = true;
    m_session.wipe();
    m_router.home();
    m_expiring = false;
    m_sinceMs = m_clock.monotonicMs();
    setState(State::Cooling);
    emit expired();
}

void IdleGuard::setState(State state)
{
    if (state != State::Warning)
        setSecondsLeft(0);
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void IdleGuard::setSecondsLeft(qint64 ms)
{
    const int seconds = static_cast<int>((ms + 999) / 1000);
    if (m_secondsLeft == seconds)
        return;
    m_secondsLeft = seconds;
    emit secondsLeftChanged();
}

}  // namespace orientibus::kiosk
