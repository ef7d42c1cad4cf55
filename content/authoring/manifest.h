// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/sources.h"

#include <map>
#include <string>
#include <vector>

namespace orientibus::content::authoring {

/// One layer: an importer and its files, or a folder of authored files.
struct LayerEntry {
    std::size_t line = 0;
    std::string source;
    std::string importer;                             ///< empty for an authored folder
    std::string authored;                             ///< folder, relative to the manifest
    std::map<std::string, std::string> files;         ///< role → path below the data folder
    std::map<std::string, std::string> projectFiles;  ///< role → path beside the manifest
    std::map<std::string, std::string, std::less<>> options;
    std::map<std::string, std::size_t, std::less<>> records;  ///< role → how many at least
};

/// What a catalogue is made of; see content/pays-de-la-loire/manifest.yaml.
struct Manifest {
    std::string title;
    std::string territory;
    std::vector<std::string> languages;
    std::vector<SourceEntry> sources;
    std::vector<LayerEntry> layers;
};

/// Reads a manifest; `detail` holds every fault, a line each.
[[nodiscard]] Result<Manifest, ImportError> readManifest(const InputFile& file);

}  // namespace orientibus::content::authoring
