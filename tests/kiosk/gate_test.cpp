// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/gate_door.h"
#include "kiosk/state_folder.h"
#include "presentation/idle_guard.h"
#include "services/pin_verifier.h"

using namespace orientibus;
using namespace orientibus::testing;
using kiosk::GateLedger;
using kiosk::Role;
using kiosk::StaffGate;
using State = StaffGate::State;

namespace {

/// Top-left, and after `pauseMs` bottom-right for `heldMs`.
void knock(StaffGate& gate, FakeClock& clock, qint64 pauseMs, qint64 heldMs)
{
    gate.knock(0, true);
    gate.knock(0, false);
    clock.advance(pauseMs);
    gate.knock(3, true);
    clock.advance(heldMs);
    gate.knock(3, false);
    clock.advance(minuteMs);
}

}  // namespace

TEST_CASE("The right code opens the gate to staff", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    CHECK(door.gate().wanted() == 6);
    CHECK(door.tryCode(staffCode) == State::OpenStaff);
    CHECK(door.gate().role() == "staff");
    CHECK(door.gate().digits() == 0);

    door.gate().lock();
    CHECK(door.state() == State::Closed);
    CHECK(door.gate().role().isEmpty());
}

TEST_CASE("Technicians have sixteen digits of their own", "[kiosk][gate]")
{
    const StateFolder folder;
    Door door(folder.path());
    door.gate().setTechnician(true);
    CHECK(door.gate().wanted() == 16);
    CHECK(door.tryCode(staffCode) == State::Entering);  // too few to be tried
    door.gate().setTechnician(false);
    door.gate().setTechnician(true);
    CHECK(door.gate().digits() == 0);
    CHECK(door.tryCode(technicianCode) == State::OpenTechnician);
    CHECK(door.gate().role() == "technician");
}

TEST_CASE("Digits can be taken back, and none are taken beyond those wanted", "[kiosk][gate]")
{
    Door door({});
    door.gate().erase();
    for (int i = 0; i < 9; ++i)
        door.gate().press(1);
    CHECK(door.gate().digits() == 6);
    for (int i = 0; i < 6; ++i)
        door.gate().erase();
    door.gate().press(12);
    CHECK(door.gate().digits() == 0);
    CHECK(door.tryCode(staffCode) == State::OpenStaff);
}

TEST_CASE("A code left while it is compared opens nothing and counts", "[kiosk][gate]")
{
    Door door({});
    door.type(staffCode);
    CHECK(door.state() == State::Checking);
    door.gate().cancel();
    CHECK(door.state() == State::Closed);
    door.gate().ask();
    CHECK(door.state() == State::Checking);
    door.await();
    CHECK(door.state() == State::Entering);
    CHECK(door.gate().triesLeft() == 4);
    CHECK(door.tryCode(staffCode) == State::OpenStaff);
}

