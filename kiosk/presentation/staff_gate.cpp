// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/staff_gate.h"

#include <utility>

namespace orientibus::kiosk {
namespace {

constexpr int topLeft = 0;
constexpr int bottomRight = 3;

}  // namespace

StaffGate::StaffGate(const Clock& clock, PinCheck& pins, TryLedger& ledger, QObject* parent)
    : QObject(parent), m_clock(clock), m_pins(pins), m_ledger(ledger), m_lastMs(clock.monotonicMs())
{
    connect(&clock, &Clock::tick, this, &StaffGate::look);
    connect(&m_record, &QFutureWatcherBase::finished, this, &StaffGate::judge);
    connect(&m_verdict, &QFutureWatcherBase::finished, this, &StaffGate::showVerdict);
    refreshLock();
}

QString StaffGate::role() const
{
    if (m_state == State::OpenStaff)
        return QStringLiteral("staff");
    return m_state == State::OpenTechnician ? QStringLiteral("technician") : QString();
}

bool StaffGate::isOpen() const
{
    return m_state == State::OpenStaff || m_state == State::OpenTechnician;
}

bool StaffGate::isTyping() const
{
    return m_state == State::Entering || m_state == State::Wrong;
}

Role StaffGate::wantedRole() const
{
    return m_technician ? Role::Technician : Role::Staff;
}

void StaffGate::knock(int corner, bool pressed)
{
    const qint64 now = m_clock.monotonicMs();
    m_heldSinceMs = -1;
    if (!pressed)
        return;
    if (corner == topLeft) {
        m_firstKnockMs = now;
    } else if (corner == bottomRight && m_firstKnockMs >= 0 &&
               now - m_firstKnockMs <= knockWindowMs) {
        m_heldSinceMs = now;
        m_firstKnockMs = -1;
    } else {
        m_firstKnockMs = -1;
    }
}

void StaffGate::ask()
{
    if (m_state != State::Closed)
        return;
    // A screen with the technicians' code alone must not stop at the missing staff code.
    setTechnician(!m_pins.isInstalled(Role::Staff) && m_pins.isInstalled(Role::Technician));
    settle();
    emit asked();
}

/// The state between tries: locked, not installed, or waiting for digits. A try left
/// alone is waited for.
void StaffGate::settle()
{
    wipeDigits();
    refreshLock();
    if (m_judging)
        setState(State::Checking);
    else if (!m_pins.isInstalled(wantedRole()))
        setState(State::NotInstalled);
    else
        setState(m_ledger.lockedMs() > 0 ? State::Locked : State::Entering);
}

void StaffGate::setTechnician(bool technician)
{
    if (m_technician == technician || m_state == State::Checking || isOpen())
        return;
    m_technician = technician;
    if (m_state != State::Closed)
        settle();
    emit technicianChanged();
}

void StaffGate::press(int digit)
{
    if (!isTyping() || digits() >= wanted())
        return;
    m_digits.append(digit);
    setState(State::Entering);
    emit digitsChanged();
}

void StaffGate::erase()
{
    if (!isTyping() || digits() == 0)
        return;
    m_digits.removeLast();
    emit digitsChanged();
}

void StaffGate::submit()
{
    if (m_state != State::Entering || digits() != wanted())
        return;
    m_asked = wantedRole();
    m_judging = true;
    setState(State::Checking);
    m_record.setFuture(m_ledger.beginTry());
}

void StaffGate::judge()
{
    m_verdict.setFuture(m_pins.check(m_asked, std::exchange(m_digits, SecretDigits{})));
}

void StaffGate::showVerdict()
{
    const bool right = m_verdict.future().resultCount() > 0 && m_verdict.result();
    m_judging = false;
    if (right) {
        m_ledger.succeedTry();
    } else {
        m_ledger.failTry();
        m_lastMs = m_clock.monotonicMs();  // a lock starts now, not at the tick before
    }
    refreshLock();
    if (std::exchange(m_abandoned, false)) {
        if (m_state == State::Checking)
            settle();
        return;
    }
    wipeDigits();
    if (right) {
        setState(m_asked == Role::Technician ? State::OpenTechnician : State::OpenStaff);
        emit opened();
    } else {
        setState(m_ledger.lockedMs() > 0 ? State::Locked : State::Wrong);
    }
}

void StaffGate::cancel()
{
    if (m_state == State::Closed || isOpen())
        return;
    // A try being judged is written down already: leaving does not undo that.
    m_abandoned = m_judging;
    wipeDigits();
    setState(State::Closed);
    setTechnician(false);
    emit cancelled();
}

void StaffGate::lock()
{
    if (!isOpen())
        return cancel();
    setState(State::Closed);
    setTechnician(false);
    emit closed();
}

void StaffGate::look()
{
    const qint64 now = m_clock.monotonicMs();
    const qint64 passed = now - std::exchange(m_lastMs, now);
    if (m_ledger.lockedMs() > 0) {
        m_ledger.pass(passed);
        refreshLock();
        if (m_state == State::Locked && m_ledger.lockedMs() == 0)
            settle();
    }
    if (m_heldSinceMs >= 0 && now - m_heldSinceMs >= knockHoldMs) {
        m_heldSinceMs = -1;
        ask();
    }
}

void StaffGate::refreshLock()
{
    const int seconds = static_cast<int>((m_ledger.lockedMs() + 999) / 1000);
    if (m_lockedSeconds == seconds)
        return;
    m_lockedSeconds = seconds;
    emit lockedSecondsChanged();
}

void StaffGate::wipeDigits()
{
    m_digits.wipe();
    emit digitsChanged();
}

void StaffGate::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

}  // namespace orientibus::kiosk
