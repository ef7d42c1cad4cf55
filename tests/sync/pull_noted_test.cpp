// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What somebody found broken and noted is mended by the next pull, without a word of anybody.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

/// A kiosk that shows the second of two releases, and notes what is spoilt.
struct Noting {
    Noting()
    {
        region.server.publish(first, releaseOf(1));
        REQUIRE(kiosk.pull());
        region.server.publish(second, releaseOf(2));
        REQUIRE(kiosk.pull());
    }

    void spoilAndNote(const std::string& file)
    {
        spoil(kiosk.path(file));
        REQUIRE(saveBroken(disk, {file}));
    }

    Region region;
    KioskDisk kiosk{region.server};
    PosixDisk disk{kiosk.folder().path()};
};

}  // namespace

TEST_CASE("A pull of nothing new mends what was noted of what is shown", "[sync][pull][noted]")
{
    Noting at;
    const std::string name = GENERATE("catalogue.sqlite", "catalogue.media/picture.avif",
                                      "catalogue.search.sqlite", "catalogue.media/film.webm");
    const auto file = "releases/" + second + "/" + name;
    const auto sound = readFile(at.kiosk.path(file));

    SECTION("which nobody noted")
    {
        spoil(at.kiosk.path(file));
        REQUIRE(at.kiosk.pull());
        CHECK(at.kiosk.damages(second).size() == 1);  // it has not read every byte
        return;
    }
    at.spoilAndNote(file);

    const auto outcome = at.kiosk.pull();

    REQUIRE(outcome);
    CHECK_FALSE(outcome->isShown);
    CHECK(readFile(at.kiosk.path(file)) == sound);
    CHECK(at.kiosk.damages(second).empty());
    CHECK(loadBroken(at.disk).empty());
}

TEST_CASE("What was noted stays so until it can be mended", "[sync][pull][noted]")
{
    Noting at;
    const auto file = "releases/" + second + "/catalogue.media/picture.avif";
    at.spoilAndNote(file);
    const auto servers = std::exchange(at.kiosk.options.servers, {"file:///nowhere"});
    CHECK(refusal(at.kiosk.pull()) == SyncError::Network);
    CHECK(loadBroken(at.disk) == std::set<std::string>{file});

    at.kiosk.options.servers = servers;
    REQUIRE(at.kiosk.pull());
    CHECK(at.kiosk.damages(second).empty());
    CHECK(loadBroken(at.disk).empty());
}

TEST_CASE("A release.json that was noted is written again, and what it lists is read",
          "[sync][pull][noted]")
{
    Noting at;
    const auto folder = "releases/" + second + "/";
    spoil(at.kiosk.path(folder + "catalogue.media/picture.avif"));
    at.spoilAndNote(folder + "release.json");

    REQUIRE(at.kiosk.pull());

    CHECK(at.kiosk.damages(second).empty());
    CHECK(loadBroken(at.disk).empty());
}

TEST_CASE("A film that was noted comes again as films come", "[sync][pull][noted]")
{
    Noting at;
    const auto film = "releases/" + second + "/catalogue.media/film.webm";
    at.spoilAndNote(film);
    std::filesystem::remove(at.kiosk.path("releases/" + first + "/catalogue.media/film.webm"));
    at.kiosk.surroundings.isMetered = Metered::Yes;

    const auto waiting = at.kiosk.pull();
    REQUIRE(waiting);
    CHECK(waiting->waiting == Waiting::Link);
    CHECK_FALSE(std::filesystem::exists(at.kiosk.path(film)));
    CHECK(at.kiosk.damages(second).empty());

    at.kiosk.surroundings.isMetered = Metered::No;
    REQUIRE(at.kiosk.pull());
    CHECK(hashOf(readFile(at.kiosk.path(film))) == hashOf(releaseOf(2).back().bytes));
}

TEST_CASE("What was noted of the release before is mended too, or stays noted",
          "[sync][pull][noted]")
{
    Noting at;
    const auto picture = "releases/" + first + "/catalogue.media/picture.avif";
    at.spoilAndNote(picture);
    const auto object = at.region.folder.path() / objectPath(hashOf(releaseOf(1)[2].bytes));
    const bool isThere = GENERATE(true, false);
    if (!isThere) {
        std::filesystem::remove(object);
    }

    const auto outcome = at.kiosk.pull();

    REQUIRE(outcome);  // of what is shown nothing is wrong
    CHECK(at.kiosk.damages(first).empty() == isThere);
    CHECK(loadBroken(at.disk).empty() == isThere);
    if (!isThere) {
        at.region.server.publish(third, releaseOf(3));
        REQUIRE(at.kiosk.pull());
        CHECK(loadBroken(at.disk).empty());  // its release went
    }
}

TEST_CASE("A repair knows better than what was noted", "[sync][pull][noted]")
{
    Noting at;
    REQUIRE(saveBroken(at.disk, {"releases/" + second + "/catalogue.sqlite"}));  // and is not
    REQUIRE(at.kiosk.repair());
    CHECK(loadBroken(at.disk).empty());
}

TEST_CASE("An object that was noted goes, and a hub fetches it anew", "[sync][pull][noted][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.options.isHub = true;
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    const auto packed =
        objectPath(region.server.publish(second, releaseOf(2)).files[0].zstd->sha256);
    REQUIRE(kiosk.pull());
    const auto object = "repository/" + packed;
    const auto sound = readFile(kiosk.path(object));
    spoil(kiosk.path(object));
    REQUIRE(saveBroken(disk, {object}));

    REQUIRE(kiosk.pull());

    CHECK(readFile(kiosk.path(object)) == sound);
    CHECK(loadBroken(disk).empty());
}
