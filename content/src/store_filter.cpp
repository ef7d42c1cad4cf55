// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

namespace orientibus::content {

namespace {

using sqlite::Statement;

/// What leads to each occupation: by what a training certifies, and the last steps of authored
/// routes.
constexpr std::string_view leads = R"sql(
WITH leads (training_id, occupation_id) AS (
  SELECT training_id, occupation_id FROM training_occupation
  UNION SELECT from_state, substr(to_state, 5) FROM pathway_edge WHERE to_state GLOB 'job:*')
SELECT o.occupation_id FROM occupation o WHERE 1 )sql";

constexpr std::string_view startsAfterTroisieme = R"sql(
AND o.occupation_id IN (SELECT l.occupation_id FROM leads l JOIN training t USING (training_id)
                        WHERE t.type GLOB 'CAP*' OR t.type GLOB 'bac_pro*') )sql";

constexpr std::string_view takesApprentices = R"sql(
AND o.occupation_id IN (SELECT l.occupation_id FROM leads l JOIN training t USING (training_id)
                        WHERE t.by_apprenticeship = 1
                           OR t.training_id IN (SELECT to_state FROM pathway_edge
                                                WHERE way IN ('apprenticeship', 'either'))) )sql";

constexpr std::string_view isGreen = "AND o.green IN ('green', 'strategic') ";
constexpr std::string_view isDigital = "AND o.digital = 1 ";

}  // namespace

Result<std::vector<std::string>, StoreError>
Store::occupationsWhere(const OccupationFilter& filter) const
{
    std::string sql(leads);
    if (filter.afterTroisieme) {
        sql += startsAfterTroisieme;
    }
    if (filter.apprenticeship) {
        sql += takesApprentices;
    }
    if (filter.green) {
        sql += isGreen;
    }
    if (filter.digital) {
        sql += isDigital;
    }
    std::vector<std::string> found;
    auto read = m_impl->each(sql + "ORDER BY o.occupation_id", {},
                             [&](const Statement& row) { found.push_back(row.text(0)); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    if (filter.wantedInBasin.empty()) {
        return found;
    }
    const auto levels = demandLevels();
    if (!levels) {
        return tl::make_unexpected(levels.error());
    }
    const auto demand = m_impl->demandBy(filter.wantedInBasin, "", "fr", *levels);
    if (!demand) {
        return tl::make_unexpected(demand.error());
    }
    std::erase_if(found, [&](const std::string& id) {
        const auto at = demand->find(id);
        return at == demand->end() || (at->second.word != "much" && at->second.word != "some");
    });
    return found;
}

}  // namespace orientibus::content
