// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/kiosk_disk.h"
#include "sync/objects.h"

#include <orientibus/sync/delta.h>

#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::string first = "2029-12-01.1";
const std::string second = "2029-12-02.1";
const std::string third = "2029-12-03.1";

/// Bytes of which two neighbouring versions have much in common.
std::string catalogueOf(unsigned version)
{
    auto bytes = noise(400'000, 1);
    return bytes.replace(100'000, 500, noise(500, 1000 + version));
}

std::vector<Published> releaseOf(unsigned version)
{
    std::vector<Published> files = {
        {"catalogue.sqlite", catalogueOf(version), Tier::Catalogue, true, {}},
        {"catalogue.media/same.avif", noise(30'000, 2)},
        {"catalogue.media/picture.avif", noise(20'000, 10 + version)},
        {"catalogue.media/film.webm", noise(700'000, 20 + version / 2), Tier::Rest}};
    if (version > 1) {
        files.front().deltasFrom.push_back(catalogueOf(version - 1));
    }
    return files;
}

struct Region {
    TempDir folder;
    ReleaseServer server{folder.path()};
};

}  // namespace

TEST_CASE("A first pull brings a whole release and shows it", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);

    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(outcome->isShown);
    CHECK(outcome->release == first);
    CHECK(outcome->waiting == Waiting::No);
    CHECK(kiosk.current() == first);
    CHECK(kiosk.previous().empty());
    CHECK(kiosk.shown() == catalogueOf(1));
    CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(1)[3].bytes);
    CHECK(kiosk.shown("catalogue.search.sqlite") == "index of " + hashOf(catalogueOf(1)));
    CHECK(kiosk.damages(first).empty());
    CHECK(readFile(kiosk.path("current/release.json")).starts_with("{\"_type\""));
}

TEST_CASE("A pull of nothing new asks for next to nothing", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());

    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK_FALSE(outcome->isShown);
    CHECK(kiosk.received < 2000);
}

TEST_CASE("A second pull brings what has changed, and keeps what was there", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));

    const auto outcome = kiosk.pull();

    REQUIRE(outcome);
    CHECK(outcome->isShown);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.previous() == first);
    CHECK(kiosk.shown() == catalogueOf(2));
    CHECK(kiosk.damages(first).empty());
    CHECK(kiosk.damages(second).empty());
    // The film (700 kB) is new, the picture too; the catalogue comes as a delta.
    CHECK(kiosk.received < 700'000 + 20'000 + 15'000);
    // One picture is on the disk once, as it is in both releases.
    CHECK(std::filesystem::hard_link_count(kiosk.path("current/catalogue.media/same.avif")) == 3);
}

TEST_CASE("Two releases are kept, and nothing that neither needs", "[sync][pull]")
{
    Region region;
    KioskDisk kiosk(region.server);
    for (unsigned i = 1; i <= 4; ++i) {
        region.server.publish("2029-12-0" + std::to_string(i) + ".1", releaseOf(i));
        REQUIRE(kiosk.pull());
    }

    CHECK(kiosk.current() == "2029-12-04.1");
    CHECK(kiosk.previous() == "2029-12-03.1");
    CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/2029-12-02.1")));
    std::size_t objects = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(kiosk.path("repository/objects"))) {
        objects += entry.is_regular_file() ? 1U : 0U;
    }
    CHECK(objects == 1 + 2 + 2);  // same, two pictures, two films
    CHECK(std::filesystem::is_empty(kiosk.path("staging")));
    CHECK(std::filesystem::is_empty(kiosk.path("sync/underway")));
}

TEST_CASE("A release that a kiosk holds is not cleaned away", "[sync][pull]")
{
    Region region;
    KioskDisk kiosk(region.server);
    region.server.publish(first, releaseOf(1));
    REQUIRE(kiosk.pull());
    const int held = ::open(kiosk.path("current/release.json").c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(::flock(held, LOCK_SH | LOCK_NB) == 0);

    for (const auto& release : {second, third}) {
        region.server.publish(release, releaseOf(release == second ? 2 : 3));
        REQUIRE(kiosk.pull());
    }
    CHECK(kiosk.damages(first).empty());

    ::close(held);
    REQUIRE(kiosk.clean());
    CHECK_FALSE(std::filesystem::exists(kiosk.path("releases/" + first)));
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.damages(third).empty());
}

TEST_CASE("Going back needs no server, and lasts until there is something newer", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
    REQUIRE(kiosk.pull());
    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());

    const auto back = kiosk.rollback();
    REQUIRE(back);
    CHECK(*back == first);
    CHECK(kiosk.received == 0);
    CHECK(kiosk.current() == first);
    CHECK(kiosk.previous() == second);
    CHECK(kiosk.shown() == catalogueOf(1));

    const auto refused = kiosk.pull();
    REQUIRE(refused);
    CHECK(refused->waiting == Waiting::RolledBack);
    CHECK(kiosk.current() == first);

    SECTION("somebody wants it again")
    {
        kiosk.options.again = true;
        const auto again = kiosk.pull();
        REQUIRE(again);
        CHECK(again->isShown);
        CHECK(kiosk.current() == second);
    }
    SECTION("there is something newer")
    {
        region.server.publish(third, releaseOf(3));
        REQUIRE(kiosk.pull());
        CHECK(kiosk.current() == third);
    }
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

    // What is shown is withdrawn by offering another one, and be it an older one.
    region.server.publish(first, releaseOf(1), {second});
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == first);
}

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
        expected = SyncError::Damaged;
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

