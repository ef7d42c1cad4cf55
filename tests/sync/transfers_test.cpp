// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Objects from a real server, over links that are slow, cut and lie.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/relay.h"
#include "sync/servers.h"

#include <orientibus/sync/curl_transport.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kilobyte = 1024;

/// A kiosk's disk, which fetches from servers.
struct Kiosk {
    explicit Kiosk(std::vector<std::string> servers, const std::string& caFile = {})
    {
        options.servers = std::move(servers);
        options.curl.caFile = caFile;
        options.curl.connectTimeout = 2'000ms;
        options.silence = 1'000ms;
        options.patience = 15'000ms;
    }

    /// As a program that has just been started.
    Result<void, TransferError> fetch(const std::vector<Wanted>& wanted, const Watch& watch)
    {
        CurlTransport transport(options);
        Transfers transfers(disk, "repository", "underway", transport);
        auto done = transfers.fetch(wanted, watch);
        received += transport.received();
        if (!done) {
            UNSCOPED_INFO(done.error().detail);
        }
        return done;
    }
    Result<void, TransferError> fetch(const std::vector<Wanted>& wanted)
    {
        return fetch(wanted, [](const Progress&) { return true; });
    }

    [[nodiscard]] bool has(const Wanted& wanted) const
    {
        return std::filesystem::exists(place(wanted));
    }
    [[nodiscard]] std::filesystem::path place(const Wanted& wanted) const
    {
        return folder / "repository" / objectPath(wanted.object.sha256);
    }
    [[nodiscard]] std::filesystem::path underway(const Wanted& wanted) const
    {
        return folder / "underway" / wanted.object.sha256;
    }

    CurlTransportOptions options;
    TempDir folder;
    PosixDisk disk{folder.path()};
    std::uint64_t received = 0;
};

std::optional<TransferError> refusal(const Result<void, TransferError>& result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

std::string relayed(const Nginx& server, const Relay& relay)
{
    auto url = server.url();
    const auto port = std::to_string(server.port());
    return url.replace(url.rfind(port), port.size(), std::to_string(relay.port()));
}

/// Stops when so many bytes have been received.
Watch until(std::uint64_t bytes)
{
    return [bytes](const Progress& progress) { return progress.received < bytes; };
}

}  // namespace

