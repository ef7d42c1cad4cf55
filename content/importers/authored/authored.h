// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/sources.h"

#include <map>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

/// The files of a folder, by their path in it: "occupations/D1102.yaml".
using FolderFiles = std::map<std::string, InputFile, std::less<>>;

struct Authored {
    Layer layer;
    ImportReport report;
    std::vector<SourceEntry> sources;
    /// Which file of the folder is the picture with this name: "<sha256>.svg" → path.
    std::map<std::string, std::string> media;
};

/// Reads what editors wrote by hand:
///
///   sources.yaml            where facts come from
///   sectors.yaml            the sectors
///   interests.yaml          names of ROME's "centres d'intérêt"
///   occupations/<id>.yaml   a sheet each
///   trainings/*.yaml        lists of trainings
///   pictures/<id>.svg       the library; contraste/<id>.svg is the high-contrast variant
///   places/{departements,basins,communes,schools}.csv
///
/// All are optional. Any other file in these folders is refused, as is any wrong
/// key or value: the detail of the error has a line per fault.
///
/// Pure: opens nothing. `source` is the source of every sentence and drawing.
[[nodiscard]] Result<Authored, ImportError> importAuthored(const std::string& source,
                                                           const FolderFiles& files);

}  // namespace orientibus::content::authoring
