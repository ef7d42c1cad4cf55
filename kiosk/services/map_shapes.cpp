// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/map_shapes.h"

#include <algorithm>
#include <cmath>

namespace orientibus::kiosk {
namespace {

QPolygonF projected(const std::vector<content::MapPoint>& points)
{
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const content::MapPoint& point : points)
        line.append(MapProjection::toMap(point.latitude, point.longitude));
    return line;
}

/// How many territories of a kind use each arc, and the rank that it then has.
void rankArcs(const content::RegionMap& map, std::string_view kind, std::vector<int>& uses)
{
    std::ranges::fill(uses, 0);
    for (const content::MapShape& shape : map.shapes) {
        if (shape.kind != kind)
            continue;
        for (const content::MapRing& ring : shape.rings)
            for (const int arc : ring)
                ++uses[static_cast<std::size_t>(std::abs(arc) - 1)];
    }
}

std::vector<int> ranksOf(const content::RegionMap& map)
{
    std::vector<int> ranks(map.arcs.size(), 0);
    std::vector<int> uses(map.arcs.size(), 0);
    rankArcs(map, "basin", uses);
    for (std::size_t i = 0; i < uses.size(); ++i)
        ranks[i] = uses[i] > 0 ? 1 : ranks[i];
    rankArcs(map, "departement", uses);
    for (std::size_t i = 0; i < uses.size(); ++i)
        ranks[i] = uses[i] == 1 ? 3 : uses[i] > 1 ? 2 : ranks[i];
    return ranks;
}

MapArea areaOf(const content::RegionMap& map, const content::MapShape& shape)
{
    MapArea area;
    area.territoryId = QString::fromStdString(shape.territoryId);
    for (const content::MapRing& ring : shape.rings) {
        area.path.addPolygon(projected(content::pointsOf(map, ring)));
        area.path.closeSubpath();
    }
    area.bounds = area.path.boundingRect();
    return area;
}

}  // namespace

MapPicture toPicture(const content::RegionMap& map)
{
    auto drawing = QSharedPointer<MapDrawing>::create();
    for (const content::MapShape& shape : map.shapes) {
        if (shape.kind == "departement")
            drawing->departements.push_back(areaOf(map, shape));
        else if (shape.kind == "basin")
            drawing->basins.push_back(areaOf(map, shape));
    }
    const std::vector<int> ranks = ranksOf(map);
    for (std::size_t i = 0; i < map.arcs.size(); ++i) {
        MapBorder border{projected(map.arcs[i]), {}, ranks[i]};
        border.bounds = border.line.boundingRect();
        drawing->bounds |= border.bounds;
        drawing->borders.push_back(std::move(border));
    }
    return {drawing};
}

}  // namespace orientibus::kiosk
