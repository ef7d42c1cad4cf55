// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/curl_fetcher.h>

#include <curl/curl.h>

#include <memory>
#include <string>

/// What all our requests by libcurl have in common.
namespace orientibus::sync {

struct CurlFree {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlHandle = std::unique_ptr<CURL, CurlFree>;

/// libcurl wants this once in a program, before any of its threads uses it. False where it fails.
[[nodiscard]] bool initialiseCurl();

/// Sets on `handle`, which is new or reset, what holds for every request. `reason` has room for
/// CURL_ERROR_SIZE characters and lives as long as the request.
void prepareRequest(CURL* handle, const CurlOptions& options, const std::string& url, char* reason);

/// What the end of a request means when the server gave no answer that tells; `reason` as above.
[[nodiscard]] FetchError errorOf(CURLcode code, CURL* handle, std::string_view reason);

/// Why a request ended so, in words; `reason` is that of prepareRequest().
[[nodiscard]] std::string reasonOf(CURLcode code, std::string_view reason);

[[nodiscard]] long statusOf(CURL* handle);

/// In words, what a server answered that is neither a file nor that there is none.
[[nodiscard]] std::string answerOf(const std::string& url, long status);

/// Whether something else than the repository answered: it sends elsewhere, or gives a page, where
/// files never are one.
[[nodiscard]] bool isPortal(CURL* handle);
/// That, in words.
[[nodiscard]] std::string portalOf(const std::string& url, long status);

/// 403 too, because a bucket says so for what it does not have.
[[nodiscard]] inline bool meansNotFound(long status)
{
    return status == 403 || status == 404 || status == 410;
}

}  // namespace orientibus::sync
