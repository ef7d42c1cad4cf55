// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace orientibus::content::authoring {

namespace {

using Graph = std::multimap<std::string, std::string>;

constexpr std::string_view start = "3e";
constexpr std::string_view jobPrefix = "job:";

/// The states that can be reached from `from`.
std::set<std::string> reachable(const Graph& graph, std::vector<std::string> from)
{
    std::set<std::string> seen(from.begin(), from.end());
    while (!from.empty()) {
        const auto state = std::move(from.back());
        from.pop_back();
        const auto [begin, end] = graph.equal_range(state);
        for (auto it = begin; it != end; ++it) {
            if (seen.insert(it->second).second) {
                from.push_back(it->second);
            }
        }
    }
    return seen;
}

struct Pathways {
    Graph forth;
    Graph back;
    std::set<std::string> states;
    std::vector<std::string> jobs;
};

Pathways readPathways(Checker& checker)
{
    Pathways pathways;
    checker.each("SELECT from_state, to_state FROM pathway_edge", {}, [&](const auto& row) {
        pathways.forth.emplace(row.text(0), row.text(1));
        pathways.back.emplace(row.text(1), row.text(0));
        pathways.states.insert({row.text(0), row.text(1)});
    });
    for (const auto& state : pathways.states) {
        if (state.starts_with(jobPrefix)) {
            pathways.jobs.push_back(state);
        }
    }
    return pathways;
}

bool isThere(Checker& checker, const std::string& state)
{
    bool found = state == start;
    const bool isJob = state.starts_with(jobPrefix);
    const auto id = isJob ? state.substr(jobPrefix.size()) : state;
    checker.each(isJob ? "SELECT 1 FROM occupation WHERE occupation_id = ?1"
                       : "SELECT 1 FROM training WHERE training_id = ?1",
                 {id}, [&](const auto&) { found = true; });
    return found;
}

void checkStates(Checker& checker, const Pathways& pathways)
{
    const auto fromStart = reachable(pathways.forth, {std::string(start)});
    const auto toJob = reachable(pathways.back, pathways.jobs);
    for (const auto& state : pathways.states) {
        const auto entity = "route state " + state;
        if (!isThere(checker, state)) {
            checker.error(entity, "no such training or occupation exists",
                          "define it, or mend the routes that pass it");
        }
        if (!fromStart.contains(state)) {
            checker.error(entity, "no route leads to it from 3e",
                          "begin its routes at 3e, with every step in between");
        }
        if (!toJob.contains(state)) {
            checker.error(entity, "no route leads from it to a job",
                          "end its routes at the job they are for");
        }
    }
}

/// How a route passes a training, and how it is prepared by what is known of it, are facts of two
/// sources. Where they differ a pupil reads one on the drawn line and the other under it.
void checkWays(Checker& checker)
{
    checker.each(R"sql(
SELECT t.training_id, s.name, t.by_school, t.by_apprenticeship,
       max(e.way IN ('school', 'either')), max(e.way IN ('apprenticeship', 'either'))
FROM training t
JOIN pathway_edge e ON e.to_state = t.training_id AND e.way <> 'work'
JOIN source s ON s.source_id = t.source_id
WHERE t.by_school IS NOT NULL AND t.by_apprenticeship IS NOT NULL
GROUP BY t.training_id ORDER BY t.training_id)sql",
                 {}, [&](const auto& row) {
                     const std::array known{row.integer(2) != 0, row.integer(3) != 0};
                     const std::array drawn{row.integer(4) != 0, row.integer(5) != 0};
                     if (known == drawn) {
                         return;
                     }
                     const auto words = [](const std::array<bool, 2>& ways) {
                         return ways[0] && ways[1] ? "both ways"
                                : ways[0]          ? "by school only"
                                : ways[1]          ? "by apprenticeship only"
                                                   : "by neither way";
                     };
                     checker.warning("route state " + row.text(0),
                                     fmt::format("its routes pass it {}, {} says {}", words(drawn),
                                                 row.text(1), words(known)),
                                     "ask who prepares it, and mend the routes or the training");
                 });
}

}  // namespace

void checkRoutes(Checker& checker)
{
    checkStates(checker, readPathways(checker));
    checkWays(checker);
    const auto store = Store::open(checker.path());
    if (!store) {
        return;
    }
    checker.each("SELECT occupation_id FROM occupation WHERE depth = 'authored'", {},
                 [&](const auto& row) {
                     const auto id = row.text(0);
                     const auto routes = store->routes(id, "fr", 10);
                     const auto count = routes ? routes->size() : 0;
                     if (count < 2) {
                         checker.add(count == 0 ? Level::Error : Level::Warning, "occupation " + id,
                                     fmt::format("{} routes lead to it from 3e", count),
                                     "write two under routes");
                     }
                 });
}

}  // namespace orientibus::content::authoring
