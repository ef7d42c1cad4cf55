// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Objects over links that are slow and cut, to programs that are killed and disks that tear. With
// ORIENTIBUS_LONG a link is lost for 25 s too.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/transfers_kiosk.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kilobyte = 1024;

/// Stops when so many bytes have been received.
Watch until(std::uint64_t bytes)
{
    return [bytes](const Progress& progress) { return progress.received < bytes; };
}

}  // namespace

TEST_CASE("A program that is killed goes on where it was", "[sync][transfers][fault]")
{
    const Nginx server(Nginx::Scheme::Https);
    const auto content = noise(6'000'000, 1);
    const std::vector<Wanted> wanted = {putObject(server.files(), content)};
    const Relay relay(server.port(), 4'000'000);
    Kiosk kiosk({relayed(server, relay)}, server.caFile());

    CHECK(refusal(kiosk.fetch(wanted, until(2'500'000))) == TransferError::Stopped);
    CHECK_FALSE(kiosk.has(wanted.front()));
    CHECK(refusal(kiosk.fetch(wanted, until(1'000'000))) == TransferError::Stopped);
    REQUIRE(kiosk.fetch(wanted));

    CHECK(readFile(kiosk.place(wanted.front())) == content);
    CHECK_FALSE(std::filesystem::exists(kiosk.underway(wanted.front())));
    const auto twice =
        static_cast<std::int64_t>(relay.delivered()) - static_cast<std::int64_t>(content.size());
    WARN(fmt::format("after two kills, beside {} bytes: {} more with all that TLS and HTTP add",
                     content.size(), twice));
    CHECK(twice < 2 * 64 * 1024);
    CHECK(server.log().back().status == 206);
}

TEST_CASE("What a power cut tore costs a part and not an object", "[sync][transfers][fault]")
{
    const Nginx server;
    const auto content = noise(3'000'000, 2);
    const std::vector<Wanted> wanted = {putObject(server.files(), content)};
    Kiosk kiosk({server.url()});
    writeFile(kiosk.underway(wanted.front()), content.substr(0, 2'500'000));
    auto torn = content.substr(0, 2'500'000);
    std::uint64_t most = 0;

    SECTION("zeros at the end")
    {
        std::fill(torn.end() - 4096, torn.end(), '\0');
        most = 500'000 + partLength;
    }
    SECTION("zeros in the middle")
    {
        // The parts before are kept: what comes after a hole is not believed.
        std::fill(torn.begin() + 2'000'000, torn.begin() + 2'010'000, '\0');
        most = 1'000'000 + partLength;
    }
    SECTION("more than there is")
    {
        torn = content + "and more";
        most = 0;
    }
    SECTION("all of it, but not yet in its place")
    {
        torn = content;
        most = 0;
    }
    writeFile(kiosk.underway(wanted.front()), torn);

    REQUIRE(kiosk.fetch(wanted));

    CHECK(readFile(kiosk.place(wanted.front())) == content);
    CHECK(kiosk.received < most + 64 * kilobyte);
}

TEST_CASE("A link that is lost pauses a transfer, and its return resumes it",
          "[sync][transfers][fault]")
{
    const Nginx server(Nginx::Scheme::Https);
    const auto content = noise(8'000'000, 7);
    std::vector<Wanted> wanted;
    for (std::size_t i = 0; i < 8; ++i) {
        wanted.push_back(putObject(server.files(), content.substr(i * 1'000'000, 1'000'000)));
    }
    Relay relay(server.port(), 2'000'000);
    Kiosk kiosk({relayed(server, relay)}, server.caFile());
    kiosk.options.patience = 60'000ms;  // longer than any outage
    const std::size_t outages = std::getenv("ORIENTIBUS_LONG") != nullptr ? 3 : 2;
    const auto outage = GENERATE_COPY(take(outages, values({3'000ms, 8'000ms, 25'000ms})));
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> cutAt;
    std::optional<Clock::time_point> mendedAt;
    std::optional<Clock::time_point> resumedAt;
    std::uint64_t before = 0;
    bool wasPaused = false;

    const auto done = kiosk.fetch(wanted, [&](const Progress& progress) {
        const auto now = Clock::now();
        wasPaused = wasPaused || progress.isPaused;
        if (!cutAt && progress.done > 3'000'000) {
            cutAt = now;
            relay.cut();
        } else if (cutAt && !mendedAt && now - *cutAt > outage) {
            mendedAt = now;
            before = progress.received;
            relay.mend();
        } else if (mendedAt && !resumedAt && progress.received > before + 1000) {
            resumedAt = now;
        }
        return true;
    });

    REQUIRE(done);
    REQUIRE(resumedAt);
    const auto twice = relay.delivered() - content.size();
    WARN(fmt::format(
        "an outage of {} ms: resumed after {} ms, {} bytes beside {}", outage.count(),
        std::chrono::duration_cast<std::chrono::milliseconds>(*resumedAt - *mendedAt).count(),
        twice, content.size()));
    CHECK(wasPaused);
    CHECK(*resumedAt - *mendedAt < 10s);
    CHECK(twice < 300'000);
}

TEST_CASE("Twenty times a mast changes, and nothing is lost", "[sync][transfers][fault]")
{
    const Nginx server(Nginx::Scheme::Https);
    std::vector<Wanted> wanted;
    std::uint64_t bytes = 0;
    for (unsigned i = 0; i < 12; ++i) {
        wanted.push_back(putObject(server.files(), noise(600'000, 70 + i)));
        bytes += 600'000;
    }
    Relay relay(server.port(), 3'000'000);
    Kiosk kiosk({relayed(server, relay)}, server.caFile());
    int drops = 0;

    const auto done = kiosk.fetch(wanted, [&](const Progress& progress) {
        if (drops < 20 && progress.done > bytes / 22 * (static_cast<unsigned>(drops) + 1)) {
            ++drops;
            relay.hangUp();
        }
        return true;
    });

    REQUIRE(done);
    CHECK(drops == 20);
    const auto twice = relay.delivered() - bytes;
    WARN(fmt::format("20 drops: {} bytes beside {}, with {} connections", twice, bytes,
                     relay.connections()));
    CHECK(twice < 20 * partLength);
}

TEST_CASE("A link that does not come back is given up", "[sync][transfers][fault]")
{
    const Nginx server;
    const auto wanted = putObject(server.files(), noise(4'000'000, 9));
    Relay relay(server.port(), 2'000'000);
    Kiosk kiosk({relayed(server, relay)});
    kiosk.options.patience = 3'000ms;

    const auto done = kiosk.fetch({wanted}, [&](const Progress& progress) {
        if (progress.done > 1'000'000) {
            relay.cut();
        }
        return true;
    });

    CHECK(refusal(done) == TransferError::Network);
    CHECK(std::filesystem::file_size(kiosk.underway(wanted)) > 990'000);
}
