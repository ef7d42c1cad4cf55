// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The program is killed at real system calls, by strace: the first, the last and every k-th of
// each kind within a time, or all of them with ORIENTIBUS_LONG. What it had fetched by then it
// keeps: the link, which is slow so that little waits in it, is asked how many bytes passed twice.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/relay.h"
#include "sync/servers.h"
#include "sync/sync_program.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::string before = "2029-12-01.1";
const std::string after = "2029-12-02.1";

std::vector<Published> largerRelease(int version)
{
    auto files = realRelease(version);
    files.back().bytes = noise(300'000, 500U + static_cast<unsigned>(version));
    for (unsigned i = 0; i < 20; ++i) {
        const auto seed = i % 4 == 0 ? i + 100U * static_cast<unsigned>(version) : i;
        files.push_back({fmt::format("catalogue.media/picture-{}.avif", i), noise(30'000, seed)});
    }
    return files;
}

void shell(const std::string& command)
{
    if (std::system(command.c_str()) != 0) {
        throw std::runtime_error(command);
    }
}

/// Nobody can look for leaks in a program that is traced already.
constexpr auto tracer = "ASAN_OPTIONS=detect_leaks=0 strace -f -qq";

/// How often a pull makes a system call.
int countOf(const SyncMachine& machine, const std::string& call, const std::string& log)
{
    const auto run = machine.run(
        "--quiet pull", fmt::format("{} -e signal=none -e trace={} -o {}", tracer, call, log));
    const auto lines = readFile(log);
    return run.code == 0 ? static_cast<int>(std::count(lines.begin(), lines.end(), '\n')) : 0;
}

/// Bytes of metadata among the answers from the `first` on, with what comes before each.
std::uint64_t metadataSince(const Nginx& server, std::size_t first)
{
    constexpr std::uint64_t headers = 512;
    std::uint64_t bytes = 0;
    const auto answers = server.log();
    for (auto i = first; i < answers.size(); ++i) {
        if (!answers[i].path.starts_with("/objects/")) {
            bytes += answers[i].bytes + headers;
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("Wherever the program is killed, a whole release is shown, and the next pull goes on",
          "[sync][program][fault]")
{
    if (std::system("strace -qq -o /dev/null true 2>/dev/null") != 0) {
        WARN("SKIPPED: no strace, or none that may trace");
        return;
    }
    const TempDir work;
    const Nginx web;
    ReleaseServer server(web.files());
    server.issued = "2026-11-01T00:00:00Z";
    server.publish(before, largerRelease(1));
    SyncMachine machine(server);
    constexpr std::uint64_t rate = 400'000;
    const Relay link(web.port(), rate);
    machine.configure({fmt::format("http://127.0.0.1:{}/", link.port())});
    REQUIRE(machine.run("--quiet pull").code == 0);
    server.publish(after, largerRelease(2));
    const auto root = machine.root().string();
    const auto kept = (work / "kept").string();
    shell(fmt::format("cp -a {} {}", root, kept));
    const auto recall = [&] { shell(fmt::format("rm -rf {0} && cp -a {1} {0}", root, kept)); };

    const auto beforeWhole = link.delivered();
    REQUIRE(machine.run("--quiet pull").code == 0);
    const auto whole = link.delivered() - beforeWhole;

    const bool isLong = std::getenv("ORIENTIBUS_LONG") != nullptr;
    const std::vector<std::string> calls = {"openat",  "write",  "fsync",     "rename", "link",
                                            "symlink", "unlink", "mkdir",     "flock",  "readlink",
                                            "pread64", "rmdir",  "newfstatat"};
    const auto log = (work / "log").string();
    int points = 0;
    int failures = 0;
    std::uint64_t mostTwice = 0;
    std::string told;
    for (const auto& call : calls) {
        recall();
        const int count = countOf(machine, call, log);
        const int step = isLong ? 1 : std::max(1, count / 4);
        for (int n = 1; n <= count; n = n == count ? n + 1 : std::min(n + step, count)) {
            recall();
            const auto delivered = link.delivered();
            const auto killed = machine.run(
                "--quiet pull",
                fmt::format("{0} -o /dev/null -e trace={1} -e inject={1}:signal=KILL:when={2}",
                            tracer, call, n));
            if (killed.code == 0) {
                continue;  // the last calls of one run may be fewer in the next
            }
            ++points;
            const auto current = machine.current();
            const auto verified = machine.run("verify");
            const auto answers = web.log().size();
            const auto pulled = machine.run("--quiet pull");
            // More than one pull needs, but for the metadata of the second one.
            const auto needed = whole + metadataSince(web, answers);
            const auto fetched = link.delivered() - delivered;
            mostTwice = std::max(mostTwice, fetched - std::min(fetched, needed));
            const bool isGood = (current == before || current == after) && verified.code == 0 &&
                                pulled.code == 0 && machine.current() == after &&
                                machine.run("verify").code == 0;
            if (!isGood) {
                ++failures;
                told += fmt::format("\n{} {}: {} was shown; {}{}", call, n, current, verified.out,
                                    pulled.err);
            }
        }
    }
    WARN(fmt::format("killed at {} system calls, {} failures, {} of {} bytes fetched twice at "
                     "most, but for metadata{}",
                     points, failures, mostTwice, whole, told));
    CHECK(points > 40);
    CHECK(failures == 0);
    CHECK(mostTwice <= 64'000);
}
