// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull takes of the disk instead of the link, and what that disk has lost in the meantime.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("A file that a disk has spoilt is not taken over into the next release",
          "[sync][pull][reuse]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    const std::string same = "current/catalogue.media/same.avif";
    const auto object = kiosk.path("repository/" + objectPath(hashOf(releaseOf(1)[1].bytes)));

    SECTION("under all its names")
    {
        spoil(kiosk.path(same));
    }
    SECTION("and its object is another file, as sound as it was")
    {
        const auto bytes = readFile(object);
        std::filesystem::remove(object);
        writeFile(object, bytes);
        spoil(kiosk.path(same));
    }
    SECTION("of which only the object is left")
    {
        std::filesystem::remove(kiosk.path(same));
        spoil(object);
    }
    region.server.publish(second, releaseOf(2));
    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(outcome->isShown);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
    // The film is new; of what was there the one file comes again at most.
    CHECK(kiosk.received < 700'000 + 20'000 + 30'000 + 15'000);
}

TEST_CASE("However much of a release is spoilt, one pull brings the next one whole",
          "[sync][pull][reuse]")
{
    Region region;
    auto files = releaseOf(2);
    for (unsigned i = 0; i < 40; ++i) {
        files.push_back({"catalogue.media/" + std::to_string(i) + ".avif", noise(1'000, 100 + i)});
    }
    region.server.publish(first, files);
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    for (const auto& file : files) {
        spoil(kiosk.path("current/" + file.path));
    }
    files.front().bytes = catalogueOf(3);
    files.front().deltasFrom = {catalogueOf(2)};
    region.server.publish(second, files);

    REQUIRE(kiosk.pull());

    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.shown("catalogue.media/film.webm") == files[3].bytes);
}

TEST_CASE("A film that is spoilt does not come as it is, even where no other may come",
          "[sync][pull][reuse]")
{
    Region region;
    region.server.publish(second, releaseOf(2));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    spoil(kiosk.path("current/catalogue.media/film.webm"));
    region.server.publish(third, releaseOf(3));
    kiosk.surroundings.isMetered = Metered::Yes;

    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(kiosk.current() == third);
    CHECK(outcome->waiting == Waiting::Link);
    CHECK(kiosk.damages(third).empty());
    kiosk.surroundings.isMetered = Metered::No;
    REQUIRE(kiosk.pull());
    CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(3)[3].bytes);
}

TEST_CASE("A catalogue that is the same in the next release heals", "[sync][pull][reuse]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    auto files = releaseOf(1);
    files.push_back({"catalogue.media/new.avif", noise(5'000, 77)});
    region.server.publish(second, files);
    writeFile(kiosk.path("current/catalogue.sqlite"), "unfit" + catalogueOf(1).substr(5));

    REQUIRE(kiosk.pull());

    CHECK(kiosk.current() == second);
    CHECK(kiosk.shown() == catalogueOf(1));
    CHECK(kiosk.damages(second).empty());
}

TEST_CASE("What a disk spoils of a release that is not whole yet is not shown and heals",
          "[sync][pull][reuse]")
{
    Region region;
    const auto manifest = region.server.publish(first, releaseOf(1));
    const auto picture = region.folder.path() / objectPath(manifest.files[2].content.sha256);
    std::filesystem::rename(picture, region.folder / "aside");
    KioskDisk kiosk(region.server);
    REQUIRE(refusal(kiosk.pull()) == SyncError::Missing);
    // The catalogue is there, and on another day the pull goes on.
    const auto staged = kiosk.path("staging/" + first);
    std::filesystem::create_directories(staged / "catalogue.media");
    std::filesystem::rename(region.folder / "aside", picture);

    SECTION("so that it is unfit")
    {
        writeFile(staged / "catalogue.sqlite", "unfit" + catalogueOf(1).substr(5));
    }
    SECTION("so that nobody would see it")
    {
        spoil(staged / "catalogue.sqlite");
    }
    SECTION("a picture of it")
    {
        writeFile(staged / "catalogue.media/picture.avif", noise(20'000, 99));
    }
    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(outcome->isShown);
    CHECK(kiosk.shown() == catalogueOf(1));
    CHECK(kiosk.damages(first).empty());
}
