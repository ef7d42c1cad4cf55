// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Objects from servers that give something else, or are somebody else.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/transfers_kiosk.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("A server that has other bytes than were signed for is not believed",
          "[sync][transfers][attack]")
{
    const Nginx server;
    const auto length = GENERATE(as<std::size_t>(), 100'000, 1'000'000);
    const auto content = noise(length, 3);
    const auto wanted = putObject(server.files(), content);
    const auto place = server.files() / objectPath(wanted.object.sha256);
    const auto put = [&](const std::string& bytes) { writeFile(place, bytes); };
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

TEST_CASE("What a server says it has packed is not unpacked", "[sync][transfers][attack]")
{
    const Nginx server;
    constexpr std::size_t length = 10'000'000;
    const auto bomb = gzipBomb(length);
    REQUIRE(bomb.size() < 11'000);
    // Unpacked, it would be the very bytes that were signed for.
    const auto wanted = putObject(server.files(), std::string(length, '\0'));
    writeFile(server.files() / objectPath(wanted.object.sha256), bomb);
    Kiosk kiosk({server.url() + "packed/"});

    CHECK(refusal(kiosk.fetch({wanted})) == TransferError::Damaged);
    CHECK_FALSE(kiosk.has(wanted));
    CHECK(kiosk.received < 100'000);

    CurlTransport transport(kiosk.options);
    std::string bytes;
    CHECK(transport.fetch(server.url() + "packed/" + objectPath(wanted.object.sha256), 11'000,
                          [&](std::string_view piece) {
                              bytes += piece;
                              return true;
                          }));
    CHECK((bytes == bomb));
    CHECK(transport.received() < 12'000);
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
