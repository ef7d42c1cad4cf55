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

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    std::map<std::string, std::string, std::less<>> properties;
    std::string catalogueId;

private:
    std::filesystem::path m_path;
    sqlite::Database m_database;
    std::optional<std::multimap<std::string, Edge>> m_edges;
};

}  // namespace orientibus::content
