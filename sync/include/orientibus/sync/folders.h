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
    /// whether it is there or not. It lives as long as the tree.
    [[nodiscard]] virtual Folder& folder(const std::string& path) = 0;
    /// Makes that folder, and all above it, where it is not there.
    [[nodiscard]] virtual Result<void, FileError> make(const std::string& path) = 0;
    /// What lies in that folder, in the order of names: what torn writes left too, under names
    /// that Folder::remove() takes as they are. Nothing where there is no such folder.
    [[nodiscard]] virtual Result<std::vector<Entry>, FileError> list(const std::string& path) = 0;
    /// Makes last what was removed from that folder, if there is one: no power cut brings it back.
    [[nodiscard]] virtual Result<void, FileError> sync(const std::string& path) = 0;
};

/// Folders of the disk, new ones flushed to it. What lies above the root must exist.
class DiskFolders : public Folders {
public:
    explicit DiskFolders(std::filesystem::path root);

    [[nodiscard]] Folder& folder(const std::string& path) override;
    [[nodiscard]] Result<void, FileError> make(const std::string& path) override;
    [[nodiscard]] Result<std::vector<Entry>, FileError> list(const std::string& path) override;
    [[nodiscard]] Result<void, FileError> sync(const std::string& path) override;

private:
    PosixDisk m_disk;
    std::map<std::string, DiskFolder> m_folders;
};

}  // namespace orientibus::sync
