// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/farewell.h"

namespace orientibus::kiosk {

Farewell::Farewell(const Clock& clock, Session& session, Router& router, QObject* parent)
    : QObject(parent), m_clock(clock), m_session(session), m_router(router)
{
    connect(&clock, &Clock::tick, this, &Farewell::look);
    connect(&router, &Router::changed, this, &Farewell::followScreen);
}

void Farewell::begin()
{
    if (m_running)
        return;
    m_endMs = m_clock.monotonicMs() + totalMs;
    setSecondsLeft(totalMs);
    m_router.open(Router::Screen::Goodbye);
    setRunning(m_router.screen() == Router::Screen::Goodbye);
}

void Farewell::undo()
{
    if (!m_running)
        return;
    setRunning(false);
    m_router.back();
}

void Farewell::finish()
{
    if (!m_running)
        return;
    setRunning(false);
    m_session.wipe();
    m_router.attract();
}

void Farewell::look()
{
    if (!m_running)
        return;
    const qint64 left = m_endMs - m_clock.monotonicMs();
    if (left <= 0)
        return finish();
    setSecondsLeft(left);
}

void Farewell::followScreen()
{
    // Left by another way, a staff member's knock: they said they were done.
    if (!m_running || m_router.screen() == Router::Screen::Goodbye)
        return;
    setRunning(false);
    m_session.wipe();
}

void Farewell::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged();
}

void Farewell::setSecondsLeft(qint64 ms)
{
    const int seconds = static_cast<int>((ms + 999) / 1000);
    if (m_secondsLeft == seconds)
        return;
    m_secondsLeft = seconds;
    emit secondsLeftChanged();
}

}  // namespace orientibus::kiosk
