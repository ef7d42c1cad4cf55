// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "content/search_evaluation.h"

#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <random>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// A catalogue some times as large as a real one, to see what a stroke costs when content grows.
namespace orientibus::bench {

/// Copies the occupations of a catalogue under other codes, with all that is searched. The titles
/// of each copy hold the words of the real ones, dealt out anew: titles keep their lengths, and
/// words are as frequent, only so many times more. The same `seed` gives the same catalogue.
class LargerCatalogue {
public:
    LargerCatalogue(const std::filesystem::path& real, const std::filesystem::path& larger,
                    int times, unsigned seed)
        : m_random(seed)
    {
        std::filesystem::copy_file(real, larger, std::filesystem::copy_options::overwrite_existing);
        sqlite3* database = nullptr;
        const int opened = sqlite3_open(larger.string().c_str(), &database);
        m_database.reset(database);
        if (opened != SQLITE_OK)
            throw std::runtime_error(larger.string() + ": cannot be opened");
        m_titles = test::titlesOf(real);
        run("BEGIN");
        for (int copy = 1; copy < times; ++copy)
            add(copy);
        run(fmt::format("UPDATE property SET value = value || '-{}x{}' WHERE name = 'catalogue_id'",
                        times, seed));
        run("COMMIT");
    }

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close(database); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };

    void run(const std::string& sql)
    {
        if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sql + ": " + sqlite3_errmsg(m_database.get()));
    }

    void add(int copy)
    {
        // A slash marks a copy; no code or slug of a real one holds it.
        const auto id = fmt::format("'{}/' || occupation_id", copy);
        const std::string real = " WHERE instr(occupation_id, '/') = 0";
        run("INSERT INTO occupation (occupation_id, sector_id, depth, source_id) SELECT " + id +
            ", sector_id, depth, source_id FROM occupation" + real);
        run("INSERT INTO occupation_text SELECT " + id +
            ", language, field, position, at, text, source_id FROM occupation_text" + real);
        run("INSERT INTO occupation_tag SELECT " + id +
            ", tag_id, principal, source_id FROM occupation_tag" + real);
        run(fmt::format("INSERT INTO occupation_title SELECT '{}/' || title_id, {}, masculine,"
                        " feminine, label, principal, rare, source_id FROM occupation_title",
                        copy, id) +
            real);
        dealWords(copy);
    }

    void dealWords(int copy)
    {
        const auto his = dealt([](const test::Title& title) { return title.masculine; });
        const auto hers = dealt([](const test::Title& title) { return title.feminine; });
        sqlite3_stmt* prepared = nullptr;
        const auto sql = fmt::format("UPDATE occupation_title SET masculine = ?1, feminine = ?2,"
                                     " label = ?1 || ' / ' || ?2 WHERE title_id = '{}/' || ?3",
                                     copy);
        sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, Close> update(prepared);
        for (std::size_t i = 0; i < m_titles.size(); ++i) {
            sqlite3_bind_text(prepared, 1, his[i].c_str(), -1, SQLITE_STATIC);
            sqlite3_bind_text(prepared, 2, hers[i].c_str(), -1, SQLITE_STATIC);
            sqlite3_bind_text(prepared, 3, m_titles[i].titleId.c_str(), -1, SQLITE_STATIC);
            if (sqlite3_step(prepared) != SQLITE_DONE)
                throw std::runtime_error(sqlite3_errmsg(m_database.get()));
            sqlite3_reset(prepared);
        }
    }

    /// All words of a column, shuffled, in titles of the old lengths.
    template <typename Column>
    std::vector<std::string> dealt(Column column)
    {
        std::vector<std::string> words;
        std::vector<std::size_t> lengths;
        for (const auto& title : m_titles) {
            const auto some = test::split(column(title), " ");
            lengths.push_back(some.size());
            words.insert(words.end(), some.begin(), some.end());
        }
        for (std::size_t i = words.size(); i > 1; --i)  // std::shuffle differs between libraries
            std::swap(words[i - 1], words[m_random() % i]);
        std::vector<std::string> titles;
        auto next = words.begin();
        for (const auto length : lengths) {
            std::string title;
            for (std::size_t i = 0; i < length; ++i)
                title.append(i == 0 ? "" : " ").append(*next++);
            titles.push_back(std::move(title));
        }
        return titles;
    }

    std::unique_ptr<sqlite3, Close> m_database;
    std::mt19937 m_random;
    std::vector<test::Title> m_titles;
};

}  // namespace orientibus::bench
