// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/curl_request.h"

#include <fmt/format.h>
#include <openssl/x509_vfy.h>

namespace orientibus::sync {

namespace {

bool isAboutDates(CURL* handle)
{
    long result = X509_V_OK;
    curl_easy_getinfo(handle, CURLINFO_SSL_VERIFYRESULT, &result);
    return result == X509_V_ERR_CERT_NOT_YET_VALID || result == X509_V_ERR_CERT_HAS_EXPIRED;
}

}  // namespace

bool initialiseCurl()
{
    static const auto done = curl_global_init(CURL_GLOBAL_DEFAULT);
    return done == CURLE_OK;
}

void prepareRequest(CURL* handle, const CurlOptions& options, const std::string& url, char* reason)
{
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "orientibus-sync");
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS,
                     static_cast<long>(options.connectTimeout.count()));
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, options.stallBytesPerSecond);
    curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stallTime.count()));
    if (!options.caFile.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, options.caFile.c_str());
    }
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
    *reason = '\0';
}

namespace {

bool wasCutInHandshake(CURLcode code, std::string_view reason)
{
    // libcurl has one code for a link that is lost in a handshake and for a server that cannot be
    // spoken to. Only of the second has OpenSSL an error to tell, but for an end that was early.
    return code == CURLE_SSL_CONNECT_ERROR &&
           (reason.find("error:") == std::string_view::npos ||
            reason.find("unexpected eof") != std::string_view::npos);
}

}  // namespace

FetchError errorOf(CURLcode code, CURL* handle, std::string_view reason)
{
    if (wasCutInHandshake(code, reason)) {
        return FetchError::Network;
    }
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

std::string reasonOf(CURLcode code, std::string_view reason)
{
    // OpenSSL's words for what it reads where a server speaks plain HTTP.
    if (reason.find("wrong version number") != std::string_view::npos) {
        return "it does not speak TLS, as an address that begins with https:// has to";
    }
    return std::string(reason.empty() ? curl_easy_strerror(code) : reason);
}

long statusOf(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::string answerOf(const std::string& url, long status)
{
    // What nginx and others answer on a port of TLS.
    const bool mayWantTls = status == 400 && url.starts_with("http://");
    return fmt::format("{} was answered {}{}", url, status,
                       mayWantTls ? ": the address may have to begin with https://" : "");
}

bool isPortal(CURL* handle)
{
    const long status = statusOf(handle);
    if (status == 511 || (status > 300 && status < 400)) {
        return true;
    }
    const char* type = nullptr;
    curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
    return status == 200 && type != nullptr && std::string_view(type).starts_with("text/html");
}

std::string portalOf(const std::string& url, long status)
{
    return fmt::format("{} was answered by something else than the repository ({})", url, status);
}

}  // namespace orientibus::sync
