// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/curl_fetcher.h>

#include "transport/curl_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace orientibus::sync {

namespace {

/// What one transfer has been given, as libcurl's callback sees it.
struct Transfer {
    CURL* handle;
    const Sink& sink;
    std::uint64_t left;
    bool isTooLong = false;
    bool isStopped = false;

    /// Only the body of a good answer is for the sink: a server's page about an error is not.
    [[nodiscard]] bool isGood() const { return statusOf(handle) == 200 && !isPortal(handle); }

    bool take(std::string_view bytes)
    {
        if (!isGood()) {
            return false;
        }
        isTooLong = bytes.size() > left;
        if (isTooLong) {
            return false;
        }
        left -= bytes.size();
        isStopped = !sink(bytes);
        return !isStopped;
    }
};

std::size_t onBody(char* bytes, std::size_t /*one*/, std::size_t size, void* user)
{
    return static_cast<Transfer*>(user)->take({bytes, size}) ? size : CURL_WRITEFUNC_ERROR;
}

}  // namespace

class CurlFetcher::Impl {
public:
    explicit Impl(CurlOptions options)
        : m_options(std::move(options)), m_handle(initialiseCurl() ? curl_easy_init() : nullptr)
    {
    }
    Impl(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl& operator=(Impl&&) = delete;
    ~Impl() { curl_easy_cleanup(m_handle); }

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink)
    {
        Transfer transfer{m_handle, sink, maxLength};
        prepare(url, maxLength);
        curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, onBody);
        curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, &transfer);
        const auto code = curl_easy_perform(m_handle);
        return conclude(code, transfer, url);
    }

private:
    void prepare(const std::string& url, std::uint64_t maxLength)
    {
        curl_easy_reset(m_handle);  // keeps the connection
        prepareRequest(m_handle, m_options, url, m_reason.data());
        // Says no before the first byte where the server announces the length.
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<curl_off_t>::max());
        curl_easy_setopt(m_handle, CURLOPT_MAXFILESIZE_LARGE,
                         static_cast<curl_off_t>(std::clamp<std::uint64_t>(maxLength, 1, most)));
    }

    Result<void, FetchError> conclude(CURLcode code, const Transfer& transfer,
                                      const std::string& url)
    {
        const long status = statusOf(m_handle);
        if (isPortal(m_handle)) {
            return refuse(FetchError::Portal, portalOf(url, status));
        }
        if (meansNotFound(status)) {
            return refuse(FetchError::NotFound, fmt::format("{} is not there ({})", url, status));
        }
        if (status != 0 && status != 200) {
            return refuse(FetchError::Network, answerOf(url, status));
        }
        if (transfer.isTooLong) {
            return refuse(FetchError::TooLong, url + " is longer than it may be");
        }
        if (transfer.isStopped) {
            return refuse(FetchError::Stopped, url + " was not read to its end");
        }
        if (code != CURLE_OK) {
            return refuse(errorOf(code, m_handle, m_reason.data()),
                          fmt::format("{}: {}", url, reasonOf(code, m_reason.data())));
        }
        return {};
    }

    CurlOptions m_options;
    CURL* m_handle;  ///< null where there is no memory; libcurl then says so
    std::array<char, CURL_ERROR_SIZE> m_reason{};
};

CurlFetcher::CurlFetcher(CurlOptions options) : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

CurlFetcher::~CurlFetcher() = default;

Result<void, FetchError> CurlFetcher::fetch(const std::string& url, std::uint64_t maxLength,
                                            const Sink& sink)
{
    return m_impl->fetch(url, maxLength, sink);
}

}  // namespace orientibus::sync
