// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk_folder.h>

#include <map>

namespace orientibus::sync {

/// A tree of flat folders.
class Folders : public Port {
public:
    /// The folder at `path` below the root ("repository/objects/0f"; "" is the root itself),
    /// made with all above it where it is not there. It lives as long as the tree.
    [[nodiscard]] virtual Result<Folder*, FileError> folder(const std::string& path) = 0;
};

/// Folders of the disk, new ones flushed to it.
class DiskFolders : public Folders {
public:
    explicit DiskFolders(std::filesystem::path root);

    [[nodiscard]] Result<Folder*, FileError> folder(const std::string& path) override;

private:
    std::filesystem::path m_root;
    std::map<std::string, DiskFolder> m_folders;
};

}  // namespace orientibus::sync
