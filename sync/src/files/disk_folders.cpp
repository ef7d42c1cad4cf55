// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/folders.h>

namespace orientibus::sync {

DiskFolders::DiskFolders(std::filesystem::path root) : m_disk(std::move(root)) {}

Folder& DiskFolders::folder(const std::string& path)
{
    return m_folders.try_emplace(path, m_disk, path).first->second;
}

Result<void, FileError> DiskFolders::make(const std::string& path)
{
    // A link is a publisher's own way to another disk.
    const auto there = m_disk.look(path);
    if (there && there->kind != EntryKind::File) {
        return {};
    }
    const auto above = path.empty() ? ".." : parentOf(path);
    return (path.empty() ? Result<void, FileError>() : make(above))
        .and_then([&] { return m_disk.makeFolder(path); })
        .and_then([&] { return m_disk.syncFolder(above); });
}

Result<std::vector<Entry>, FileError> DiskFolders::list(const std::string& path)
{
    auto entries = m_disk.list(path);
    if (!entries && entries.error().code == FileError::NotFound) {
        return std::vector<Entry>();
    }
    return entries;
}

Result<void, FileError> DiskFolders::sync(const std::string& path)
{
    auto synced = m_disk.syncFolder(path);
    return !synced && synced.error().code == FileError::NotFound ? Result<void, FileError>()
                                                                 : synced;
}

}  // namespace orientibus::sync
