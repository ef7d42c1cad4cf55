// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/commune_finder.h"

#include "importers/typography.h"
#include "map_text.h"

#include <orientibus/content/near.h>

namespace orientibus::content::authoring {

namespace {

/// Without what may stand before and after the name of a commune.
std::string nameKey(std::string_view name)
{
    auto words = plainWords(name);
    if (const auto at = words.find(" cedex"); at != std::string::npos) {
        words.resize(at);
    }
    for (const std::string_view article : {"le ", "la ", "les ", "l "}) {
        if (words.starts_with(article)) {
            return words.substr(article.size());
        }
    }
    return words;
}

std::optional<double> realOf(const Row& row, std::string_view column)
{
    const auto found = row.fields().find(column);
    const auto* value =
        found != row.fields().end() ? std::get_if<double>(&found->second.value) : nullptr;
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<MapPoint> pointOf(const Row& row)
{
    const auto latitude = realOf(row, "latitude");
    const auto longitude = realOf(row, "longitude");
    return latitude && longitude ? std::optional(MapPoint{*latitude, *longitude}) : std::nullopt;
}

}  // namespace

std::string plainWords(std::string_view text)
{
    std::string words;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) {
            words += words.empty() ? "" : " ";
            words += word == "st" ? "saint" : word == "ste" ? "sainte" : word;
            word.clear();
        }
    };
    for (const char c : folded(text)) {
        const bool isPart = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isPart) {
            word += c;
        } else {
            close();
        }
    }
    close();
    return words;
}

CommuneFinder::CommuneFinder(const Layer* below)
{
    if (below != nullptr) {
        addTerritories(*below);
        addMap(*below);
    }
}

void CommuneFinder::addTerritories(const Layer& below)
{
    for (const auto& [key, row] : below.rows(Table::Territory)) {
        const auto& id = std::get<std::string>(key.front());
        if (row.text("kind") == "departement") {
            m_departements[plainWords(row.text("name"))] = id;
        }
        if (row.text("kind") == "commune") {
            m_communes[id] = {std::string(row.text("name")), pointOf(row)};
            const auto [named, isNew] = m_byName.try_emplace(
                {std::string(row.text("parent_id")), nameKey(row.text("name"))}, id);
            if (!isNew) {
                named->second.clear();
            }
        }
    }
}

void CommuneFinder::addMap(const Layer& below)
{
    ArcNumbers numbers;
    for (const auto& [key, row] : below.rows(Table::MapArc)) {
        if (auto arc = arcFromText(row.text("points"))) {
            m_map.arcs.push_back(std::move(*arc));
            numbers.emplace(std::get<std::int64_t>(key.front()),
                            static_cast<int>(m_map.arcs.size()));
        }
    }
    for (const auto& [key, row] : below.rows(Table::MapRing)) {
        const auto& id = std::get<std::string>(key.front());
        auto ring = ringFromText(row.text("arcs"), numbers, m_map.arcs);
        if (!ring || !m_communes.contains(id)) {
            continue;
        }
        if (m_map.shapes.empty() || m_map.shapes.back().territoryId != id) {
            m_map.shapes.push_back({id, "commune", m_communes[id].name, std::nullopt, {}});
        }
        m_map.shapes.back().rings.push_back(std::move(*ring));
    }
}

std::optional<std::string> CommuneFinder::departement(std::string_view name) const
{
    const auto found = m_departements.find(plainWords(name));
    return found != m_departements.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<std::string> CommuneFinder::byName(std::string_view departementId,
                                                 std::string_view name) const
{
    const auto found = m_byName.find({std::string(departementId), nameKey(name)});
    const bool isOne = found != m_byName.end() && !found->second.empty();
    return isOne ? std::optional(found->second) : std::nullopt;
}

std::optional<CommuneFinder::Spot> CommuneFinder::byPoint(MapPoint point, double mostKm) const
{
    for (const auto& shape : m_map.shapes) {
        if (isInside(m_map, shape, point)) {
            return Spot{shape.territoryId, shape.name, true,
                        kmFrom(shape.territoryId, point).value_or(0)};
        }
    }
    std::optional<Spot> nearest;
    for (const auto& [id, commune] : m_communes) {
        const auto km = kmFrom(id, point);
        if (km && *km <= mostKm && (!nearest || *km < nearest->km)) {
            nearest = Spot{id, commune.name, false, *km};
        }
    }
    return nearest;
}

std::optional<double> CommuneFinder::kmFrom(const std::string& communeId, MapPoint point) const
{
    const auto found = m_communes.find(communeId);
    if (found == m_communes.end() || !found->second.point) {
        return std::nullopt;
    }
    return distanceKm(*found->second.point, point);
}

}  // namespace orientibus::content::authoring
