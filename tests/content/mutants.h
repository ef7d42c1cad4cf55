// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "mutated_sources.h"

/// Files of the sources changed, and what becomes of them.
namespace orientibus::test::mutated {

/// Pictures are dealt out along the list of a sector: a choice of this project, no fact.
inline bool isFact(const std::string& column)
{
    return column != "picture";
}

inline bool isPartOf(const Layer& part, const Layer& whole)
{
    for (std::size_t i = 0; i < tableCount; ++i) {
        const auto table = static_cast<Table>(i);
        for (const auto& [key, row] : part.rows(table)) {
            if (!whole.has(table, key)) {
                return false;
            }
            const auto& known = whole.rows(table).at(key).fields();
            for (const auto& [column, field] : row.fields()) {
                const auto same = known.find(column);
                if (isFact(column) && (same == known.end() || same->second.value != field.value)) {
                    return false;
                }
            }
        }
    }
    return true;
}

inline std::set<std::string> told(const ImportReport& report)
{
    auto all = sentences(report, &FileReport::skips);
    all.merge(sentences(report, &FileReport::remarks));
    return all;
}

/// Whether a refusal names the file and the line; of a spreadsheet, which may be no archive at
/// all, the file.
inline bool isPlaced(const Source& source, const std::string& detail)
{
    const auto name = source.file().name + ":";
    const bool isNamed = detail.starts_with(name) && detail.size() > name.size();
    return isNamed && (source.format == Format::Xlsx ||
                       (detail[name.size()] >= '1' && detail[name.size()] <= '9'));
}

/// What became of a file: "same", "refused" by name and line, "fewer" with a word more for it, or
/// what must not be.
inline std::string outcome(const Source& source, const std::string& bytes)
{
    const auto whole = source.importer(source.input);
    REQUIRE(whole);
    const auto result = importWhole(source.importer, source.with(bytes));
    if (!result) {
        const auto& detail = result.error().detail;
        return isPlaced(source, detail) ? "refused" : "refused without a place: " + detail;
    }
    for (const auto& file : result->report.files) {
        if (!file.isComplete()) {
            return "records that nobody accounts for";
        }
    }
    if (isSameLayer(result->layer, whole->layer)) {
        return "same";
    }
    if (!source.isJoint && !isPartOf(result->layer, whole->layer)) {
        return "WRONG: a row that the whole file does not have";
    }
    const bool isTold = !std::ranges::includes(told(whole->report), told(result->report));
    return isTold ? "fewer" : "fewer, and not a word";
}

inline std::string refusalTo(const Source& source, const std::string& bytes)
{
    return refusalOf(source.importer, source.with(bytes));
}

inline RawTable tableOf(const Source& source)
{
    return source.format == Format::Xlsx ? source.sheet
                                         : rawTable(plain(source.file().bytes), source.separator);
}

/// A table as a file of the format of `source`.
inline std::string written(const Source& source, const RawTable& table)
{
    return source.format == Format::Xlsx ? XlsxFile().withSheet("BMO", rowsOf(table)).bytes()
                                         : csvOf(table, source.separator);
}

/// The names by which the file speaks of its cells.
inline std::vector<std::string> namesIn(const Source& source)
{
    std::vector<std::string> names;
    const auto& bytes = source.file().bytes;
    if (source.isTable()) {
        names = tableOf(source).front();
        for (auto& name : names) {
            std::erase(name, '"');
        }
        return names;
    }
    if (source.format == Format::Xml) {
        return {"item", "libelle_metier", "annee", "lien_site_onisepfr", "code_rome"};
    }
    if (source.format == Format::Yaml) {
        return source.role == "words" ? std::vector<std::string>{"source", "levels",   "measure",
                                                                 "word",   "at_least", "families"}
                                      : std::vector<std::string>{"synonyms", "fr", "en", "jobs"};
    }
    for (auto end = bytes.find("\":"); end != std::string::npos; end = bytes.find("\":", end + 1)) {
        const auto from = bytes.rfind('"', end - 1) + 1;
        names.push_back(bytes.substr(from, end - from));
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

inline std::string renamed(const Source& source, const std::string& name)
{
    auto bytes = source.file().bytes;
    if (source.isTable()) {
        auto table = tableOf(source);
        const auto names = namesIn(source);
        auto& cell =
            table.front()[static_cast<std::size_t>(std::ranges::find(names, name) - names.begin())];
        cell.insert(cell.find(name), "x_");
        return written(source, table);
    }
    if (source.format == Format::Xml) {
        return replacedAll(replacedAll(bytes, "<" + name + ">", "<x_" + name + ">"),
                           "</" + name + ">", "</x_" + name + ">");
    }
    const auto member = source.format == Format::Yaml ? name + ":" : '"' + name + "\":";
    const auto before = source.format == Format::Yaml ? 0U : 1U;
    bytes.insert(bytes.find(member) + before, "x_");
    return bytes;
}

inline std::string withOneMore(const Source& source)
{
    auto bytes = source.file().bytes;
    if (source.isTable()) {
        auto table = tableOf(source);
        for (auto& row : table) {
            row.insert(row.begin(), "2027");
        }
        table.front().front() = "session";
        return written(source, table);
    }
    if (source.format == Format::Xml) {
        return replacedAll(bytes, "<annee>", "<session>2027</session><annee>");
    }
    if (source.format == Format::Yaml) {
        return bytes.insert(bytes.find('{') + 1, "session: 2027, ");
    }
    const auto* before = source.role == "schools" ? "\"name\"" : "\"nom\"";
    return bytes.insert(bytes.find(before), "\"session\": 2027, ");
}

inline std::string withOneLess(const Source& source, std::size_t column)
{
    auto table = tableOf(source);
    for (auto& row : table) {
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    }
    return written(source, table);
}

inline std::string moved(const Source& source)
{
    if (source.isTable()) {
        return written(source, columnsMoved(tableOf(source)));
    }
    return source.format == Format::Json
               ? membersMoved(nlohmann::ordered_json::parse(source.file().bytes)).dump(1)
               : source.reordered;
}

/// The file with every text of it in another encoding.
inline std::string recoded(const Source& source, std::string (*encoded)(const std::string&))
{
    if (source.format != Format::Xlsx) {
        return encoded(plain(source.file().bytes));
    }
    auto table = tableOf(source);
    for (auto& row : table) {
        std::ranges::transform(row, row.begin(), encoded);
    }
    return written(source, table);
}

}  // namespace orientibus::test::mutated
