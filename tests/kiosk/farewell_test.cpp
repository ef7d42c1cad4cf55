// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/visit.h"

using orientibus::testing::Visit;
using Screen = Visit::Screen;

TEST_CASE("“J’ai fini” wipes after ten seconds", "[kiosk][farewell]")
{
    Visit visit;
    const QByteArray fresh = visit.dump();
    visit.router.open(Screen::Line);
    visit.session.keep("D1102");
    visit.farewell.begin();
    CHECK(visit.router.screen() == Screen::Goodbye);
    CHECK(visit.farewell.secondsLeft() == 10);
    visit.seconds(9);
    CHECK(visit.farewell.secondsLeft() == 1);
    CHECK(visit.session.keptCount() == 1);
    visit.seconds(1);
    CHECK(visit.router.screen() == Screen::Attract);
    CHECK_FALSE(visit.farewell.isRunning());
    CHECK(visit.dump() == fresh);
}

TEST_CASE("Undoing “J’ai fini” brings back the page and all that was kept", "[kiosk][farewell]")
{
    Visit visit;
    visit.router.home();
    visit.router.open(Screen::Sheet, {{"occupationId", "D1102"}});
    visit.router.remember({{"tab", 2}});
    visit.session.keep("D1102");
    visit.farewell.begin();
    visit.seconds(9);
    visit.farewell.undo();
    CHECK(visit.router.screen() == Screen::Sheet);
    CHECK(visit.router.arguments().value("tab").toInt() == 2);
    CHECK(visit.session.isKept("D1102"));
    visit.seconds(20);
    CHECK(visit.session.isKept("D1102"));
}

TEST_CASE("Finishing early wipes at once", "[kiosk][farewell]")
{
    Visit visit;
    visit.router.open(Screen::Line);
    visit.session.keep("D1102");
    visit.farewell.begin();
    visit.farewell.finish();
    CHECK(visit.router.screen() == Screen::Attract);
    CHECK(visit.session.keptCount() == 0);
}

TEST_CASE("Who leaves the closing screen by another way has finished all the same",
          "[kiosk][farewell]")
{
    Visit visit;
    visit.router.open(Screen::Line);
    visit.session.keep("D1102");
    visit.farewell.begin();
    visit.router.open(Screen::StaffGate);
    CHECK(visit.session.keptCount() == 0);
    CHECK_FALSE(visit.farewell.isRunning());
    visit.seconds(11);
    CHECK(visit.router.screen() == Screen::StaffGate);
}

TEST_CASE("The warning of the idle guard can be answered with “J’ai fini”", "[kiosk][farewell]")
{
    Visit visit;
    visit.router.open(Screen::Sectors);
    visit.seconds(61);
    visit.farewell.begin();
    CHECK(visit.idle.state() == Visit::Idle::Resting);
    visit.seconds(10);
    CHECK(visit.router.screen() == Screen::Attract);
}
