// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/done_already.h"
#include "presentation/staff_gate.h"
#include "services/gate_ledger.h"
#include "support/catch.h"
#include "support/fake_clock.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <string_view>

namespace orientibus::testing {

inline constexpr const char* staffCode = "246810";
inline constexpr const char* wrongCode = "111111";
inline constexpr const char* technicianCode = "2468101214161820";
inline constexpr int minuteMs = 60'000;

/// Two codes, compared without taking time.
class QuickPins : public kiosk::PinCheck {
public:
    bool hasStaff = true;
    bool hasTechnician = true;

    [[nodiscard]] bool isInstalled(kiosk::Role role) const override
    {
        return role == kiosk::Role::Staff ? hasStaff : hasTechnician;
    }
    [[nodiscard]] QFuture<bool> check(kiosk::Role role, kiosk::SecretDigits digits) override
    {
        const char* wanted = role == kiosk::Role::Staff ? staffCode : technicianCode;
        return kiosk::knownAlready(isInstalled(role) && digits.view() == wanted);
    }
};

/// A gate on the disk, and what one does in front of it.
class Door {
public:
    explicit Door(const QString& stateFolder)
        : m_file(stateFolder.isEmpty() ? QString() : stateFolder + "/gate.json")
    {
        restart();
    }

    FakeClock clock{};
    QuickPins pins{};

    [[nodiscard]] kiosk::StaffGate& gate() { return *m_gate; }
    [[nodiscard]] kiosk::StaffGate::State state() const { return m_gate->state(); }

    /// The kiosk stops and starts again, with the gate asking for a code.
    void restart()
    {
        m_gate.reset();
        m_ledger.reset();
        m_ledger = std::make_unique<kiosk::GateLedger>(m_file);
        m_gate = std::make_unique<kiosk::StaffGate>(clock, pins, *m_ledger);
        m_gate->ask();
    }

    void type(std::string_view code)
    {
        for (const char digit : code)
            m_gate->press(digit - '0');
        m_gate->submit();
    }

    void await()
    {
        QEventLoop loop;
        QTimer::singleShot(minuteMs, &loop, [&loop] { loop.exit(1); });
        QObject::connect(m_gate.get(), &kiosk::StaffGate::stateChanged, &loop, &QEventLoop::quit);
        if (state() == kiosk::StaffGate::State::Checking)
            REQUIRE(loop.exec() == 0);
    }

    kiosk::StaffGate::State tryCode(std::string_view code)
    {
        type(code);
        await();
        return state();
    }

    void failTimes(int count)
    {
        for (int i = 0; i < count; ++i)
            tryCode(wrongCode);
    }

private:
    QString m_file;
    std::unique_ptr<kiosk::GateLedger> m_ledger{};
    std::unique_ptr<kiosk::StaffGate> m_gate{};
};

}  // namespace orientibus::testing
