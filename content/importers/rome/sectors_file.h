// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// content/default/sectors.yaml: the sectors, which of them each occupation of
/// ROME lives in, and which picture it gets.
namespace orientibus::content::authoring {

/// A value of the file and the line it stands on.
struct Placed {
    std::string value;
    std::size_t line = 0;
};

struct SectorEntry {
    std::string id;
    std::int64_t position = 0;
    std::string ground;
    std::string emblem;
    std::map<std::string, std::string> name;   ///< by language
    std::map<std::string, std::string> story;  ///< by language
    std::size_t line = 0;
};

struct PictureRules {
    std::vector<std::string> turn;        ///< kinds of relais: fond-1 …
    std::map<std::string, Placed> own;    ///< ROME code → media id
    std::map<std::string, Placed> piece;  ///< ROME code → media id of its sector's piece
};

struct SectorsFile {
    std::string source;
    std::vector<SectorEntry> sectors;
    std::map<std::string, Placed> domains;      ///< ROME domain → sector id
    std::map<std::string, Placed> occupations;  ///< ROME code → sector id
    PictureRules pictures;
};

/// Refused with file and line: what is not YAML, an unknown or missing key, an
/// unknown ground or sector, an id, position or code that is there twice.
[[nodiscard]] Result<SectorsFile, ImportError> readSectors(const InputFile& file);

/// The rows of table `sector` and their labels. Each sector counts as read and used.
void addSectors(const SectorsFile& file, Layer& layer, FileReport& report);

}  // namespace orientibus::content::authoring
