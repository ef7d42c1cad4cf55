// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a pull takes of the link and of the machine.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/sync_site.h"

#include <sys/types.h>

#include <fmt/format.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

TEST_CASE("A pull of nothing new is four requests and ten kilobytes at most", "[sync][program]")
{
    Site site;
    REQUIRE(site.machine.run("pull").code == 0);
    const Relay relay(site.server.port());
    site.machine.configure({site.url(relay)}, site.tls());
    const auto before = site.server.log().size();

    REQUIRE(site.machine.run("pull").code == 0);

    const auto requests = site.server.log().size() - before;
    WARN(fmt::format("nothing new: {} requests, {} bytes with TLS, {} connections", requests,
                     relay.delivered(), relay.connections()));
    CHECK(requests <= 4);
    CHECK(relay.delivered() <= 10'000);
    CHECK(relay.connections() == 1);
}

TEST_CASE("What a pull learns of its link outlives a kill", "[sync][program]")
{
    constexpr std::uint64_t rate = 250'000;
    Site site;
    auto files = realRelease(1);
    files.back().bytes = noise(4'000'000, 1);
    site.region.publish(first, files);
    const Relay relay(site.server.port(), rate);
    site.machine.configure({site.url(relay)}, site.tls());
    REQUIRE(site.machine.run("preview --json").json()["seconds"].is_null());

    const auto pull = site.machine.start("--quiet pull");
    std::this_thread::sleep_for(8s);  // it notes the rate every five seconds
    ::kill(pull, SIGKILL);
    REQUIRE(site.machine.wait(pull).code == 128 + SIGKILL);

    const auto preview = site.machine.run("preview --json").json();
    INFO(preview.dump());
    const auto rest =
        preview["bytes_to_fetch"].get<double>() - preview["bytes_fetched"].get<double>();
    REQUIRE(preview["seconds"].is_number());
    CHECK(rest > 1'000'000);
    CHECK(rest / preview["seconds"].get<double>() > 0.5 * rate);
    CHECK(rest / preview["seconds"].get<double>() < 1.5 * rate);
}

TEST_CASE("A long pull takes no more memory than a short one", "[sync][program]")
{
    Site site;
    auto files = realRelease(1);
    const bool isLong = std::getenv("ORIENTIBUS_LONG") != nullptr;
    const std::size_t megabytes = isLong ? 2'000 : 250;
    for (std::size_t i = 0; i < megabytes / 50; ++i) {
        files.push_back({fmt::format("catalogue.media/film-{}.webm", i),
                         std::string(50'000'000, static_cast<char>('a' + i)), Tier::Rest});
    }
    site.region.publish(first, files);
    files.clear();
    const auto began = std::chrono::steady_clock::now();

    const auto run = site.machine.run("pull");

    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - began;
    INFO(run.err);
    REQUIRE(run.code == 0);
    WARN(fmt::format("{} MB pulled over TLS in {:.1f} s with {} kB of memory", megabytes,
                     time.count(), run.mostKilobytes));
#ifdef __SANITIZE_ADDRESS__
    WARN("SKIPPED: the sanitizer keeps what was freed");
#else
    CHECK(run.mostKilobytes < 64 * 1024);
#endif
}
