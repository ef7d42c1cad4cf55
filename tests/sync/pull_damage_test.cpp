// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull does with bytes that are of no use, and with a disk that is.

#include "support/catch.h"
#include "sync/pull_region.h"

#include <orientibus/sync/delta.h>

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("What is unfit, too new or not what was signed for is not shown", "[sync][pull][attack]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    std::optional<SyncError> expected;

    SECTION("its own check says no")
    {
        auto files = releaseOf(2);
        files.front().bytes = "unfit" + catalogueOf(2);
        region.server.publish(second, files);
        expected = SyncError::Unfit;
    }
    SECTION("of a newer schema")
    {
        region.server.schema = 4;
        region.server.publish(second, releaseOf(2));
        expected = SyncError::TooNew;
    }
    SECTION("of a newer format")
    {
        region.server.sign(second, "no manifest at all");
        expected = SyncError::Refused;
    }
    SECTION("signed for under another name")
    {
        const auto manifest = region.server.publish(third, releaseOf(2));
        region.server.sign(second, writeManifest(manifest).value());
        expected = SyncError::Refused;
    }
    SECTION("an object is not there")
    {
        const auto manifest = region.server.publish(second, releaseOf(2));
        std::filesystem::remove(region.folder.path() /
                                objectPath(manifest.files[2].content.sha256));
        expected = SyncError::Missing;
    }
    SECTION("an object is another one")
    {
        const auto manifest = region.server.publish(second, releaseOf(2));
        writeFile(region.folder.path() / objectPath(manifest.files[2].content.sha256),
                  noise(20'000, 99));
        expected = SyncError::Spoilt;
    }
    SECTION("an object is a link to something else")
    {
        const auto manifest = region.server.publish(second, releaseOf(2));
        const auto place = region.folder.path() / objectPath(manifest.files[2].content.sha256);
        std::filesystem::remove(place);
        std::filesystem::create_symlink("/etc/hostname", place);
        expected = SyncError::Missing;
    }
    CHECK(refusal(kiosk.pull()) == expected);
    CHECK(kiosk.current() == first);
    CHECK(kiosk.shown() == catalogueOf(1));
    CHECK(kiosk.damages(first).empty());
}

TEST_CASE("A delta that is of no use is not the end", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());

    SECTION("the disk has lost a bit of what it begins with")
    {
        region.server.publish(second, releaseOf(2));
        auto bytes = catalogueOf(1);
        bytes[5] = static_cast<char>(bytes[5] ^ 1);
        writeFile(kiosk.path("releases/" + first + "/catalogue.sqlite"), bytes);
    }
    SECTION("it gives something else")
    {
        auto manifest = region.server.publish(third, releaseOf(3));
        manifest.release = second;
        manifest.files.front().deltas.front().from = hashOf(catalogueOf(1));
        region.server.sign(second, writeManifest(manifest).value());
    }
    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
}

TEST_CASE("A bomb goes off at nobody's disk", "[sync][pull][attack]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    // Signed with stolen keys: a frame of little that says it is a catalogue and is a gigabyte.
    auto manifest = region.server.publish(
        second, {{"catalogue.sqlite", std::string(64, 'x'), Tier::Catalogue}});
    const TempDir work;
    writeFile(work / "zeros", std::string(50'000'000, '\0'));
    std::string bomb;
    REQUIRE(compress(work / "zeros", [&](std::string_view piece) {
        bomb += piece;
        return true;
    }));
    CHECK(bomb.size() < 10'000);
    std::filesystem::remove(region.folder.path() /
                            objectPath(manifest.files.front().content.sha256));
    manifest.files.front().zstd = putObject(region.folder.path(), bomb).object;
    manifest.files.front().parts.reset();
    region.server.sign(second, writeManifest(manifest).value());

    CHECK(refusal(kiosk.pull()) == SyncError::Missing);
    CHECK(kiosk.current() == first);
    std::uint64_t largest = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kiosk.path("staging"))) {
        largest =
            entry.is_regular_file() ? std::max<std::uint64_t>(largest, entry.file_size()) : largest;
    }
    CHECK(largest <= 64);
}

TEST_CASE("A disk that is too small is known before anything is fetched", "[sync][pull]")
{
    class Full : public PosixDisk {
    public:
        using PosixDisk::PosixDisk;
        Result<std::uint64_t, FileError> freeSpace() override { return 1'000'000; }
    };
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    Full disk(kiosk.folder().path());
    FolderTransport transport(region.server.url());

    const auto outcome = kiosk.pull(disk, transport);

    REQUIRE(refusal(outcome) == SyncError::NoSpace);
    CHECK(outcome.error().detail.find("MB are missing") != std::string::npos);
    CHECK(transport.received() < 10'000);
}

TEST_CASE("What a disk has lost is found and fetched again", "[sync][pull][repair]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    CHECK(kiosk.repair().value().mended.empty());

    spoil(kiosk.path("current/catalogue.sqlite"));
    spoil(kiosk.path("current/catalogue.media/same.avif"));  // the same file in both releases
    spoil(kiosk.path("previous/catalogue.media/film.webm"));
    std::filesystem::remove(kiosk.path("current/catalogue.media/picture.avif"));
    std::filesystem::remove(kiosk.path("previous/catalogue.search.sqlite"));
    REQUIRE(kiosk.damages(second).size() == 3);
    REQUIRE(kiosk.damages(first).size() == 3);

    const auto mended = kiosk.repair();

    REQUIRE(mended);
    CHECK(mended->mended.size() == 6);
    CHECK_FALSE(mended->failure);
    CHECK(kiosk.damages(first).empty());
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.current() == second);
    CHECK(kiosk.shown() == catalogueOf(2));
}

