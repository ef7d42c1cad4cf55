// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

#include <algorithm>
#include <tuple>

namespace orientibus::content {

namespace {

using sqlite::Statement;

constexpr std::string_view placesSql = R"sql(
SELECT p.place_id, p.kind, p.name, p.commune_id, coalesce(t.name, ''),
       p.latitude, p.longitude,
       p.latitude IS NULL OR p.longitude IS NULL, p.boarding, coalesce(p.network, ''),
       coalesce(p.street, ''), coalesce(p.postcode, ''), coalesce(p.website, ''),
       t.latitude, t.longitude, p.source_id
FROM place p LEFT JOIN territory t ON t.territory_id = p.commune_id)sql";

constexpr std::string_view contactsSql = R"sql(
SELECT c.role, coalesce(n.text, n_fr.text, ''), coalesce(c.phone, ''), coalesce(c.email, '')
FROM contact c
LEFT JOIN label n ON n.entity = 'contact' AND n.entity_id = c.place_id || '/' || c.role
      AND n.language = ?1 AND n.field = 'name'
LEFT JOIN label n_fr ON n_fr.entity = 'contact' AND n_fr.entity_id = c.place_id || '/' || c.role
      AND n_fr.language = 'fr' AND n_fr.field = 'name'
WHERE c.place_id = ?2 ORDER BY c.role)sql";

constexpr std::string_view taughtSql = R"sql(
SELECT DISTINCT coalesce(l.text, l_fr.text, o.training_id), o.source_id, t.level
FROM training_offer o JOIN training t ON t.training_id = o.training_id
LEFT JOIN label l ON l.entity = 'training' AND l.entity_id = o.training_id AND l.language = ?1
      AND l.field = 'name'
LEFT JOIN label l_fr ON l_fr.entity = 'training' AND l_fr.entity_id = o.training_id
      AND l_fr.language = 'fr' AND l_fr.field = 'name'
WHERE o.place_id = ?2 AND o.status = 'published' ORDER BY t.level IS NULL, t.level, 1)sql";

/// A place with its point, or with that of its commune; nothing without either.
std::optional<NearPlace> placeOf(const Statement& row)
{
    NearPlace found;
    found.place = {row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)};
    found.approximate = row.integer(7) != 0;
    // A latitude of its own and a longitude of its commune are no point.
    const auto latitude = row.optionalReal(found.approximate ? 13 : 5);
    const auto longitude = row.optionalReal(found.approximate ? 14 : 6);
    if (!latitude || !longitude) {
        return std::nullopt;
    }
    found.point = {*latitude, *longitude};
    found.boarding = row.optionalBool(8);
    found.network = row.text(9);
    found.street = row.text(10);
    found.postcode = row.text(11);
    found.website = row.text(12);
    return found;
}

}  // namespace

Result<std::vector<NearPlace>, StoreError> Store::Impl::allPlaces(MapPoint from) const
{
    const auto sources = sourcesById();
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    std::vector<NearPlace> found;
    auto read = each(placesSql, {}, [&](const Statement& row) {
        auto near = placeOf(row);
        if (!near) {
            return;
        }
        near->distanceKm = distanceKm(from, near->point);
        if (const auto source = sources->find(row.text(15)); source != sources->end()) {
            near->source = source->second;
        }
        found.push_back(std::move(*near));
    });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

Result<void, StoreError> Store::Impl::addContacts(NearPlace& place, std::string_view language) const
{
    return each(contactsSql, {language, place.place.id}, [&](const Statement& row) {
        place.contacts.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    });
}

Result<void, StoreError> Store::Impl::addTaught(NearPlace& place,
                                                const std::map<std::string, Source>& sources,
                                                std::string_view language) const
{
    return each(taughtSql, {language, place.place.id}, [&](const Statement& row) {
        if (place.taught.empty() || place.taught.back() != row.text(0)) {
            place.taught.push_back(row.text(0));
        }
        if (std::ranges::find(place.taughtSources, row.text(1), &Source::id) ==
            place.taughtSources.end()) {
            place.taughtSources.push_back(sourceOf(sources, row.text(1)));
        }
    });
}

Result<PlacesNear, StoreError> Store::placesNear(MapPoint from, double radiusKm,
                                                 const std::vector<std::string>& kinds,
                                                 std::size_t limit, std::string_view language) const
{
    auto found = m_impl->allPlaces(from);
    const auto sources = m_impl->sourcesById();
    if (!found || !sources) {
        return tl::make_unexpected(found ? sources.error() : found.error());
    }
    std::erase_if(*found, [&](const NearPlace& near) {
        const bool isWanted =
            kinds.empty() || std::ranges::find(kinds, near.place.kind) != kinds.end();
        return !isWanted || near.distanceKm > radiusKm;
    });
    std::ranges::sort(*found, {}, [](const NearPlace& near) {
        return std::tuple(near.approximate, near.distanceKm, std::string_view(near.place.id));
    });
    const auto count = found->size();
    found->resize(std::min(count, limit));
    for (auto& near : *found) {
        auto added = m_impl->addContacts(near, language).and_then([&] {
            return m_impl->addTaught(near, *sources, language);
        });
        if (!added) {
            return tl::make_unexpected(added.error());
        }
    }
    return PlacesNear{std::move(*found), count};
}

Result<Territory, StoreError> Store::basinOf(std::string_view communeId) const
{
    std::optional<Territory> found;
    auto read = m_impl->each(
        "SELECT b.territory_id, b.code, b.name, b.latitude, b.longitude, "
        "(SELECT count(*) FROM place p JOIN territory c ON c.territory_id = p.commune_id "
        " WHERE c.basin_id = b.territory_id) "
        "FROM territory t JOIN territory b ON b.territory_id = t.basin_id "
        "WHERE t.territory_id = ?1",
        {communeId}, [&](const Statement& row) {
            found = Territory{row.text(0),
                              row.text(1),
                              row.text(2),
                              row.optionalReal(3),
                              row.optionalReal(4),
                              static_cast<int>(row.integer(5)),
                              {}};
        });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (!found) {
        return tl::make_unexpected(Error<StoreError>{
            StoreError::NotFound,
            m_impl->path().string() + " knows no basin of " + std::string(communeId) + "."});
    }
    return std::move(*found);
}

}  // namespace orientibus::content
