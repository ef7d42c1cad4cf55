// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace orientibus::content::authoring::geo {

bool Missing::has(std::string_view column) const
{
    if (m_below == nullptr) {
        return false;
    }
    const auto& rows = m_below->rows(Table::Territory);
    const auto found = rows.find({m_id});
    return found != rows.end() && found->second.fields().contains(column);
}

Missing& Missing::set(std::string_view column, Value value)
{
    if (!has(column)) {
        m_layer.row(Table::Territory, {m_id}).set(column, std::move(value));
    }
    return *this;
}

std::pair<double, double> pointInside(const std::vector<Ring>& rings)
{
    const auto size = [](const Ring& ring) { return std::abs(doubleArea(ring)); };
    const auto& largest = *std::ranges::max_element(rings, {}, size);
    const auto [low, high] = std::ranges::minmax(largest, {}, &Point::y);
    // Between two rows of whole numbers, so that the line meets no corner.
    const double y = std::floor((static_cast<double>(low.y) + high.y) / 2) + 0.5;
    std::vector<double> crossings;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const auto a = ring[i];
            const auto b = ring[(i + 1) % ring.size()];
            if ((a.y < y) != (b.y < y)) {
                crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
            }
        }
    }
    std::ranges::sort(crossings);
    double x = largest.front().x;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
        const auto width = crossings[i + 1] - crossings[i];
        if (width > widest) {
            widest = width;
            x = (crossings[i] + crossings[i + 1]) / 2;
        }
    }
    const auto degrees = [](double value) { return std::round(value / 10) * 1e-4; };
    return {degrees(y), degrees(x)};
}

void addArcs(const Topology& topology, Layer& layer)
{
    for (std::size_t i = 0; i < topology.arcs.size(); ++i) {
        std::string points;
        Point before{0, 0};
        for (const auto point : topology.arcs[i]) {
            points += fmt::format("{}{} {}", points.empty() ? "" : " ", point.x - before.x,
                                  point.y - before.y);
            before = point;
        }
        layer.row(Table::MapArc, {static_cast<std::int64_t>(i + 1)}).set("points", points);
    }
}

void addRings(const std::string& territory, const std::vector<ArcRing>& rings, Layer& layer)
{
    for (std::size_t i = 0; i < rings.size(); ++i) {
        layer.row(Table::MapRing, {territory, static_cast<std::int64_t>(i + 1)})
            .set("arcs", fmt::format("{}", fmt::join(rings[i], " ")));
    }
}

}  // namespace orientibus::content::authoring::geo
