// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/authored/authored.h"

#include <orientibus/content/builder.h>

#include <filesystem>
#include <string>
#include <string_view>

/// The builder's only doors to the disk.
namespace orientibus::content::authoring {

[[nodiscard]] Result<std::string, BuildError> readWhole(const std::filesystem::path& file);

/// What importAuthored() reads of a folder. Names begin with the folder's own.
[[nodiscard]] Result<FolderFiles, BuildError> readFolder(const std::filesystem::path& folder);

/// Writes a file in one step: beside it, flushed, then renamed.
[[nodiscard]] Result<void, BuildError> writeWhole(const std::filesystem::path& file,
                                                  std::string_view bytes);

/// Waits until a file, or the entries of a folder, are on the disk.
[[nodiscard]] Result<void, BuildError> flushToDisk(const std::filesystem::path& path);

/// Puts `from` in the place of `to`, in one step that survives a power cut.
[[nodiscard]] Result<void, BuildError> replace(const std::filesystem::path& from,
                                               const std::filesystem::path& to);

}  // namespace orientibus::content::authoring
