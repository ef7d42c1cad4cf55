// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/index_source.h"

#include "search/languages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace orientibus::content::search {
namespace {

using sqlite::Outcome;
using sqlite::Statement;
using Occupations = std::unordered_map<std::string, std::uint32_t>;

/// How much a sentence of a sheet says of the occupation, by its kind, 1 to 100.
std::uint8_t valueOfField(std::string_view field)
{
    static constexpr auto values = std::to_array<std::pair<std::string_view, std::uint8_t>>(
        {{"hook", 60}, {"task", 60}, {"definition", 55}, {"day", 45}, {"access", 15}});
    const auto* found = std::find_if(values.begin(), values.end(),
                                     [field](const auto& value) { return value.first == field; });
    return found == values.end() ? 35 : found->second;
}

/// The same for a classification that the occupation belongs to.
std::uint8_t valueOfTag(std::string_view kind, bool principal)
{
    if (kind == "interest")
        return principal ? 60 : 45;
    if (kind == "theme" || kind == "domain")
        return 45;
    if (kind == "industry" || kind == "branch")
        return 40;
    return 25;
}

/// Of an entry, see search.sql.
std::string kindOf(std::string_view field)
{
    return field == "task" ? "task" : "text";
}

/// Names and keywords are searched in every language; sentences, which a result shows,
/// only in the first one of the catalogue.
constexpr std::string_view firstLanguage =
    "coalesce((SELECT substr(value, 1, instr(value || ',', ',') - 1) FROM property"
    " WHERE name = 'languages'), 'fr')";

Outcome<void> eachRow(const sqlite::Database& database, std::string_view sql,
                      const std::function<void(const Statement&)>& row)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::make_unexpected(statement.error());
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            return {};
        row(*statement);
    }
}

Entry titleEntry(std::string label, std::string masculine, std::string feminine)
{
    if (masculine == feminine || masculine.empty() || feminine.empty())
        return {std::move(label)};
    return {std::move(label), std::move(masculine), std::move(feminine)};
}

Outcome<void> collectOccupations(const sqlite::Database& catalogue, IndexCollector& collector,
                                 Occupations& occupations)
{
    return eachRow(catalogue,
                   "SELECT occupation_id, depth = 'authored' FROM occupation"
                   " ORDER BY occupation_id",
                   [&](const Statement& row) {
                       const auto id = row.text(0);
                       occupations[id] = collector.addOccupation(id, row.integer(1) != 0);
                   });
}

Outcome<void> collectTitles(const sqlite::Database& catalogue, IndexCollector& collector,
                            const Occupations& occupations)
{
    return eachRow(catalogue,
                   "SELECT occupation_id, label, masculine, feminine, principal, rare"
                   " FROM occupation_title ORDER BY title_id",
                   [&](const Statement& row) {
                       const auto occupation = occupations.find(row.text(0));
                       if (occupation == occupations.end())
                           return;
                       const auto flags = (row.integer(4) != 0 ? TitleFlag::principal : 0) |
                                          (row.integer(5) != 0 ? TitleFlag::rare : 0);
                       collector.addTitle(occupation->second,
                                          titleEntry(row.text(1), row.text(2), row.text(3)),
                                          static_cast<std::uint8_t>(flags));
                   });
}

/// Names as the Region wrote them, in every language.
Outcome<void> collectNames(const sqlite::Database& catalogue, IndexCollector& collector,
                           const Occupations& occupations, const Languages& languages)
{
    return eachRow(catalogue,
                   "SELECT m.occupation_id, m.text, coalesce(f.text, m.text), m.language"
                   " FROM occupation_text m LEFT JOIN occupation_text f"
                   "   ON f.occupation_id = m.occupation_id AND f.language = m.language"
                   "  AND f.field = 'title_f' AND f.position = m.position"
                   " WHERE m.field = 'title_m'"
                   " ORDER BY m.occupation_id, m.language, m.position",
                   [&](const Statement& row) {
                       const auto occupation = occupations.find(row.text(0));
                       if (occupation == occupations.end())
                           return;
                       const auto his = row.text(1);
                       const auto hers = row.text(2);
                       collector.addTitle(
                           occupation->second,
                           titleEntry(his == hers ? his : his + " / " + hers, his, hers),
                           TitleFlag::principal, languages.bit(row.text(3)));
                   });
}

