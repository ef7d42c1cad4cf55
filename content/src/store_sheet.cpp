// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

#include <algorithm>

namespace orientibus::content {

namespace {

using sqlite::Statement;

std::string first(const TextsByField& texts, std::string_view field)
{
    const auto found = texts.find(field);
    return found == texts.end() || found->second.empty() ? std::string{}
                                                         : found->second.front().text;
}

std::vector<std::string> all(const TextsByField& texts, std::string_view field)
{
    std::vector<std::string> list;
    if (const auto found = texts.find(field); found != texts.end()) {
        for (const auto& row : found->second) {
            list.push_back(row.text);
        }
    }
    return list;
}

void fillTexts(Occupation& sheet, const TextsByField& texts)
{
    sheet.pictureAlt = first(texts, "picture_alt");
    sheet.tasks = all(texts, "task");
    if (const auto day = texts.find("day"); day != texts.end()) {
        for (const auto& row : day->second) {
            sheet.day.push_back({row.at, row.text});
        }
    }
    sheet.withWhom = first(texts, "with_whom");
    sheet.place = first(texts, "place");
    sheet.hours = first(texts, "hours");
    sheet.hard = first(texts, "hard");
    sheet.great = first(texts, "great");
    sheet.definition = all(texts, "definition");
    sheet.access = all(texts, "access");
}

void fillScalars(Occupation& sheet, const Statement& row)
{
    sheet.riasecMajor = row.text(0);
    sheet.riasecMinor = row.text(1);
    const auto green = row.text(2);
    sheet.green = green == "green" || green == "strategic";
    sheet.digital = row.optionalBool(3);
    sheet.regulated = row.optionalBool(4);
    sheet.company = row.text(5);
    sheet.posture = row.text(6);
    sheet.setting = row.text(7);
    sheet.schedule = row.text(8);
}

constexpr std::string_view scalarsSql = R"sql(
SELECT riasec_major, riasec_minor, green, digital, regulated, company, posture, setting, schedule
FROM occupation WHERE occupation_id = ?1)sql";

constexpr std::string_view interestsSql = R"sql(
SELECT coalesce(l.text, l_fr.text)
FROM occupation_tag ot
JOIN tag t ON t.tag_id = ot.tag_id AND t.kind = 'interest'
LEFT JOIN label l ON l.entity = 'tag' AND l.entity_id = t.tag_id AND l.language = ?2
      AND l.field = 'name'
LEFT JOIN label l_fr ON l_fr.entity = 'tag' AND l_fr.entity_id = t.tag_id AND l_fr.language = 'fr'
      AND l_fr.field = 'name'
WHERE ot.occupation_id = ?1 AND coalesce(l.text, l_fr.text) IS NOT NULL
ORDER BY ot.principal DESC, CAST(t.code AS INTEGER), t.code)sql";

constexpr std::string_view emblemSql = R"sql(
SELECT s.emblem, coalesce(m.sha256 || '.' || m.extension, ''),
       coalesce(mc.sha256 || '.' || mc.extension, '')
FROM sector s
LEFT JOIN media m ON m.media_id = s.emblem AND m.variant = 'normal'
LEFT JOIN media mc ON mc.media_id = s.emblem AND mc.variant = 'contrast'
WHERE s.sector_id = ?1)sql";

constexpr std::string_view titlesSql = R"sql(
SELECT masculine, feminine, rare FROM occupation_title
WHERE occupation_id = ?1 AND principal = 0 ORDER BY rare, masculine, title_id)sql";

constexpr std::string_view figuresFrom =
    " FROM figure f WHERE f.entity = 'occupation' AND f.entity_id = ?1 ";

constexpr std::string_view sheetSourcesSql = R"sql(
SELECT source_id FROM occupation WHERE occupation_id = ?1
UNION SELECT source_id FROM provenance WHERE entity = 'occupation' AND entity_id = ?1
UNION SELECT source_id FROM occupation_text WHERE occupation_id = ?1
UNION SELECT source_id FROM occupation_title WHERE occupation_id = ?1
UNION SELECT source_id FROM occupation_neighbour WHERE occupation_id = ?1
UNION SELECT source_id FROM occupation_tag WHERE occupation_id = ?1
UNION SELECT source_id FROM figure WHERE entity = 'occupation' AND entity_id = ?1
      AND measure IN ('pay_start', 'pay_experienced', 'women_share')  -- those of a basin are not on it
