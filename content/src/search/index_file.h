// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/index_data.h"
#include "sqlite/sqlite.h"

#include <orientibus/content/search_index.h>

#include <filesystem>
#include <string>

namespace orientibus::content::search {

/// An index as it lies in a database, and its arrays in memory.
struct LoadedIndex {
    sqlite::Database database;  ///< for the rows of `entry`
    std::string catalogueId;
    std::string languages;  ///< of the catalogue, the first one first
    IndexData data;
};

/// Builds the index of a catalogue as a database in memory.
[[nodiscard]] Result<sqlite::Database, SearchError>
makeIndex(const std::filesystem::path& catalogue);

/// Writes it to `file`, which is replaced in one step.
[[nodiscard]] Result<void, SearchError> writeIndex(sqlite::Database& index,
                                                   const std::filesystem::path& file);

/// Reads its arrays, and refuses what is no index, of another version or damaged.
[[nodiscard]] Result<LoadedIndex, SearchError> loadIndex(sqlite::Database database,
                                                         const std::string& name);

/// Opens a file of the system for reading.
[[nodiscard]] Result<sqlite::Database, SearchError> openFile(const std::filesystem::path& file);

/// The name of the content of the catalogue.
[[nodiscard]] Result<std::string, SearchError> contentOf(const std::filesystem::path& catalogue);

}  // namespace orientibus::content::search
