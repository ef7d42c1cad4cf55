// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "collation.h"
#include "store_impl.h"

#include <algorithm>

namespace orientibus::content {

namespace {

using sqlite::Statement;

Territory territoryOf(const Statement& row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.optionalReal(3),
            row.optionalReal(4),
            static_cast<int>(row.integer(5)),
            {}};
}

template <typename T>
void sortByName(std::vector<T>& list)
{
    std::ranges::sort(list, {}, [](const T& one) { return std::pair(sortKey(one.name), one.id); });
}

constexpr std::string_view sectorsSql = R"sql(
SELECT s.sector_id, coalesce(n.text, n_fr.text, ''), coalesce(st.text, st_fr.text, ''), s.ground,
       s.emblem, coalesce(m.sha256 || '.' || m.extension, ''),
       coalesce(mc.sha256 || '.' || mc.extension, ''), c.authored, c.national
FROM sector s
JOIN (SELECT sector_id, sum(depth = 'authored') AS authored, sum(depth = 'national') AS national
      FROM occupation o WHERE depth = 'authored' OR EXISTS (
        SELECT 1 FROM occupation_text t WHERE t.occupation_id = o.occupation_id
        AND t.language = 'fr' AND t.field IN ('definition', 'hook', 'task'))
      GROUP BY sector_id) c ON c.sector_id = s.sector_id
LEFT JOIN label n ON n.entity = 'sector' AND n.entity_id = s.sector_id AND n.language = ?1
      AND n.field = 'name'
LEFT JOIN label n_fr ON n_fr.entity = 'sector' AND n_fr.entity_id = s.sector_id
      AND n_fr.language = 'fr' AND n_fr.field = 'name'
LEFT JOIN label st ON st.entity = 'sector' AND st.entity_id = s.sector_id AND st.language = ?1
      AND st.field = 'story'
LEFT JOIN label st_fr ON st_fr.entity = 'sector' AND st_fr.entity_id = s.sector_id
      AND st_fr.language = 'fr' AND st_fr.field = 'story'
LEFT JOIN media m ON m.media_id = s.emblem AND m.variant = 'normal'
LEFT JOIN media mc ON mc.media_id = s.emblem AND mc.variant = 'contrast'
ORDER BY s.position, s.sector_id)sql";

}  // namespace

Result<std::vector<Sector>, StoreError> Store::sectors(std::string_view language) const
{
    std::vector<Sector> found;
    auto read = m_impl->each(sectorsSql, {language}, [&](const Statement& row) {
        found.push_back({row.text(0), row.text(1), row.text(2), row.text(3),
                         Picture{row.text(4), row.text(5), row.text(6)},
                         static_cast<int>(row.integer(7)), static_cast<int>(row.integer(8))});
    });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

Result<std::vector<Territory>, StoreError> Store::departements() const
{
    std::vector<Territory> found;
    auto read = m_impl->each(
        "SELECT t.territory_id, t.code, t.name, t.latitude, t.longitude, "
        "(SELECT count(*) FROM place p JOIN territory c ON c.territory_id = p.commune_id "
        " WHERE c.parent_id = t.territory_id) "
        "FROM territory t WHERE t.kind = 'departement' ORDER BY t.code, t.territory_id",
        {}, [&](const Statement& row) { found.push_back(territoryOf(row)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

Result<std::vector<Territory>, StoreError> Store::communes(std::string_view departementId) const
{
    std::vector<Territory> found;
    auto read = m_impl->each(
        "SELECT t.territory_id, t.code, t.name, t.latitude, t.longitude, coalesce(p.places, 0) "
        "FROM territory t LEFT JOIN (SELECT commune_id, count(*) AS places FROM place "
        "GROUP BY commune_id) p ON p.commune_id = t.territory_id "
        "WHERE t.kind = 'commune' AND t.parent_id = ?1",
        {departementId}, [&](const Statement& row) { found.push_back(territoryOf(row)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    sortByName(found);
    return found;
}

Result<Territory, StoreError> Store::territory(std::string_view id) const
{
    std::optional<Territory> found;
    auto read = m_impl->each("SELECT t.territory_id, t.code, t.name, t.latitude, t.longitude, "
                             "(SELECT count(*) FROM place p WHERE p.commune_id = t.territory_id), "
                             "coalesce(t.parent_id, '') FROM territory t WHERE t.territory_id = ?1",
                             {id}, [&](const Statement& row) {
                                 found = territoryOf(row);
                                 found->parentId = row.text(6);
                             });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (!found) {
        return tl::make_unexpected(
            Error<StoreError>{StoreError::NotFound, m_impl->path().string() + " has no territory " +
                                                        std::string(id) + "."});
    }
    return std::move(*found);
}

Result<std::vector<Territory>, StoreError> Store::towns(std::size_t limit) const
{
    std::vector<Territory> found;
    auto read = m_impl->each(
        "SELECT t.territory_id, t.code, t.name, t.latitude, t.longitude, count(*) "
        "FROM territory t JOIN place p ON p.commune_id = t.territory_id "
        "WHERE t.kind = 'commune' AND t.latitude IS NOT NULL AND t.longitude IS NOT NULL "
        "GROUP BY t.territory_id ORDER BY count(*) DESC, t.territory_id",
        {}, [&](const Statement& row) { found.push_back(territoryOf(row)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    found.resize(std::min(found.size(), limit));
    return found;
}

Result<std::vector<Place>, StoreError> Store::places(std::string_view communeId) const
{
    std::vector<Place> found;
    auto read = m_impl->each(
        "SELECT p.place_id, p.kind, p.name, p.commune_id, "
        "coalesce(t.name, '') FROM place p LEFT JOIN territory t "
        "ON t.territory_id = p.commune_id WHERE p.commune_id = ?1",
        {communeId}, [&](const Statement& row) {
            found.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
        });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    sortByName(found);
    return found;
}

}  // namespace orientibus::content