TEST_CASE("One sync at a time", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    std::optional<SyncError> other;
    kiosk.reporter.onProgress = [&](const Progress&) {
        if (!other) {
            other = refusal(kiosk.clean());
        }
    };

    REQUIRE(kiosk.pull());
    CHECK(other == SyncError::Running);
}

TEST_CASE("A preview says what would come, and shows nothing", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    auto files = releaseOf(2);
    files.push_back({"catalogue.media/new.avif", noise(5000, 77)});
    files.erase(files.begin() + 1);
    region.server.publish(second, files);

    const auto preview = kiosk.preview();

    REQUIRE(preview);
    CHECK(preview->isNews);
    CHECK(preview->offered.release == second);
    CHECK(preview->filesNew == 1);
    CHECK(preview->filesGone == 1);
    CHECK(preview->toFetch > 725'000);
    CHECK(preview->toFetch < 740'000);
    REQUIRE(preview->changes.groups.size() == 1);
    CHECK(preview->changes.groups.front().items.front() == "400000 to 400000");
    CHECK(preview->time);
    CHECK(kiosk.current() == first);

    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}

TEST_CASE("A hub keeps what its kiosks may want, and they pull from its disk", "[sync][pull][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    REQUIRE(hub.pull());
    KioskDisk kiosk(region.server);
    kiosk.options.servers = {"file://" + hub.path("repository").string()};

    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == first);

    region.server.repository.rotateKeys("targets");
    region.server.repository.publish({"root"});
    region.server.publish(second, releaseOf(2));
    region.server.repository.rotateKeys("targets");
    region.server.repository.publish({"root"});
    region.server.publish(third, releaseOf(3));
    REQUIRE(hub.pull());
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == third);
    CHECK(kiosk.damages(third).empty());
}

TEST_CASE("What a disk has lost is found and fetched again", "[sync][pull][repair]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    CHECK(kiosk.repair().value().empty());
    const auto spoil = [&](const std::string& name) {
        auto bytes = readFile(kiosk.path(name));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        std::fstream(kiosk.path(name), std::ios::in | std::ios::out | std::ios::binary) << bytes;
    };

    spoil("current/catalogue.sqlite");
    spoil("current/catalogue.media/same.avif");  // the same file in both releases
    spoil("previous/catalogue.media/film.webm");
    std::filesystem::remove(kiosk.path("current/catalogue.media/picture.avif"));
    std::filesystem::remove(kiosk.path("previous/catalogue.search.sqlite"));
    REQUIRE(kiosk.damages(second).size() == 3);
    REQUIRE(kiosk.damages(first).size() == 3);

    const auto mended = kiosk.repair();

    REQUIRE(mended);
    CHECK(mended->size() == 6);
    CHECK(kiosk.damages(first).empty());
    CHECK(kiosk.damages(second).empty());
    CHECK(kiosk.current() == second);
    CHECK(kiosk.shown() == catalogueOf(2));
}
