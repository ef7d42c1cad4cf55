// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A kiosk of a bus that serves the others.

#include "support/catch.h"
#include "sync/pull_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

/// A hub and the Region, of which objects come from the Region.
class TwoServers : public Transport {
public:
    TwoServers(std::string hub, const std::string& region)
        : m_hubUrl(std::move(hub)), m_hub(m_hubUrl), m_region(region)
    {
    }

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink) override
    {
        if (!url.starts_with(m_hubUrl)) {
            return isRegionReached ? m_region.fetch(url, maxLength, sink)
                                   : refuse(FetchError::Network, "no link");
        }
        return m_hub.fetch(url, maxLength, sink);
    }
    Result<void, FetchError> carry(Cargo& cargo) override { return m_region.carry(cargo); }
    [[nodiscard]] std::uint64_t received() const override
    {
        return m_hub.received() + m_region.received();
    }

    bool isRegionReached = true;

private:
    std::string m_hubUrl;
    FolderTransport m_hub;
    FolderTransport m_region;
};

std::string urlOf(const KioskDisk& hub)
{
    return "file://" + hub.path("repository").string();
}

}  // namespace

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

TEST_CASE("A kiosk that is new pulls all from a hub that went by deltas", "[sync][pull][hub]")
{
    Region region;
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    region.server.publish(first, releaseOf(1));
    REQUIRE(hub.pull());
    KioskDisk follower(region.server);
    follower.options.servers = {urlOf(hub)};
    REQUIRE(follower.pull());
    region.server.publish(second, releaseOf(2));
    REQUIRE(hub.pull());

    KioskDisk fresh(region.server);
    fresh.options.servers = {urlOf(hub)};
    REQUIRE(fresh.pull());
    CHECK(fresh.current() == second);
    CHECK(fresh.damages(second).empty());

    // One that has the release before needs the delta alone.
    REQUIRE(follower.pull());
    CHECK(follower.current() == second);
    CHECK(follower.received < 700'000 + 20'000 + 15'000);
}

TEST_CASE("A hub offers a release while its films are still to come", "[sync][pull][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    hub.surroundings.isMetered = Metered::Yes;
    const auto outcome = hub.pull();
    REQUIRE(outcome);
    REQUIRE(outcome->waiting == Waiting::Link);

    KioskDisk kiosk(region.server);
    kiosk.options.servers = {urlOf(hub)};
    CHECK(refusal(kiosk.pull()) == SyncError::Missing);  // the film
    CHECK(kiosk.current() == first);
    CHECK(kiosk.damages(first).empty());

    hub.surroundings.isMetered = Metered::No;
    REQUIRE(hub.pull());
    REQUIRE(kiosk.pull());
    CHECK_FALSE(kiosk.shown("catalogue.media/film.webm").empty());
}

TEST_CASE("An object that a hub's disk has spoilt is found and fetched anew", "[sync][pull][hub]")
{
    Region region;
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    const auto manifest = region.server.publish(first, releaseOf(1));
    REQUIRE(hub.pull());
    const auto object = "repository/" + objectPath(manifest.files.front().whole().sha256);
    spoil(hub.path(object));
    KioskDisk kiosk(region.server);
    kiosk.options.servers = {urlOf(hub)};
    REQUIRE(refusal(kiosk.pull()) == SyncError::Spoilt);

    const bool isOffline = GENERATE(false, true);
    const auto servers = hub.options.servers;
    if (isOffline) {
        hub.options.servers = {"file:///nowhere/"};
    }
    const auto repaired = hub.repair();
    REQUIRE(repaired);
    CHECK(repaired->failure.has_value() == isOffline);  // it is gone, and not there anew
    REQUIRE(repaired->mended.size() == 1);
    CHECK(repaired->mended.front().path == object);
    hub.options.servers = servers;
    REQUIRE(hub.pull());
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == first);
    CHECK(hub.repair()->mended.empty());
}

TEST_CASE("A hub that has nothing yet is no reason where the Region is not reached",
          "[sync][pull][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk hub(region.server);
    KioskDisk kiosk(region.server);
    kiosk.options.servers = {urlOf(hub), region.server.url()};
    PosixDisk disk(kiosk.folder().path());
    TwoServers transport(urlOf(hub), region.server.url());
    transport.isRegionReached = false;

    CHECK(refusal(kiosk.pull(disk, transport)) == SyncError::Network);
}

TEST_CASE("A hub that is behind holds nobody back", "[sync][pull][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    REQUIRE(hub.pull());
    region.server.publish(second, releaseOf(2));
    KioskDisk kiosk(region.server);
    kiosk.options.servers = {urlOf(hub), region.server.url()};
    if (GENERATE(false, true)) {
        std::swap(kiosk.options.servers.front(), kiosk.options.servers.back());
    }
    PosixDisk disk(kiosk.folder().path());
    TwoServers transport(urlOf(hub), region.server.url());

    const auto outcome = kiosk.pull(disk, transport);
    REQUIRE(outcome);
    CHECK(outcome->release == second);
    CHECK(kiosk.current() == second);

    // Without the Region it is the link that is missing, and no fault of the hub.
    transport.isRegionReached = false;
    CHECK(refusal(kiosk.pull(disk, transport)) == SyncError::Network);
    CHECK(kiosk.current() == second);
}

TEST_CASE("What a hub's disk spoils of its metadata is written anew", "[sync][pull][hub]")
{
    Region region;
    region.server.publish(first, releaseOf(1));
    KioskDisk hub(region.server);
    hub.options.isHub = true;
    REQUIRE(hub.pull());
    region.server.repository.rotateKeys("targets");
    region.server.repository.publish({"root"});
    region.server.publish(second, releaseOf(2));
    REQUIRE(hub.pull());
    std::vector<std::filesystem::path> files;
    for (const auto* folder : {"repository/metadata", "repository/targets"}) {
        for (const auto& entry : std::filesystem::directory_iterator(hub.path(folder))) {
            files.push_back(entry.path());
            spoil(entry.path());
        }
    }
    REQUIRE(files.size() >= 2 + 2 + 2 + 1 + 2);

    REQUIRE(hub.pull());

    for (const auto* root : {"metadata/1.root.json", "metadata/2.root.json"}) {
        CHECK(readFile(hub.path("repository") / root) == readFile(region.folder / root));
    }
    // It begins with the first root, and so reads all that is named by something.
    KioskDisk kiosk(region.server);
    kiosk.options.servers = {urlOf(hub)};
    REQUIRE(kiosk.pull());
    CHECK(kiosk.current() == second);
}
