// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/tuf_client.h>

namespace orientibus::sync {

/// One target on its way from a server into a folder.
class TargetDownload {
public:
    TargetDownload(const Target& target, Fetcher& fetcher, Folder& folder);

    /// See TufClient::download(). A `consistent` repository has hashes in its names.
    [[nodiscard]] TufResult<TufClient::Outcome> run(const std::string& baseUrl, bool consistent);

private:
    [[nodiscard]] bool isThere();
    [[nodiscard]] std::vector<std::string> paths(bool consistent) const;
    [[nodiscard]] TufResult<void> fetch(const std::string& url);

    const Target& m_target;
    Fetcher& m_fetcher;
    Folder& m_folder;
    std::string m_file;
};

}  // namespace orientibus::sync
