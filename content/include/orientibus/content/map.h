// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace orientibus::content {

/// WGS84 degrees.
struct MapPoint {
    double latitude = 0;
    double longitude = 0;

    bool operator==(const MapPoint&) const = default;
};

/// A stretch of border from one crossing to the next, both included. Neighbours share it, so
/// each is drawn once.
using MapArc = std::vector<MapPoint>;

/// Arcs one after the other: n is arcs[n - 1] walked forwards, -n the same one backwards.
/// Counter-clockwise (north up, east right) around land, clockwise around a hole in it.
using MapRing = std::vector<int>;

/// A territory of the map.
struct MapShape {
    std::string territoryId;
    std::string kind;  ///< 'departement', 'basin', 'commune'
    std::string name;
    std::optional<MapPoint> label;  ///< a point inside, for its name
    std::vector<MapRing> rings;
};

/// The borders of a catalogue; both lists are empty where it has no map.
struct RegionMap {
    std::vector<MapArc> arcs;
    std::vector<MapShape> shapes;  ///< by territory id
};

/// The points of `ring`, the last one not repeated. The ring must be one of `map`.
[[nodiscard]] std::vector<MapPoint> pointsOf(const RegionMap& map, const MapRing& ring);

/// Whether a point is in the land of `shape`, by the number of borders west of it; holes are
/// outside. A point on a border may be on either side.
[[nodiscard]] bool isInside(const RegionMap& map, const MapShape& shape, MapPoint point);

}  // namespace orientibus::content
