// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "files/mapped_file.h"

#include "files/descriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace orientibus::sync {

namespace {

tl::unexpected<Error<FileError>> failed(const std::filesystem::path& path)
{
    const int error = errno;
    return refuse(error == ENOENT ? FileError::NotFound : FileError::Io,
                  fmt::format("{} cannot be read: {}", path.string(), std::strerror(error)));
}

}  // namespace

Result<MappedFile, FileError> MappedFile::open(const std::filesystem::path& path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0) {
        return failed(path);
    }
    if (!S_ISREG(status.st_mode)) {
        return refuse(FileError::Io, path.string() + " is no file");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return MappedFile(std::string_view());  // nothing of no length can be mapped
    }
    const void* memory = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (memory == MAP_FAILED) {
        return failed(path);
    }
    return MappedFile({static_cast<const char*>(memory), size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, std::string_view()))
{
}

MappedFile::~MappedFile()
{
    if (!m_bytes.empty()) {
        ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
    }
}

}  // namespace orientibus::sync
