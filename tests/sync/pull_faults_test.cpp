// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// A pull whose every single call to the disk fails once, in every way a disk has.

#include "support/catch.h"
#include "sync/faulty_disk.h"
#include "sync/kiosk_disk.h"
#include "sync/objects.h"

#include <fmt/format.h>

#include <cstdlib>

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::string first = "2029-11-30.1";
const std::string before = "2029-12-01.1";
const std::string after = "2029-12-02.1";

std::string catalogueOf(unsigned version)
{
    auto bytes = noise(60'000, 1);
    return bytes.replace(10'000, 500, noise(500, 1000 + version));
}

std::vector<Published> releaseOf(unsigned version)
{
    std::vector<Published> files = {
        {"catalogue.sqlite", catalogueOf(version), Tier::Catalogue, true, {}},
        {"catalogue.media/same.avif", noise(5'000, 2)},
        {"catalogue.media/picture.avif", noise(600'000, 10 + version)},
        {"catalogue.media/film.webm", noise(300'000, 20 + version), Tier::Rest}};
    if (version > 1) {
        files.front().deltasFrom.push_back(catalogueOf(version - 1));
    }
    return files;
}

/// The kiosk at the moment before a pull, to come back to.
class Moment {
public:
    explicit Moment(const KioskDisk& kiosk) : m_root(kiosk.folder().path())
    {
        run(fmt::format("cp -a {}/. {}", m_root.string(), m_copy.path().string()));
    }
    void recall() const
    {
        run(fmt::format("rm -rf {0}/* {0}/.[a-z]* && cp -a {1}/. {0}", m_root.string(),
                        m_copy.path().string()));
    }

private:
    static void run(const std::string& command) { REQUIRE(std::system(command.c_str()) == 0); }

    std::filesystem::path m_root;
    TempDir m_copy;
};

struct Tally {
    int points = 0;
    int failures = 0;
    std::uint64_t twice = 0;  ///< the most bytes fetched twice at any point
    std::string worst;
    std::string told;  ///< the failures
};

std::vector<std::filesystem::path> namesIn(const std::filesystem::path& folder)
{
    std::error_code ignored;
    std::vector<std::filesystem::path> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        names.push_back(entry.path());
    }
    return names;
}

/// A kiosk that shows a release and kept the one before, or is new, of a Region that has published
/// the next.
/// In memory where there is some: a sync of a real disk says nothing to a fault that is made.
class Sweep {
public:
    enum class Kiosk { Usual, Hub, New };

    explicit Sweep(Kiosk kind)
    {
        m_kiosk.options.isHub = kind == Kiosk::Hub;
        for (const auto& [release, version] : {std::pair(first, 0U), std::pair(before, 1U)}) {
            m_server.publish(release, releaseOf(version));
            REQUIRE((kind == Kiosk::New || m_kiosk.pull()));
        }
        m_server.publish(after, releaseOf(2));
        m_moment.emplace(m_kiosk);
        REQUIRE(m_kiosk.pull());
        m_needed = m_kiosk.received;
    }

    /// Has a pull meet with the fault at each of its calls, and then go on.
    Tally meet(Fault fault)
    {
        Tally tally;
        constexpr int never = -1;
        for (const auto call : tryAt(fault, never, tally)) {
            static_cast<void>(tryAt(fault, call, tally));
        }
        return tally;
    }

    [[nodiscard]] const ReleaseServer& server() const { return m_server; }
    [[nodiscard]] KioskDisk& kiosk() { return m_kiosk; }

    /// What is wrong with the disk of a kiosk; empty when nothing is.
    std::function<std::string()> look = [this] {
        const auto why = wrongWith(m_kiosk);
        return why.empty() ? lostBy(m_kiosk) : why;
    };

    static std::string wrongWith(KioskDisk& kiosk)
    {
        const auto current = kiosk.current();
        if (current != before && current != after) {
            return "nothing is shown";
        }
        if (kiosk.shown() != catalogueOf(current == before ? 1 : 2)) {
            return "another catalogue is shown";
        }
        for (const auto& release : namesIn(kiosk.path("releases"))) {
            for (const auto& damage : kiosk.damages(release.filename())) {
                return damage.path + " is damaged";
            }
        }
        for (const auto& folder : namesIn(kiosk.path("repository/objects"))) {
            for (const auto& object : namesIn(folder)) {
                if (hashOf(readFile(object)) != object.filename()) {
                    return object.string() + " is damaged";
                }
            }
        }
        return {};
    }

    /// Of a kiosk that kept the release before: empty where that can be gone back to.
    static std::string lostBy(KioskDisk& kiosk)
    {
        PosixDisk disk(kiosk.folder().path());
        Releases releases(disk, kiosk.preparer);
        const auto to = toGoBackTo(releases, loadState(disk));
        return !to                                                   ? to.error().detail
               : *to == (kiosk.current() == before ? first : before) ? ""
                                                                     : *to + " is gone back to";
    }

private:
    /// Which calls could have met with the fault.
    std::vector<int> tryAt(Fault fault, int call, Tally& tally)
    {
        m_moment->recall();
        PosixDisk real(m_kiosk.folder().path());
        FaultyDisk disk(real, fault, call);
        FolderTransport transport(m_server.url());
        static_cast<void>(m_kiosk.pull(disk, transport));
        if (disk.hasFailed()) {
            ++tally.points;
            goOn(disk, transport.received(), tally);
        }
        return disk.chances();
    }
    void goOn(const FaultyDisk& disk, std::uint64_t received, Tally& tally)
    {
        auto why = look();
        if (why.empty()) {
            const auto again = m_kiosk.pull();
            why = again ? look() : again.error().detail;
            if (why.empty() &&
                (m_kiosk.current() != after ||
                 m_kiosk.shown("catalogue.media/film.webm") != releaseOf(2)[3].bytes)) {
                why = "the next pull does not end well";
            }
        }
        if (!why.empty()) {
            ++tally.failures;
            tally.told += fmt::format("\n{}: {}", disk.where(), why);
            return;
        }
        const auto all = received + m_kiosk.received;
        // What the metadata and the manifest of two pulls take is no object.
        const auto twice = all > m_needed ? all - m_needed : 0;
        if (twice > tally.twice) {
            tally.twice = twice;
            tally.worst = disk.where();
        }
    }

    TempDir m_region;
    ReleaseServer m_server{m_region.path()};
    KioskDisk m_kiosk{m_server};
    std::optional<Moment> m_moment;
    std::uint64_t m_needed = 0;
};

void tell(const char* called, const Tally& tally)
{
    WARN(fmt::format("{}: {} points, {} failures, at most {} bytes fetched twice (metadata of the "
                     "second pull counted; at {}){}",
                     called, tally.points, tally.failures, tally.twice, tally.worst, tally.told));
    CHECK(tally.failures == 0);
}

void workInMemory()
{
    if (std::filesystem::is_directory("/dev/shm")) {
        ::setenv("TMPDIR", "/dev/shm", 0);
    }
}

}  // namespace

TEST_CASE("Whatever call to the disk fails, the old or the new release is whole",
          "[sync][pull][fault]")
{
    workInMemory();
    const auto [fault, called, fewest] =
        GENERATE(table<Fault, const char*, int>({{Fault::Kill, "killed", 500},
                                                 {Fault::ShortWrite, "short write", 50},
                                                 {Fault::Io, "input/output error", 500},
                                                 {Fault::NoSpace, "disk full", 100},
                                                 {Fault::Sync, "failing sync", 30},
                                                 {Fault::PowerCut, "power cut", 150},
                                                 {Fault::NamesLost, "names lost", 150},
                                                 {Fault::SomeNamesLost, "some names lost", 150}}));
    const auto tally = Sweep(Sweep::Kiosk::Usual).meet(fault);

    tell(called, tally);
    CHECK(tally.points >= fewest);
    // Of a power cut it is what came since the last sync, which is a matter of time.
    CHECK((fault >= Fault::PowerCut || tally.twice <= 64'000));
}

TEST_CASE("Whatever call of a rollback fails, it is done or can be repeated", "[sync][pull][fault]")
{
    workInMemory();
    const auto fault = GENERATE(Fault::Kill, Fault::Io, Fault::Sync, Fault::PowerCut,
                                Fault::NamesLost, Fault::SomeNamesLost);
    const TempDir region;
    ReleaseServer server(region.path());
    KioskDisk kiosk(server);
    for (const auto& [release, version] : {std::pair(first, 0U), std::pair(before, 1U)}) {
        server.publish(release, releaseOf(version));
        REQUIRE(kiosk.pull());
    }
    const Moment moment(kiosk);
    PosixDisk real(kiosk.folder().path());
    const auto goBack = [&](Disk& disk) {
        FolderTransport transport(server.url());
        Puller puller(
            {disk, kiosk.clock, transport, kiosk.preparer, kiosk.surroundings, kiosk.reporter},
            kiosk.options);
        static_cast<void>(puller.rollback());
    };
    constexpr int never = -1;
    FaultyDisk counting(real, fault, never);
    goBack(counting);
    REQUIRE(kiosk.current() == first);
    REQUIRE(counting.chances().size() >= 5);
    for (const auto call : counting.chances()) {
        for (const bool isCleaned : {false, true}) {
            moment.recall();
            FaultyDisk disk(real, fault, call);
            goBack(disk);
            CAPTURE(fault, disk.where(), isCleaned);
            if (isCleaned) {
                REQUIRE(kiosk.clean());
            }
            const bool isDone = kiosk.current() == first;
            CHECK((isDone || kiosk.rollback() == first));
            CHECK(kiosk.current() == first);
            CHECK(kiosk.damages(first).empty());
            CHECK(kiosk.damages(before).empty());
            CHECK(refusal(kiosk.rollback()) == SyncError::NoRelease);
        }
    }
}

TEST_CASE("Whenever the power goes, a hub has all that it names", "[sync][pull][fault][hub]")
{
    workInMemory();
    const auto [fault, called] =
        GENERATE(table<Fault, const char*>({{Fault::PowerCut, "power cut"},
                                            {Fault::NamesLost, "names lost"},
                                            {Fault::SomeNamesLost, "some names lost"}}));
    Sweep sweep(Sweep::Kiosk::Hub);
    // A kiosk of the bus, which asks nobody else. Films may still be on their way to the hub.
    sweep.look = [&sweep] {
        auto why = Sweep::wrongWith(sweep.kiosk());
        KioskDisk other(sweep.server());
        other.options.servers = {"file://" + sweep.kiosk().path("repository").string()};
        other.options.last = Tier::Pictures;
        const auto pulled = other.pull();
        return !why.empty() || pulled ? why : "a kiosk of the bus: " + pulled.error().detail;
    };

    const auto tally = sweep.meet(fault);

    tell(called, tally);
    CHECK(tally.points >= 200);
}

TEST_CASE("What a hub's repair has fetched anew is there after the power went",
          "[sync][pull][fault][hub]")
{
    workInMemory();
    const auto fault = GENERATE(Fault::PowerCut, Fault::NamesLost, Fault::SomeNamesLost);
    const bool isByRepair = GENERATE(true, false);
    const TempDir folder;
    ReleaseServer region(folder.path());
    const auto manifest = region.publish(before, releaseOf(1));
    KioskDisk hub(region);
    hub.options.isHub = true;
    REQUIRE(hub.pull());
    const auto object = "repository/" + objectPath(manifest.files.front().whole().sha256);
    spoil(hub.path(object));
    if (!isByRepair) {
        std::filesystem::remove_all(hub.path(object).parent_path());  // as one that was offline
    }
    PosixDisk real(hub.folder().path());
    const auto work = [&](Disk& disk) {
        FolderTransport transport(region.url());
        const bool isDone = isByRepair ? hub.repair(disk, transport)->failure == std::nullopt
                                       : hub.pull(disk, transport).has_value();
        static_cast<void>(disk.makeFolder("sync"));  // before which the power goes
        return isDone;
    };
    const TempDir copy;
    std::filesystem::copy(hub.folder().path(), copy / "hub",
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::copy_symlinks);
    PosixDisk rehearsed(copy / "hub");
    FaultyDisk counting(rehearsed, fault, -1);
    REQUIRE(work(counting));
    FaultyDisk disk(real, fault, counting.chances().back());
    REQUIRE(work(disk));
    REQUIRE(disk.where() == "mkdir sync");

    KioskDisk other(region);
    other.options.servers = {"file://" + hub.path("repository").string()};
    CHECK(other.pull());
    CHECK(hub.repair().value().mended.empty());
}

TEST_CASE("Whenever the power goes in a first pull, nothing is shown or a whole release",
          "[sync][pull][fault]")
{
    workInMemory();
    const auto [fault, called] = GENERATE(table<Fault, const char*>(
        {{Fault::NamesLost, "names lost"}, {Fault::SomeNamesLost, "some names lost"}}));
    Sweep sweep(Sweep::Kiosk::New);
    sweep.look = [&kiosk = sweep.kiosk()] {
        return std::filesystem::is_symlink(kiosk.path("current")) ? Sweep::wrongWith(kiosk) : "";
    };

    const auto tally = sweep.meet(fault);

    tell(called, tally);
    CHECK(tally.points >= 100);
}
