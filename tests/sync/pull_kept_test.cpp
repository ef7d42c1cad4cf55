// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The signed metadata that a disk keeps: what it spoils of them is found, mended, and misleads
// nobody in the meantime.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::string trusted = "sync/trusted/";

/// Another character in the middle of a text that is signed or signs.
void change(const std::filesystem::path& file, const std::string& where)
{
    auto bytes = readFile(file);
    auto& one = bytes.at(bytes.find(where) + where.size());
    one = one == '1' ? '2' : '1';
    writeFile(file, bytes);
}

std::vector<std::string> spoiltOf(const KioskDisk& kiosk)
{
    PosixDisk disk(kiosk.folder().path());
    std::vector<std::string> paths;
    for (const auto& damage : spoiltMetadata(disk, kiosk.options.isHub)) {
        paths.push_back(damage.path);
    }
    return paths;
}

/// One that has pulled twice, and followed a change of keys.
struct Bus {
    Bus()
    {
        region.server.publish(first, releaseOf(1));
        REQUIRE(kiosk.pull());
        region.server.repository.rotateKeys("timestamp");
        region.server.repository.publish({"root"});
        region.server.publish(second, releaseOf(2));
        REQUIRE(kiosk.pull());
    }

    Region region;
    KioskDisk kiosk{region.server};
};

}  // namespace

TEST_CASE("What a disk spoils of what it trusts is found, and mended by a repair or a pull",
          "[sync][pull][trust][verify]")
{
    Bus bus;
    auto& kiosk = bus.kiosk;
    REQUIRE(spoiltOf(kiosk).empty());
    const auto* name = GENERATE("root.json", "root.json.kept", "timestamp.json", "snapshot.json",
                                "targets.json", "manifest.json.zst");
    const bool isRepair = GENERATE(false, true);
    CAPTURE(name, isRepair);
    const auto file = kiosk.path(trusted + name);
    const auto sound = readFile(file);

    SECTION("a bit of it")
    {
        spoil(file);
    }
    SECTION("half of it")
    {
        writeFile(file, sound.substr(0, sound.size() / 2));
    }
    SECTION("all of it")
    {
        writeFile(file, "");
    }
    CHECK(spoiltOf(kiosk) == std::vector{trusted + name});
    if (isRepair) {
        const auto done = kiosk.repair();
        REQUIRE(done);
        CHECK_FALSE(done->failure);
        REQUIRE(done->mended.size() == 1);
        CHECK(done->mended.front().path == trusted + name);
    } else {
        REQUIRE(kiosk.pull());
    }
    CHECK(spoiltOf(kiosk).empty());
    CHECK(readFile(file) == sound);
    CHECK(kiosk.current() == second);
}

TEST_CASE("A version, a signature and who signed are read too", "[sync][pull][trust][verify]")
{
    Bus bus;
    const auto [name, where] = GENERATE(table<std::string, const char*>(
        {{"root.json", "\"sig\": \""},
         {"root.json", "\"expires\": \"20"},
         {"timestamp.json", "\"keyid\": \""},
         {"timestamp.json", "\"sig\": \""},
         {"snapshot.json", "\"sig\": \""},
         {"snapshot.json", "\"spec_version\": \"1.0.34\",\n  \"version\": "},
         {"targets.json", "\"keyid\": \""},
         {"targets.json", "\"sha256\": \""}}));
    CAPTURE(name, where);
    change(bus.kiosk.path(trusted + name), where);
    CHECK(spoiltOf(bus.kiosk) == std::vector{trusted + name});
}

TEST_CASE("What a disk has lost of what it trusts is missed", "[sync][pull][trust][verify]")
{
    Bus bus;
    const std::string name = GENERATE("root.json", "timestamp.json", "snapshot.json");
    std::filesystem::remove(bus.kiosk.path(trusted + name));
    CHECK(spoiltOf(bus.kiosk) == std::vector{trusted + name});
    REQUIRE(bus.kiosk.pull());
    CHECK(spoiltOf(bus.kiosk).empty());
}

