// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "transport/curl_request.h"

#include <array>
#include <functional>
#include <optional>

namespace orientibus::sync {

/// What is asked for, and who is given it.
struct Question {
    std::string url;
    std::uint64_t from = 0;  ///< the first byte wanted
    std::string tag;         ///< where that is not 0: of which version, or empty for whichever
    /// Told once where the answer begins, which is `from` or 0. False to have nothing of it.
    std::function<bool(std::uint64_t from)> begin;
    Sink take;
};

/// One request and its answer, while libcurl works on it. It stays where it is in memory.
class CurlAnswer {
public:
    /// Every byte of an answer is added to `received`.
    CurlAnswer(Question question, const CurlOptions& options, bool ignoreDates,
               std::uint64_t& received);
    CurlAnswer(const CurlAnswer&) = delete;
    CurlAnswer(CurlAnswer&&) = delete;
    CurlAnswer& operator=(const CurlAnswer&) = delete;
    CurlAnswer& operator=(CurlAnswer&&) = delete;
    ~CurlAnswer() = default;

    /// Null where there is no memory.
    [[nodiscard]] CURL* handle() const { return m_handle.get(); }
    /// What the server calls this version, or empty where that is not to be relied on.
    [[nodiscard]] const std::string& tag() const { return m_tag; }
    [[nodiscard]] const std::string& url() const { return m_question.url; }

    enum class End {
        Answered,
        Stopped,      ///< whoever is given the bytes wanted no more
        NotFound,     ///< the server has no such file
        NoSuchRange,  ///< the server's file ends before what was asked for
        Refused,      ///< the server is there and does not want to
        Portal,       ///< something else answers in its place
        Broken,       ///< the connection
        Untrusted,    ///< it is not the server
    };

    /// Once libcurl says it is over.
    [[nodiscard]] End end(CURLcode code) const;
    [[nodiscard]] Error<FetchError> error(CURLcode code) const;

private:
    static std::size_t onHeader(char* bytes, std::size_t one, std::size_t size, void* user);
    static std::size_t onBody(char* bytes, std::size_t one, std::size_t size, void* user);
    void readHeader(std::string_view line);
    [[nodiscard]] bool readBody(std::string_view bytes);

    Question m_question;
    std::uint64_t& m_received;
    CurlHandle m_handle;
    std::unique_ptr<curl_slist, CurlFree> m_headers;
    std::array<char, CURL_ERROR_SIZE> m_reason{};
    std::string m_tag;
    std::optional<std::uint64_t> m_rangeBegin;
    bool m_hasBegun = false;
    bool m_isStopped = false;
};

}  // namespace orientibus::sync
