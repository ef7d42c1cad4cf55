// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/geo/topology.h"

#include <string>
#include <utility>

namespace orientibus::content::authoring::geo {

/// A row of `layer` that says only what no layer below says already. A territory that is wholly
/// known makes no row, so that its source stays what it was.
class Missing {
public:
    Missing(Layer& layer, const Layer* below, std::string territory)
        : m_layer(layer), m_below(below), m_id(std::move(territory))
    {
    }

    Missing& set(std::string_view column, Value value);
    [[nodiscard]] bool has(std::string_view column) const;

private:
    Layer& m_layer;
    const Layer* m_below;
    std::string m_id;
};

/// A point of a shape's largest ring that is inside of it, holes left out: degrees, latitude first.
[[nodiscard]] std::pair<double, double> pointInside(const std::vector<Ring>& rings);

/// The rows of map_arc.
void addArcs(const Topology& topology, Layer& layer);

/// The rows of map_ring of a territory, from `rings`.
void addRings(const std::string& territory, const std::vector<ArcRing>& rings, Layer& layer);

}  // namespace orientibus::content::authoring::geo
