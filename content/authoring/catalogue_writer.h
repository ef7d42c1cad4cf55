// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "authoring/sources.h"

#include <orientibus/content/builder.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

/// Everything that becomes a catalogue file.
struct CatalogueRows {
    Layer merged;
    std::vector<SourceEntry> sources;               ///< those not used are left out
    std::map<std::string, std::string> properties;  ///< without catalogue_id and as_of
};

struct Written {
    std::string catalogueId;
    std::map<std::string, std::size_t> rows;
};

/// Writes `rows` to `file`, which must not exist, and flushes it to the disk.
[[nodiscard]] Result<Written, BuildError> writeCatalogue(const CatalogueRows& rows,
                                                         const std::filesystem::path& file);

}  // namespace orientibus::content::authoring
