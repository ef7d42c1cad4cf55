// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

#include <fmt/format.h>

#include <algorithm>
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

}  // namespace

void checkRoutes(Checker& checker)
{
    checkStates(checker, readPathways(checker));
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
