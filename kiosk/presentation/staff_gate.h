// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/clock.h"
#include "presentation/gate_ports.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtQmlIntegration>

namespace orientibus::kiosk {

/// The door of staff: a knock at two corners, then a code.
class StaffGate : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("One StaffGate exists, made by the application")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(int digits READ digits NOTIFY digitsChanged FINAL)
    Q_PROPERTY(int wanted READ wanted NOTIFY technicianChanged FINAL)
    Q_PROPERTY(bool technician READ isTechnician WRITE setTechnician NOTIFY technicianChanged FINAL)
    Q_PROPERTY(int triesLeft READ triesLeft NOTIFY stateChanged FINAL)
    Q_PROPERTY(int lockedSeconds READ lockedSeconds NOTIFY lockedSecondsChanged FINAL)
    Q_PROPERTY(QString role READ role NOTIFY stateChanged FINAL)

public:
    enum class State {
        Closed,
        Entering,
        Checking,
        Wrong,
        Locked,
        OpenStaff,
        OpenTechnician,
        NotInstalled,  ///< no code is set for this role
    };
    Q_ENUM(State)

    static constexpr int staffDigits = 6;
    static constexpr int technicianDigits = 16;
    static constexpr qint64 knockWindowMs = 3'000;
    static constexpr qint64 knockHoldMs = 2'000;

    StaffGate(const Clock& clock, PinCheck& pins, TryLedger& ledger, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int digits() const { return static_cast<int>(m_digits.size()); }
    [[nodiscard]] int wanted() const { return m_technician ? technicianDigits : staffDigits; }
    [[nodiscard]] bool isTechnician() const { return m_technician; }
    void setTechnician(bool technician);
    [[nodiscard]] int triesLeft() const { return m_ledger.triesLeft(); }
    [[nodiscard]] int lockedSeconds() const { return m_lockedSeconds; }
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool isOpen() const;

    /// A finger on a corner: 0 top-left, 1 top-right, 2 bottom-left, 3 bottom-right.
    /// Top-left, then within three seconds bottom-right, held for two.
    Q_INVOKABLE void knock(int corner, bool pressed);

    Q_INVOKABLE void press(int digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void submit();  ///< nothing until all digits are there
    Q_INVOKABLE void cancel();  ///< gives up entering
    Q_INVOKABLE void lock();    ///< shuts an open gate

    /// Starts asking for the code, as a knock does.
    void ask();

signals:
    void stateChanged();
    void digitsChanged();
    void technicianChanged();
    void lockedSecondsChanged();
    void asked();  ///< the code is wanted: show the gate
    void opened();
    void closed();     ///< an open gate was shut
    void cancelled();  ///< nobody entered a code

private:
    void look();
    void judge();
    void showVerdict();
    void settle();
    void wipeDigits();
    void setState(State state);
    void refreshLock();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] Role wantedRole() const;

    const Clock& m_clock;
    PinCheck& m_pins;
    TryLedger& m_ledger;
    QFutureWatcher<void> m_record{};
    QFutureWatcher<bool> m_verdict{};
    SecretDigits m_digits{};
    State m_state = State::Closed;
    Role m_asked = Role::None;
    bool m_technician = false;
    bool m_judging = false;    ///< a try is out, whether or not anybody waits for it
    bool m_abandoned = false;  ///< nobody does: its verdict is counted but opens nothing
    int m_lockedSeconds = 0;
    qint64 m_lastMs = 0;
    qint64 m_firstKnockMs = -1;
    qint64 m_heldSinceMs = -1;
};

}  // namespace orientibus::kiosk
