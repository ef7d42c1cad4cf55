// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/search_index.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <sqlite3.h>
#include <string>
#include <utf8proc.h>
#include <vector>

/// How good the search is, measured on every title of a catalogue.
///
/// The right answer to a query made of a title is the occupation that the title
/// belongs to; it counts when it is among the first three.
namespace orientibus::test {

struct Title {
    std::string occupationId;
    std::string label;  ///< 'Conducteur / Conductrice d'engins agricoles'
    std::string masculine;
    std::string feminine;
    std::string titleId;
};

struct Score {
    std::string name;
    std::size_t asked = 0;
    std::size_t right = 0;
    std::size_t first = 0;  ///< of those, at the very top
    double ceiling = 100;   ///< the share that the best possible order would reach
    std::vector<std::string> missed = {};

    [[nodiscard]] double share() const
    {
        return asked == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(asked);
    }
    [[nodiscard]] double firstShare() const
    {
        return asked == 0 ? 0 : 100.0 * static_cast<double>(first) / static_cast<double>(asked);
    }
};

inline std::vector<Title> titlesOf(const std::filesystem::path& catalogue)
{
    std::vector<Title> titles;
    sqlite3* database = nullptr;
    sqlite3_stmt* rows = nullptr;
    const char* sql =
        "SELECT occupation_id, label, masculine, feminine, title_id FROM occupation_title"
        " ORDER BY title_id";
    if (sqlite3_open_v2(catalogue.string().c_str(), &database, SQLITE_OPEN_READONLY, nullptr) ==
            SQLITE_OK &&
        sqlite3_prepare_v2(database, sql, -1, &rows, nullptr) == SQLITE_OK) {
        const auto text = [rows](int column) {
            return std::string(reinterpret_cast<const char*>(sqlite3_column_text(rows, column)));
        };
        while (sqlite3_step(rows) == SQLITE_ROW)
            titles.push_back({text(0), text(1), text(2), text(3), text(4)});
    }
    sqlite3_finalize(rows);
    sqlite3_close(database);
    return titles;
}

/// As a pupil types: lower case, no accents.
inline std::string plain(const std::string& text)
{
    std::string spelt;
    for (std::size_t at = 0; at < text.size(); ++at) {  // Unicode keeps œ; a keyboard does not
        const auto pair = text.substr(at, 2);
        const bool ligature = pair == "œ" || pair == "Œ";
        spelt += ligature ? "oe" : text.substr(at, 1);
        at += ligature ? 1U : 0U;
    }
    utf8proc_uint8_t* bytes = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                        UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(spelt.data()),
                                   static_cast<utf8proc_ssize_t>(spelt.size()), &bytes, options);
    if (size < 0)
        return spelt;
    std::string result(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    std::free(bytes);
    return result;
}

inline std::vector<std::string> split(const std::string& text, const std::string& separators)
{
    std::vector<std::string> words(1);
    for (const char letter : text) {
        if (separators.find(letter) == std::string::npos)
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// 'Conducteur d'engins agricoles': his head, and what follows hers.
inline std::string mixed(const Title& title)
{
    const auto slash = title.label.find(" / ");
    if (slash == std::string::npos)
        return title.label;
    auto his = title.label.substr(0, slash);
    const auto words = split(title.label.substr(slash + 3), " ");
    for (std::size_t i = split(his, " ").size(); i < words.size(); ++i)
        his += ' ' + words[i];
    return his;
}

inline bool isLetter(char letter)
{
    return letter >= 'a' && letter <= 'z';
}

/// One letter too many, missing, wrong or swapped with its neighbour.
inline std::string withSlip(std::string text, bool anywhere, std::mt19937& random)
{
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (anywhere || (isLetter(text[at]) && isLetter(text[at + 1])))
            places.push_back(at);
    }
    if (places.empty())
        return text;
    const auto at = places[random() % places.size()];
    const char letter = static_cast<char>('a' + random() % 26);
    switch (random() % 4) {
    case 0:
        return text.insert(at, 1, letter);
    case 1:
        return text.erase(at, 1);
    case 2:
        text[at] = letter;
        return text;
    default:
        std::swap(text[at], text[at + 1]);
        return text;
    }
}

/// The first five letters of the first word of at least five, empty where there is none.
inline std::string firstFive(const Title& title)
{
    for (const auto& word : split(plain(mixed(title)), " '’-/(),.«»&")) {
        if (word.size() >= 5)
            return word.substr(0, 5);
    }
    return {};
}

template <typename MakeQuery>
Score evaluate(const std::string& name, const content::SearchIndex& index,
               const std::vector<Title>& titles, MakeQuery makeQuery)
{
    Score score{name};
    for (const auto& title : titles) {
        const std::string query = makeQuery(title);
        if (query.empty())
            continue;
        ++score.asked;
        const auto hits = index.search(query, 10);
        const auto end = hits ? std::min<std::size_t>(3, hits->size()) : 0;
        std::size_t place = 0;
        while (place < end && (*hits)[place].occupationId != title.occupationId)
            ++place;
        score.right += place < end ? 1U : 0U;
        score.first += place == 0 && end > 0 ? 1U : 0U;
        if (place == end)
            score.missed.push_back(query + "  (" + title.occupationId + ", " + title.label + ")");
    }
    return score;
}

/// Of all titles with the same first five letters, only those of three occupations can
/// have theirs among the first three: the ceiling is the three with most such titles.
inline double ceilingOfFirstFive(const std::vector<Title>& titles)
{
    std::map<std::string, std::map<std::string, std::size_t>> byStart;
    std::size_t asked = 0;
    for (const auto& title : titles) {
        if (const auto start = firstFive(title); !start.empty()) {
            ++byStart[start][title.occupationId];
            ++asked;
        }
    }
    std::size_t reachable = 0;
    for (const auto& [start, occupations] : byStart) {
        std::vector<std::size_t> counts;
        for (const auto& occupation : occupations)
            counts.push_back(occupation.second);
        std::sort(counts.rbegin(), counts.rend());
        for (std::size_t i = 0; i < std::min<std::size_t>(3, counts.size()); ++i)
            reachable += counts[i];
    }
    return asked == 0 ? 0 : 100.0 * static_cast<double>(reachable) / static_cast<double>(asked);
}

inline std::vector<Score> evaluateAll(const content::SearchIndex& index,
                                      const std::vector<Title>& titles)
{
    std::mt19937 random(20261123);
    std::vector<Score> scores;
    const auto add = [&](const std::string& name, auto makeQuery) {
        scores.push_back(evaluate(name, index, titles, makeQuery));
    };
    add("label as written", [](const Title& title) { return title.label; });
    add("exact title", [](const Title& title) { return mixed(title); });
    add("lower case, no accents", [](const Title& title) { return plain(mixed(title)); });
    add("feminine form", [](const Title& title) {
        const auto slash = title.label.find(" / ");
        return slash == std::string::npos ? std::string{} : title.label.substr(slash + 3);
    });
    add("masculine column", [](const Title& title) { return title.masculine; });
    add("head m., complement f.", [](const Title& title) {
        return title.label.find(" / ") == std::string::npos ? std::string{} : mixed(title);
    });
    add("one slip in a word",
        [&](const Title& title) { return withSlip(plain(mixed(title)), false, random); });
    add("one slip anywhere",
        [&](const Title& title) { return withSlip(plain(mixed(title)), true, random); });
    add("first five letters", firstFive);
    scores.back().ceiling = ceilingOfFirstFive(titles);
    return scores;
}

}  // namespace orientibus::test
