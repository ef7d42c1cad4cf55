// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/visit.h"

using orientibus::testing::Visit;
using Screen = Visit::Screen;
using Idle = Visit::Idle;

TEST_CASE("Nothing is guarded on the attract screen", "[kiosk][idle]")
{
    Visit visit;
    visit.seconds(600);
    CHECK(visit.idle.state() == Idle::Resting);
    CHECK(visit.router.screen() == Screen::Attract);
}

TEST_CASE("A warning comes after sixty seconds and counts thirty", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    visit.session.keep("D1102");
    visit.seconds(59);
    CHECK(visit.idle.state() == Idle::Watching);
    visit.seconds(1);
    CHECK(visit.idle.state() == Idle::Warning);
    CHECK(visit.idle.secondsLeft() == 30);
    CHECK(visit.idle.secondsTotal() == 30);
    visit.seconds(29);
    CHECK(visit.idle.state() == Idle::Warning);
    CHECK(visit.idle.secondsLeft() == 1);
    CHECK(visit.session.keptCount() == 1);
}

TEST_CASE("After ninety seconds the session is wiped and Home is shown, then attract",
          "[kiosk][idle]")
{
    Visit visit;
    const QByteArray fresh = visit.dump();
    visit.router.open(Screen::Sheet, {{"occupationId", "D1102"}});
    visit.session.keep("D1102");
    visit.session.setTextScale(1);
    visit.seconds(90);
    CHECK(visit.idle.state() == Idle::Cooling);
    CHECK(visit.idle.secondsLeft() == 0);
    CHECK(visit.router.screen() == Screen::Home);
    CHECK_FALSE(visit.router.canGoBack());
    CHECK(visit.dump() == fresh);
    visit.seconds(19);
    CHECK(visit.router.screen() == Screen::Home);
    visit.seconds(1);
    CHECK(visit.router.screen() == Screen::Attract);
    CHECK(visit.idle.state() == Idle::Resting);
}

TEST_CASE("A touch while cooling starts a new visit", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    visit.seconds(100);
    visit.touch();
    CHECK(visit.idle.state() == Idle::Watching);
    visit.seconds(59);
    CHECK(visit.router.screen() == Screen::Home);
    CHECK(visit.idle.state() == Idle::Watching);
}

TEST_CASE("Whoever needs larger text or easy touch has twice the time", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    if (GENERATE(true, false))
        visit.session.setTextScale(1.6);
    else
        visit.session.setEasyTouch(true);
    visit.seconds(119);
    CHECK(visit.idle.state() == Idle::Watching);
    visit.seconds(1);
    CHECK(visit.idle.state() == Idle::Warning);
    CHECK(visit.idle.secondsLeft() == 60);
    visit.seconds(59);
    CHECK(visit.idle.state() == Idle::Warning);
    visit.seconds(1);
    CHECK(visit.idle.state() == Idle::Cooling);
}

TEST_CASE("The time can be extended twenty times and more", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    visit.session.keep("D1102");
    for (int i = 0; i < 21; ++i) {
        visit.seconds(89);
        REQUIRE(visit.idle.state() == Idle::Warning);
        visit.idle.extend();
        REQUIRE(visit.idle.state() == Idle::Watching);
    }
    CHECK(visit.session.keptCount() == 1);
}

TEST_CASE("The warning stays while a finger is on it, and gives it time", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    visit.seconds(89);
    visit.idle.pressed();
    CHECK(visit.idle.state() == Idle::Warning);
    visit.seconds(30);
    CHECK(visit.idle.state() == Idle::Warning);
    visit.idle.activity();
    CHECK(visit.idle.state() == Idle::Watching);
}

TEST_CASE("No time passes in a guided session or a film", "[kiosk][idle]")
{
    Visit visit;
    visit.router.home();
    visit.seconds(59);
    visit.idle.setHeld(true);
    visit.seconds(3'600);
    CHECK(visit.idle.state() == Idle::Watching);
    visit.idle.setHeld(false);
    visit.seconds(59);
    CHECK(visit.idle.state() == Idle::Watching);
    visit.seconds(1);
    CHECK(visit.idle.state() == Idle::Warning);
}

TEST_CASE("Staff screens call for their lock after a minute, and wipe nothing", "[kiosk][idle]")
{
    Visit visit;
    int calls = 0;
    QObject::connect(&visit.idle, &orientibus::kiosk::IdleGuard::staffIdle, [&calls] { ++calls; });
    visit.session.keep("D1102");
    visit.router.setGateOpen(true);
    visit.router.open(Screen::StaffHome);
    visit.seconds(59);
    CHECK(calls == 0);
    visit.seconds(1);
    CHECK(calls >= 1);
    CHECK(visit.idle.state() == Idle::Watching);
    CHECK(visit.session.keptCount() == 1);
}
