// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/servers.h"

#include <orientibus/sync/curl_fetcher.h>

#include <chrono>
#include <optional>

using orientibus::sync::CurlFetcher;
using orientibus::sync::CurlOptions;
using orientibus::sync::FetchError;
using orientibus::test::gzipBomb;
using orientibus::test::Nginx;
using orientibus::test::RawServer;
using orientibus::test::writeFile;

namespace {

/// What a fetch gave: the bytes, and the code of its refusal when there was one.
struct Fetched {
    std::string bytes;
    std::optional<FetchError> error;
    std::string detail;
};

Fetched fetch(CurlFetcher& fetcher, const std::string& url, std::uint64_t limit = 100'000)
{
    Fetched fetched;
    const auto done = fetcher.fetch(url, limit, [&](std::string_view bytes) {
        fetched.bytes += bytes;
        return true;
    });
    if (!done) {
        fetched.error = done.error().code;
        fetched.detail = done.error().detail;
    }
    return fetched;
}

Fetched fetch(const std::string& url, std::uint64_t limit = 100'000)
{
    CurlOptions options;
    options.stallTime = std::chrono::seconds(1);
    options.connectTimeout = std::chrono::milliseconds(2000);
    CurlFetcher fetcher(options);
    return fetch(fetcher, url, limit);
}

std::string answer(const std::string& headers, const std::string& body)
{
    std::string text = "HTTP/1.1 200 OK\r\n";
    return text.append(headers).append("\r\n\r\n").append(body);
}

}  // namespace

TEST_CASE("Files come as they are, as long as they are short enough", "[sync][fetch]")
{
    const Nginx server;
    const std::string content(5000, 'x');
    writeFile(server.files() / "a.json", content);
    writeFile(server.files() / "empty", "");
    CurlFetcher fetcher;

    CHECK(fetch(fetcher, server.url() + "a.json").bytes == content);
    CHECK(fetch(fetcher, server.url() + "a.json", 5000).bytes == content);
    CHECK(fetch(fetcher, server.url() + "a.json", 4999).error == FetchError::TooLong);
    CHECK(fetch(fetcher, server.url() + "a.json", 0).error == FetchError::TooLong);
    CHECK_FALSE(fetch(fetcher, server.url() + "empty", 0).error);
    CHECK(fetch(fetcher, server.url() + "a.json").bytes == content);
}

TEST_CASE("What a server answers beside files is told apart", "[sync][fetch]")
{
    const Nginx server;
    writeFile(server.files() / "a", "content");

    CHECK(fetch(server.url() + "missing").error == FetchError::NotFound);
    CHECK(fetch(server.url() + "forbidden/a").error == FetchError::NotFound);
    CHECK(fetch(server.url() + "gone/a").error == FetchError::NotFound);
    CHECK(fetch(server.url() + "broken/a").error == FetchError::Network);
    const auto moved = fetch(server.url() + "moved/a");
    CHECK(moved.error == FetchError::Portal);
    CHECK(moved.bytes.empty());
    CHECK(moved.detail.find("302") != std::string::npos);
    const auto page = fetch(server.url() + "portal/a");
    CHECK(page.error == FetchError::Portal);
    CHECK(page.bytes.empty());
    CHECK(server.requests().find("GET /a ") == std::string::npos);
}

TEST_CASE("What is asked for is what was named, dots and all", "[sync][fetch]")
{
    const Nginx server;

    CHECK(fetch(server.url() + "a/b/../c").error);
    CHECK(server.requests().starts_with("GET /a/b/../c 404"));
}

TEST_CASE("Nothing but HTTP and HTTPS is fetched", "[sync][fetch]")
{
    const auto* url = GENERATE("file:///etc/hostname", "ftp://127.0.0.1/a", "gopher://127.0.0.1/",
                               "", "nonsense://");
    CAPTURE(url);
    const auto fetched = fetch(url);
    CHECK(fetched.error == FetchError::Network);
    CHECK(fetched.bytes.empty());
}

TEST_CASE("A server that is not there is a matter of the network", "[sync][fetch]")
{
    CHECK(fetch("http://127.0.0.1:1/a").error == FetchError::Network);
    CHECK(fetch("http://server.invalid/a").error == FetchError::Network);
}

TEST_CASE("Slow retrieval: a transfer that hardly moves is given up", "[sync][fetch][attack]")
{
    const auto start = std::chrono::steady_clock::now();

    SECTION("some bytes now and then")
    {
        const Nginx server;
        writeFile(server.files() / "a", std::string(3000, 'x'));
        CHECK(fetch(server.url() + "slow/a").error == FetchError::Stalled);
    }
    SECTION("nothing after the beginning")
    {
        const RawServer server(answer("Content-Length: 10", "12345"), RawServer::Then::Wait);
        CHECK(fetch(server.url()).error == FetchError::Stalled);
    }
    SECTION("nothing at all")
    {
        const RawServer server("", RawServer::Then::Wait);
        CHECK(fetch(server.url()).error == FetchError::Stalled);
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(8));
}

TEST_CASE("Endless data: a body without a length is cut where it is too long",
          "[sync][fetch][attack]")
{
    const RawServer server(answer("Content-Type: text/plain", std::string(50'000, 'x')),
                           RawServer::Then::Repeat);

    const auto fetched = fetch(server.url(), 120'000);

    CHECK(fetched.error == FetchError::TooLong);
    CHECK(fetched.bytes.size() <= 120'000);
}

TEST_CASE("A body that says it is packed is not unpacked", "[sync][fetch][attack]")
{
    const auto bomb = gzipBomb(10'000'000);
    REQUIRE(bomb.size() < 11'000);
    const Nginx server;
    writeFile(server.files() / "timestamp.json", bomb);

    const auto fetched = fetch(server.url() + "packed/timestamp.json", 11'000);

    CHECK_FALSE(fetched.error);
    CHECK((fetched.bytes == bomb));
    CHECK(fetch(server.url() + "packed/timestamp.json", 5'000).error == FetchError::TooLong);
}

TEST_CASE("A body that is announced too long is not begun", "[sync][fetch][attack]")
{
    const RawServer server(answer("Content-Length: 1000000000000", "begin"), RawServer::Then::Wait);

    const auto fetched = fetch(server.url());

    CHECK(fetched.error == FetchError::TooLong);
    CHECK(fetched.bytes.empty());
}

TEST_CASE("A body that ends before its length is no file", "[sync][fetch]")
{
    const RawServer server(answer("Content-Length: 10", "12345"), RawServer::Then::Close);
    CHECK(fetch(server.url()).error == FetchError::Network);
}

TEST_CASE("An answer that is none is a matter of the network", "[sync][fetch]")
{
    const std::string bytes =
        GENERATE(as<std::string>(), "", "220 ready\r\n", std::string(9, '\0'));
    const RawServer server(bytes, RawServer::Then::Close);
    CHECK(fetch(server.url()).error == FetchError::Network);
}

TEST_CASE("A link that is cut in the handshake says nothing of the server", "[sync][fetch][tls]")
{
    const RawServer server("", RawServer::Then::Close);
    const auto url = "https" + server.url().substr(std::string("http").size());
    CHECK(fetch(url).error == FetchError::Network);
}

TEST_CASE("A sink that has enough ends the transfer", "[sync][fetch]")
{
    const RawServer server(answer("Content-Type: text/plain", std::string(50'000, 'x')),
                           RawServer::Then::Repeat);
    CurlFetcher fetcher;
    const auto done =
        fetcher.fetch(server.url(), 1'000'000'000, [](std::string_view) { return false; });
    REQUIRE_FALSE(done);
    CHECK(done.error().code == FetchError::Stopped);
}

TEST_CASE("Over TLS a server is what its authority vouches for", "[sync][fetch][tls]")
{
    const Nginx server(Nginx::Scheme::Https);
    writeFile(server.files() / "a", "content");
    const Nginx stranger(Nginx::Scheme::Https);
    CurlOptions options;
    options.caFile = server.caFile();
    CurlFetcher fetcher(options);

    CHECK(fetch(fetcher, server.url() + "a").bytes == "content");
    CHECK(fetch(fetcher, stranger.url() + "a").error == FetchError::Tls);
    CHECK(fetch(server.url() + "a").error == FetchError::Tls);  // the system knows neither
    auto byAddress = server.url();
    byAddress.replace(byAddress.find("localhost"), 9, "127.0.0.1");
    CHECK(fetch(fetcher, byAddress + "a").error == FetchError::Tls);
    options.caFile = "/nowhere/ca.pem";
    CurlFetcher misled(options);
    CHECK(fetch(misled, server.url() + "a").error == FetchError::Tls);
}
