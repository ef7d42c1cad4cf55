// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What goes on when a repository has forgotten some of it.

#include "sync/cleaned_region.h"

#include <orientibus/sync/puller.h>
#include <orientibus/sync/transport.h>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

/// Nothing is around it, and nobody is told.
class Quiet : public Surroundings, public Reporter {
public:
    bool hasClass() override { return false; }
    Metered metered() override { return Metered::No; }
    bool isCancelled() override { return false; }
    void wait(std::chrono::milliseconds /*time*/) override {}
    void entered(Phase /*phase*/, const std::string& /*release*/) override {}
    void progressed(const Progress& /*progress*/) override {}
};

/// A kiosk that pulls from the folder of the Region.
class Kiosk {
public:
    /// How many bytes came, or nothing where the pull failed.
    std::optional<std::uint64_t> pull(Region& region)
    {
        FolderTransport transport("file://" + (region.disk / "repository").string());
        PullOptions options;
        options.servers = {"file://" + (region.disk / "repository").string()};
        options.firstRoot = readFile(region.disk / "repository/metadata/1.root.json");
        Quiet quiet;
        Puller puller({m_disk, region.clock, transport, region.preparer, quiet, quiet}, options);
        const auto outcome = puller.pull();
        return outcome && outcome->isShown ? std::optional(outcome->received) : std::nullopt;
    }
    [[nodiscard]] std::string shown() const
    {
        return readFile(m_folder / "current/catalogue.sqlite");
    }

private:
    TempDir m_folder;
    PosixDisk m_disk{m_folder.path()};
};

}  // namespace

TEST_CASE("After a cleaning kiosks pull, by a delta from the eight releases before",
          "[publish][clean]")
{
    Region region;
    std::vector<Kiosk> kiosks(10);
    for (int day = 1; day <= 10; ++day) {
        publish(region, day);
        if (day < 10) {
            REQUIRE(kiosks[static_cast<std::size_t>(day)].pull(region));
        }
    }
    region.clock.time += 60 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));

    CHECK(clean(region, 2).releases.size() == 8);

    const auto whole = kiosks[0].pull(region);
    REQUIRE(whole);
    CHECK(*whole > 300'000);
    for (std::size_t day = 1; day < 10; ++day) {
        CAPTURE(day);
        const auto received = kiosks[day].pull(region);
        REQUIRE(received);
        CHECK((*received < 20'000) == (day > 1));
        CHECK(kiosks[day].shown() == edition(10));
    }
}

TEST_CASE("The release that is shown stays, however old", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    for (const int day : {4, 3}) {
        REQUIRE(region.publisher().withdraw(nameOf(day)));
        region.signByTwo();
    }
    region.clock.time += 60 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));

    CHECK(clean(region, 2).releases == Names{nameOf(1)});

    CHECK(region.seen() == nameOf(2));
    const auto refused = region.publisher().withdraw(nameOf(2));
    CHECK(refusal(refused) == PublishError::Cleaned);
    CHECK(refused.error().detail.find(nameOf(1) + " was cleaned away") != std::string::npos);
    CHECK(region.publisher().drafts()->empty());
}

TEST_CASE("Publishing goes on after a cleaning, and knows what was there", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    REQUIRE(clean(region, 2).releases.size() == 2);

    CHECK(region.publisher().releases() == Names{nameOf(4), nameOf(3), nameOf(2), nameOf(1)});
    const TempDir out;
    const auto gone = region.publisher().layOut(nameOf(1), out / "gone");
    CHECK(refusal(gone) == PublishError::Cleaned);
    CHECK(gone.error().detail == "the release " + nameOf(1) + " was cleaned away");
    CHECK(region.publisher().layOut(nameOf(3), out / "there"));
    CHECK(region.publisher().layOut("current", out / "current"));
    // No name is used twice.
    CHECK(refusal(region.add(nameOf(1), edition(1))) == PublishError::Refused);

    const auto added = region.add(nameOf(5), edition(5), mediaOf(1));
    REQUIRE(added);
    CHECK(added->manifest.files.front().deltas.size() == 2);
    region.signByTwo();
    CHECK(region.check().faults.empty());

    // A kiosk may have kept one that is not here any more: it can still be named.
    REQUIRE(region.publisher().withdraw(nameOf(2)));
    region.signByTwo();
    CHECK(region.seen() == nameOf(5));
    REQUIRE(region.publisher().withdraw(nameOf(5)));
    region.signByTwo();
    CHECK(region.seen() == nameOf(4));
    CHECK(region.check().faults.empty());
}

TEST_CASE("A repository that is not whole is not cleaned", "[publish][clean][attack]")
{
    Region region;
    publishAll(region, 4);
    const auto manifest = [&](int day) {
        for (const auto& [path, bytes] : region.files()) {
            if (path.starts_with("targets/") && readManifest(bytes)->release == nameOf(day)) {
                return region.disk / "repository" / path;
            }
        }
        return std::filesystem::path();
    };
    const auto shown = manifest(4);
    SECTION("the manifest that is shown is gone")
    {
        std::filesystem::remove(shown);
    }
    SECTION("a manifest that stays is another file")
    {
        writeFile(manifest(3), readFile(shown));
    }
    SECTION("the manifest of a draft is none")
    {
        writeFile(region.disk / "drafts/manifest.json.zst", "none");
    }
    const auto before = region.files();
    CHECK(refusal(region.publisher().clean({2})) == PublishError::Damaged);
    CHECK((region.files() == before));
    const TempDir out;
    CHECK(refusal(region.publisher().layOut(nameOf(3), out / "3")) != PublishError::Cleaned);
}
