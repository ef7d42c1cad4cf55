// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/repository.h"

#include <orientibus/sync/manifest.h>

#include <filesystem>

namespace orientibus::test {

/// A file that a Region publishes.
struct Published {
    std::string path;
    std::string bytes;
    sync::Tier tier = sync::Tier::Pictures;
    bool isPacked = false;                  ///< as a zstd frame, too
    std::vector<std::string> deltasFrom{};  ///< from these bytes
};

/// The Region: makes releases, signs them, and lays them out in a folder as any server has them.
class ReleaseServer {
public:
    explicit ReleaseServer(std::filesystem::path folder);

    /// "file:///…"
    [[nodiscard]] std::string url() const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    /// What comes with the package of a kiosk.
    [[nodiscard]] const std::string& firstRoot() const { return m_firstRoot; }

    sync::Manifest publish(const std::string& release, const std::vector<Published>& files,
                           const std::vector<std::string>& withdrawn = {});
    /// Signs whatever manifest this is.
    void sign(const std::string& release, const std::string& manifestBytes,
              const std::vector<std::string>& withdrawn = {});
    /// Writes what the repository has become.
    void upload();

    Repository repository;
    std::int64_t schema = 1;
    const char* issued = "2029-12-01T00:00:00Z";

private:
    [[nodiscard]] sync::ReleaseFile fileOf(const Published& file) const;

    std::filesystem::path m_folder;
    std::string m_firstRoot;
};

}  // namespace orientibus::test
