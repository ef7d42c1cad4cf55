// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/temp_dir.h"

#include <orientibus/content/search_index.h>

#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace orientibus::test {

inline std::string contentsOf(const std::filesystem::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// A small catalogue in a folder of its own, made with the real schema.
class SearchCatalogue {
public:
    SearchCatalogue()
    {
        sqlite3_open(file().string().c_str(), &m_database);
        run(contentsOf(ORIENTIBUS_SOURCE_DIR "/content/sql/schema.sql"));
        insert("source", {"s", "S", "P", "L", "", "2026-01-01", "published"});
        rename("one");
    }
    SearchCatalogue(const SearchCatalogue&) = delete;
    SearchCatalogue& operator=(const SearchCatalogue&) = delete;
    ~SearchCatalogue() { sqlite3_close(m_database); }

    [[nodiscard]] std::filesystem::path file() const { return m_folder / "small.sqlite"; }

    /// Gives the content another name, as any change of it would.
    void rename(const std::string& catalogueId)
    {
        insert("property", {"catalogue_id", catalogueId});
    }

    SearchCatalogue& languages(const std::string& list)
    {
        insert("property", {"languages", list});
        return *this;
    }

    /// An occupation with its principal title.
    SearchCatalogue& occupation(const std::string& id, const std::string& masculine,
                                const std::string& feminine, bool authored = false)
    {
        insert("occupation (occupation_id, depth, source_id)",
               {id, authored ? "authored" : "national", "s"});
        m_id = id;
        return title(masculine, feminine, true);
    }

    SearchCatalogue& title(const std::string& masculine, const std::string& feminine,
                           bool principal = false, bool rare = false)
    {
        auto label = masculine;
        if (masculine != feminine)
            label.append(" / ").append(feminine);
        insert("occupation_title", {std::to_string(++m_rows), m_id, masculine, feminine, label,
                                    principal ? "1" : "0", rare ? "1" : "0", "s"});
        return *this;
    }

    SearchCatalogue& text(const std::string& field, const std::string& text,
                          const std::string& language = "fr")
    {
        const bool isTitle = field.rfind("title", 0) == 0;
        const auto position = isTitle ? std::string("1") : std::to_string(++m_rows);
        insert("occupation_text", {m_id, language, field, position, "", text, "s"});
        return *this;
    }

    SearchCatalogue& tag(const std::string& id, const std::string& kind, const std::string& name)
    {
        insert("tag", {id, kind, "1", "", "s"});
        insert("label", {"tag", id, "fr", "name", name, "s"});
        insert("occupation_tag", {m_id, id, "1", "s"});
        return *this;
    }

private:
    /// Empty values are NULL; the schema's types turn '1' into a number.
    void insert(const std::string& table, const std::vector<std::string>& values)
    {
        std::string sql = "INSERT OR REPLACE INTO ";
        sql.append(table).append(" VALUES (");
        for (const auto& value : values) {
            sql += sql.back() == '(' ? "" : ", ";
            sql += value.empty() ? "NULL" : quoted(value);
        }
        run(sql + ")");
    }

    void run(const std::string& sql)
    {
        char* message = nullptr;
        if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK)
            throw std::runtime_error(sql + ": " + message);
    }

    static std::string quoted(const std::string& text)
    {
        std::string result = "'";
        for (const char letter : text)
            result.append(letter == '\'' ? 2 : 1, letter);
        result += '\'';
        return result;
    }

    TempDir m_folder;
    sqlite3* m_database = nullptr;
    std::string m_id;
    int m_rows = 0;
};

/// What is found, as ids, best first.
inline std::vector<std::string> found(const content::SearchIndex& index, const std::string& query,
                                      std::size_t limit = 10)
{
    std::vector<std::string> ids;
    const auto hits = index.search(query, limit);
    if (!hits)
        throw std::runtime_error(hits.error().detail);
    for (const auto& hit : *hits)
        ids.push_back(hit.occupationId);
    return ids;
}

/// The letters that the screen would underline, joined by a bar.
inline std::string underlined(const content::SearchHit& hit)
{
    std::string letters;
    for (const auto& range : hit.ranges)
        letters.append(letters.empty() ? "" : "|").append(hit.text, range.begin, range.size);
    return letters;
}

}  // namespace orientibus::test
