// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace orientibus::content {

namespace {

using sqlite::Statement;

// The occupation, the family and its name, then the figure.
constexpr std::string_view familySelect = "SELECT o.occupation_id, f.entity_id, coalesce(l.text, "
                                          "l_fr.text, f.entity_id), ";
constexpr std::string_view occupationSelect = "SELECT f.entity_id, '', '', ";

/// The figures of families that count an occupation (?3, empty: of all) around a basin (?1).
constexpr std::string_view familyFrom = R"sql(
FROM occupation_family o
JOIN figure f ON f.entity = 'family' AND f.entity_id = o.family_id AND f.territory_id = ?1
LEFT JOIN label l ON l.entity = 'family' AND l.entity_id = o.family_id AND l.language = ?2
      AND l.field = 'name'
LEFT JOIN label l_fr ON l_fr.entity = 'family' AND l_fr.entity_id = o.family_id
      AND l_fr.language = 'fr' AND l_fr.field = 'name'
WHERE (?3 = '' OR o.occupation_id = ?3) )sql";

/// The figures of an occupation (?3, empty: of all) itself around a basin (?1).
constexpr std::string_view occupationFrom = R"sql(
FROM figure f
WHERE f.entity = 'occupation' AND f.territory_id = ?1 AND (?3 = '' OR f.entity_id = ?3)
  AND ?2 = ?2 )sql";

int rankOf(const std::string& word)
{
    constexpr std::array<std::string_view, 4> words{"much", "some", "little", ""};
    return static_cast<int>(std::ranges::find(words, word) - words.begin());
}

const Figure* find(const std::vector<Figure>& figures, std::string_view measure)
{
    const auto found = std::ranges::find(figures, measure, &Figure::measure);
    return found == figures.end() ? nullptr : &*found;
}

std::string wordFor(const Figure& figure, const std::vector<DemandLevel>& levels)
{
    const DemandLevel* reached = nullptr;
    for (const auto& level : levels) {
        const bool isHigher = reached == nullptr || level.threshold > reached->threshold;
        if (level.measure == figure.measure && figure.value >= level.threshold && isHigher) {
            reached = &level;
        }
    }
    return reached == nullptr ? std::string{} : reached->word;
}

/// One family's figures of an occupation; those of the occupation itself stand under "".
using FiguresByFamily = std::map<std::string, Demand>;

/// What employers plan speaks first, then how many were hired: the newer and nearer to come.
Demand choose(const FiguresByFamily& families, const std::vector<DemandLevel>& levels)
{
    Demand best;
    double most = -1;
    for (const auto& [family, demand] : families) {
        const auto* projects = find(demand.figures, "projects");
        if (projects == nullptr) {
            continue;
        }
        const double value = projects->isWithheld ? 0 : projects->value;
        if (value > most) {
            most = value;
            best = demand;
            best.word = projects->isWithheld ? std::string{} : wordFor(*projects, levels);
        }
    }
    const auto own = families.find("");
    if (own == families.end()) {
        return best;
    }
    if (const auto* hired = find(own->second.figures, "tension_intensity");
        best.word.empty() && hired != nullptr) {
        best.word = wordFor(*hired, levels);
        best.isFromHiring = !best.word.empty();
    }
    std::ranges::copy(own->second.figures, std::back_inserter(best.figures));
    return best;
}

}  // namespace

Result<std::vector<DemandLevel>, StoreError> Store::demandLevels() const
{
    std::vector<DemandLevel> levels;
    auto read = m_impl->each("SELECT measure, word, at_least FROM demand_level "
                             "ORDER BY measure, at_least DESC",
                             {}, [&](const Statement& row) {
                                 levels.push_back({row.text(0), row.text(1), row.real(2)});
                             });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return levels;
}

Result<std::map<std::string, Demand>, StoreError>
Store::Impl::demandBy(std::string_view basinId, std::string_view occupationId,
                      std::string_view language, const std::vector<DemandLevel>& levels) const
{
    const auto sources = sourcesById();
    if (!sources) {
        return tl::make_unexpected(sources.error());
    }
    std::map<std::string, FiguresByFamily> all;
    const auto take = [&](const Statement& row) {
        auto& demand = all[row.text(0)][row.text(1)];
        demand.familyName = row.text(2);
        demand.figures.push_back(figureAt(row, 3, *sources));
    };
    using Query = std::pair<std::string_view, std::string_view>;
    for (const auto& [select, from] :
         {Query{familySelect, familyFrom}, Query{occupationSelect, occupationFrom}}) {
        const auto sql =
            std::string(select).append(figureColumns).append(from).append(newestFigure);
        if (auto read =
                each(sql + " ORDER BY 1, 2, f.measure", {basinId, language, occupationId}, take);
            !read) {
            return tl::make_unexpected(read.error());
        }
    }
    std::map<std::string, Demand> chosen;
    for (const auto& [id, families] : all) {
        chosen.emplace(id, choose(families, levels));
    }
    return chosen;
}

Result<Demand, StoreError> Store::demand(std::string_view occupationId, std::string_view basinId,
                                         std::string_view language) const
{
    const auto levels = demandLevels();
    if (!levels) {
        return tl::make_unexpected(levels.error());
    }
    auto found = m_impl->demandBy(basinId, occupationId, language, *levels);
    if (!found) {
        return tl::make_unexpected(found.error());
    }
    return found->empty() ? Demand{} : std::move(found->begin()->second);
}

Result<std::vector<Wanted>, StoreError> Store::wantedAround(std::string_view basinId,
                                                            std::string_view language) const
{
    const auto levels = demandLevels();
    if (!levels) {
        return tl::make_unexpected(levels.error());
    }
    auto demand = m_impl->demandBy(basinId, "", language, *levels);
    if (!demand) {
        return tl::make_unexpected(demand.error());
    }
    auto all = m_impl->summaries("1", language, {});
    if (!all) {
        return tl::make_unexpected(all.error());
    }
    std::vector<Wanted> wanted;
    for (auto& summary : *all) {
        const auto found = demand->find(summary.id);
        if (found != demand->end() && !found->second.word.empty()) {
            wanted.push_back({std::move(summary), std::move(found->second)});
        }
    }
    const auto amount = [](const Wanted& entry) {
        const auto* projects = find(entry.demand.figures, "projects");
        return projects != nullptr ? projects->value : 0.0;
    };
    std::ranges::sort(wanted, {}, [&](const Wanted& entry) {
        return std::tuple(rankOf(entry.demand.word), entry.demand.isFromHiring,
                          !entry.occupation.authored, -amount(entry), entry.occupation.masculine,
                          entry.occupation.id);
    });
    // How often employers hired has five steps, so many are equal: each sector gets its turn, or
    // the alphabet would say who is wanted.
    std::map<std::tuple<int, std::string>, int> taken;
    std::map<std::string, int> turns;
    for (const Wanted& entry : wanted) {
        turns[entry.occupation.id] =
            entry.demand.isFromHiring
                ? taken[{rankOf(entry.demand.word), entry.occupation.sectorId}]++
                : 0;
    }
    std::ranges::stable_sort(wanted, {}, [&](const Wanted& entry) {
        return std::tuple(rankOf(entry.demand.word), entry.demand.isFromHiring,
                          turns[entry.occupation.id]);
    });
    return wanted;
}

}  // namespace orientibus::content
