// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/rome/sectors_file.h"

#include <map>
#include <string>

namespace orientibus::content::authoring {

/// Gives each occupation of `layer` its sector: its own in `sectors`, else that of its domain
/// (`domains`: ROME code → domain). One without either stays without. Each domain and
/// occupation of the file counts in `report`; those ROME does not know are skipped.
void placeInSectors(const SectorsFile& sectors, const std::map<std::string, std::string>& domains,
                    Layer& layer, FileReport& report);

/// Gives each occupation with a sector its picture (the picture ladder): its own drawing; else
/// its sector's piece where `sectors` names it, unless the one before it has it; else the
/// kinds of `turn`, one after the other. The order is that of the sector's list: by masculine
/// title, as the Store sorts. Occupations with a drawing of their own are passed over as if
/// absent, since authored sheets come first in a list.
void choosePictures(const SectorsFile& sectors, Layer& layer, FileReport& report);

}  // namespace orientibus::content::authoring
