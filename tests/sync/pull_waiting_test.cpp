// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What holds a pull back: a class, and a link that costs.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

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
        CHECK(refusal(kiosk.pull()) == SyncError::Network);
        CHECK(kiosk.current() == second);
    }
    SECTION("and its film comes then")
    {
        REQUIRE(kiosk.pull());
        CHECK(kiosk.current() == second);
        CHECK(kiosk.shown("catalogue.media/film.webm") == releaseOf(2)[3].bytes);
    }
}

TEST_CASE("What is still to come is told from the first byte on", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    std::vector<std::uint64_t> toCome;
    kiosk.reporter.onProgress = [&](const Progress& progress) {
        toCome.push_back(progress.total - progress.done + progress.later);
    };
    std::uint64_t most = 0;
    SECTION("of the films too")
    {
        most = 1'200'000;
    }
    SECTION("but not of those that wait for the end of a class")
    {
        kiosk.surroundings.isClass = true;
        most = 500'000;
    }
    SECTION("but not of those that wait for a link that costs nothing")
    {
        kiosk.surroundings.isMetered = Metered::Yes;
        most = 500'000;
    }

    REQUIRE(kiosk.pull());

    REQUIRE(toCome.size() > 1);
    CHECK(toCome.front() > most - 200'000);
    CHECK(toCome.front() < most);
    CHECK(std::is_sorted(toCome.rbegin(), toCome.rend()));
    CHECK(toCome.back() < most / 10);
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

TEST_CASE("What shall come soon follows a release that is shown, and costs nothing", "[sync][pull]")
{
    Region region;
    auto files = releaseOf(1);
    files.push_back({"catalogue.media/soon.webm", noise(500'000, 30), Tier::Soon});
    region.server.publish(first, files);
    KioskDisk kiosk(region.server);
    const auto hasSoon = [&] { return !kiosk.shown("catalogue.media/soon.webm").empty(); };

    SECTION("over a link that costs it does not come")
    {
        kiosk.surroundings.isMetered = Metered::Yes;
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->isShown);
        CHECK(outcome->waiting == Waiting::Link);
        CHECK_FALSE(hasSoon());
        CHECK(kiosk.damages(first).empty());
        CHECK(kiosk.received < 600'000);
    }
    SECTION("a class that begins when the release is shown has the link for itself")
    {
        kiosk.reporter.onProgress = [&](const Progress&) {
            kiosk.surroundings.isClass = kiosk.current() == first;
        };
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->isShown);
        CHECK(outcome->waiting == Waiting::Class);
        CHECK_FALSE(hasSoon());
        kiosk.reporter.onProgress = nullptr;
        REQUIRE(kiosk.pull());
        CHECK(kiosk.received < 2'000);
    }
    kiosk.surroundings.isClass = false;
    kiosk.surroundings.isMetered = Metered::Unknown;

    SECTION("it comes before all other films")
    {
        kiosk.reporter.onProgress = [&](const Progress& progress) {
            kiosk.surroundings.isCancel = progress.total > 690'000 && progress.done > 300'000;
        };
        CHECK(refusal(kiosk.pull()) == SyncError::Cancelled);
        CHECK(hasSoon());
        kiosk.reporter.onProgress = nullptr;
        kiosk.surroundings.isCancel = false;
    }
    SECTION("a kiosk without films has it too")
    {
        kiosk.options.last = Tier::Soon;
        REQUIRE(kiosk.pull());
        CHECK(hasSoon());
        CHECK(kiosk.shown("catalogue.media/film.webm").empty());
        kiosk.options.last = Tier::Rest;
    }
    REQUIRE(kiosk.pull());
    CHECK(hasSoon());
    CHECK_FALSE(kiosk.shown("catalogue.media/film.webm").empty());
}

TEST_CASE("A link that begins to cost is left at once", "[sync][pull]")
{
    Region region;
    auto files = releaseOf(1);
    files[2].bytes = noise(600'000, 11);
    region.server.publish(first, files);
    KioskDisk kiosk(region.server);

    SECTION("in the middle of a film")
    {
        kiosk.reporter.onProgress = [&](const Progress& progress) {
            const bool isFilm = progress.total > 690'000 && !kiosk.current().empty();
            kiosk.surroundings.isMetered =
                isFilm && progress.done > 300'000 ? Metered::Yes : Metered::No;
        };
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->isShown);
        CHECK(outcome->waiting == Waiting::Link);
        CHECK(kiosk.received < 400'000 + 630'000 + 400'000);
    }
    SECTION("in the middle of the pictures, as soon as the day's allowance is used up")
    {
        kiosk.options.meteredPerDay = 100'000;
        kiosk.reporter.onProgress = [&](const Progress& progress) {
            const bool arePictures = progress.total > 600'000;
            kiosk.surroundings.isMetered =
                arePictures && progress.done > 100'000 ? Metered::Yes : Metered::No;
        };
        const auto outcome = kiosk.pull();
        REQUIRE(outcome);
        CHECK(outcome->waiting == Waiting::Allowance);
        CHECK(kiosk.current().empty());
        CHECK(kiosk.received > 400'000 + 200'000);
        CHECK(kiosk.received < 400'000 + 300'000);
    }
    kiosk.reporter.onProgress = nullptr;
    kiosk.surroundings.isMetered = Metered::No;
    REQUIRE(kiosk.pull());
    CHECK_FALSE(kiosk.shown("catalogue.media/film.webm").empty());
}

namespace {

/// A link that is lost after the first answer, and for `lost` questions more.
class TunnelTransport : public Transport {
public:
    TunnelTransport(const std::string& url, int lost) : m_server(url), m_left(lost) {}

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink) override
    {
        return m_server.received() > 0 && m_left-- > 0 ? refuse(FetchError::Network, "no link")
                                                       : m_server.fetch(url, maxLength, sink);
    }
    Result<void, FetchError> carry(Cargo& cargo) override { return m_server.carry(cargo); }
    [[nodiscard]] std::uint64_t received() const override { return m_server.received(); }

private:
    FolderTransport m_server;
    int m_left;
};

}  // namespace

TEST_CASE("A link that is lost between two questions is waited for", "[sync][pull]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk kiosk(region.server);
    PosixDisk disk(kiosk.folder().path());
    TunnelTransport transport(region.server.url(), 20);

    REQUIRE(kiosk.pull(disk, transport));
    CHECK(kiosk.current() == first);
    CHECK(kiosk.surroundings.waited > std::chrono::seconds(60));
    CHECK(kiosk.surroundings.waited < std::chrono::seconds(90));
}
