// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The program is killed at real system calls, by strace: the first and the last of each kind, and
// those between for as long as there is time, or all of them with ORIENTIBUS_LONG. What it had
// fetched by then it keeps: the link, in which little waits, is asked how many bytes passed twice.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/relay.h"
#include "sync/servers.h"
#include "sync/signing_key.h"
#include "sync/sync_program.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

using namespace orientibus::sync;
using namespace orientibus::test;

namespace {

const std::string first = "2029-11-30.1";
const std::string before = "2029-12-01.1";
const std::string after = "2029-12-02.1";

std::string filmOf(int version)
{
    return noise(3'000'000, 500U + static_cast<unsigned>(version));
}

std::vector<Published> largerRelease(int version)
{
    auto files = realRelease(version);
    files.back().bytes = filmOf(version);
    for (unsigned i = 0; i < 20; ++i) {
        const auto seed = i % 4 == 0 ? i + 100U * static_cast<unsigned>(version) : i;
        files.push_back({fmt::format("catalogue.media/picture-{}.avif", i), noise(15'000, seed)});
    }
    return files;
}

/// As a power cut left it: most of a film, of which the last part is torn.
void leaveTorn(const SyncMachine& machine, const std::string& film)
{
    constexpr std::size_t sound = 10 * partLength;
    writeFile(machine.root() / "sync/underway" / hashOf(film),
              film.substr(0, sound) + std::string(partLength / 2, '\0'));
}

void shell(const std::string& command)
{
    if (std::system(command.c_str()) != 0) {
        throw std::runtime_error(command);
    }
}

/// Nobody can look for leaks in a program that is traced already.
constexpr auto tracer = "ASAN_OPTIONS=detect_leaks=0 strace -f -qq";

/// A system call, and which of those that a pull makes are tried, in this order.
struct Tried {
    std::string call;
    int count = 0;
    std::vector<int> order{};
    int points = 0;
};

/// The first, the last, and then always what halves the way between two of them.
std::vector<int> inOrder(int count)
{
    std::vector<int> order;
    const auto add = [&](int n) {
        if (n > 0 && n <= count && std::find(order.begin(), order.end(), n) == order.end()) {
            order.push_back(n);
        }
    };
    add(1);
    add(count);
    for (int pieces = 2; pieces < 2 * count; pieces *= 2) {
        for (int i = 1; i < pieces; i += 2) {
            add(1 + (count - 1) * i / pieces);
        }
    }
    return order;
}

/// How often a pull makes each system call.
std::vector<Tried> countCalls(const SyncMachine& machine, const std::vector<std::string>& calls)
{
    const TempDir work;
    const auto log = (work / "log").string();
    const auto run = machine.run("--quiet pull", fmt::format("{} -e signal=none -e trace={} -o {}",
                                                             tracer, fmt::join(calls, ","), log));
    REQUIRE(run.code == 0);
    std::vector<Tried> tried;
    for (const auto& call : calls) {
        tried.push_back({call});
        std::istringstream lines(readFile(log));
        for (std::string line; std::getline(lines, line);) {
            tried.back().count += line.find(" " + call + "(") != std::string::npos ? 1 : 0;
        }
        tried.back().order = inOrder(tried.back().count);
    }
    return tried;
}

/// Bytes of metadata among the answers from one on, with what comes before each.
std::uint64_t metadataSince(const Nginx& server, std::size_t since)
{
    constexpr std::uint64_t headers = 512;
    std::uint64_t bytes = 0;
    const auto answers = server.log();
    for (auto i = since; i < answers.size(); ++i) {
        if (!answers[i].path.starts_with("/objects/")) {
            bytes += answers[i].bytes + headers;
        }
    }
    return bytes;
}

/// A kiosk that shows a release, kept the one before and has begun with the next, over a slow link.
class Bus {
public:
    Bus()
    {
        m_region.issued = "2026-11-01T00:00:00Z";
        m_machine.configure({fmt::format("http://127.0.0.1:{}/", m_link.port())});
        for (const auto& [release, version] : {std::pair(first, 1), std::pair(before, 2)}) {
            m_region.publish(release, largerRelease(version));
            REQUIRE(m_machine.run("--quiet pull").code == 0);
        }
        m_region.publish(after, largerRelease(3));
        leaveTorn(m_machine, filmOf(3));
        shell(fmt::format("cp -a {} {}", m_machine.root().string(), kept()));
        REQUIRE(m_machine.run("--quiet pull").code == 0);
        const auto all = m_link.delivered();
        recall();
        REQUIRE(m_machine.run("--quiet pull").code == 0);
        whole = m_link.delivered() - all;
    }

    void recall() const
    {
        shell(fmt::format("rm -rf {0} && cp -a {1} {0}", m_machine.root().string(), kept()));
    }

    /// Has the program killed at the n-th call of a kind, and pull again.
    void killAt(Tried& one, int n)
    {
        recall();
        const auto delivered = m_link.delivered();
        const auto killed = m_machine.run(
            "--quiet pull",
            fmt::format("{0} -o /dev/null -e trace={1} -e inject={1}:signal=KILL:when={2}", tracer,
                        one.call, n));
        if (killed.code == 0) {
            return;  // the last calls of one run may be fewer in the next
        }
        ++one.points;
        const auto current = m_machine.current();
        const auto verified = m_machine.run("verify");
        const auto answers = m_web.log().size();
        const auto pulled = m_machine.run("--quiet pull");
        // More than one pull needs, but for the metadata of the second one.
        const auto needed = whole + metadataSince(m_web, answers);
        const auto fetched = m_link.delivered() - delivered;
        mostTwice = std::max(mostTwice, fetched - std::min(fetched, needed));
        if ((current != before && current != after) || verified.code != 0 || !isDone(pulled)) {
            ++failures;
            told += fmt::format("\n{} {}: {} was shown; {}{}", one.call, n, current, verified.out,
                                pulled.err);
        }
    }

    [[nodiscard]] const SyncMachine& machine() const { return m_machine; }

    std::uint64_t whole = 0;  ///< bytes of a pull that nobody kills
    std::uint64_t mostTwice = 0;
    int failures = 0;
    std::string told;

private:
    [[nodiscard]] bool isDone(const ProgramRun& pulled) const
    {
        const auto film = m_machine.root() / "current/catalogue.media/film.webm";
        return pulled.code == 0 && m_machine.current() == after && readFile(film) == filmOf(3) &&
               m_machine.run("verify").code == 0;
    }
    [[nodiscard]] std::string kept() const { return (m_work / "kept").string(); }

    TempDir m_work;
    Nginx m_web;
    ReleaseServer m_region{m_web.files()};
    Relay m_link{m_web.port(), 1'000'000};  // faster, and more is under way when it is killed
    SyncMachine m_machine{m_region};
};

}  // namespace

TEST_CASE("Wherever the program is killed, a whole release is shown, and the next pull goes on",
          "[sync][program][fault]")
{
    if (std::system("strace -qq -o /dev/null true 2>/dev/null") != 0) {
        WARN("SKIPPED: no strace, or none that may trace");
        return;
    }
    Bus bus;
    bus.recall();
    auto tried = countCalls(bus.machine(), {"openat", "write", "fsync", "ftruncate", "rename",
                                            "link", "symlink", "unlink", "mkdir", "flock",
                                            "readlink", "pread64", "rmdir", "newfstatat"});
    const bool isLong = std::getenv("ORIENTIBUS_LONG") != nullptr;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(25);
    bool isLeft = true;
    for (std::size_t round = 0; isLeft; ++round) {
        isLeft = false;
        for (auto& one : tried) {
            // Each kind of call once, however slow this machine is.
            const bool isTime = isLong || round == 0 || std::chrono::steady_clock::now() < deadline;
            if (isTime && round < one.order.size()) {
                isLeft = true;
                bus.killAt(one, one.order[round]);
            }
        }
    }

    int points = 0;
    std::vector<std::string> kinds;
    for (const auto& one : tried) {
        points += one.points;
        kinds.push_back(fmt::format("{} {} of {}", one.call, one.points, one.count));
        CHECK(one.count > 0);
    }
    WARN(fmt::format("killed at {} system calls ({}), {} failures, {} of {} bytes fetched twice at "
                     "most, but for metadata{}",
                     points, fmt::join(kinds, ", "), bus.failures, bus.mostTwice, bus.whole,
                     bus.told));
    CHECK(points > 10);
    CHECK(bus.failures == 0);
    CHECK(bus.mostTwice <= 64'000);
}
