// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transport/curl_answer.h"

#include <fmt/format.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace orientibus::sync {

namespace {

/// The value of a header line of this name, which is in lower case.
std::optional<std::string_view> valueOf(std::string_view line, std::string_view name)
{
    const bool isNamed =
        line.size() > name.size() && line[name.size()] == ':' &&
        std::equal(name.begin(), name.end(), line.begin(), [](char wanted, char found) {
            return wanted == static_cast<char>(std::tolower(static_cast<unsigned char>(found)));
        });
    if (!isNamed) {
        return std::nullopt;
    }
    constexpr std::string_view blank = " \t\r\n";
    auto value = line.substr(name.size() + 1);
    value.remove_prefix(std::min(value.find_first_not_of(blank), value.size()));
    const auto last = value.find_last_not_of(blank);
    return value.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

CURLcode forgetDates(CURL* /*handle*/, void* context, void* /*user*/)
{
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(static_cast<SSL_CTX*>(context)),
                                X509_V_FLAG_NO_CHECK_TIME);
    return CURLE_OK;
}

}  // namespace

CurlAnswer::CurlAnswer(Question question, const CurlOptions& options, bool ignoreDates,
                       std::uint64_t& received)
    : m_question(std::move(question)), m_received(received),
      m_handle(initialiseCurl() ? curl_easy_init() : nullptr)
{
    CURL* handle = m_handle.get();
    if (handle == nullptr) {
        return;
    }
    prepareRequest(handle, options, m_question.url, m_reason.data());
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_3);
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, onHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, onBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    if (ignoreDates) {
        curl_easy_setopt(handle, CURLOPT_SSL_CTX_FUNCTION, forgetDates);
    }
    if (m_question.from > 0) {
        curl_easy_setopt(handle, CURLOPT_RANGE, fmt::format("{}-", m_question.from).c_str());
        if (!m_question.tag.empty()) {
            m_headers.reset(curl_slist_append(nullptr, ("If-Range: " + m_question.tag).c_str()));
            curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers.get());
        }
    }
}

std::size_t CurlAnswer::onHeader(char* bytes, std::size_t /*one*/, std::size_t size, void* user)
{
    static_cast<CurlAnswer*>(user)->readHeader({bytes, size});
    return size;
}

std::size_t CurlAnswer::onBody(char* bytes, std::size_t /*one*/, std::size_t size, void* user)
{
    return static_cast<CurlAnswer*>(user)->readBody({bytes, size}) ? size : CURL_WRITEFUNC_ERROR;
}

void CurlAnswer::readHeader(std::string_view line)
{
    m_received += line.size();
    if (line.starts_with("HTTP/")) {
        m_tag.clear();
        m_rangeBegin.reset();
    } else if (const auto tag = valueOf(line, "etag"); tag && tag->starts_with('"')) {
        m_tag = *tag;  // a weak one, W/"…", does not vouch for bytes
    } else if (const auto range = valueOf(line, "content-range");
               range && range->starts_with("bytes ")) {
        std::uint64_t begin = 0;
        const auto* first = range->data() + std::string_view("bytes ").size();
        if (std::from_chars(first, range->data() + range->size(), begin).ec == std::errc()) {
            m_rangeBegin = begin;
        }
    }
}

bool CurlAnswer::readBody(std::string_view bytes)
{
    m_received += bytes.size();
    if (!m_hasBegun) {
        const long status = statusOf(m_handle.get());
        const bool isRange = status == 206 && m_rangeBegin == m_question.from;
        if (isPortal(m_handle.get()) || (status != 200 && !isRange)) {
            return false;  // a page about an error is nobody's file
        }
        m_hasBegun = true;
        m_isStopped = !m_question.begin(isRange ? m_question.from : 0);
    }
    m_isStopped = m_isStopped || !m_question.take(bytes);
    return !m_isStopped;
}

CurlAnswer::End CurlAnswer::end(CURLcode code) const
{
    const long status = statusOf(m_handle.get());
    if (m_isStopped) {
        return End::Stopped;
    }
    if (isPortal(m_handle.get())) {
        return End::Portal;
    }
    if (meansNotFound(status)) {
        return End::NotFound;
    }
    if (status == 416) {
        return End::NoSuchRange;
    }
    if (status >= 300) {
        return End::Refused;
    }
    if (code != CURLE_OK) {
        const auto error = errorOf(code, m_handle.get(), m_reason.data());
        return error == FetchError::Tls || error == FetchError::TlsDates ? End::Untrusted
                                                                         : End::Broken;
    }
    return status == 200 || status == 206 ? End::Answered : End::Refused;
}

Error<FetchError> CurlAnswer::error(CURLcode code) const
{
    const long status = statusOf(m_handle.get());
    switch (end(code)) {
    case End::Answered:
    case End::Stopped:
        return {FetchError::Stopped, url() + " was not read to its end"};
    case End::NotFound:
    case End::NoSuchRange:
        return {FetchError::NotFound, fmt::format("{} is not there ({})", url(), status)};
    case End::Refused:
        return {FetchError::Network, answerOf(url(), status)};
    case End::Portal:
        return {FetchError::Portal, portalOf(url(), status)};
    case End::Broken:
    case End::Untrusted:
        break;
    }
    return {errorOf(code, m_handle.get(), m_reason.data()),
            fmt::format("{}: {}", url(), reasonOf(code, m_reason.data()))};
}

}  // namespace orientibus::sync