TEST_CASE("Objects come over four to six connections of HTTP/2 and TLS 1.3", "[sync][transfers]")
{
    const Nginx server(Nginx::Scheme::Https);
    std::vector<Wanted> wanted;
    std::uint64_t bytes = 0;
    for (unsigned i = 0; i < 300; ++i) {
        wanted.push_back(putObject(server.files(), noise(40'000 + i, i), Tier::Pictures));
        bytes += wanted.back().object.length;
    }
    Kiosk kiosk({server.url()}, server.caFile());
    Progress last;

    const auto done = kiosk.fetch(wanted, [&](const Progress& progress) {
        last = progress;
        return true;
    });

    REQUIRE(done);
    CHECK(
        std::all_of(wanted.begin(), wanted.end(), [&](const auto& one) { return kiosk.has(one); }));
    std::set<std::string> connections;
    for (const auto& answer : server.log()) {
        connections.insert(answer.connection);
        CHECK(answer.protocol == "HTTP/2.0");
        CHECK(answer.tls == "TLSv1.3");
    }
    CHECK(server.log().size() == 300);
    UNSCOPED_INFO(connections.size() << " connections");
    CHECK(connections.size() >= 4);
    CHECK(connections.size() <= 6);
    CHECK(last.total == bytes);
    CHECK(kiosk.received > bytes);
    CHECK(kiosk.received < bytes + 300 * 400);
}

TEST_CASE("What is needed first comes first", "[sync][transfers]")
{
    const Nginx server;
    std::vector<Wanted> wanted;
    for (unsigned i = 0; i < 30; ++i) {
        wanted.push_back(putObject(server.files(), noise(300'000, 100 + i), Tier::Rest));
    }
    for (unsigned i = 0; i < 10; ++i) {
        wanted.push_back(putObject(server.files(), noise(200'000, 200 + i), Tier::Pictures));
    }
    wanted.push_back(putObject(server.files(), noise(2'000'000, 300), Tier::Catalogue));
    const auto catalogue = objectPath(wanted.back().object.sha256);
    const Relay relay(server.port(), 20'000'000);
    Kiosk kiosk({relayed(server, relay)});

    REQUIRE(kiosk.fetch(wanted));

    const auto answers = server.log();
    const auto isCatalogue = [&](const auto& answer) { return answer.path == "/" + catalogue; };
    const auto at = std::find_if(answers.begin(), answers.end(), isCatalogue) - answers.begin();
    CHECK(at <= 2);  // its parts, and what began when it was nearly there
    const auto isFilm = [](const auto& answer) { return answer.bytes == 300'000; };
    const auto film = std::find_if(answers.begin(), answers.end(), isFilm) - answers.begin();
    CHECK(film >= 10);
    CHECK(answers.size() == 30 * 2 + 10 + 2);
}

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

TEST_CASE("A server that has other bytes than were signed for is not believed",
          "[sync][transfers][attack]")
{
    const Nginx server;
    const auto length = GENERATE(as<std::size_t>(), 100'000, 1'000'000);
    const auto content = noise(length, 3);
    const auto wanted = putObject(server.files(), content);
    const auto place = server.files() / objectPath(wanted.object.sha256);
    const auto put = [&](const std::string& bytes) { writeFile(place, bytes); };
    std::string what;
    SECTION("truncated")
    {
        put(content.substr(0, length - 1000));
    }
    SECTION("empty")
    {
        put("");
    }
    SECTION("filled with zeros")
    {
        put(std::string(length, '\0'));
    }
    SECTION("swapped")
    {
        put(noise(length, 4));
    }
    SECTION("with one wrong bit at the end")
    {
        auto bytes = content;
        bytes.back() = static_cast<char>(bytes.back() ^ 1);
        put(bytes);
    }
    Kiosk alone({server.url()});
    CHECK(refusal(alone.fetch({wanted})) == TransferError::Damaged);
    CHECK_FALSE(alone.has(wanted));
    CHECK(alone.received < 5 * length + 10'000);

    // A hub whose disk fails is in nobody's way.
    const Nginx second;
    static_cast<void>(putObject(second.files(), content));
    Kiosk kiosk({server.url(), second.url()});
    CHECK(kiosk.fetch({wanted}));
    CHECK(readFile(kiosk.place(wanted)) == content);
}

TEST_CASE("A server that has more bytes than were signed for is not listened to",
          "[sync][transfers][attack]")
{
    const Nginx server;
    const auto content = noise(500'000, 5);
    const auto wanted = putObject(server.files(), content);
    writeFile(server.files() / objectPath(wanted.object.sha256), content + noise(5'000'000, 6));
    Kiosk kiosk({server.url()});

    REQUIRE(kiosk.fetch({wanted}));

    CHECK(readFile(kiosk.place(wanted)) == content);
    CHECK(kiosk.received < 700'000);
}

TEST_CASE("What one server does not have is asked of the next", "[sync][transfers]")
{
    const Nginx hub;
    const Nginx region;
    std::vector<Wanted> wanted;
    for (unsigned i = 0; i < 8; ++i) {
        const auto content = noise(100'000, 50 + i);
        wanted.push_back(putObject(region.files(), content));
        if (i % 2 == 0) {
            static_cast<void>(putObject(hub.files(), content));
        }
    }
    Kiosk kiosk({hub.url(), region.url()});

    REQUIRE(kiosk.fetch(wanted));
    CHECK(region.log().size() == 4);

    Kiosk alone({hub.url()});
    CHECK(refusal(alone.fetch(wanted)) == TransferError::Missing);
    CHECK(alone.has(wanted[0]));
    CHECK_FALSE(alone.has(wanted[1]));

    Kiosk offline({"http://127.0.0.1:1/", region.url()});
    CHECK(offline.fetch(wanted));
}

TEST_CASE("A sign-in page is no repository", "[sync][transfers][portal]")
{
    const Nginx server;
    const auto wanted = putObject(server.files(), "content");
    const std::string page = GENERATE(as<std::string>(), "portal/", "moved/");
    Kiosk kiosk({server.url() + page});
    CHECK(refusal(kiosk.fetch({wanted})) == TransferError::Portal);
    CurlTransport transport(kiosk.options);
    const auto fetched = transport.fetch(server.url() + page + "timestamp.json", 1000,
                                         [](std::string_view) { return true; });
    REQUIRE_FALSE(fetched);
    CHECK(fetched.error().code == FetchError::Portal);
}

TEST_CASE("Objects come from the server that the authority vouches for", "[sync][transfers][tls]")
{
    const Nginx server(Nginx::Scheme::Https);
    const Nginx stranger(Nginx::Scheme::Https);
    const auto wanted = putObject(stranger.files(), "content");
    static_cast<void>(putObject(server.files(), "content"));

    Kiosk misled({stranger.url()}, server.caFile());
    CHECK(refusal(misled.fetch({wanted})) == TransferError::Tls);
    CHECK(misled.received == 0);
    Kiosk kiosk({stranger.url(), server.url()}, server.caFile());
    CHECK(kiosk.fetch({wanted}));
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
    const auto outage = GENERATE(as<std::chrono::milliseconds>(), 3'000ms, 8'000ms);
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

TEST_CASE("What is no longer wanted is forgotten", "[sync][transfers]")
{
    const Nginx server;
    const auto content = noise(1'000'000, 10);
    const auto wanted = putObject(server.files(), content);
    const auto other = putObject(server.files(), noise(1'000'000, 11));
    Kiosk kiosk({server.url()});
    for (const auto& one : {wanted, other}) {
        writeFile(kiosk.underway(one), "begin");
        writeFile(kiosk.underway(one).string() + ".tag", "server\n\"tag\"");
    }
    CurlTransport transport(kiosk.options);
    Transfers transfers(kiosk.disk, "repository", "underway", transport);

    REQUIRE(transfers.clean({wanted}));

    CHECK(std::filesystem::exists(kiosk.underway(wanted)));
    CHECK_FALSE(std::filesystem::exists(kiosk.underway(other)));
    CHECK_FALSE(std::filesystem::exists(kiosk.underway(other).string() + ".tag"));
}