Outcome<void> collectTexts(const sqlite::Database& catalogue, IndexCollector& collector,
                           const Occupations& occupations)
{
    return eachRow(
        catalogue,
        std::string("SELECT occupation_id, field, text FROM occupation_text"
                    " WHERE field NOT IN ('title_m', 'title_f', 'picture_alt')"
                    " AND (field = 'keyword' OR language = ")
            .append(firstLanguage)
            // "theatre" and "théâtre" are one keyword: a result shows the one that comes first.
            .append(") ORDER BY occupation_id, language <> ")
            .append(firstLanguage)
            .append(", language, field, position"),
        [&](const Statement& row) {
            const auto occupation = occupations.find(row.text(0));
            if (occupation == occupations.end())
                return;
            const auto field = row.text(1);
            const auto text = row.text(2);
            if (field == "keyword")
                return collector.addTitle(occupation->second, {text}, TitleFlag::keyword);
            const auto entry = collector.addEntry({text, {}, {}, kindOf(field)});
            collector.addText(occupation->second, entry, collector.wordsOf(text),
                              valueOfField(field));
        });
}

struct Label {
    std::uint32_t entry = 0;
    std::string text{};
    std::vector<std::uint32_t> words{};  ///< found when the first occupation has it
};
using Labels = std::map<std::string, std::vector<Label>>;

/// The names of everything of one kind: 'tag', 'sector'.
Outcome<void> readLabels(const sqlite::Database& catalogue, IndexCollector& collector,
                         std::string_view entity, Labels& labels)
{
    auto statement = catalogue.prepare(std::string("SELECT entity_id, text,"
                                                   " iif(kind = 'interest', kind, 'class')"
                                                   " FROM label LEFT JOIN tag ON tag_id = entity_id"
                                                   " WHERE entity = ?1 AND field = 'name'"
                                                   " AND language = ")
                                           .append(firstLanguage)
                                           .append(" ORDER BY entity_id"));
    if (!statement)
        return tl::make_unexpected(statement.error());
    statement->bind(1, entity);
    for (;;) {
        const auto more = statement->step();
        if (!more)
            return tl::make_unexpected(more.error());
        if (!*more)
            return {};
        const auto text = statement->text(1);
        const auto entry = collector.addEntry({text, {}, {}, statement->text(2)});
        labels[statement->text(0)].push_back({entry, text});
    }
}

/// Rows of `sql`: occupation, id of a labelled thing, its kind, whether it is the principal one.
Outcome<void> collectLabels(const sqlite::Database& catalogue, IndexCollector& collector,
                            const Occupations& occupations, std::string_view entity,
                            std::string_view sql)
{
    Labels labels;
    if (auto read = readLabels(catalogue, collector, entity, labels); !read)
        return read;
    return eachRow(catalogue, sql, [&](const Statement& row) {
        const auto occupation = occupations.find(row.text(0));
        const auto named = labels.find(row.text(1));
        if (occupation == occupations.end() || named == labels.end())
            return;
        const auto value = valueOfTag(row.text(2), row.integer(3) != 0);
        for (auto& label : named->second) {
            if (label.words.empty())
                label.words = collector.wordsOf(label.text);
            collector.addText(occupation->second, label.entry, label.words, value);
        }
    });
}

}  // namespace

Outcome<void> collect(const sqlite::Database& catalogue, IndexCollector& collector)
{
    const auto languages = languagesOf(catalogue);
    if (!languages)
        return tl::make_unexpected(languages.error());
    Occupations occupations;
    if (auto done = collectOccupations(catalogue, collector, occupations); !done)
        return done;
    if (auto done = collectTitles(catalogue, collector, occupations); !done)
        return done;
    if (auto done = collectNames(catalogue, collector, occupations, Languages(*languages)); !done)
        return done;
    if (auto done = collectTexts(catalogue, collector, occupations); !done)
        return done;
    if (auto done = collectLabels(catalogue, collector, occupations, "tag",
                                  "SELECT o.occupation_id, o.tag_id, t.kind, o.principal"
                                  " FROM occupation_tag o JOIN tag t USING (tag_id)");
        !done)
        return done;
    return collectLabels(catalogue, collector, occupations, "sector",
                         "SELECT occupation_id, sector_id, 'industry', 1 FROM occupation"
                         " WHERE sector_id IS NOT NULL");
}

Outcome<std::string> languagesOf(const sqlite::Database& catalogue)
{
    std::string languages = "fr";
    auto read = eachRow(catalogue, "SELECT value FROM property WHERE name = 'languages'",
                        [&languages](const Statement& row) { languages = row.text(0); });
    if (!read)
        return tl::make_unexpected(read.error());
    return languages;
}

Outcome<std::string> catalogueId(const sqlite::Database& catalogue)
{
    std::string id;
    auto read = eachRow(catalogue, "SELECT value FROM property WHERE name = 'catalogue_id'",
                        [&id](const Statement& row) { id = row.text(0); });
    if (!read)
        return tl::make_unexpected(read.error());
    return id;
}

}  // namespace orientibus::content::search
