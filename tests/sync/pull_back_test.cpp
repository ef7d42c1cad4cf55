// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Where a kiosk can go back to, and where it had better not.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("A release that cannot be opened is not gone back to", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());

    SECTION("its catalogue is empty")
    {
        writeFile(kiosk.path("previous/catalogue.sqlite"), "");
    }
    SECTION("its manifest is none")
    {
        writeFile(kiosk.path("previous/release.json"), "{");
    }
    SECTION("its catalogue has another byte than was signed")
    {
        spoil(kiosk.path("previous/catalogue.sqlite"));
    }
    const auto back = kiosk.rollback();

    REQUIRE(refusal(back) == SyncError::Damaged);
    CHECK(back.error().detail.find(first) != std::string::npos);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.previous() == first);
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}

TEST_CASE("What was gone back from is shown again as it was signed, or not", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    const auto manifest = region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    REQUIRE(kiosk.rollback());
    const auto file = GENERATE(0U, 2U);  // the catalogue, and a picture
    spoil(kiosk.path("releases/" + second + "/" + manifest.files[file].path));
    REQUIRE_FALSE(kiosk.damages(second).empty());

    kiosk.options.again = true;
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
}

TEST_CASE("What was gone back from is not gone back to until there is a newer one",
          "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    REQUIRE(kiosk.rollback());
    const auto manifest = region.server.publish(third, releaseOf(3));
    const auto picture = region.folder / objectPath(manifest.files[2].content.sha256);
    const auto bytes = readFile(picture);
    std::filesystem::remove(picture);

    CHECK(refusal(kiosk.pull()) == SyncError::Missing);
    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
    CHECK(kiosk.current() == first);

    writeFile(picture, bytes);
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == third);
    CHECK(kiosk.rollback());
    CHECK(kiosk.current() == first);
}

TEST_CASE("A rollback that the power cut short has gone back from nothing", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.surroundings.isMetered = Metered::Yes;
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    auto state = loadState(disk);
    state.heldBack = first;  // which comes before the switch
    REQUIRE(saveState(disk, state));

    kiosk.surroundings.isMetered = Metered::No;
    const auto pulled = kiosk.pull();
    REQUIRE(pulled);
    CHECK(pulled->waiting == Waiting::No);
    CHECK(std::filesystem::exists(kiosk.path("current/catalogue.media/film.webm")));
}

TEST_CASE("A link that leads to no older release loses none", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    std::filesystem::remove(kiosk.path("previous"));
    SECTION("it is lost") {}
    SECTION("it leads to what is shown")
    {
        std::filesystem::create_symlink("releases/" + second, kiosk.path("previous"));
    }
    SECTION("it leads nowhere")
    {
        std::filesystem::create_symlink("releases/2029-01-01.1", kiosk.path("previous"));
    }
    SECTION("it leads nowhere, and is mended")
    {
        std::filesystem::create_symlink("releases/2029-01-01.1", kiosk.path("previous"));
        REQUIRE(kiosk.repair());
    }
    SECTION("somebody cleans")
    {
        REQUIRE(kiosk.clean());
        CHECK(kiosk.previous() == first);
    }
    SECTION("a pull follows")
    {
        REQUIRE(kiosk.pull());
        CHECK(kiosk.previous() == first);
    }
    SECTION("a release waits to be shown")
    {
        region.server.publish(third, releaseOf(3));
        kiosk.surroundings.isClass = true;
        REQUIRE(kiosk.pull());
        CHECK(kiosk.previous() == first);
    }

    CHECK(kiosk.rollback() == first);
    CHECK(kiosk.current() == first);
    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
}

TEST_CASE("What is good is gone back to past what was withdrawn", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());

    region.server.publish(third, releaseOf(3), {second});
    REQUIRE(kiosk.pull());

    CHECK(kiosk.previous() == first);
    CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/" + second)));
    CHECK(kiosk.rollback() == first);
}

TEST_CASE("What has come of a film is not cleaned away", "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    const auto hash = hashOf(releaseOf(1)[3].bytes);
    std::filesystem::remove(kiosk.path("current/catalogue.media/film.webm"));
    std::filesystem::remove(kiosk.path("repository/" + objectPath(hash)));
    writeFile(kiosk.path("sync/underway/" + hash), "begin");
    writeFile(kiosk.path("sync/underway/" + hashOf("nothing")), "begin");

    REQUIRE(kiosk.clean());

    CHECK(std::filesystem::exists(kiosk.path("sync/underway/" + hash)));
    CHECK_FALSE(std::filesystem::exists(kiosk.path("sync/underway/" + hashOf("nothing"))));
}

TEST_CASE("A release that was withdrawn is not gone back to", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2), {first});
    REQUIRE(kiosk.pull());

    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.previous().empty());
    CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/" + first)));

    // What is shown is withdrawn by offering another one, and be it an older one.
    region.server.publish(first, releaseOf(1), {second});
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == first);
}

TEST_CASE("A release that was withdrawn stays for as long as a kiosk shows it",
          "[sync][pull][back]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    PosixDisk disk(kiosk.folder().path());
    auto held = disk.hold("releases/" + first, Disk::Share::Shared);
    REQUIRE(held);
    SECTION("as it came") {}
    SECTION("with a file that was mended since")
    {
        writeFile(kiosk.path("current/release.json"), "{");
        REQUIRE(kiosk.pull());
    }
    region.server.publish(second, releaseOf(2), {first});

    REQUIRE(kiosk.pull());
    CHECK(kiosk.damages(first).empty());
    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);

    held->reset();
    REQUIRE(kiosk.clean());
    CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/" + first)));
}
