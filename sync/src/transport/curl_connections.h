// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/curl_transport.h>

#include "transport/curl_answer.h"

namespace orientibus::sync {

/// Connections that are kept from one request to the next, and the requests under way on them.
class CurlConnections {
public:
    explicit CurlConnections(const CurlTransportOptions& options);
    CurlConnections(const CurlConnections&) = delete;
    CurlConnections(CurlConnections&&) = delete;
    CurlConnections& operator=(const CurlConnections&) = delete;
    CurlConnections& operator=(CurlConnections&&) = delete;
    ~CurlConnections() = default;

    /// A request that is not under way yet.
    [[nodiscard]] std::unique_ptr<CurlAnswer> request(Question question);
    /// Puts it under way. False where libcurl cannot.
    [[nodiscard]] bool start(const CurlAnswer& answer);
    /// Takes off a request that was started, which lives until then.
    void drop(const CurlAnswer& answer);

    /// Reads and writes what can be now. How many requests go on; none where libcurl fails.
    int work();
    /// Until there is something to read or write, or for `most`.
    void wait(std::chrono::milliseconds most);

    struct Ended {
        CURL* handle;
        CURLcode code;
    };
    /// A request that came to its end and was not told of yet.
    [[nodiscard]] std::optional<Ended> nextEnded();

    /// A request from its beginning to its end, while there is no other.
    [[nodiscard]] CURLcode finish(const CurlAnswer& answer);

    /// Closes them all, for new ones to be made. No request is under way.
    void renew();

    [[nodiscard]] std::uint64_t received() const { return m_received; }
    void ignoreDates() { m_ignoresDates = true; }

private:
    struct MultiFree {
        void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
    };

    CurlOptions m_options;
    long m_connections;
    long m_streams;
    std::uint64_t m_received = 0;
    bool m_ignoresDates = false;
    std::unique_ptr<CURLM, MultiFree> m_multi;
};

}  // namespace orientibus::sync
