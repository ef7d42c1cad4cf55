// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/visit.h"

#include <random>

using orientibus::kiosk::Router;
using Screen = Router::Screen;

TEST_CASE("Back returns to the page that was left", "[kiosk][router]")
{
    Router router;
    router.home();
    router.open(Screen::Search, {{"query", "boul"}});
    router.remember({{"page", 2}});
    router.open(Screen::Sheet, {{"occupationId", "D1102"}});
    CHECK(router.direction() == Router::Direction::Forward);
    router.back();
    CHECK(router.screen() == Screen::Search);
    CHECK(router.arguments().value("query") == "boul");
    CHECK(router.arguments().value("page") == 2);
    CHECK(router.direction() == Router::Direction::Backward);
    router.back();
    CHECK(router.screen() == Screen::Home);
    CHECK_FALSE(router.canGoBack());
    router.back();
    CHECK(router.screen() == Screen::Home);
}

TEST_CASE("A page turned is not a step", "[kiosk][router]")
{
    Router router;
    router.home();
    router.open(Screen::Sectors);
    router.open(Screen::Sectors, {{"page", 1}});
    CHECK(router.direction() == Router::Direction::Forward);
    router.open(Screen::Sectors, {{"page", 0}});
    CHECK(router.direction() == Router::Direction::Backward);
    router.back();
    CHECK(router.screen() == Screen::Home);
}

TEST_CASE("Remembering is silent", "[kiosk][router]")
{
    Router router;
    router.open(Screen::Search);
    const int serial = router.serial();
    router.remember({{"query", "x"}});
    CHECK(router.serial() == serial);
}

TEST_CASE("The comfort panel closes with the screen under it", "[kiosk][router]")
{
    Router router;
    router.home();
    router.openComfort();
    CHECK(router.isComfortOpen());
    router.open(Screen::Sectors);
    CHECK_FALSE(router.isComfortOpen());
}

TEST_CASE("Staff screens are behind the gate", "[kiosk][router]")
{
    Router router;
    router.home();
    router.open(Screen::StaffEnd);
    CHECK(router.screen() == Screen::StaffGate);
    router.setGateOpen(true);
    router.open(Screen::StaffHome);
    router.open(Screen::StaffPlace);
    router.open(Screen::StaffPlace, {{"departement", "D44"}});
    router.open(Screen::StaffHome);
    router.open(Screen::StaffEnd);
    router.back();
    CHECK(router.screen() == Screen::StaffHome);
    router.setGateOpen(false);
    CHECK(router.screen() == Screen::Home);
    router.back();
    CHECK(router.screen() == Screen::Home);
}

TEST_CASE("A kiosk out of order lets only staff further", "[kiosk][router]")
{
    Router router;
    router.setOutOfOrder(true);
    for (const auto screen : {Screen::Home, Screen::Sheet, Screen::Goodbye, Screen::Attract}) {
        router.open(screen);
        CHECK(router.screen() == Screen::OutOfOrder);
    }
    router.open(Screen::StaffGate);
    CHECK(router.screen() == Screen::StaffGate);
    router.back();
    CHECK(router.screen() == Screen::OutOfOrder);
    router.setOutOfOrder(false);
    CHECK(router.screen() == Screen::Attract);
}

TEST_CASE("No walk ends behind a shut gate or remembers without end", "[kiosk][router]")
{
    const auto seed = GENERATE(range(1U, 21U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) {
        return std::uniform_int_distribution<int>(0, most)(random);
    };
    Router router;
    bool gateOpen = false;
    for (int step = 0; step < 1'000; ++step) {
        const int act = upTo(9);
        if (act < 6)
            router.open(static_cast<Screen>(upTo(12)), {{"page", upTo(2)}, {"key", upTo(3)}});
        else if (act == 6)
            router.back();
        else if (act == 7)
            router.setGateOpen(gateOpen = upTo(1) == 0);
        else if (act == 8)
            router.setOutOfOrder(upTo(3) == 0);
        else
            router.remember({{"page", upTo(5)}});
        REQUIRE((gateOpen || !Router::isBehindGate(router.screen())));
        REQUIRE(router.depth() <= Router::maxDepth);
    }
    router.home();
    CHECK(router.depth() == 0);
}
