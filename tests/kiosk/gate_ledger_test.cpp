// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/gate_door.h"
#include "kiosk/state_folder.h"

using namespace orientibus;
using namespace orientibus::testing;
using kiosk::GateLedger;
using kiosk::StaffGate;
using State = StaffGate::State;

TEST_CASE("Five wrong codes lock the gate for a whole minute", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    for (int left = 5; left > 1; --left) {
        CHECK(door.gate().triesLeft() == left);
        CHECK(door.tryCode(wrongCode) == State::Wrong);
    }
    CHECK(door.tryCode(wrongCode) == State::Locked);
    CHECK(door.gate().lockedSeconds() == 60);

    CHECK(door.tryCode(staffCode) == State::Locked);
    door.clock.advance(minuteMs - 1);
    CHECK(door.state() == State::Locked);
    CHECK(door.gate().lockedSeconds() == 1);
    door.clock.advance(1);
    CHECK(door.state() == State::Entering);
    CHECK(door.gate().triesLeft() == 5);
}

TEST_CASE("Time that passed before the fifth wrong code does not shorten the lock", "[kiosk][gate]")
{
    /// A clock whose ticks are late, as on a busy machine.
    class LateClock : public kiosk::Clock {
    public:
        qint64 ms = 1'000;
        [[nodiscard]] qint64 monotonicMs() const override { return ms; }
        [[nodiscard]] QDateTime now() const override { return {}; }
    };
    LateClock clock;
    GateLedger ledger{QString()};
    for (int i = 0; i < 4; ++i) {
        ledger.beginTry().waitForFinished();
        ledger.failTry();
    }
    QuickPins pins;
    StaffGate gate(clock, pins, ledger);
    gate.ask();
    clock.ms += 30'000;  // no tick yet
    for (int i = 0; i < 6; ++i)
        gate.press(1);
    gate.submit();
    while (gate.state() == State::Checking)
        QCoreApplication::processEvents();
    emit clock.tick();
    CHECK(gate.lockedSeconds() == 60);
}

TEST_CASE("Each further series of wrong codes locks longer, up to an hour", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    for (const int minutes : {1, 5, 15, 60, 60}) {
        door.failTimes(5);
        REQUIRE(door.state() == State::Locked);
        CHECK(door.gate().lockedSeconds() == minutes * 60);
        door.clock.advance(minutes * minuteMs - 1);
        CHECK(door.state() == State::Locked);
        door.clock.advance(1);
        CHECK(door.state() == State::Entering);
    }
}

TEST_CASE("A right code forgives the wrong ones before it", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    door.failTimes(5);
    door.clock.advance(minuteMs);
    door.failTimes(4);
    CHECK(door.tryCode(staffCode) == State::OpenStaff);
    door.restart();
    CHECK(door.gate().triesLeft() == 5);
    door.failTimes(5);
    CHECK(door.gate().lockedSeconds() == 60);
}

TEST_CASE("A lock survives restarts and a clock set back by a year", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    door.failTimes(5);
    door.clock.setWallClock(door.clock.now().addYears(-1));
    door.restart();
    CHECK(door.state() == State::Locked);
    CHECK(door.gate().lockedSeconds() == 60);

    door.clock.setWallClock(door.clock.now().addYears(2));
    door.restart();
    CHECK(door.gate().lockedSeconds() == 60);

    door.clock.advance(25'000);
    door.restart();
    CHECK(door.gate().lockedSeconds() >= 35);
    CHECK(door.gate().lockedSeconds() <= 45);

    door.clock.advance(45'000);
    door.restart();
    CHECK(door.state() == State::Entering);
    door.failTimes(5);
    CHECK(door.gate().lockedSeconds() == 300);
}

TEST_CASE("A code is written down as wrong before it is compared", "[kiosk][gate]")
{
    const StateFolder folder;
    const QString file = folder.path() + "/gate.json";
    GateLedger ledger(file);
    ledger.beginTry().waitForFinished();
    CHECK(ledger.triesLeft() == 5);  // not judged yet
    CHECK(GateLedger(file).triesLeft() == 4);

    for (int i = 0; i < 4; ++i)
        ledger.beginTry().waitForFinished();
    CHECK(ledger.lockedMs() == 0);
    CHECK(GateLedger(file).lockedMs() == minuteMs);
}

TEST_CASE("A ledger that cannot be understood locks for a minute", "[kiosk][gate]")
{
    const std::string damaged = GENERATE(
        as<std::string>{}, "", "{", "[]", "{}", R"({"failed_tries":0})",
        R"({"failed_tries":"0","locked_seconds":0})", R"({"failed_tries":-1,"locked_seconds":0})",
        R"({"failed_tries":0.5,"locked_seconds":0})", R"({"failed_tries":1e99,"locked_seconds":0})",
        R"({"failed_tries":0,"locked_seconds":3601})", std::string(70'000, ' ') + "{}");
    const StateFolder folder;
    folder.write("gate.json", damaged);
    Door door(folder.path());
    CHECK(door.state() == State::Locked);
    CHECK(door.gate().lockedSeconds() == 60);
    door.restart();
    CHECK(door.gate().lockedSeconds() == 60);
    door.clock.advance(minuteMs);
    CHECK(door.state() == State::Entering);
    door.restart();
    CHECK(door.state() == State::Entering);
    CHECK(door.tryCode(staffCode) == State::OpenStaff);
}

TEST_CASE("A ledger that is a folder locks for a minute", "[kiosk][gate]")
{
    const StateFolder folder;
    folder.write("gate.json/in-the-way", "");
    CHECK(Door(folder.path()).gate().lockedSeconds() == 60);
}

TEST_CASE("Where nothing can be written the gate counts in memory, and complains once",
          "[kiosk][gate]")
{
    const StateFolder folder;
    folder.obstruct();
    const WarningCount warnings;
    {
        Door door(folder.path());
        door.failTimes(5);
        CHECK(door.state() == State::Locked);
        door.clock.advance(minuteMs);
        door.failTimes(5);
        CHECK(door.gate().lockedSeconds() == 300);
        door.clock.advance(5 * minuteMs);
        CHECK(door.tryCode(staffCode) == State::OpenStaff);
    }
    CHECK(warnings.value() == 1);
}

TEST_CASE("What is on the disk about codes is two numbers", "[kiosk][gate]")
{
    const StateFolder folder;
    {
        Door door(folder.path());
        door.failTimes(3);
    }
    const std::string text = folder.read("gate.json");
    CHECK(text.find("failed_tries") != std::string::npos);
    CHECK(text.find(wrongCode) == std::string::npos);
    CHECK(text.size() < 80);
}
