// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/ports.h>

#include <filesystem>

namespace orientibus::sync {

/// A folder of the disk, which must exist. Links are not followed: what reads as a link is an
/// error, what is written takes a link's place.
class DiskFolder : public Folder {
public:
    explicit DiskFolder(std::filesystem::path path);

    [[nodiscard]] Result<void, FileError> read(const std::string& name, const Sink& sink) override;
    [[nodiscard]] Result<std::unique_ptr<PendingFile>, FileError>
    create(const std::string& name) override;
    [[nodiscard]] Result<void, FileError> remove(const std::string& name) override;

private:
    std::filesystem::path m_path;
};

}  // namespace orientibus::sync
