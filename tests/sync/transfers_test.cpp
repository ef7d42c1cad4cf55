// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Objects from a real server: how they come, in which order, and from whom.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/transfers_kiosk.h"

#include <algorithm>
#include <set>

using namespace orientibus::sync;
using namespace orientibus::test;

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

TEST_CASE("What has come of an object is kept when its server calls it otherwise",
          "[sync][transfers]")
{
    const Nginx server;
    const auto content = noise(4 * partLength, 12);
    const auto wanted = putObject(server.files(), content);
    Kiosk kiosk({server.url()});
    writeFile(kiosk.underway(wanted), content.substr(0, 3 * partLength + 100));
    writeFile(kiosk.underway(wanted).string() + ".tag", server.url() + "\n\"of yesterday\"");

    REQUIRE(kiosk.fetch({wanted}));

    CHECK(kiosk.has(wanted));
    CHECK(kiosk.received < 2 * partLength);
    // By the name of yesterday it gives the whole, of which nothing is read; by its own, the rest.
    std::vector<int> answers;
    for (const auto& answer : server.log()) {
        if (answer.path.ends_with(wanted.object.sha256)) {
            answers.push_back(answer.status);
        }
    }
    CHECK(answers == std::vector{200, 206});
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
