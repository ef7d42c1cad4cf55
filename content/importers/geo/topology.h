// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/geo/geojson.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Borders as arcs that neighbours share: what is simplified once stays the same on both sides.
namespace orientibus::content::authoring::geo {

/// From one crossing of borders to the next, both included. A border that meets no other is one
/// arc whose last point is its first.
using Arc = std::vector<Point>;

/// Arcs one after the other; arc n is n + 1 when walked forwards, -(n + 1) backwards.
using ArcRing = std::vector<std::int32_t>;

struct Topology {
    std::vector<Arc> arcs;
    std::vector<std::vector<ArcRing>> rings;  ///< of each shape
};

/// Two shapes that claim the same side of a border.
struct Overlap {
    std::size_t first = 0;
    std::size_t second = 0;
};

/// Cuts the rings of `shapes` where three borders meet. The order of shapes decides the order
/// of arcs; where a ring starts in its file does not matter.
[[nodiscard]] tl::expected<Topology, Overlap> cut(const std::vector<Shape>& shapes);

/// The borders of the union of `members` (indexes of shapes): what only one of them has.
[[nodiscard]] std::vector<ArcRing> outline(const Topology& topology,
                                           const std::vector<std::size_t>& members);

/// The points of a ring, the first not repeated.
[[nodiscard]] Ring pointsOf(const Topology& topology, const ArcRing& ring);

}  // namespace orientibus::content::authoring::geo
