// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>

namespace orientibus::sync {

/// The name under which a file is written before it has its own: no final name begins so.
[[nodiscard]] std::string pendingName(const std::string& name);

/// A folder of a disk, which must exist. Links are not followed: what reads as a link is an
/// error, what is written takes a link's place.
class DiskFolder : public Folder {
public:
    /// A folder of the machine.
    explicit DiskFolder(std::filesystem::path path);
    /// A folder of `disk`, which outlives this.
    DiskFolder(Disk& disk, std::string path);

    [[nodiscard]] Result<void, FileError> read(const std::string& name, const Sink& sink) override;
    [[nodiscard]] Result<std::unique_ptr<PendingFile>, FileError>
    create(const std::string& name) override;
    [[nodiscard]] Result<void, FileError> remove(const std::string& name) override;

private:
    [[nodiscard]] std::string pathOf(const std::string& name) const;

    std::unique_ptr<PosixDisk> m_own;
    Disk& m_disk;
    std::string m_path;
};

}  // namespace orientibus::sync
