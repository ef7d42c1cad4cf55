// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sqlite/sqlite.h"

#include <orientibus/content/check.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

/// What the parts of check() share: the file, and where findings go.
class Checker {
public:
    using Row = sqlite::Statement;

    Checker(const sqlite::Database& database, std::filesystem::path path)
        : m_database(database), m_path(std::move(path))
    {
    }

    /// Hands each row of a query to `take`. The first failure ends all later queries.
    template <typename Take>
    void each(std::string_view sql, std::initializer_list<std::string_view> parameters, Take&& take)
    {
        if (m_failure) {
            return;
        }
        auto query = m_database.prepare(sql);
        if (!query) {
            m_failure = query.error();
            return;
        }
        int index = 0;
        for (const auto& parameter : parameters) {
            query->bind(++index, parameter);
        }
        for (auto row = query->step(); !row || *row; row = query->step()) {
            if (!row) {
                m_failure = row.error();
                return;
            }
            take(std::as_const(*query));
        }
    }

    void error(std::string entity, std::string what, std::string action)
    {
        findings.push_back({Level::Error, std::move(entity), std::move(what), std::move(action)});
    }
    void warning(std::string entity, std::string what, std::string action)
    {
        findings.push_back({Level::Warning, std::move(entity), std::move(what), std::move(action)});
    }
    void add(Level level, std::string entity, std::string what, std::string action)
    {
        findings.push_back({level, std::move(entity), std::move(what), std::move(action)});
    }

    [[nodiscard]] const sqlite::Database& database() const { return m_database; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] const std::optional<sqlite::Failure>& failure() const { return m_failure; }

    std::vector<Finding> findings;

private:
    const sqlite::Database& m_database;
    std::filesystem::path m_path;
    std::optional<sqlite::Failure> m_failure;
};

// The parts, each in a file of its own.
void checkLinks(Checker& checker);
void checkSources(Checker& checker);
void checkMedia(Checker& checker);
void checkOccupations(Checker& checker);
void checkSheets(Checker& checker);
void checkPlaces(Checker& checker);
void checkRoutes(Checker& checker);
void checkEvents(Checker& checker);
void checkTexts(Checker& checker);
void checkTrainings(Checker& checker);

/// Languages the catalogue promises, from its property 'languages'.
[[nodiscard]] std::vector<std::string> promisedLanguages(Checker& checker);

}  // namespace orientibus::content::authoring
