// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What is found by who reads every byte of a disk, and what a repair makes of it.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("An index that a disk has spoilt is found and made again", "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    const auto index = kiosk.path("current/catalogue.search.sqlite");
    const auto sound = readFile(index);
    const auto note = kiosk.path("current/.prepared");

    SECTION("a bit of it")
    {
        spoil(index);
    }
    SECTION("all of it")
    {
        writeFile(index, "");
    }
    SECTION("it has become something else")
    {
        writeFile(index, noise(200'000, 1));
    }
    SECTION("what is known of it")
    {
        spoil(note);
    }
    SECTION("all that is known of it")
    {
        writeFile(note, "");
    }
    const auto damages = kiosk.damages(first);
    REQUIRE(damages.size() == 1);
    CHECK(damages.front().path == "releases/" + first + "/catalogue.search.sqlite");
    CHECK_FALSE(damages.front().isMissing);

    const auto done = kiosk.repair();
    REQUIRE(done);
    CHECK(done->mended.size() == 1);
    CHECK(readFile(index) == sound);
    CHECK(kiosk.damages(first).empty());
}

TEST_CASE("Of a release made before an index was noted it has to be there", "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    std::filesystem::remove(kiosk.path("current/.prepared"));
    CHECK(kiosk.damages(first).empty());
    std::filesystem::remove(kiosk.path("current/catalogue.search.sqlite"));
    CHECK(kiosk.damages(first).size() == 1);
}

TEST_CASE("A link that leads to no release is found and mended", "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    Releases releases(disk, kiosk.preparer);
    CHECK(releases.lostLinks("").empty());

    SECTION("to go back by")
    {
        std::filesystem::remove_all(kiosk.path("releases/" + first));
        REQUIRE(releases.lostLinks("").size() == 1);
        CHECK(releases.lostLinks("").front().path == "previous");
        REQUIRE(kiosk.repair());
        CHECK(kiosk.current() == second);
        CHECK(kiosk.previous().empty());
    }
    SECTION("to what is shown")
    {
        std::filesystem::remove_all(kiosk.path("releases/" + second));
        REQUIRE(releases.lostLinks("").size() == 1);
        CHECK(releases.lostLinks("").front().path == "current");
        const auto done = kiosk.repair();
        REQUIRE(done);
        CHECK(done->mended.size() == 1);
        CHECK(kiosk.current() == first);
    }
    CHECK(releases.lostLinks("").empty());
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
}

TEST_CASE("A lost link to what is shown is found, keeps all releases, and is mended",
          "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    auto shown = second;
    if (GENERATE(false, true)) {
        REQUIRE(kiosk.rollback());
        shown = first;
    }
    PosixDisk disk(kiosk.folder().path());
    Releases releases(disk, kiosk.preparer);
    const std::string link = GENERATE("current", "previous");
    std::filesystem::remove(kiosk.path(link));
    if (GENERATE(false, true)) {
        std::filesystem::copy(kiosk.path("releases/" + first), kiosk.path(link),
                              std::filesystem::copy_options::recursive);
    } else if (link == "previous") {
        return;  // nobody misses it
    }
    REQUIRE(releases.lostLinks("").size() == 1);
    CHECK(releases.lostLinks("").front().path == link);
    REQUIRE(kiosk.clean());
    CHECK(std::filesystem::exists(kiosk.path("releases/" + shown)));
    CHECK((link == "previous" || std::filesystem::exists(kiosk.path("releases/" + second))));

    if (GENERATE(false, true)) {
        kiosk.options.servers = {"file:///nowhere"};
    }
    const auto done = kiosk.repair();

    REQUIRE(done);
    CHECK_FALSE(done->failure);
    CHECK(kiosk.current() == shown);
    CHECK(releases.lostLinks("").empty());
    CHECK(kiosk.damages(shown).empty());
    CHECK_FALSE(std::filesystem::exists(kiosk.path("staging/.old-" + link)));
}

TEST_CASE("A first release that waits for the end of a class is not missed", "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.surroundings.isClass = true;
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    CHECK(Releases(disk, kiosk.preparer).lostLinks(loadState(disk).pending).empty());
    CHECK(kiosk.current().empty());

    kiosk.surroundings.isClass = false;
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == first);
}

TEST_CASE("Films that are still to come are counted", "[sync][pull][verify]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.surroundings.isMetered = Metered::Yes;
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    Releases releases(disk, kiosk.preparer);

    CHECK(kiosk.damages(first).empty());
    CHECK(releases.toCome(first, Tier::Rest) == 1);
    CHECK(releases.toCome(first, Tier::Pictures) == 0);
    CHECK(releases.toCome("", Tier::Rest) == 0);
    kiosk.surroundings.isMetered = Metered::No;
    REQUIRE(kiosk.pull());
    CHECK(releases.toCome(first, Tier::Rest) == 0);
}
