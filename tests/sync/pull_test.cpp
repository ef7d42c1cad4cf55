// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/pull_region.h"

#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>

using namespace orientibus::sync;
using namespace orientibus::test;

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

TEST_CASE("What is shown is told as soon as it is", "[sync][pull]")
{
    Region region;
    region.server.publish(first, {releaseOf(1).front()});  // after which nothing is fetched
    KioskDisk kiosk(region.server);
    std::string told;
    kiosk.reporter.onEntered = [&] { told = kiosk.current(); };

    REQUIRE(kiosk.pull());

    CHECK(told == first);
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
    const int held = ::open(kiosk.path("current").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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

    CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
    CHECK(kiosk.current() == first);

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
    CHECK(preview->filesChanged == 3);  // the catalogue, a picture and the film
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
