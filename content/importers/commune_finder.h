// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <orientibus/content/map.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace orientibus::content::authoring {

/// Words for comparing: no accents, case, hyphens or apostrophes.
/// "St-Étienne d'Arc" and "saint etienne d’arc" are the same.
[[nodiscard]] std::string plainWords(std::string_view text);

/// Finds the communes that the layers below define.
class CommuneFinder {
public:
    /// `below` may be null: nothing is found then.
    explicit CommuneFinder(const Layer* below);

    /// A territory near or around a point.
    struct Spot {
        std::string id;
        std::string name;
        bool isInside = false;  ///< within its borders; else its point is the nearest one
        double km = 0;          ///< from its point
    };

    /// The id of a département by its name.
    [[nodiscard]] std::optional<std::string> departement(std::string_view name) const;

    /// The id of a commune of a département; articles before its name and "cedex" after it do
    /// not matter. Nothing when two have that name.
    [[nodiscard]] std::optional<std::string> byName(std::string_view departementId,
                                                    std::string_view name) const;

    /// The commune whose borders hold `point`; without such a one, the one whose point is
    /// nearest, within `mostKm`.
    [[nodiscard]] std::optional<Spot> byPoint(MapPoint point, double mostKm) const;

    /// How far `point` is from that of a commune; nothing when that is not known.
    [[nodiscard]] std::optional<double> kmFrom(const std::string& communeId, MapPoint point) const;

private:
    struct Commune {
        std::string name;
        std::optional<MapPoint> point;
    };

    void addTerritories(const Layer& below);
    void addMap(const Layer& below);

    std::map<std::string, Commune> m_communes;
    std::map<std::pair<std::string, std::string>, std::string> m_byName;  ///< empty id: several
    std::map<std::string, std::string> m_departements;
    RegionMap m_map;
};

}  // namespace orientibus::content::authoring
