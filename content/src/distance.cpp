// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/near.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace orientibus::content {

double distanceKm(MapPoint from, MapPoint to)
{
    constexpr double radius = 6371.0088;
    constexpr double radian = std::numbers::pi / 180;
    const auto square = [](double value) { return value * value; };
    const double latitudes = std::sin((to.latitude - from.latitude) * radian / 2);
    const double longitudes = std::sin((to.longitude - from.longitude) * radian / 2);
    const double haversine = square(latitudes) + std::cos(from.latitude * radian) *
                                                     std::cos(to.latitude * radian) *
                                                     square(longitudes);
    return 2 * radius * std::asin(std::sqrt(std::min(1.0, haversine)));
}

}  // namespace orientibus::content
