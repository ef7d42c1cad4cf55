// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

#include <algorithm>

namespace orientibus::content {

namespace {

using sqlite::Statement;
using EdgesByTarget = std::multimap<std::string, Edge>;

constexpr std::size_t longestRoute = 5;
/// A damaged or absurd graph must not make a screen wait.
constexpr std::size_t mostRoutes = 500;

/// Simple paths that end at a state, found backwards from it.
class RouteFinder {
public:
    explicit RouteFinder(const EdgesByTarget& edges) : m_edges(edges) {}

    std::vector<std::vector<const Edge*>> pathsTo(const std::string& state)
    {
        walk(state);
        return std::move(m_found);
    }

private:
    void walk(const std::string& state)
    {
        if (state == "3e") {
            m_found.emplace_back(m_path.rbegin(), m_path.rend());
            return;
        }
        if (m_path.size() == longestRoute) {
            return;
        }
        const auto [begin, end] = m_edges.equal_range(state);
        for (auto it = begin; it != end && m_found.size() < mostRoutes; ++it) {
            const bool isLoop = std::ranges::any_of(
                m_path, [&](const Edge* edge) { return edge->to == it->second.from; });
            if (!isLoop && it->second.from != state) {
                m_path.push_back(&it->second);
                walk(it->second.from);
                m_path.pop_back();
            }
        }
    }

    const EdgesByTarget& m_edges;
    std::vector<const Edge*> m_path;
    std::vector<std::vector<const Edge*>> m_found;
};

constexpr std::string_view trainingSql = R"sql(
SELECT coalesce(n.text, n_fr.text, ''), coalesce(s.text, s_fr.text, ''), coalesce(t.level, 0)
FROM training t
LEFT JOIN label n ON n.entity = 'training' AND n.entity_id = t.training_id AND n.language = ?2
      AND n.field = 'name'
LEFT JOIN label n_fr ON n_fr.entity = 'training' AND n_fr.entity_id = t.training_id
      AND n_fr.language = 'fr' AND n_fr.field = 'name'
LEFT JOIN label s ON s.entity = 'training' AND s.entity_id = t.training_id AND s.language = ?2
      AND s.field = 'short_name'
LEFT JOIN label s_fr ON s_fr.entity = 'training' AND s_fr.entity_id = t.training_id
      AND s_fr.language = 'fr' AND s_fr.field = 'short_name'
WHERE t.training_id = ?1)sql";

/// The states a path passes: two edges that differ only in their way are one route.
std::vector<std::string> statesOf(const Route& route)
{
    std::vector<std::string> states;
    for (const auto& step : route.steps) {
        states.push_back(step.trainingId);
    }
    return states;
}

RouteStep stepOf(const Edge& edge)
{
    RouteStep step;
    step.trainingId = edge.to.starts_with("job:") ? std::string{} : edge.to;
    step.way = edge.way;
    step.durationMonths = edge.months;
    return step;
}

/// Another way to go the same stretch: school and apprenticeship together are "either".
void addWays(Route& route, const Route& other)
{
    for (std::size_t i = 0; i < route.steps.size(); ++i) {
        if (route.steps[i].way != other.steps[i].way) {
            route.steps[i].way = "either";
        }
    }
}

std::vector<Route> routesOf(const std::vector<std::vector<const Edge*>>& paths,
                            const std::map<std::string, Source>& sources)
{
    std::map<std::vector<std::string>, Route> byStates;
    for (const auto& path : paths) {
        Route route;
        for (const auto* edge : path) {
            route.steps.push_back(stepOf(*edge));
            route.durationMonths += edge->months;
        }
        if (const auto source = sources.find(path.back()->sourceId); source != sources.end()) {
            route.source = source->second;
        }
        auto states = statesOf(route);
        if (const auto known = byStates.find(states); known != byStates.end()) {
            addWays(known->second, route);
        } else {
            byStates.emplace(std::move(states), std::move(route));
        }
    }
    std::vector<Route> routes;
    for (auto& [states, route] : byStates) {
        routes.push_back(std::move(route));
    }
    std::ranges::stable_sort(routes, {}, [](const Route& route) {
        return std::pair(route.durationMonths, route.steps.size());
    });
    return routes;
}

}  // namespace

Result<const EdgesByTarget*, StoreError> Store::Impl::edgesByTarget()
{
    if (!m_edges) {
        EdgesByTarget edges;
        auto read = each("SELECT from_state, to_state, way, duration_months, source_id "
                         "FROM pathway_edge",
                         {}, [&](const Statement& row) {
                             edges.emplace(row.text(1),
                                           Edge{row.text(0), row.text(1), row.text(2),
                                                static_cast<int>(row.integer(3)), row.text(4)});
                         });
        if (!read) {
            return tl::make_unexpected(read.error());
        }
        m_edges = std::move(edges);
    }
    return &*m_edges;
}

Result<std::vector<Route>, StoreError> Store::routes(std::string_view id, std::string_view language,
                                                     std::size_t limit) const
{
    const auto edges = m_impl->edgesByTarget();
    const auto sources = m_impl->sourcesById();
    if (!edges || !sources) {
        return tl::make_unexpected(!edges ? edges.error() : sources.error());
    }
    const auto paths = RouteFinder(**edges).pathsTo("job:" + std::string(id));
    auto routes = routesOf(paths, *sources);
    routes.resize(std::min(routes.size(), limit));
    for (auto& route : routes) {
        for (auto& step : route.steps) {
            auto read =
                m_impl->each(trainingSql, {step.trainingId, language}, [&](const Statement& row) {
                    step.name = row.text(0);
                    step.shortName = row.text(1);
                    step.level = static_cast<int>(row.integer(2));
                });
            if (!read) {
                return tl::make_unexpected(read.error());
            }
        }
    }
    return routes;
}

}  // namespace orientibus::content
