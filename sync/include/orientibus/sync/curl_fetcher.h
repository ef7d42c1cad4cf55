// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <chrono>
#include <memory>
#include <string>

namespace orientibus::sync {

struct CurlOptions {
    std::string caFile;  ///< PEM; empty: the system's authorities
    std::chrono::milliseconds connectTimeout{15'000};
    /// A transfer slower than this over that long is given up.
    long stallBytesPerSecond = 256;
    std::chrono::seconds stallTime{20};
};

/// Fetches by HTTPS or HTTP with libcurl, over one connection that is kept.
///
/// Nothing is followed elsewhere: a redirection is an error, since a repository is one place and
/// its files are what they are named. "Not found" are the answers 403, 404 and 410, because a
/// bucket says 403 for what it does not have.
class CurlFetcher : public Fetcher {
public:
    explicit CurlFetcher(CurlOptions options = {});
    ~CurlFetcher() override;
    CurlFetcher(const CurlFetcher&) = delete;
    CurlFetcher(CurlFetcher&&) = delete;
    CurlFetcher& operator=(const CurlFetcher&) = delete;
    CurlFetcher& operator=(CurlFetcher&&) = delete;

    [[nodiscard]] Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                                 const Sink& sink) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::sync
