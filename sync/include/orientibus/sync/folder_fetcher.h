// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <filesystem>

namespace orientibus::sync {

/// Fetches from a folder as from a server: a stick, or a repository on this machine. The folder
/// may be anybody's: nothing outside of it is read, no link is followed, and what is no plain
/// file is not found.
///
/// URLs are paths below the folder, percent-encoded as on a server: "metadata/timestamp.json".
class FolderFetcher : public Fetcher {
public:
    explicit FolderFetcher(std::filesystem::path root);

    [[nodiscard]] Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                                 const Sink& sink) override;
    /// The same from the byte `offset` on, where `maxLength` are all bytes that it may have.
    [[nodiscard]] Result<void, FetchError> fetchFrom(std::uint64_t offset, const std::string& url,
                                                     std::uint64_t maxLength, const Sink& sink);

private:
    std::filesystem::path m_root;
};

}  // namespace orientibus::sync
