// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "map_text.h"
#include "store_impl.h"

namespace orientibus::content {

namespace {

using sqlite::Statement;

Error<StoreError> damaged(const std::filesystem::path& path, const std::string& what)
{
    return {StoreError::Corrupt, path.string() + " is damaged: " + what + "."};
}

MapShape shapeOf(const Statement& row)
{
    MapShape shape{row.text(0), row.text(1), row.text(2), std::nullopt, {}};
    const auto latitude = row.optionalReal(3);
    const auto longitude = row.optionalReal(4);
    if (latitude && longitude) {
        shape.label = MapPoint{*latitude, *longitude};
    }
    return shape;
}

}  // namespace

Result<RegionMap, StoreError> Store::map() const
{
    RegionMap map;
    ArcNumbers numbers;
    std::optional<Error<StoreError>> fault;
    auto read = m_impl->each(
        "SELECT arc_id, points FROM map_arc ORDER BY arc_id", {}, [&](const Statement& row) {
            if (auto arc = arcFromText(row.text(1))) {
                map.arcs.push_back(std::move(*arc));
                numbers.emplace(row.integer(0), static_cast<int>(map.arcs.size()));
            } else {
                fault = damaged(m_impl->path(), "arc " + row.text(0) + " of the map has no points");
            }
        });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    read = m_impl->each(
        "SELECT t.territory_id, t.kind, t.name, t.latitude, t.longitude, r.arcs FROM map_ring r "
        "JOIN territory t ON t.territory_id = r.territory_id ORDER BY r.territory_id, r.ring",
        {}, [&](const Statement& row) {
            auto ring = ringFromText(row.text(5), numbers, map.arcs);
            if (!ring) {
                fault = damaged(m_impl->path(), "a border of " + row.text(0) + " does not close");
                return;
            }
            if (map.shapes.empty() || map.shapes.back().territoryId != row.text(0)) {
                map.shapes.push_back(shapeOf(row));
            }
            map.shapes.back().rings.push_back(std::move(*ring));
        });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (fault) {
        return tl::make_unexpected(*fault);
    }
    return map;
}

}  // namespace orientibus::content
