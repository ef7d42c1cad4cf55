// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace orientibus::content::authoring::geo {

/// Degrees in WGS84 times 1e5, as whole numbers: shared borders compare equal.
struct Point {
    std::int32_t x = 0;  ///< longitude
    std::int32_t y = 0;  ///< latitude

    auto operator<=>(const Point&) const = default;
};

/// Without the repeated last point. Counter-clockwise around land, clockwise around a hole.
using Ring = std::vector<Point>;

struct Shape {
    std::string code;
    std::string name;
    std::size_t line = 0;
    std::vector<Ring> rings;  ///< of all its polygons
};

/// Twice the signed area, in square units of Point; positive when counter-clockwise.
[[nodiscard]] std::int64_t doubleArea(const Ring& ring);

/// Reads a FeatureCollection or a bare Feature of Polygons and MultiPolygons. A feature of a
/// wrong form is skipped; unknown or missing keys refuse the file. Sorted by code.
[[nodiscard]] Result<std::vector<Shape>, ImportError> readShapes(const InputFile& file,
                                                                 FileReport& report);

}  // namespace orientibus::content::authoring::geo
