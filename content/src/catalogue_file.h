// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/sqlite.h"

#include <orientibus/content/store.h>

#include <cstdint>
#include <filesystem>
#include <string>

namespace orientibus::content {

inline constexpr std::uint32_t catalogueApplicationId = 0x4F524942;  // 'ORIB'
inline constexpr std::uint32_t newestSchemaVersion = 1;

/// Opens a catalogue after checking its header, size, tables with their columns, and the first
/// row of each. The cost does not grow with the file: what lies between, only
/// authoring::checkPages() and the digest of the content see.
[[nodiscard]] Result<sqlite::Database, StoreError> openCatalogue(const std::filesystem::path& path);

/// A failed read of `path` as a value: one sentence naming the file.
[[nodiscard]] Error<StoreError> readError(const std::filesystem::path& path,
                                          const sqlite::Failure& failure);

}  // namespace orientibus::content
