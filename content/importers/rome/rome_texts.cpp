// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/rome_run.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <tuple>
#include <utility>
#include <vector>

// Definitions and ways of access: one record is one sentence.
namespace orientibus::content::authoring::rome {

namespace {

/// Occupation, field, and the sentences by ROME's position.
using Sentences =
    std::map<std::pair<std::string, std::string>, std::map<std::int64_t, std::string>>;

/// ROME breaks a few sentences over two records. What starts in lower case goes on
/// with the record before it, unless that one is ended by a full stop. The rest of a sentence whose
/// beginning was skipped is none: `isLost` is told.
template <typename Lost>
std::vector<std::string> mended(const std::map<std::int64_t, std::string>& records, Lost isLost)
{
    std::vector<std::string> sentences;
    for (const auto& [position, text] : records) {
        if (position > 1 && startsInLowerCase(text) && !records.contains(position - 1)) {
            isLost(position);
            continue;
        }
        const bool goesOn =
            !sentences.empty() && startsInLowerCase(text) && !sentences.back().ends_with(".");
        if (goesOn) {
            sentences.back().append(" ").append(withoutBullet(text));
        } else {
            sentences.push_back(text);
        }
    }
    return sentences;
}

void addSentences(Run& run, const Sentences& all)
{
    auto& report = run.report.of(run.input.files.find("texts")->second.name);
    for (const auto& [key, records] : all) {
        std::int64_t position = 0;
        const auto isLost = [&report, &code = key.first](std::int64_t at) {
            report.remark(1, "position_phrase",
                          fmt::format("{}: the beginning of sentence {} is missing", code, at));
        };
        for (const auto& text : mended(records, isLost)) {
            run.layer.row(Table::OccupationText, {key.first, "fr", key.second, ++position})
                .set("text", frenchSentence(text));
        }
    }
}

}  // namespace

Status importTexts(Run& run)
{
    enum Column : std::size_t { Code, Type, Position, Text };
    const CsvOptions options{
        {"code_rome", "libelle_type_texte", "position_phrase", "libelle_texte"},
        {"code_compo_bloc"}};
    static const std::map<std::string_view, std::string> fields{{"definition", "definition"},
                                                                {"acces_metier", "access"}};
    Sentences sentences;
    const auto take = [&run, &sentences](Record& record) {
        if (!isOccupation(run, record, Code)) {
            return;
        }
        const auto field = fields.find(record.cell(Type));
        const auto position = record.number(Position);
        if (field == fields.end()) {
            return record.skip(Type, fmt::format("unknown kind of text: {}", record.cell(Type)));
        }
        if (!position) {
            return record.skip(Position, fmt::format("not a position: {}", record.cell(Position)));
        }
        if (frenchSentence(record.cell(Text)).empty()) {
            return record.skip(Text, fmt::format("no words: \"{}\"", record.cell(Text)));
        }
        auto& places = sentences[{record.text(Code), field->second}];
        if (!places.emplace(*position, record.text(Text)).second) {
            record.skip(Position, fmt::format("{} has another sentence {} of {}", record.cell(Code),
                                              *position, record.cell(Type)));
        }
    };
    return forEachRecord(run, "texts", options, take).map([&run, &sentences] {
        addSentences(run, sentences);
    });
}

}  // namespace orientibus::content::authoring::rome
