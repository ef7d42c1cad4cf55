// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/gender.h"
#include "importers/rome/rome_run.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <algorithm>

// Occupations, their RIASEC letters, their titles and their near jobs.
namespace orientibus::content::authoring::rome {

namespace {

bool isRomeCode(std::string_view code)
{
    return code.size() == 5 && code[0] >= 'A' && code[0] <= 'Z' &&
           std::ranges::all_of(code.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

/// ROME's tag for the ecological transition; empty is unknown.
std::optional<std::string> green(Record& record, std::size_t column)
{
    static const std::map<std::string_view, std::string> words{
        {"Emploi Vert", "green"},
        {"Emploi stratégique pour la Transition écologique", "strategic"},
        {"Emploi Blanc", "white"},
        {"Emploi Brun", "brown"},
    };
    const auto found = words.find(record.cell(column));
    if (found != words.end()) {
        return found->second;
    }
    if (!record.cell(column).empty()) {
        record.remark(column, fmt::format("not a word of ROME: {}", record.cell(column)));
    }
    return std::nullopt;
}

std::optional<std::string> letter(Record& record, std::size_t column)
{
    const auto value = record.cell(column);
    if (value.size() == 1 && std::string_view("RIASEC").find(value) != std::string_view::npos) {
        return std::string(value);
    }
    if (!value.empty()) {
        record.remark(column, fmt::format("not a RIASEC letter: {}", value));
    }
    return std::nullopt;
}

/// Parents may stand later in the file than their children.
Status importParents(Run& run,
                     const std::map<std::string, std::pair<std::string, std::size_t>>& parents)
{
    auto& report = run.report.of(run.input.files.find("occupations")->second.name);
    for (const auto& [code, parent] : parents) {
        if (run.knows(parent.first)) {
            run.layer.row(Table::Occupation, {code}).set("rome_parent", parent.first);
        } else {
            report.remark(parent.second, "code_rome_parent",
                          fmt::format("no such occupation: {}", parent.first));
        }
    }
    return {};
}

}  // namespace

/// One record is one occupation. Its label is its principal title.
Status importOccupations(Run& run)
{
    enum Column : std::size_t { Code, Title, Eco, Num, Demo, Regulated, Executive, Parent };
    const CsvOptions options{{"code_rome", "libelle_rome", "transition_eco", "transition_num",
                              "transition_demo", "emploi_reglemente", "emploi_cadre",
                              "code_rome_parent"},
                             {"code_fiche_metier", "code_ogr"}};
    std::map<std::string, std::pair<std::string, std::size_t>> parents;
    const auto take = [&run, &parents](Record& record) {
        const auto code = record.text(Code);
        const auto forms = splitGender(frenchTitle(record.cell(Title)));
        if (!isRomeCode(code)) {
            return record.skip(Code, fmt::format("not a ROME code: {}", code));
        }
        if (run.knows(code)) {
            return record.skip(Code, fmt::format("{} is there twice", code));
        }
        if (forms.masculine.empty()) {
            return record.skip(Title, fmt::format("{} has no title", code));
        }
        run.layer.row(Table::Occupation, {code})
            .set("rome_code", code)
            .set("green", green(record, Eco))
            .set("digital", record.flag(Num))
            .set("demographic", record.flag(Demo))
            .set("regulated", record.flag(Regulated))
            .set("executive", record.flag(Executive))
            .set("depth", "national");
        run.layer.row(Table::OccupationText, {code, "fr", "title_m", 1})
            .set("text", forms.masculine);
        run.layer.row(Table::OccupationText, {code, "fr", "title_f", 1})
            .set("text", forms.feminine);
        run.labels.emplace(code, record.text(Title));
        if (!record.cell(Parent).empty()) {
            parents.emplace(code, std::pair(record.text(Parent), record.line()));
        }
    };
    return forEachRecord(run, "occupations", options, take).and_then([&run, &parents] {
        return importParents(run, parents);
    });
}

/// A record without a major letter says nothing; without a minor one it is whole.
Status importRiasec(Run& run)
{
    enum Column : std::size_t { Code, Major, Minor };
    const CsvOptions options{{"code_rome", "riasec_majeur", "riasec_mineur"}};
    return forEachRecord(run, "riasec", options, [&run](Record& record) {
        if (!isOccupation(run, record, Code)) {
            return;
        }
        auto& row = run.layer.row(Table::Occupation, {record.text(Code)});
        if (row.fields().contains("riasec_major")) {
            return record.skip(Code, fmt::format("{} is there twice", record.cell(Code)));
        }
        const auto value = record.cell(Major);
        if (value.size() != 1 || std::string_view("RIASEC").find(value) == std::string_view::npos) {
            return record.skip(Major, fmt::format("not a RIASEC letter: {}", value));
        }
        row.set("riasec_major", std::string(value)).set("riasec_minor", letter(record, Minor));
    });
}

/// One record is one title. ROME's tags of single titles, its short labels (cut at 60
/// characters) and its origin (empty) are not used.
Status importTitles(Run& run)
{
    enum Column : std::size_t { Ogr, Label, Code, Class, Rare };
    const CsvOptions options{
        {"code_ogr", "libelle_appellation_long", "code_rome", "classification", "peu_usite"},
        {"libelle_appellation_court", "transition_eco", "transition_num", "transition_demo",
         "emploi_reglemente", "emploi_cadre", "origine", "code_rome_parent"}};
    return forEachRecord(run, "titles", options, [&run](Record& record) {
        const auto ogr = record.text(Ogr);
        const bool isPrincipal = record.cell(Class) == "PRINCIPALE";
        if (!record.number(Ogr)) {
            return record.skip(Ogr, fmt::format("not an OGR code: {}", ogr));
        }
        if (run.layer.has(Table::OccupationTitle, {ogr})) {
            return record.skip(Ogr, fmt::format("title {} is there twice", ogr));
        }
        if (!isOccupation(run, record, Code)) {
            return;
        }
        if (!isPrincipal && record.cell(Class) != "SYNONYME") {
            return record.skip(
                Class, fmt::format("neither PRINCIPALE nor SYNONYME: {}", record.cell(Class)));
        }
        const auto forms = splitGender(frenchTitle(record.cell(Label)));
        if (forms.masculine.empty()) {
            return record.skip(Label, "the title is empty");
        }
        if (forms.rule == GenderRule::TwoNames || forms.rule == GenderRule::SeveralNames) {
            record.remark(Label, fmt::format("names, not genders: {}", record.cell(Label)));
        }
        if (isPrincipal && run.labels[record.text(Code)] != record.cell(Label)) {
            record.remark(Label,
                          fmt::format("principal, but {} is called otherwise", record.cell(Code)));
        }
        run.layer.row(Table::OccupationTitle, {ogr})
            .set("occupation_id", record.text(Code))
            .set("masculine", forms.masculine)
            .set("feminine", forms.feminine)
            .set("label", record.text(Label))
            .set("principal", std::int64_t{isPrincipal})
            .set("rare", record.flag(Rare).value_or(0));
    });
}

/// One record is one way from an occupation to another; 1 is the nearest.
Status importNeighbours(Run& run)
{
    enum Column : std::size_t { From, To, Rank };
    const CsvOptions options{{"code_rome", "code_rome_cible", "numero_ordre"}};
    return forEachRecord(run, "neighbours", options, [&run](Record& record) {
        if (!isOccupation(run, record, From) || !isOccupation(run, record, To)) {
            return;
        }
        const Key key{record.text(From), record.text(To)};
        const auto rank = record.number(Rank);
        if (record.cell(From) == record.cell(To)) {
            return record.skip(To, fmt::format("{} is no neighbour of itself", record.cell(To)));
        }
        if (!rank) {
            return record.skip(Rank, fmt::format("not a rank: {}", record.cell(Rank)));
        }
        if (run.layer.has(Table::OccupationNeighbour, key)) {
            return record.skip(
                To, fmt::format("{} to {} is there twice", record.cell(From), record.cell(To)));
        }
        run.layer.row(Table::OccupationNeighbour, key).set("rank", *rank);
    });
}

}  // namespace orientibus::content::authoring::rome