TEST_CASE("The corners open the question for a code, in order and in time", "[kiosk][gate]")
{
    FakeClock clock;
    QuickPins pins;
    GateLedger ledger{QString()};
    StaffGate gate(clock, pins, ledger);

    SECTION("top-left, then bottom-right within three seconds, held for two")
    {
        knock(gate, clock, 3'000, 2'000);
        CHECK(gate.state() == State::Entering);
    }
    SECTION("not when the second corner comes too late")
    {
        knock(gate, clock, 3'001, 2'000);
        CHECK(gate.state() == State::Closed);
    }
    SECTION("not when it is released early")
    {
        knock(gate, clock, 500, 1'750);
        CHECK(gate.state() == State::Closed);
    }
    SECTION("not in the wrong order")
    {
        gate.knock(3, true);
        clock.advance(2'500);
        gate.knock(3, false);
        gate.knock(0, true);
        clock.advance(2'500);
        CHECK(gate.state() == State::Closed);
    }
    SECTION("not by way of another corner")
    {
        gate.knock(0, true);
        gate.knock(1, true);
        gate.knock(3, true);
        clock.advance(2'500);
        CHECK(gate.state() == State::Closed);
    }
    SECTION("not by the second corner alone")
    {
        gate.knock(3, true);
        clock.advance(2'500);
        CHECK(gate.state() == State::Closed);
    }
}

TEST_CASE("One code alone can be entered, whichever it is", "[kiosk][gate]")
{
    Door door({});
    door.gate().cancel();

    SECTION("the technicians' is asked for at once")
    {
        door.pins.hasStaff = false;
        door.gate().ask();
        CHECK(door.state() == State::Entering);
        CHECK(door.gate().isTechnician());
        CHECK(door.tryCode(technicianCode) == State::OpenTechnician);
    }
    SECTION("the staff code is asked for, and there is none for technicians")
    {
        door.pins.hasTechnician = false;
        door.gate().ask();
        CHECK(door.state() == State::Entering);
        door.gate().setTechnician(true);
        CHECK(door.state() == State::NotInstalled);
        door.gate().setTechnician(false);
        CHECK(door.tryCode(staffCode) == State::OpenStaff);
    }
    SECTION("with none at all the gate says so, and lets go")
    {
        door.pins.hasStaff = false;
        door.pins.hasTechnician = false;
        door.gate().ask();
        CHECK(door.state() == State::NotInstalled);
        CHECK(door.tryCode(staffCode) == State::NotInstalled);
        door.gate().cancel();
        CHECK(door.state() == State::Closed);
    }
}

TEST_CASE("A locked gate can be left, and is still locked for the next one", "[kiosk][gate]")
{
    Door door({});
    door.failTimes(5);
    int cancelled = 0;
    QObject::connect(&door.gate(), &StaffGate::cancelled, [&cancelled] { ++cancelled; });
    door.gate().cancel();
    CHECK(door.state() == State::Closed);
    CHECK(cancelled == 1);
    door.clock.advance(20'000);
    door.gate().ask();
    CHECK(door.state() == State::Locked);
    CHECK(door.gate().lockedSeconds() == 40);
    door.gate().setTechnician(true);
    CHECK(door.state() == State::Locked);
}

TEST_CASE("A staff screen nobody touches for a minute shuts the gate", "[kiosk][gate]")
{
    using kiosk::Router;
    Door door({});
    kiosk::Session session(door.clock);
    Router router;
    kiosk::IdleGuard idle(door.clock, session, router);
    QObject::connect(&idle, &kiosk::IdleGuard::staffIdle, &door.gate(), &StaffGate::lock);
    QObject::connect(&door.gate(), &StaffGate::closed, &router,
                     [&router] { router.setGateOpen(false); });
    REQUIRE(door.tryCode(staffCode) == State::OpenStaff);
    router.setGateOpen(true);
    router.open(Router::Screen::StaffPlace);

    door.clock.advance(minuteMs - 1'000);
    idle.activity();
    door.clock.advance(minuteMs - 1'000);
    CHECK(door.state() == State::OpenStaff);
    door.clock.advance(1'000);
    CHECK(door.state() == State::Closed);
    CHECK(router.screen() == Router::Screen::Home);
}

TEST_CASE("Codes are compared on another thread, and none is right where none is set",
          "[kiosk][gate]")
{
    const auto line = kiosk::hashPin(digitsOf(staffCode));
    REQUIRE(line);
    kiosk::PinVerifier verifier(*line, {});
    CHECK(verifier.isInstalled(Role::Staff));
    CHECK_FALSE(verifier.isInstalled(Role::Technician));
    CHECK_FALSE(verifier.isInstalled(Role::None));
    CHECK(verifier.check(Role::Staff, digitsOf(staffCode)).result());
    CHECK_FALSE(verifier.check(Role::Staff, digitsOf(wrongCode)).result());
    CHECK_FALSE(verifier.check(Role::Staff, {}).result());
    CHECK_FALSE(verifier.check(Role::Technician, digitsOf(staffCode)).result());
    CHECK_FALSE(verifier.check(Role::None, digitsOf(staffCode)).result());
}

TEST_CASE("The whole gate opens with the code whose hash is configured", "[kiosk][gate]")
{
    const StateFolder folder;
    const auto line = kiosk::hashPin(digitsOf(staffCode));
    REQUIRE(line);
    FakeClock clock;
    kiosk::PinVerifier pins(*line, {});
    GateLedger ledger(folder.path() + "/gate.json");
    StaffGate gate(clock, pins, ledger);
    gate.ask();
    for (const int digit : {2, 4, 6, 8, 1, 0})
        gate.press(digit);
    gate.submit();
    while (gate.state() == State::Checking)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(gate.state() == State::OpenStaff);
}