TEST_CASE("What was interrupted is no damage", "[sync][pull][trust][verify]")
{
    Bus bus;
    auto& repository = bus.region.server.repository;
    const auto metadata = bus.region.folder / "metadata";
    SECTION("before there was anything")
    {
        KioskDisk fresh(bus.region.server);
        CHECK(spoiltOf(fresh).empty());
        std::filesystem::remove(metadata / "2.root.json");
        std::filesystem::remove(metadata / "timestamp.json");
        REQUIRE_FALSE(fresh.pull());
        CHECK(spoiltOf(fresh).empty());
    }
    SECTION("after the timestamp")
    {
        bus.region.server.publish(third, releaseOf(3));
        std::filesystem::remove(metadata / "4.snapshot.json");
        REQUIRE_FALSE(bus.kiosk.pull());
    }
    SECTION("after a root with other keys for the targets")
    {
        repository.rotateKeys("targets");
        repository.publish({"root"});
        bus.region.server.publish(third, releaseOf(3));
        std::filesystem::remove(metadata / "4.targets.json");
        REQUIRE_FALSE(bus.kiosk.pull());
    }
    CHECK(spoiltOf(bus.kiosk).empty());
}

TEST_CASE("A root that a disk has spoilt lets no server withhold the keys that came since",
          "[sync][pull][trust][attack]")
{
    Bus bus;
    auto& kiosk = bus.kiosk;
    // Who stole the timestamp key that was replaced shows what there is, for ever.
    const TempDir stick;
    std::filesystem::copy(bus.region.folder.path(), stick.path(),
                          std::filesystem::copy_options::recursive);
    std::filesystem::remove(stick / "metadata/2.root.json");
    Repository thief;  // its keys are those of every test repository's first root
    thief.role("timestamp")["version"] = 1000;
    thief.role("timestamp")["meta"]["snapshot.json"]["version"] = 3;
    thief.republish("timestamp");
    writeFile(stick / "metadata/timestamp.json", thief.files.at("metadata/timestamp.json"));
    spoil(kiosk.path(trusted + "root.json"));
    const auto servers =
        std::exchange(kiosk.options.servers, std::vector{"file://" + stick.path().string()});

    CHECK(refusal(kiosk.pull()) == SyncError::Refused);
    kiosk.options.servers = servers;
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}

TEST_CASE("A timestamp that a disk has spoilt lets no older release pass",
          "[sync][pull][trust][attack]")
{
    Bus bus;
    auto& kiosk = bus.kiosk;
    const TempDir stick;
    std::filesystem::copy(bus.region.folder.path(), stick.path(),
                          std::filesystem::copy_options::recursive);
    bus.region.server.publish(third, releaseOf(3));
    REQUIRE(kiosk.pull());
    writeFile(kiosk.path(trusted + "timestamp.json"), "");
    kiosk.options.servers = {"file://" + stick.path().string()};

    CHECK(refusal(kiosk.pull()) == SyncError::Older);
    CHECK(kiosk.current() == third);
}

TEST_CASE("What a hub shows is read too, and written anew", "[sync][pull][hub][verify]")
{
    Region region;
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    region.server.publish(first, releaseOf(1));
    REQUIRE(hub.pull());
    region.server.repository.rotateKeys("targets");
    region.server.repository.publish({"root"});
    region.server.publish(second, releaseOf(2));
    REQUIRE(hub.pull());
    REQUIRE(spoiltOf(hub).empty());
    std::string name =
        GENERATE("metadata/1.root.json", "metadata/2.root.json", "metadata/timestamp.json",
                 "metadata/3.snapshot.json", "metadata/3.targets.json", "targets/");
    if (name.ends_with('/')) {
        name += hashOf(readFile(hub.path(trusted + "manifest.json.zst"))) + ".manifest.json.zst";
    }
    name.insert(0, "repository/");
    CAPTURE(name);
    const auto sound = readFile(hub.path(name));
    spoil(hub.path(name));

    CHECK(spoiltOf(hub) == std::vector{name});
    const auto done = hub.repair();
    REQUIRE(done);
    CHECK_FALSE(done->failure);
    CHECK(done->mended.size() == 1);
    CHECK(readFile(hub.path(name)) == sound);
    CHECK(spoiltOf(hub).empty());
    hub.options.isHub = false;
    spoil(hub.path(name));
    CHECK(spoiltOf(hub).empty());  // nobody reads it any more
}
