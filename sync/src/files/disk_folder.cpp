// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/disk_folder.h>

#include <array>

namespace orientibus::sync {

namespace {

/// Written beside its place under its pending name.
class PendingDiskFile : public PendingFile {
public:
    PendingDiskFile(Disk& disk, std::string folder, std::string path, std::string part,
                    std::unique_ptr<OpenFile> file)
        : m_disk(disk), m_folder(std::move(folder)), m_path(std::move(path)),
          m_part(std::move(part)), m_file(std::move(file))
    {
    }
    PendingDiskFile(const PendingDiskFile&) = delete;
    PendingDiskFile(PendingDiskFile&&) = delete;
    PendingDiskFile& operator=(const PendingDiskFile&) = delete;
    PendingDiskFile& operator=(PendingDiskFile&&) = delete;
    ~PendingDiskFile() override
    {
        if (!m_isCommitted) {
            static_cast<void>(m_disk.remove(m_part));
        }
    }

    Result<void, FileError> write(std::string_view bytes) override { return m_file->append(bytes); }

    Result<void, FileError> commit() override
    {
        return m_file->sync().and_then([&] { return m_disk.rename(m_part, m_path); }).and_then([&] {
            m_isCommitted = true;
            return m_disk.syncFolder(m_folder);
        });
    }

private:
    Disk& m_disk;
    std::string m_folder;
    std::string m_path;
    std::string m_part;
    std::unique_ptr<OpenFile> m_file;
    bool m_isCommitted = false;
};

}  // namespace

std::string pendingName(const std::string& name)
{
    return "." + name + ".part";
}

DiskFolder::DiskFolder(std::filesystem::path path)
    : m_own(std::make_unique<PosixDisk>(std::move(path))), m_disk(*m_own)
{
}

DiskFolder::DiskFolder(Disk& disk, std::string path) : m_disk(disk), m_path(std::move(path)) {}

std::string DiskFolder::pathOf(const std::string& name) const
{
    return m_path.empty() ? name : m_path + "/" + name;
}

Result<void, FileError> DiskFolder::read(const std::string& name, const Sink& sink)
{
    const auto file = m_disk.open(pathOf(name), Disk::Open::Read);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    std::array<char, 65'536> buffer{};
    std::uint64_t seen = 0;
    while (true) {
        const auto count = (*file)->read(seen, buffer);
        if (!count) {
            return tl::make_unexpected(count.error());
        }
        if (*count == 0) {
            return {};
        }
        seen += *count;
        if (!sink({buffer.data(), *count})) {
            return refuse(FileError::Stopped, pathOf(name) + " was not read to its end");
        }
    }
}

Result<std::unique_ptr<PendingFile>, FileError> DiskFolder::create(const std::string& name)
{
    const auto part = pathOf(pendingName(name));
    auto file = m_disk.open(part, Disk::Open::Create);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    return std::make_unique<PendingDiskFile>(m_disk, m_path, pathOf(name), part, std::move(*file));
}

Result<void, FileError> DiskFolder::remove(const std::string& name)
{
    return m_disk.remove(pathOf(name));
}

}  // namespace orientibus::sync
