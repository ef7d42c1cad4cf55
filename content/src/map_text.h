// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/map.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace orientibus::content {

/// The arcs of a map by their number in the catalogue, and where they went in RegionMap::arcs.
using ArcNumbers = std::map<std::int64_t, int>;

/// The points of map_arc.points, or nothing when it is not as schema.sql says.
[[nodiscard]] std::optional<MapArc> arcFromText(std::string_view text);

/// The arcs of map_ring.arcs, or nothing when one of them is not in `numbers`, or when they do
/// not meet end to end.
[[nodiscard]] std::optional<MapRing> ringFromText(std::string_view text, const ArcNumbers& numbers,
                                                  const std::vector<MapArc>& arcs);

}  // namespace orientibus::content
