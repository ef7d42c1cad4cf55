// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

#include <algorithm>

namespace orientibus::content {

namespace {

using sqlite::Statement;

/// The trainings that lead to an occupation (?1): by what they certify, and the last steps of
/// its authored routes.
constexpr std::string_view leading = R"sql(
(SELECT training_id FROM training_occupation WHERE occupation_id = ?1
 UNION SELECT from_state FROM pathway_edge WHERE to_state = 'job:' || ?1))sql";

constexpr std::string_view trainingsSql = R"sql(
SELECT t.training_id, coalesce(l.text, l_fr.text, t.training_id), t.type, coalesce(t.level, 0),
       coalesce(t.duration_months, 0), t.by_school, t.by_apprenticeship, t.source_id
FROM training t
LEFT JOIN label l ON l.entity = 'training' AND l.entity_id = t.training_id AND l.language = ?2
      AND l.field = 'name'
LEFT JOIN label l_fr ON l_fr.entity = 'training' AND l_fr.entity_id = t.training_id
      AND l_fr.language = 'fr' AND l_fr.field = 'name'
WHERE t.training_id IN )sql";

constexpr std::string_view ratesFrom = R"sql(
FROM figure f WHERE f.entity = 'training' AND f.entity_id IN )sql";

constexpr std::string_view offersSql = R"sql(
SELECT o.training_id, coalesce(l.text, l_fr.text, o.training_id), coalesce(t.level, 0), o.way,
       o.boarding, o.status = 'demo', o.place_id, o.source_id
FROM training_offer o JOIN training t ON t.training_id = o.training_id
LEFT JOIN label l ON l.entity = 'training' AND l.entity_id = o.training_id AND l.language = ?2
      AND l.field = 'name'
LEFT JOIN label l_fr ON l_fr.entity = 'training' AND l_fr.entity_id = o.training_id
      AND l_fr.language = 'fr' AND l_fr.field = 'name'
WHERE o.training_id IN )sql";

constexpr std::string_view eventsSql = R"sql(
SELECT e.event_id, e.kind, coalesce(l.text, l_fr.text, ''), coalesce(d.text, d_fr.text, ''), e.starts,
       coalesce(e.ends, ''), coalesce(e.hours, ''), coalesce(e.occupation_id, ''),
       coalesce(e.training_id, ''), coalesce(e.seats, 0), e.status = 'demo', e.place_id, e.source_id
FROM event e
LEFT JOIN label l ON l.entity = 'event' AND l.entity_id = e.event_id AND l.language = ?1
      AND l.field = 'title'
LEFT JOIN label l_fr ON l_fr.entity = 'event' AND l_fr.entity_id = e.event_id
      AND l_fr.language = 'fr' AND l_fr.field = 'title'
LEFT JOIN label d ON d.entity = 'event' AND d.entity_id = e.event_id AND d.language = ?1
      AND d.field = 'details'
LEFT JOIN label d_fr ON d_fr.entity = 'event' AND d_fr.entity_id = e.event_id
      AND d_fr.language = 'fr' AND d_fr.field = 'details'
WHERE coalesce(e.ends, e.starts) >= ?2 ORDER BY e.starts, e.event_id)sql";

TrainingFacts factsOf(const Statement& row, const std::map<std::string, Source>& sources)
{
    TrainingFacts facts;
    facts.id = row.text(0);
    facts.name = row.text(1);
    facts.type = row.text(2);
    facts.level = static_cast<int>(row.integer(3));
    facts.durationMonths = static_cast<int>(row.integer(4));
    facts.bySchool = row.optionalBool(5);
    facts.byApprenticeship = row.optionalBool(6);
    facts.source = sourceOf(sources, row.text(7));
    return facts;
}

}  // namespace

Result<std::vector<TrainingFacts>, StoreError> Store::trainingsFor(std::string_view occupationId,
                                                                   std::string_view language) const
{
    const auto sources = m_impl->sourcesById();
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    std::vector<TrainingFacts> found;
    auto read = m_impl->each(
        std::string(trainingsSql).append(leading).append(" ORDER BY t.level IS NULL, t.level, 2"),
        {occupationId, language},
        [&](const Statement& row) { found.push_back(factsOf(row, *sources)); });
    if (read) {
        const auto rates = std::string("SELECT f.entity_id, ")
                               .append(figureColumns)
                               .append(ratesFrom)
                               .append(leading)
                               .append(newestFigure)
                               .append("ORDER BY f.entity_id, f.measure, f.way");
        read = m_impl->each(rates, {occupationId}, [&](const Statement& row) {
            const auto at = std::ranges::find(found, row.text(0), &TrainingFacts::id);
            if (at != found.end()) {
                at->rates.push_back(figureAt(row, 1, *sources));
            }
        });
    }
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

Result<std::vector<NearOffer>, StoreError> Store::offersNear(std::string_view occupationId,
                                                             MapPoint from, std::size_t limit,
                                                             std::string_view language) const
{
    const auto sources = m_impl->sourcesById();
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    std::vector<NearOffer> found;
    std::vector<std::string> places;
    auto read = m_impl->each(std::string(offersSql).append(leading), {occupationId, language},
                             [&](const Statement& row) {
                                 NearOffer offer;
                                 offer.trainingId = row.text(0);
                                 offer.trainingName = row.text(1);
                                 offer.level = static_cast<int>(row.integer(2));
                                 offer.way = row.text(3);
                                 offer.place.boarding = row.optionalBool(4);
                                 offer.demo = row.integer(5) != 0;
                                 offer.place.place.id = row.text(6);
                                 offer.source = sourceOf(*sources, row.text(7));
                                 found.push_back(std::move(offer));
                             });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (auto placed = m_impl->place(found, from, language); !placed) {
        return tl::make_unexpected(placed.error());
    }
    std::ranges::stable_sort(found, {},
                             [](const NearOffer& offer) { return offer.place.distanceKm; });
    found.resize(std::min(found.size(), limit));
    return found;
}

Result<std::vector<NearEvent>, StoreError> Store::eventsNear(MapPoint from, double radiusKm,
                                                             std::string_view today,
                                                             std::string_view language) const
{
    const auto sources = m_impl->sourcesById();
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    std::vector<NearEvent> found;
    auto read = m_impl->each(eventsSql, {language, today}, [&](const Statement& row) {
        NearEvent event;
        event.id = row.text(0);
        event.kind = row.text(1);
        event.title = row.text(2);
        event.details = row.text(3);
        event.starts = row.text(4);
        event.ends = row.text(5);
        event.hours = row.text(6);
        event.occupationId = row.text(7);
        event.trainingId = row.text(8);
        event.seats = static_cast<int>(row.integer(9));
        event.demo = row.integer(10) != 0;
        event.place.place.id = row.text(11);
        event.source = sourceOf(*sources, row.text(12));
        found.push_back(std::move(event));
    });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (auto placed = m_impl->place(found, from, language); !placed) {
        return tl::make_unexpected(placed.error());
    }
    std::erase_if(found,
                  [radiusKm](const NearEvent& event) { return event.place.distanceKm > radiusKm; });
    return found;
}

}  // namespace orientibus::content
