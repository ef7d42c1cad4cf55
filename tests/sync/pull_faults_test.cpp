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

bool isSound(KioskDisk& kiosk, std::string& why)
{
    const auto current = kiosk.current();
    if (current != before && current != after) {
        why = "nothing is shown";
        return false;
    }
    if (kiosk.shown() != catalogueOf(current == before ? 1 : 2)) {
        why = "another catalogue is shown";
        return false;
    }
    for (const auto& damage : kiosk.damages(current)) {
        why = damage.path + " is damaged";
        return false;
    }
    return true;
}

}  // namespace

TEST_CASE("Whatever call to the disk fails, the old or the new release is whole",
          "[sync][pull][fault]")
{
    // In memory where there is some: a sync of a real disk says nothing to a fault that is made.
    if (std::filesystem::is_directory("/dev/shm")) {
        ::setenv("TMPDIR", "/dev/shm", 0);
    }
    const auto [fault, called] =
        GENERATE(table<Fault, const char*>({{Fault::Kill, "killed"},
                                            {Fault::ShortWrite, "short write"},
                                            {Fault::Io, "input/output error"},
                                            {Fault::NoSpace, "disk full"},
                                            {Fault::Sync, "failing sync"},
                                            {Fault::PowerCut, "power cut"}}));
    const TempDir region;
    ReleaseServer server(region.path());
    server.publish(before, releaseOf(1));
    KioskDisk kiosk(server);
    REQUIRE(kiosk.pull());
    server.publish(after, releaseOf(2));
    const Moment moment(kiosk);
    REQUIRE(kiosk.pull());
    const auto needed = kiosk.received;

    Tally tally;
    for (int call = 0;; ++call) {
        moment.recall();
        PosixDisk real(kiosk.folder().path());
        FaultyDisk disk(real, fault, call);
        FolderTransport transport(server.url());
        static_cast<void>(kiosk.pull(disk, transport));
        if (disk.calls() <= call) {
            break;
        }
        if (!disk.hasFailed()) {
            continue;
        }
        ++tally.points;
        std::string why;
        if (!isSound(kiosk, why)) {
            ++tally.failures;
            tally.told += fmt::format("\n{} at call {}, {}: {}", called, call, disk.where(), why);
            continue;
        }
        const auto again = kiosk.pull();
        if (!again || kiosk.current() != after || !isSound(kiosk, why) ||
            kiosk.shown("catalogue.media/film.webm") != releaseOf(2)[3].bytes) {
            ++tally.failures;
            tally.told += fmt::format("\n{} at call {}, {}, and then a pull: {} {}", called, call,
                                      disk.where(), why, again ? "" : again.error().detail);
            continue;
        }
        const auto all = transport.received() + kiosk.received;
        // What the metadata and the manifest of two pulls take is no object.
        const auto twice = all > needed ? all - needed : 0;
        if (twice > tally.twice) {
            tally.twice = twice;
            tally.worst = disk.where();
        }
    }
    WARN(fmt::format("{}: {} points, {} failures, at most {} bytes fetched twice (metadata of the "
                     "second pull counted; at {}){}",
                     called, tally.points, tally.failures, tally.twice, tally.worst, tally.told));
    CHECK(tally.points > 20);
    CHECK(tally.failures == 0);
    // Of a power cut it is what came since the last sync, which is a matter of time.
    CHECK((fault == Fault::PowerCut || tally.twice <= 64'000));
}