TEST_CASE("A release that cannot be opened any more is mended by the next pull",
          "[sync][pull][repair]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    const bool wasGoneBackFrom = GENERATE(false, true);
    if (wasGoneBackFrom) {
        REQUIRE(kiosk.rollback());
        kiosk.options.again = true;
    }
    const auto catalogue = kiosk.path("releases/" + second + "/catalogue.sqlite");
    std::filesystem::remove(catalogue);
    if (GENERATE(false, true)) {
        writeFile(catalogue, "");
    }

    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.received < 1'000'000);
}

TEST_CASE("A release.json that a disk has spoilt is written again", "[sync][pull][repair]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    const auto ofNow = kiosk.path("current/release.json");
    const auto ofBefore = kiosk.path("previous/release.json");
    const auto sound = readFile(ofNow);
    const auto restored = [&] { return kiosk.damages(second).empty() && readFile(ofNow) == sound; };

    SECTION("half of it is there")
    {
        writeFile(ofNow, sound.substr(0, sound.size() / 2));
        const auto damages = kiosk.damages(second);
        REQUIRE(damages.size() == 1);
        CHECK(damages.front().path == "releases/" + second + "/release.json");
        CHECK_FALSE(damages.front().isMissing);
        SECTION("by a repair")
        {
            const auto mended = kiosk.repair();
            REQUIRE(mended);
            REQUIRE(mended->mended.size() == 1);
            CHECK(mended->mended.front().path == damages.front().path);
        }
        SECTION("by a pull of nothing new")
        {
            REQUIRE(kiosk.pull());
        }
        CHECK(restored());
    }
    SECTION("it is gone")
    {
        std::filesystem::remove(ofNow);
        REQUIRE(kiosk.damages(second).size() == 1);
        CHECK(kiosk.damages(second).front().isMissing);
        REQUIRE(kiosk.repair());
        CHECK(restored());
    }
    SECTION("it is a manifest still, of other bytes")
    {
        auto other = sound;
        const auto at = other.find(hashOf(releaseOf(2)[2].bytes));
        REQUIRE(at != std::string::npos);
        other[at] = other[at] == '0' ? '1' : '0';
        writeFile(ofNow, other);
        REQUIRE(kiosk.damages(second).size() == 1);
        REQUIRE(kiosk.repair());
        CHECK(restored());
    }
    SECTION("of the release before nobody can say it, and it goes")
    {
        writeFile(ofBefore, "{");
        spoil(kiosk.path("current/catalogue.media/picture.avif"));
        REQUIRE(kiosk.damages(second).size() == 1);
        SECTION("where the server says which is the newest")
        {
            const auto done = kiosk.repair();
            REQUIRE(done);
            CHECK_FALSE(done->failure);
            CHECK(done->putAway == std::vector{first});
            REQUIRE(done->mended.size() == 1);
            CHECK(done->mended.front().path.ends_with("picture.avif"));
            CHECK(kiosk.previous().empty());
            CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/" + first)));
            CHECK(std::filesystem::is_empty(kiosk.path("staging")));
        }
        SECTION("but not while a kiosk shows it")
        {
            PosixDisk disk(kiosk.folder().path());
            const auto held = disk.hold("releases/" + first, Disk::Share::Shared);
            const auto done = kiosk.repair();
            REQUIRE(done);
            REQUIRE(done->failure);
            CHECK(done->failure->code == SyncError::Damaged);
            CHECK(done->next.find("repair, when the kiosk") != std::string::npos);
            CHECK(done->putAway.empty());
            CHECK(done->mended.size() == 1);
            CHECK(kiosk.previous() == first);
        }
        CHECK(restored());
    }
    SECTION("of the release before nobody can say it, and nothing else suffers")
    {
        writeFile(ofBefore, "{");
        REQUIRE(kiosk.pull());
        CHECK(kiosk.damages(second).empty());
        CHECK(kiosk.previous() == first);

        region.server.publish(third, releaseOf(3));
        REQUIRE(kiosk.pull());
        CHECK(kiosk.current() == third);
        CHECK(kiosk.previous() == second);
        CHECK(kiosk.repair().value().mended.empty());
    }
}

TEST_CASE("A repair goes on where one release cannot be mended, the one that is shown first",
          "[sync][pull][repair]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    const auto picture = releaseOf(1)[2].bytes;
    std::filesystem::remove(region.folder.path() / objectPath(hashOf(picture)));
    spoil(kiosk.path("previous/catalogue.media/picture.avif"));
    spoil(kiosk.path("current/catalogue.media/picture.avif"));

    const auto done = kiosk.repair();

    REQUIRE(done);
    REQUIRE(done->failure);
    CHECK(done->failure->code == SyncError::Missing);
    CHECK(done->mended.size() == 1);
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.damages(first).size() == 1);
    CHECK(kiosk.previous() == first);
}
