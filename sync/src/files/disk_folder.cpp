// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/disk_folder.h>

#include "files/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace orientibus::sync {

namespace {

/// What `errno` says of `path`.
tl::unexpected<Error<FileError>> failed(std::string_view action, const std::filesystem::path& path)
{
    const int error = errno;
    const auto code = error == ENOENT                      ? FileError::NotFound
                      : error == ENOSPC || error == EDQUOT ? FileError::NoSpace
                                                           : FileError::Io;
    return refuse(code,
                  fmt::format("{} cannot be {}: {}", path.string(), action, std::strerror(error)));
}

/// Written beside its place under a name that begins with a dot, as no final name does.
class DiskFile : public PendingFile {
public:
    DiskFile(std::filesystem::path folder, const std::string& name)
        : m_folder(std::move(folder)), m_path(m_folder / name),
          m_part(m_folder / ("." + name + ".part")),
          m_file(
              ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644))
    {
    }
    DiskFile(const DiskFile&) = delete;
    DiskFile(DiskFile&&) = delete;
    DiskFile& operator=(const DiskFile&) = delete;
    DiskFile& operator=(DiskFile&&) = delete;
    ~DiskFile() override
    {
        if (m_file.isOpen() && !m_isCommitted) {
            ::unlink(m_part.c_str());
        }
    }

    [[nodiscard]] Result<void, FileError> opened() const
    {
        if (!m_file.isOpen()) {
            return failed("created", m_part);
        }
        return {};
    }

    Result<void, FileError> write(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_file.get(), bytes.data(), bytes.size());
            if (written < 0 && errno != EINTR) {
                return failed("written", m_part);
            }
            bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
        }
        return {};
    }

    Result<void, FileError> commit() override
    {
        if (::fsync(m_file.get()) != 0) {
            return failed("written", m_part);
        }
        if (::rename(m_part.c_str(), m_path.c_str()) != 0) {
            return failed("replaced", m_path);
        }
        m_isCommitted = true;
        const Descriptor folder(::open(m_folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!folder.isOpen() || ::fsync(folder.get()) != 0) {
            return failed("written", m_folder);
        }
        return {};
    }

private:
    std::filesystem::path m_folder;
    std::filesystem::path m_path;
    std::filesystem::path m_part;
    Descriptor m_file;
    bool m_isCommitted = false;
};

}  // namespace

DiskFolder::DiskFolder(std::filesystem::path path) : m_path(std::move(path)) {}

Result<void, FileError> DiskFolder::read(const std::string& name, const Sink& sink)
{
    const auto path = m_path / name;
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen()) {
        return failed("opened", path);
    }
    std::array<char, 65'536> buffer{};
    while (true) {
        const auto count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0 && errno != EINTR) {
            return failed("read", path);
        }
        if (count == 0) {
            return {};
        }
        if (count > 0 && !sink({buffer.data(), static_cast<std::size_t>(count)})) {
            return refuse(FileError::Stopped, path.string() + " was not read to its end");
        }
    }
}

Result<std::unique_ptr<PendingFile>, FileError> DiskFolder::create(const std::string& name)
{
    auto file = std::make_unique<DiskFile>(m_path, name);
    return file->opened().map([&] { return std::unique_ptr<PendingFile>(std::move(file)); });
}

Result<void, FileError> DiskFolder::remove(const std::string& name)
{
    const auto path = m_path / name;
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
        return failed("removed", path);
    }
    return {};
}

}  // namespace orientibus::sync
