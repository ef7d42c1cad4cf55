// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What holds a pull back: a class, and a link that costs.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("Under a class nothing changes, and films wait", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    kiosk.surroundings.isClass = true;

    const auto waiting = kiosk.pull();
    REQUIRE(waiting);
    CHECK(waiting->waiting == Waiting::Class);
    CHECK_FALSE(waiting->isShown);
    CHECK(kiosk.current() == first);
    CHECK(kiosk.received < 100'000);

    kiosk.surroundings.isClass = false;
    SECTION("it is shown when the class is over, and there be no link")
    {
        kiosk.options.servers = {"file:///nowhere"};
        CHECK(refusal(kiosk.pull()) == SyncError::Missing);
        CHECK(kiosk.current() == second);
    }
    SECTION("and its film comes then")
    {
        REQUIRE(kiosk.pull());
        CHECK(kiosk.current() == second);
        CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(2)[3].bytes);
    }
}

TEST_CASE("A class that comes while a film does has the link for itself", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.reporter.onProgress = [&](const Progress& progress) {
        kiosk.surroundings.isClass = progress.total > 690'000 && progress.done > 300'000;
    };

    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(outcome->isShown);
    CHECK(outcome->waiting == Waiting::Class);
    CHECK(kiosk.shown("catalogue.media/film.webm").empty());
    CHECK(kiosk.damages(first).empty());

    kiosk.reporter.onProgress = nullptr;
    kiosk.surroundings.isClass = false;
    REQUIRE(kiosk.pull());
    CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(1)[3].bytes);
    CHECK(kiosk.received < 500'000);
}

TEST_CASE("Over a link that costs films do not come, and pictures as far as a day allows",
          "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.surroundings.isMetered = Metered::Yes;

    SECTION("no limit")
    {
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->isShown);
        CHECK(outcome->waiting == Waiting::Link);
        CHECK(kiosk.shown("catalogue.media/film.webm").empty());
        CHECK(kiosk.damages(first).empty());

        kiosk.surroundings.isMetered = Metered::No;
        REQUIRE(kiosk.pull());
        CHECK_FALSE(kiosk.shown("catalogue.media/film.webm").empty());
    }
    SECTION("a small one")
    {
        kiosk.options.meteredPerDay = 410'000;
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->waiting == Waiting::Allowance);
        CHECK(kiosk.current().empty());

        REQUIRE(kiosk.pull());
        CHECK(kiosk.current().empty());

        kiosk.clock.set("2030-01-02T00:00:00Z");
        const auto next = kiosk.pull();
        REQUIRE(next);
        CHECK(next->isShown);
    }
    SECTION("a film of the release before costs nothing")
    {
        kiosk.surroundings.isMetered = Metered::No;
        region.server.publish(second, releaseOf(2));
        REQUIRE(kiosk.pull());
        kiosk.surroundings.isMetered = Metered::Yes;
        region.server.publish(third, releaseOf(3));
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->waiting == Waiting::No);
        CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(3)[3].bytes);
    }
}
