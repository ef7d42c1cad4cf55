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
    const auto back = kiosk.rollback();

    REQUIRE(refusal(back) == SyncError::Damaged);
    CHECK(back.error().detail.find(first) != std::string::npos);
    CHECK(kiosk.current() == second);
    CHECK(kiosk.previous() == first);
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}
