// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "map_text.h"

#include <charconv>
#include <cstdlib>

namespace orientibus::content {

namespace {

constexpr double unit = 1e5;  // of a degree

/// Whole numbers between single spaces, none larger than the Earth is round.
std::optional<std::vector<std::int64_t>> numbersOf(std::string_view text)
{
    constexpr std::int64_t most = 36'000'000;
    std::vector<std::int64_t> numbers;
    const char* at = text.data();
    const char* end = at + text.size();
    while (true) {
        std::int64_t number = 0;
        const auto [stop, fault] = std::from_chars(at, end, number);
        if (fault != std::errc{} || number > most || number < -most) {
            return std::nullopt;
        }
        numbers.push_back(number);
        if (stop == end) {
            return numbers;
        }
        if (*stop != ' ') {
            return std::nullopt;
        }
        at = stop + 1;
    }
}

const MapArc& arcOf(const std::vector<MapArc>& arcs, int number)
{
    return arcs[static_cast<std::size_t>(std::abs(number)) - 1];
}

MapPoint firstOf(const std::vector<MapArc>& arcs, int number)
{
    return number > 0 ? arcOf(arcs, number).front() : arcOf(arcs, number).back();
}

}  // namespace

std::optional<MapArc> arcFromText(std::string_view text)
{
    const auto numbers = numbersOf(text);
    if (!numbers || numbers->size() % 2 != 0 || numbers->size() < 4) {
        return std::nullopt;
    }
    MapArc arc;
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (std::size_t i = 0; i < numbers->size(); i += 2) {
        x += (*numbers)[i];
        y += (*numbers)[i + 1];
        if (std::abs(x) > 18'000'000 || std::abs(y) > 9'000'000) {
            return std::nullopt;
        }
        arc.push_back({static_cast<double>(y) / unit, static_cast<double>(x) / unit});
    }
    return arc;
}

std::optional<MapRing> ringFromText(std::string_view text, const ArcNumbers& numbers,
                                    const std::vector<MapArc>& arcs)
{
    const auto listed = numbersOf(text);
    if (!listed) {
        return std::nullopt;
    }
    MapRing ring;
    for (const auto number : *listed) {
        const auto found = numbers.find(std::abs(number));
        if (found == numbers.end()) {
            return std::nullopt;
        }
        ring.push_back(number < 0 ? -found->second : found->second);
    }
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto next = ring[(i + 1) % ring.size()];
        // The end of an arc is the start of the same arc walked backwards.
        if (firstOf(arcs, -ring[i]) != firstOf(arcs, next)) {
            return std::nullopt;
        }
    }
    return ring;
}

std::vector<MapPoint> pointsOf(const RegionMap& map, const MapRing& ring)
{
    std::vector<MapPoint> points;
    for (const auto number : ring) {
        const auto& arc = arcOf(map.arcs, number);
        if (number > 0) {
            points.insert(points.end(), arc.begin(), arc.end() - 1);
        } else {
            points.insert(points.end(), arc.rbegin(), arc.rend() - 1);
        }
    }
    return points;
}

bool isInside(const RegionMap& map, const MapShape& shape, MapPoint point)
{
    bool inside = false;
    for (const auto& ring : shape.rings) {
        const auto points = pointsOf(map, ring);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto& a = points[i];
            const auto& b = points[(i + 1) % points.size()];
            if ((a.latitude < point.latitude) == (b.latitude < point.latitude)) {
                continue;
            }
            const auto along = (point.latitude - a.latitude) / (b.latitude - a.latitude);
            const auto longitude = a.longitude + along * (b.longitude - a.longitude);
            inside = longitude < point.longitude ? !inside : inside;
        }
    }
    return inside;
}

}  // namespace orientibus::content
