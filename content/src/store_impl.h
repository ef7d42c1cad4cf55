// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue_file.h"
#include "sqlite/sqlite.h"

#include <orientibus/content/store.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content {

/// Texts of one occupation by field, in the language asked for or in French.
struct TextRow {
    std::string at;
    std::string text;
};
using TextsByField = std::map<std::string, std::vector<TextRow>, std::less<>>;

struct Edge {
    std::string from;
    std::string to;
    std::string way;
    int months = 0;
    std::string sourceId;
};

/// What a query asks of a figure `f`, for figureAt() to read.
inline constexpr std::string_view figureColumns =
    "f.measure, f.value, f.high, f.unit, f.territory_id, f.year, f.quality, f.way, "
    "coalesce(f.source_line, ''), f.source_id";

/// Of each measure and way the newest year only: an old figure beside a new one is no news.
inline constexpr std::string_view newestFigure = R"sql(
AND f.year = (SELECT max(year) FROM figure n WHERE n.entity = f.entity AND n.entity_id = f.entity_id
              AND n.measure = f.measure AND n.territory_id = f.territory_id AND n.way = f.way) )sql";

/// The figure whose `figureColumns` begin at `column`; an unknown source stays empty.
[[nodiscard]] Figure figureAt(const sqlite::Statement& row, int column,
                              const std::map<std::string, Source>& sources);
[[nodiscard]] Source sourceOf(const std::map<std::string, Source>& sources, const std::string& id);

/// The file behind a Store, and what its queries share.
class Store::Impl {
public:
    Impl(std::filesystem::path path, sqlite::Database database)
        : m_path(std::move(path)), m_database(std::move(database))
    {
    }

    /// Runs `sql` with text parameters and hands each row to `take`.
    template <typename Take>
    [[nodiscard]] Result<void, StoreError> each(std::string_view sql,
                                                std::initializer_list<std::string_view> parameters,
                                                Take&& take) const
    {
        auto query = m_database.prepare(sql);
        if (!query) {
            return tl::make_unexpected(readError(m_path, query.error()));
        }
        int index = 0;
        for (const auto& parameter : parameters) {
            query->bind(++index, parameter);
        }
        for (auto row = query->step();; row = query->step()) {
            if (!row) {
                return tl::make_unexpected(readError(m_path, row.error()));
            }
            if (!*row) {
                return {};
            }
            take(std::as_const(*query));
        }
    }

    [[nodiscard]] Result<void, StoreError> loadProperties();

    /// Summaries of the occupations for which `condition` holds; ?1 is the
    /// language, ?2 is `parameter`. Occupations without content are left out.
    [[nodiscard]] Result<std::vector<OccupationSummary>, StoreError>
    summaries(std::string_view condition, std::string_view language,
              std::string_view parameter) const;

    [[nodiscard]] Result<TextsByField, StoreError> texts(std::string_view id,
                                                         std::string_view language) const;
    [[nodiscard]] Result<std::map<std::string, Source>, StoreError> sourcesById() const;
    [[nodiscard]] Result<const std::multimap<std::string, Edge>*, StoreError> edgesByTarget();

    /// Demand in a basin by occupation; `occupationId` empty: of all that have a figure.
    [[nodiscard]] Result<std::map<std::string, Demand>, StoreError>
    demandBy(std::string_view basinId, std::string_view occupationId, std::string_view language,
             const std::vector<DemandLevel>& levels) const;

    /// Every place that has a point, with its distance from `from` and without contacts.
    [[nodiscard]] Result<std::vector<NearPlace>, StoreError> allPlaces(MapPoint from) const;
    [[nodiscard]] Result<void, StoreError> addContacts(NearPlace& place,
                                                       std::string_view language) const;
    [[nodiscard]] Result<void, StoreError> addTaught(NearPlace& place,
                                                     const std::map<std::string, Source>& sources,
                                                     std::string_view language) const;

    /// Fills in the places of offers or events, known by their ids; one without a point is left
    /// out.
    template <typename T>
    [[nodiscard]] Result<void, StoreError> place(std::vector<T>& things, MapPoint from,
                                                 std::string_view language) const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    std::map<std::string, std::string, std::less<>> properties;
    std::string catalogueId;
    std::int64_t schema = 0;

private:
    std::filesystem::path m_path;
    sqlite::Database m_database;
    std::optional<std::multimap<std::string, Edge>> m_edges;
};

template <typename T>
Result<void, StoreError> Store::Impl::place(std::vector<T>& things, MapPoint from,
                                            std::string_view language) const
{
    const auto places = allPlaces(from);
    if (!places) {
        return tl::make_unexpected(places.error());
    }
    std::map<std::string_view, const NearPlace*> byId;
    for (const auto& near : *places) {
        byId.emplace(near.place.id, &near);
    }
    std::erase_if(things, [&](const T& thing) { return !byId.contains(thing.place.place.id); });
    for (auto& thing : things) {
        const auto boarding = thing.place.boarding;
        thing.place = *byId[thing.place.place.id];
        if (boarding) {
            thing.place.boarding = boarding;
        }
        if (auto added = addContacts(thing.place, language); !added) {
            return added;
        }
    }
    return {};
}

}  // namespace orientibus::content