UNION SELECT source_id FROM pathway_edge WHERE to_state = 'job:' || ?1
ORDER BY 1)sql";

}  // namespace

Result<TextsByField, StoreError> Store::Impl::texts(std::string_view id,
                                                    std::string_view language) const
{
    TextsByField own;
    TextsByField french;
    auto read = each("SELECT language, field, coalesce(at, ''), text FROM occupation_text "
                     "WHERE occupation_id = ?1 AND language IN (?2, 'fr') ORDER BY field, position",
                     {id, language}, [&](const Statement& row) {
                         auto& into = row.text(0) == language ? own : french;
                         into[row.text(1)].push_back({row.text(2), row.text(3)});
                     });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    own.merge(french);  // whole fields only: a half-translated list would mix languages
    return own;
}

Result<std::map<std::string, Source>, StoreError> Store::Impl::sourcesById() const
{
    std::map<std::string, Source> found;
    auto read = each("SELECT source_id, name, publisher, licence, coalesce(url, ''), as_of, "
                     "status = 'demo' FROM source",
                     {}, [&](const Statement& row) {
                         found.emplace(row.text(0),
                                       Source{row.text(0), row.text(1), row.text(2), row.text(3),
                                              row.text(4), row.text(5), row.integer(6) != 0});
                     });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return found;
}

Result<std::vector<Source>, StoreError> Store::sources() const
{
    auto byId = m_impl->sourcesById();
    if (!byId) {
        return tl::make_unexpected(byId.error());
    }
    std::vector<Source> list;
    for (auto& [id, source] : *byId) {
        list.push_back(std::move(source));
    }
    return list;
}

Result<Occupation, StoreError> Store::occupation(std::string_view id,
                                                 std::string_view language) const
{
    auto summaries = m_impl->summaries("o.occupation_id = ?2", language, id);
    if (!summaries) {
        return tl::make_unexpected(summaries.error());
    }
    if (summaries->empty()) {
        return tl::make_unexpected(Error<StoreError>{
            StoreError::NotFound,
            m_impl->path().string() + " has no occupation " + std::string(id) + "."});
    }
    Occupation sheet;
    sheet.summary = std::move(summaries->front());

    const auto texts = m_impl->texts(id, language);
    const auto sources = m_impl->sourcesById();
    if (!texts || !sources) {
        return tl::make_unexpected(!texts ? texts.error() : sources.error());
    }
    fillTexts(sheet, *texts);

    Result<void, StoreError> read =
        m_impl->each(scalarsSql, {id}, [&](const Statement& row) { fillScalars(sheet, row); });
    const auto then = [&](std::string_view sql, std::initializer_list<std::string_view> parameters,
                          auto&& take) {
        if (read) {
            read = m_impl->each(sql, parameters, take);
        }
    };
    then(emblemSql, {sheet.summary.sectorId}, [&](const Statement& row) {
        sheet.sectorEmblem = {row.text(0), row.text(1), row.text(2)};
    });
    then(interestsSql, {id, language},
         [&](const Statement& row) { sheet.interests.push_back(row.text(0)); });
    then(titlesSql, {id}, [&](const Statement& row) {
        sheet.otherTitles.push_back({row.text(0), row.text(1), row.integer(2) != 0});
    });
    then(std::string("SELECT ")
             .append(figureColumns)
             .append(figuresFrom)
             .append(newestFigure)
             .append("ORDER BY f.measure, f.territory_id"),
         {id}, [&](const Statement& row) { sheet.figures.push_back(figureAt(row, 0, *sources)); });
    then(sheetSourcesSql, {id}, [&](const Statement& row) {
        if (const auto found = sources->find(row.text(0)); found != sources->end()) {
            sheet.sources.push_back(found->second);
        }
    });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return sheet;
}

}  // namespace orientibus::content
