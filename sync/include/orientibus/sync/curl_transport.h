// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/curl_fetcher.h>
#include <orientibus/sync/transport.h>

#include <functional>
#include <vector>

namespace orientibus::sync {

struct CurlTransportOptions {
    CurlOptions curl{};
    /// Where repositories lie, all the same one: the first is asked first, the next for what it
    /// does not have and when it is not reached.
    std::vector<std::string> servers{};
    /// To one server. A single one needs three times as long on a distant link that loses packets.
    int connections = 6;
    int streams = 2;  ///< objects at once on a connection, where HTTP/2 is spoken
    /// When no connection brings anything for so long, the link is taken for lost.
    std::chrono::milliseconds silence{4'000};
    /// How long a link may be lost before carry() gives up.
    std::chrono::milliseconds patience{30 * 60'000};
    /// From 0 to 1, so that the kiosks of a bus do not all come back at once.
    std::function<double()> random{};
};

/// Carries objects by HTTPS or HTTP with libcurl over several connections, HTTP/2 where the
/// server speaks it and TLS 1.3 or nothing. A connection that breaks is made again and goes on
/// where it was.
///
/// `Portal` is what answers in the place of a repository: a redirection, or a page of HTML.
class CurlTransport : public Transport {
public:
    explicit CurlTransport(CurlTransportOptions options);
    ~CurlTransport() override;
    CurlTransport(const CurlTransport&) = delete;
    CurlTransport(CurlTransport&&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;
    CurlTransport& operator=(CurlTransport&&) = delete;

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink) override;
    Result<void, FetchError> carry(Cargo& cargo) override;
    [[nodiscard]] std::uint64_t received() const override;
    void ignoreDates() override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::sync
