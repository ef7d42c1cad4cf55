// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>
#include <orientibus/sync/tuf_error.h>

#include <optional>

/// Whole files through the ports, with their errors in the client's words.
namespace orientibus::sync {

[[nodiscard]] Error<TufError> toTuf(const Error<FetchError>& error);
[[nodiscard]] Error<TufError> toTuf(const Error<FileError>& error);

/// At most `limit` bytes, even of a fetcher that gives more.
[[nodiscard]] TufResult<std::string> fetchAll(Fetcher& fetcher, const std::string& url,
                                              std::uint64_t limit);

/// Nothing when the file is not there, or is longer than `limit` and so none of ours.
[[nodiscard]] TufResult<std::optional<std::string>> readAll(Folder& folder, const std::string& name,
                                                            std::uint64_t limit);

[[nodiscard]] TufResult<void> store(Folder& folder, const std::string& name,
                                    std::string_view bytes);

[[nodiscard]] std::string joinUrl(const std::string& base, const std::string& path);

/// All but letters, digits, `-._~` and what is in `kept` as %XX: RFC 3986.
[[nodiscard]] std::string percentEncoded(std::string_view text, std::string_view kept = {});

/// %XX as the byte; nothing where there is no such thing.
[[nodiscard]] std::optional<std::string> percentDecoded(std::string_view text);

/// The longest name of a file that ports take.
inline constexpr std::size_t maxNameLength = 240;

}  // namespace orientibus::sync
