// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/curl_fetcher.h>

#include <curl/curl.h>

#include <fmt/format.h>
#include <openssl/x509_vfy.h>

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
    [[nodiscard]] bool isGood() const
    {
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        return status == 200;
    }

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

/// libcurl wants this once in a program, before any of its threads uses it.
bool initialise()
{
    static const auto done = curl_global_init(CURL_GLOBAL_DEFAULT);
    return done == CURLE_OK;
}

bool isAboutDates(CURL* handle)
{
    long result = X509_V_OK;
    curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &result);
    return result == X509_V_ERR_CERT_NOT_YET_VALID || result == X509_V_ERR_CERT_HAS_EXPIRED;
}

FetchError codeOf(CURLcode code, CURL* handle)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return FetchError::Stalled;
    case CURLE_FILESIZE_EXCEEDED:
        return FetchError::TooLong;
    case CURLE_PEER_FAILED_VERIFICATION:
        return isAboutDates(handle) ? FetchError::TlsDates : FetchError::Tls;
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
        return FetchError::Tls;
    default:
        return FetchError::Network;
    }
}

}  // namespace

class CurlFetcher::Impl {
public:
    explicit Impl(CurlOptions options)
        : m_options(std::move(options)), m_handle(initialise() ? curl_easy_init() : nullptr)
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
        curl_easy_setopt(m_handle, CURLOPT_URL, url.c_str());
        curl_easy_setopt(m_handle, CURLOPT_PATH_AS_IS, 1L);
        curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
        curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
        curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
        curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(m_handle, CURLOPT_USERAGENT, "orientibus-sync");
        curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS,
                         static_cast<long>(m_options.connectTimeout.count()));
        curl_easy_setopt(m_handle, CURLOPT_LOW_SPEED_LIMIT, m_options.stallBytesPerSecond);
        curl_easy_setopt(m_handle, CURLOPT_LOW_SPEED_TIME,
                         static_cast<long>(m_options.stallTime.count()));
        // Says no before the first byte where the server announces the length.
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<curl_off_t>::max());
        curl_easy_setopt(m_handle, CURLOPT_MAXFILESIZE_LARGE,
                         static_cast<curl_off_t>(std::clamp<std::uint64_t>(maxLength, 1, most)));
        if (!m_options.caFile.empty()) {
            curl_easy_setopt(m_handle, CURLOPT_CAINFO, m_options.caFile.c_str());
        }
        curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_reason.data());
        m_reason.front() = '\0';
    }

    Result<void, FetchError> conclude(CURLcode code, const Transfer& transfer,
                                      const std::string& url)
    {
        long status = 0;
        curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &status);
        if (status == 403 || status == 404 || status == 410) {
            return refuse(FetchError::NotFound, fmt::format("{} is not there ({})", url, status));
        }
        if (status != 0 && status != 200) {
            return refuse(FetchError::Network, fmt::format("{} was answered {}", url, status));
        }
        if (transfer.isTooLong) {
            return refuse(FetchError::TooLong, url + " is longer than it may be");
        }
        if (transfer.isStopped) {
            return refuse(FetchError::Stopped, url + " was not read to its end");
        }
        if (code != CURLE_OK) {
            const std::string_view reason(m_reason.data());
            return refuse(
                codeOf(code, m_handle),
                fmt::format("{}: {}", url, reason.empty() ? curl_easy_strerror(code) : reason));
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
