// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/folders.h>

#include "files/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstring>

namespace orientibus::sync {

namespace {

tl::unexpected<Error<FileError>> failed(const std::filesystem::path& path)
{
    const int error = errno;
    const bool isFull = error == ENOSPC || error == EDQUOT;
    return refuse(
        isFull ? FileError::NoSpace : FileError::Io,
        fmt::format("the folder {} cannot be made: {}", path.string(), std::strerror(error)));
}

Result<void, FileError> makeOne(const std::filesystem::path& path)
{
    if (::mkdir(path.c_str(), 0755) != 0) {
        std::error_code ignored;
        return errno == EEXIST && std::filesystem::is_directory(path, ignored)
                   ? Result<void, FileError>()
                   : failed(path);
    }
    const auto above = path.has_parent_path() ? path.parent_path() : ".";
    const Descriptor folder(::open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.get()) != 0) {
        return failed(path);
    }
    return {};
}

}  // namespace

DiskFolders::DiskFolders(std::filesystem::path root) : m_root(std::move(root)) {}

Folder& DiskFolders::folder(const std::string& path)
{
    return m_folders.try_emplace(path, path.empty() ? m_root : m_root / path).first->second;
}

Result<void, FileError> DiskFolders::make(const std::string& path)
{
    auto here = m_root;
    auto made = makeOne(here);
    for (const auto& name : std::filesystem::path(path)) {
        here /= name;
        made = made.and_then([&] { return makeOne(here); });
    }
    return made;
}

}  // namespace orientibus::sync
