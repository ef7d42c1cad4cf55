// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull trusts, and what becomes of that when a disk spoils it.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

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
