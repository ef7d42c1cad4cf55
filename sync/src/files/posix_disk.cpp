// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/disk.h>

#include "files/descriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>

namespace orientibus::sync {

namespace {

FileError codeOf(int error)
{
    switch (error) {
    case ENOENT:
        return FileError::NotFound;
    case ENOSPC:
    case EDQUOT:
        return FileError::NoSpace;
    case EEXIST:
    case EWOULDBLOCK:
        return FileError::Taken;
    default:
        return FileError::Io;
    }
}

/// What `errno` says of `path`.
tl::unexpected<Error<FileError>> failed(std::string_view action, const std::filesystem::path& path)
{
    const int error = errno;
    return refuse(codeOf(error),
                  fmt::format("{} cannot be {}: {}", path.string(), action, std::strerror(error)));
}

Result<void, FileError> done(int result, std::string_view action, const std::filesystem::path& path)
{
    return result == 0 ? Result<void, FileError>() : failed(action, path);
}

class PosixFile : public OpenFile {
public:
    PosixFile(std::filesystem::path path, Descriptor file)
        : m_path(std::move(path)), m_file(std::move(file))
    {
    }

    Result<std::size_t, FileError> read(std::uint64_t offset, std::span<char> buffer) override
    {
        while (true) {
            const auto count =
                ::pread(m_file.get(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
            if (count >= 0) {
                return static_cast<std::size_t>(count);
            }
            if (errno != EINTR) {
                return failed("read", m_path);
            }
        }
    }

    Result<void, FileError> append(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_file.get(), bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                return failed("written", m_path);
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
        return {};
    }

    Result<void, FileError> truncate(std::uint64_t length) override
    {
        return done(::ftruncate(m_file.get(), static_cast<off_t>(length)), "cut", m_path);
    }

    Result<void, FileError> sync() override
    {
        return done(::fsync(m_file.get()), "written", m_path);
    }

private:
    std::filesystem::path m_path;
    Descriptor m_file;
};

class Held : public Port {
public:
    explicit Held(Descriptor file) : m_file(std::move(file)) {}

private:
    Descriptor m_file;
};

EntryKind kindOf(mode_t mode)
{
    return S_ISREG(mode)   ? EntryKind::File
           : S_ISDIR(mode) ? EntryKind::Folder
           : S_ISLNK(mode) ? EntryKind::Link
                           : EntryKind::Other;
}

int flagsOf(Disk::Open how)
{
    // Appending is also reading: what is there is looked at before more is added.
    const int common = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;  // a pipe in a file's place cannot hang
    switch (how) {
    case Disk::Open::Create:
        return common | O_WRONLY | O_CREAT | O_TRUNC | O_APPEND;
    case Disk::Open::Append:
        return common | O_RDWR | O_CREAT | O_APPEND;
    case Disk::Open::Read:
        break;
    }
    return common | O_RDONLY;
}

}  // namespace

Result<std::unique_ptr<OpenFile>, FileError> PosixDisk::open(const std::string& path, Open how)
{
    const auto full = whole(path);
    Descriptor file(::open(full.c_str(), flagsOf(how), 0644));
    if (!file.isOpen()) {
        return failed(how == Open::Read ? "opened" : "created", full);
    }
    return std::make_unique<PosixFile>(full, std::move(file));
}

Result<Entry, FileError> PosixDisk::look(const std::string& path)
{
    const auto full = whole(path);
    struct stat found {};
    if (::lstat(full.c_str(), &found) != 0) {
        return failed("found", full);
    }
    return Entry{full.filename(), kindOf(found.st_mode), static_cast<std::uint64_t>(found.st_size),
                 found.st_mtim.tv_sec * 1'000'000'000 + found.st_mtim.tv_nsec};
}

Result<std::vector<Entry>, FileError> PosixDisk::list(const std::string& folder)
{
    const auto full = whole(folder);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::opendir(full.c_str()), ::closedir);
    if (!stream) {
        return failed("listed", full);
    }
    std::vector<Entry> entries;
    errno = 0;
    while (const auto* found = ::readdir(stream.get())) {
        const std::string name(static_cast<const char*>(found->d_name));
        if (name != "." && name != "..") {
            auto entry = look(folder.empty() ? name : fmt::format("{}/{}", folder, name));
            if (!entry && entry.error().code != FileError::NotFound) {
                return tl::make_unexpected(entry.error());
            }
            if (entry) {  // an index that is being made has files that come and go
                entries.push_back(std::move(*entry));
            }
        }
        errno = 0;
    }
    if (errno != 0) {
        return failed("listed", full);
    }
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
}

Result<void, FileError> PosixDisk::makeFolder(const std::string& path)
{
    const auto full = whole(path);
    if (::mkdir(full.c_str(), 0755) == 0) {
        return {};
    }
    if (errno == ENOENT && !path.empty()) {
        return makeFolder(parentOf(path)).and_then([&] {
            return done(::mkdir(full.c_str(), 0755), "made", full);
        });
    }
    if (errno == EEXIST) {
        const auto there = look(path);
        if (there && there->kind == EntryKind::Folder) {
            return {};
        }
        errno = ENOTDIR;
    }
    return failed("made", full);
}

Result<void, FileError> PosixDisk::rename(const std::string& from, const std::string& to)
{
    return done(::rename(whole(from).c_str(), whole(to).c_str()), "replaced", whole(to));
}

Result<void, FileError> PosixDisk::link(const std::string& from, const std::string& to)
{
    return done(::link(whole(from).c_str(), whole(to).c_str()), "linked", whole(to));
}

Result<void, FileError> PosixDisk::makeLink(const std::string& target, const std::string& path)
{
    return done(::symlink(target.c_str(), whole(path).c_str()), "made", whole(path));
}

Result<std::string, FileError> PosixDisk::linkTarget(const std::string& path)
{
    std::array<char, PATH_MAX> target{};
    const auto length = ::readlink(whole(path).c_str(), target.data(), target.size());
    if (length < 0) {
        return failed("read", whole(path));
    }
    return std::string(target.data(), static_cast<std::size_t>(length));
}

Result<void, FileError> PosixDisk::remove(const std::string& path)
{
    const int result = ::unlink(whole(path).c_str());
    return result != 0 && errno == ENOENT ? Result<void, FileError>()
                                          : done(result, "removed", whole(path));
}

Result<void, FileError> PosixDisk::removeFolder(const std::string& path)
{
    const int result = ::rmdir(whole(path).c_str());
    return result != 0 && errno == ENOENT ? Result<void, FileError>()
                                          : done(result, "removed", whole(path));
}

Result<void, FileError> PosixDisk::syncFolder(const std::string& path)
{
    const Descriptor folder(::open(whole(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.get()) != 0) {
        return failed("written", whole(path));
    }
    return {};
}

Result<std::uint64_t, FileError> PosixDisk::freeSpace()
{
    struct statvfs found {};
    if (::statvfs(m_root.c_str(), &found) != 0) {
        return failed("measured", m_root);
    }
    return static_cast<std::uint64_t>(found.f_bavail) * found.f_frsize;
}

Result<std::unique_ptr<Port>, FileError> PosixDisk::hold(const std::string& path, Share share)
{
    const auto full = whole(path);
    // Whoever may only read may hold it too: a kiosk holds the release it shows.
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    Descriptor file(::open(full.c_str(), flags));
    if (!file.isOpen() && errno == ENOENT) {
        file = Descriptor(::open(full.c_str(), flags | O_CREAT, 0644));
    }
    if (!file.isOpen() ||
        ::flock(file.get(), (share == Share::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
        return failed("held", full);
    }
    return std::make_unique<Held>(std::move(file));
}

}  // namespace orientibus::sync
