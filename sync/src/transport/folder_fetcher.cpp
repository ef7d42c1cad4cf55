// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/folder_fetcher.h>

#include "files/descriptor.h"
#include "whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace orientibus::sync {

namespace {

/// Goes down from the folder one name at a time, so that no link leads astray.
Descriptor openBelow(const std::filesystem::path& root, std::string_view url)
{
    Descriptor here(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    while (here.isOpen()) {
        const auto slash = url.find('/');
        const bool isLast = slash == std::string_view::npos;
        const auto name = percentDecoded(url.substr(0, slash));
        if (!name || name->empty() || *name == "." || *name == ".." ||
            name->find('/') != std::string::npos) {
            errno = ENOENT;
            return Descriptor(-1);
        }
        const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | (isLast ? O_NONBLOCK : O_DIRECTORY);
        Descriptor next(::openat(here.get(), name->c_str(), flags));
        if (isLast) {
            return next;
        }
        here = std::move(next);
        url.remove_prefix(slash + 1);
    }
    return here;
}

tl::unexpected<Error<FetchError>> failed(const std::filesystem::path& root, const std::string& url)
{
    const int error = errno;
    const bool isAbsent = error == ENOENT || error == ELOOP || error == ENOTDIR;
    return refuse(isAbsent ? FetchError::NotFound : FetchError::Network,
                  (root / url).string() + " cannot be read: " + std::strerror(error));
}

}  // namespace

FolderFetcher::FolderFetcher(std::filesystem::path root) : m_root(std::move(root)) {}

Result<void, FetchError> FolderFetcher::fetch(const std::string& url, std::uint64_t maxLength,
                                              const Sink& sink)
{
    return fetchFrom(0, url, maxLength, sink);
}

Result<void, FetchError> FolderFetcher::fetchFrom(std::uint64_t offset, const std::string& url,
                                                  std::uint64_t maxLength, const Sink& sink)
{
    const auto file = openBelow(m_root, url);
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        return failed(m_root, url);
    }
    if (!S_ISREG(status.st_mode)) {
        return refuse(FetchError::NotFound, url + " is no file");
    }
    std::array<char, 16'384> buffer{};
    std::uint64_t rest = maxLength - std::min(offset, maxLength);
    while (true) {
        const auto count =
            ::pread(file.get(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (count < 0 && errno != EINTR) {
            return failed(m_root, url);
        }
        if (count == 0) {
            return {};
        }
        const auto size = static_cast<std::uint64_t>(std::max<ssize_t>(count, 0));
        if (size > rest) {
            return refuse(FetchError::TooLong, url + " is longer than it should be");
        }
        rest -= size;
        offset += size;
        if (!sink({buffer.data(), static_cast<std::size_t>(size)})) {
            return refuse(FetchError::Stopped, url + " was not wanted to its end");
        }
    }
}

}  // namespace orientibus::sync
