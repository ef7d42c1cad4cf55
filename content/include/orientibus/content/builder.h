// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/import_report.h>
#include <orientibus/content/result.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace orientibus::content::authoring {

struct BuildOptions {
    std::filesystem::path manifest;
    std::filesystem::path data;  ///< folder below which the manifest's `files` lie; may be empty
    std::filesystem::path out;   ///< the catalogue; index and media are written beside it
};

struct BuildSummary {
    ImportReport report;
    std::map<std::string, std::size_t> rows;  ///< per table, those with rows
    std::size_t media = 0;                    ///< picture files
    std::string catalogueId;
};

enum class BuildError {
    Input,   ///< the manifest or a file it names cannot be taken; `detail` has a line per fault
    Output,  ///< the catalogue cannot be written
};

/// Builds a catalogue from a manifest, then its search index and media folder.
///
/// The same input gives the same catalogue, byte for byte. An existing catalogue
/// is replaced in one step, or not at all when anything fails before.
[[nodiscard]] Result<BuildSummary, BuildError> build(const BuildOptions& options);

}  // namespace orientibus::content::authoring
