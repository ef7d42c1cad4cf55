// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "publish/workshop.h"

namespace orientibus::sync {

/// What has to stay in a repository, by hash.
struct Needed {
    /// With all objects by which its files can be had.
    void add(const std::string& sha256, const Manifest& manifest);

    std::set<std::string> manifests;
    std::set<std::string> objects;
};

/// A file that a publisher wrote and nobody needs.
struct WasteFile {
    std::string folder;
    std::string name;
    std::uint64_t length = 0;
    std::string sha256;  ///< empty: what an interrupted write left
};

/// What a repository holds beside what is needed.
struct Waste {
    std::vector<WasteFile> manifests;
    std::vector<WasteFile> objects;
    std::vector<std::string> unknown;  ///< paths of what no publisher writes
};

[[nodiscard]] PublishResult<Waste> findWaste(Folders& folders, const Needed& needed);

/// Removes the files, but not what is unknown. Manifests are gone for good before an object is
/// that one of them may name.
[[nodiscard]] PublishResult<void> remove(Folders& folders, const Waste& waste);

}  // namespace orientibus::sync
