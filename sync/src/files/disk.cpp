// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/disk.h>

#include <fmt/format.h>

#include <array>

namespace orientibus::sync {

namespace {

Result<void, FileError> writePart(Disk& disk, const std::string& part, std::string_view bytes,
                                  bool lasting)
{
    auto file = disk.open(part, Disk::Open::Create);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    return (*file)->append(bytes).and_then(
        [&] { return lasting ? (*file)->sync() : Result<void, FileError>(); });
}

}  // namespace

std::string parentOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

Result<std::string, FileError> readWhole(Disk& disk, const std::string& path, std::uint64_t limit)
{
    const auto file = disk.open(path, Disk::Open::Read);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    std::string bytes;
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto count = (*file)->read(bytes.size(), buffer);
        if (!count) {
            return tl::make_unexpected(count.error());
        }
        if (*count == 0) {
            return bytes;
        }
        if (*count > limit - bytes.size()) {
            return refuse(FileError::Io, fmt::format("{} has more than {} bytes", path, limit));
        }
        bytes.append(buffer.data(), *count);
    }
}

Result<void, FileError> writeWhole(Disk& disk, const std::string& path, std::string_view bytes,
                                   bool lasting)
{
    // Beside its place, under a name that begins with a dot, as no final name does.
    const auto folder = parentOf(path);
    const auto name = folder.empty() ? path : path.substr(folder.size() + 1);
    const auto part = fmt::format("{}{}.{}.part", folder, folder.empty() ? "" : "/", name);
    auto written =
        writePart(disk, part, bytes, lasting).and_then([&] { return disk.rename(part, path); });
    if (!written) {
        static_cast<void>(disk.remove(part));
        return written;
    }
    return lasting ? disk.syncFolder(folder) : written;
}

Result<void, FileError> removeTree(Disk& disk, const std::string& path)  // as deep as a path is
{
    const auto entries = disk.list(path);
    if (!entries) {
        return entries.error().code == FileError::NotFound ? Result<void, FileError>()
                                                           : tl::make_unexpected(entries.error());
    }
    for (const auto& entry : *entries) {
        const auto inside = path + "/" + entry.name;
        auto removed =
            entry.kind == EntryKind::Folder ? removeTree(disk, inside) : disk.remove(inside);
        if (!removed) {
            return removed;
        }
    }
    return disk.removeFolder(path);
}

}  // namespace orientibus::sync
