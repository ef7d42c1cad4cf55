// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "whole_file.h"

#include "metadata/digest.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

TufError toTuf(FetchError code)
{
    switch (code) {
    case FetchError::NotFound:
        return TufError::NotFound;
    case FetchError::TooLong:
    case FetchError::Stopped:  // our sinks stop for nothing else
        return TufError::TooLong;
    case FetchError::Stalled:
        return TufError::Stalled;
    case FetchError::Tls:
        return TufError::Tls;
    case FetchError::TlsDates:
        return TufError::TlsDates;
    case FetchError::Portal:
        return TufError::Portal;
    case FetchError::Network:
        break;
    }
    return TufError::Network;
}

/// Adds to `bytes` as long as they are not more than `limit`.
Sink into(std::string& bytes, std::uint64_t limit)
{
    return [&bytes, limit](std::string_view piece) {
        if (piece.size() > limit - bytes.size()) {
            return false;
        }
        bytes += piece;
        return true;
    };
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._~").find(c) != std::string_view::npos;
}

}  // namespace

Error<TufError> toTuf(const Error<FetchError>& error)
{
    return {toTuf(error.code), error.detail};
}

Error<TufError> toTuf(const Error<FileError>& error)
{
    return {error.code == FileError::NoSpace ? TufError::NoSpace : TufError::Storage, error.detail};
}

TufResult<std::string> fetchAll(Fetcher& fetcher, const std::string& url, std::uint64_t limit)
{
    std::string bytes;
    if (const auto fetched = fetcher.fetch(url, limit, into(bytes, limit)); !fetched) {
        return tl::make_unexpected(toTuf(fetched.error()));
    }
    return bytes;
}

TufResult<std::optional<std::string>> readAll(Folder& folder, const std::string& name,
                                              std::uint64_t limit)
{
    std::string bytes;
    const auto read = folder.read(name, into(bytes, limit));
    if (read) {
        return bytes;
    }
    if (read.error().code == FileError::NotFound || read.error().code == FileError::Stopped) {
        return std::nullopt;
    }
    return tl::make_unexpected(toTuf(read.error()));
}

TufResult<void> store(Folder& folder, const std::string& name, std::string_view bytes)
{
    auto file = folder.create(name);
    if (!file) {
        return tl::make_unexpected(toTuf(file.error()));
    }
    return (*file)
        ->write(bytes)
        .and_then([&] { return (*file)->commit(); })
        .map_error([](const Error<FileError>& error) { return toTuf(error); });
}

std::string joinUrl(const std::string& base, const std::string& path)
{
    return base.ends_with('/') ? base + path : base + "/" + path;
}

std::string percentEncoded(std::string_view text, std::string_view kept)
{
    std::string encoded;
    for (const char c : text) {
        encoded += isUnreserved(c) || kept.find(c) != std::string_view::npos
                       ? std::string(1, c)
                       : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

std::optional<std::string> percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const auto byte = fromHex(text.substr(i + 1, 2));
        if (!byte || byte->size() != 1 || byte->front() == '\0') {
            return std::nullopt;
        }
        decoded += *byte;
        i += 2;
    }
    return decoded;
}

}  // namespace orientibus::sync
