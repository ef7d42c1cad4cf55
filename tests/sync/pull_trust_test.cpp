// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull trusts, and what becomes of that when a disk spoils it.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

/// The Region as it was once, on a stick.
struct Stick {
    explicit Stick(const Region& region)
    {
        std::filesystem::copy(region.folder.path(), folder.path(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::vector<std::string> url() const
    {
        return {"file://" + folder.path().string()};
    }

    TempDir folder;
};

}  // namespace

TEST_CASE("A root that a disk has spoilt with its copy is begun anew from the first one",
          "[sync][pull][trust]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());
    region.server.repository.rotateKeys("targets");
    region.server.repository.publish({"root"});
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    const auto root = kiosk.path("sync/trusted/root.json");
    const auto copy = kiosk.path("sync/trusted/root.json.kept");
    const auto sound = readFile(root);
    REQUIRE(readFile(copy) == sound);
    writeFile(copy, sound.substr(1));

    SECTION("it is empty")
    {
        writeFile(root, "");
    }
    SECTION("it is half")
    {
        writeFile(root, sound.substr(0, sound.size() / 2));
    }
    SECTION("its signatures are no longer of it")
    {
        auto bytes = sound;
        bytes.replace(bytes.find("2031"), 4, "2039");
        writeFile(root, bytes);
    }
    SECTION("it is longer than any")
    {
        writeFile(root, noise(6'000'000, 1));
    }
    region.server.publish(third, releaseOf(3));
    REQUIRE(kiosk.pull());

    CHECK(kiosk.current() == third);
    CHECK(readFile(root) == sound);
    CHECK(readFile(copy) == sound);

    writeFile(root, "");
    writeFile(copy, "");
    kiosk.options.firstRoot = "{}";
    CHECK(refusal(kiosk.pull()) == SyncError::NoRoot);
}

TEST_CASE("A clock that is years behind takes no metadata that had ended when a release was made",
          "[sync][pull][trust][clock]")
{
    Region region;
    auto& timestamp = region.server.repository.role("timestamp");
    timestamp["expires"] = "2029-12-20T00:00:00Z";
    region.server.issued = "2029-12-01T00:00:00Z";
    region.server.publish(first, releaseOf(1));
    const Stick stick(region);
    timestamp["expires"] = "2030-02-01T00:00:00Z";
    region.server.issued = "2030-01-01T00:00:00Z";
    const bool isSaid = GENERATE(false, true);
    if (isSaid) {
        timestamp["issued"] = "2030-01-02T00:00:00Z";
    }
    region.server.publish(second, releaseOf(2));
    KioskDisk kiosk(region.server);
    kiosk.clock.set("2001-01-01T00:00:00Z");
    REQUIRE(kiosk.pull());
    // All that could tell that the stick is old, but for the time.
    std::filesystem::remove(kiosk.path("sync/trusted/snapshot.json"));
    writeFile(kiosk.path("sync/trusted/timestamp.json"), isSaid ? "" : "{}");

    const auto servers = std::exchange(kiosk.options.servers, stick.url());
    CHECK(refusal(kiosk.pull()) == SyncError::Expired);
    CHECK(kiosk.current() == second);
    kiosk.options.servers = servers;
    region.server.publish(third, releaseOf(3));
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == third);
}

TEST_CASE("A manifest that was made by a clock ahead keeps nobody from what comes after",
          "[sync][pull][trust][clock]")
{
    Region region;
    auto& timestamp = region.server.repository.role("timestamp");
    timestamp["issued"] = "2030-01-01T00:00:00Z";
    timestamp["expires"] = "2030-02-05T00:00:00Z";
    region.server.issued = "2030-06-01T00:00:00Z";
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    REQUIRE(kiosk.pull());

    region.server.issued = "2030-01-02T00:00:00Z";
    SECTION("where the timestamp is right") {}
    SECTION("where the timestamp was forgotten with its key")
    {
        region.server.repository.rotateKeys("timestamp");
        region.server.repository.publish({"root"});
        std::filesystem::remove(kiosk.path("sync/trusted/timestamp.json"));
    }
    region.server.publish(second, releaseOf(2));
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}

TEST_CASE("A manifest tells the time where a timestamp does not", "[sync][pull][trust][clock]")
{
    Region region;
    region.server.repository.role("timestamp")["expires"] = "2029-12-20T00:00:00Z";
    region.server.issued = "2030-01-01T00:00:00Z";
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    kiosk.clock.set("2001-01-01T00:00:00Z");
    REQUIRE(kiosk.pull());

    CHECK(refusal(kiosk.pull()) == SyncError::Expired);  // the server has stood still since
    CHECK(kiosk.current() == first);
}
