// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports the map of a region: communes, their départements and employment basins, and the
/// borders of all three as arcs that neighbours share.
///
/// Roles, all needed:
///   communes      GeoJSON, properties `code` (INSEE) and `nom`; the only source of borders
///   departements  GeoJSON of the same form; names, and a cross-check of their areas
///   basins        CSV: reg, dep, code_commune_insee, code_bassin_BMO, lib_bassin_BMO
/// Options: `tolerance` in metres, 200 when not said: how coarse a border may become.
///
/// Of a territory that the layers below know, only what they leave unknown is set: their names
/// have articles and capitals where these files have neither. Only the basin of a commune is that
/// of the file, whose vintage the surveys follow; a remark names each that changed, and each
/// commune below that is not on the map.
///
/// Communes that overlap are refused. A commune of a wrong form is skipped, and the border of its
/// neighbours then runs along the gap. Borders are whole numbers of 1e-5 degrees (about 1 m).
[[nodiscard]] Result<Imported, ImportError> importGeo(const ImportInput& input);

}  // namespace orientibus::content::authoring
