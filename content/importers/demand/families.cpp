// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/form.h"
#include "importers/demand/demand_run.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <array>

namespace orientibus::content::authoring::demand {

namespace {

using std::string;
using std::string_view;

/// The source of what the Dares says about families.
string familiesSource(const Run& run)
{
    const auto option = run.input.options.find("families_source");
    return option != run.input.options.end() ? option->second : run.input.source;
}

void link(Run& run, const string& occupation, const string& family, const char* basis,
          const string& source)
{
    // The first word stays: what is written by hand or official is not made less by a guess.
    if (!run.layer.has(Table::OccupationFamily, {occupation, family})) {
        run.layer.row(Table::OccupationFamily, {occupation, family}, source).set("basis", basis);
    }
}

/// A family of 341 ("A0X41a") lies in the one of 228 that is counted ("A0X41").
string countedFamily(string_view code)
{
    constexpr std::size_t length = 5;
    const bool isFiner = code.size() == length + 1 && code.back() >= 'a' && code.back() <= 'z';
    return string(isFiner ? code.substr(0, length) : code);
}

void addLevels(const Form& root, const string& source, Run& run, FileReport& report)
{
    static constexpr std::array<string_view, 2> measures{"projects", "tension_intensity"};
    static constexpr std::array<string_view, 3> words{"much", "some", "little"};
    for (const auto* node : root.items("levels")) {
        const Form form(*node, root.file(), root.faults(), {"measure", "word", "at_least"});
        const auto measure = form.oneOf("measure", measures);
        const auto word = form.oneOf("word", words);
        const auto from = form.number("at_least");
        ++report.read;
        ++report.used;
        if (!measure || !word || !from) {
            form.fault("measure", "measure, word and at_least are needed");
        } else if (run.layer.has(Table::DemandLevel, {*measure, *word})) {
            form.fault("word", fmt::format("\"{}\" is there twice", *word));
        } else {
            run.layer.row(Table::DemandLevel, {*measure, *word}, source).set("at_least", *from);
        }
    }
}

void addLinks(const Form& root, const string& source, Run& run, FileReport& report)
{
    const auto* node = root.find("families");
    if (node == nullptr || node->kind != YamlNode::Kind::Mapping) {
        return root.fault("families", "a mapping of occupations is needed");
    }
    for (const auto& [occupation, families] : node->members) {
        if (families.kind != YamlNode::Kind::Sequence || families.items.empty()) {
            root.faults().add(root.file(), families.line,
                              fmt::format("{}: a list of families is needed", occupation));
        }
        for (const auto& family : families.items) {
            ++report.read;
            if (!run.knows(Table::Occupation, {occupation})) {
                report.skip(family.line, occupation,
                            fmt::format("no such occupation: {}", occupation));
            } else if (!run.knows(Table::Family, {family.text})) {
                report.skip(family.line, occupation,
                            fmt::format("no such family: {}", family.text));
            } else {
                ++report.used;
                link(run, occupation, family.text, "editorial", source);
            }
        }
    }
}

/// Higher words need more: otherwise a screen could not tell which one is reached.
void checkOrder(const Form& root, const Run& run)
{
    for (const string measure : {"projects", "tension_intensity"}) {
        double below = 0;
        for (const char* word : {"little", "some", "much"}) {
            const auto& levels = run.layer.rows(Table::DemandLevel);
            const auto row = levels.find({measure, word});
            if (row == levels.end()) {
                continue;
            }
            const auto from = std::get<double>(row->second.fields().at("at_least").value);
            if (from <= below) {
                root.fault("levels",
                           fmt::format("{}: \"{}\" must be above {}", measure, word, below));
            }
            below = from;
        }
    }
}

}  // namespace

Status importFamilies(Run& run)
{
    const CsvOptions options{
        {"Code_FAP228", "Intitulé_FAP228", "Code_FAP86"},
        {"Code_FAP341", "Intitulé_FAP341", "Intitulé_FAP86", "Code_FAP22", "Intitulé_FAP22"}};
    const auto source = familiesSource(run);
    return forEachRecord(run, "families", options, [&run, &source](Record& record) {
        const auto family = record.text(0);
        const auto name = frenchText(record.cell(1));
        if (family.empty() || name.empty()) {
            return record.skip(family.empty() ? 0 : 1, "is empty");
        }
        const Key label{"family", family, "fr", "name"};
        if (run.layer.has(Table::Label, label) &&
            run.layer.row(Table::Label, label).text("text") != name) {
            return record.skip(1, fmt::format("{} has another name already", family));
        }
        run.layer.row(Table::Label, label, source).set("text", name);
        auto& row = run.layer.row(Table::Family, {family}, source);
        if (const auto parent = record.text(2); !parent.empty()) {
            row.set("parent", parent);
        }
    });
}

Status importPassage(Run& run)
{
    if (!run.input.files.contains("passage")) {
        return {};
    }
    // The published table spells its header in its own way; compared loosely, so that a CSV made
    // of it with other accents or spaces is as good.
    const CsvOptions options{.columns = {"FAP_2021", "ROME"},
                             .ignoredColumns = {"Intitulé_FAP", "Intitulé_ROME", "Qualification"},
                             .encoding = CsvEncoding::Utf8ElseCp1252,
                             .looseNames = true,
                             .mayEndOpen = true};
    const auto source = familiesSource(run);
    return forEachRecord(run, "passage", options, [&run, &source](Record& record) {
        const auto family = countedFamily(record.cell(0));
        if (isFamily(run, record, 0, family) && isOccupation(run, record, 1)) {
            link(run, record.text(1), family, "official", source);
        }
    });
}

Status importApproximate(Run& run)
{
    if (!run.input.files.contains("approximate")) {
        return {};
    }
    const CsvOptions options{{"code_fap2021", "code_rome_v3"},
                             {"intitule_fap2021", "code_fap2009", "intitule_fap2009", "method"}};
    return forEachRecord(run, "approximate", options, [&run](Record& record) {
        const auto family = record.text(0);
        if (isFamily(run, record, 0, family) && isOccupation(run, record, 1)) {
            link(run, record.text(1), family, "approximate", run.input.source);
        }
    });
}

Status importWords(Run& run)
{
    const auto given = run.input.files.find("words");
    if (given == run.input.files.end()) {
        return {};
    }
    const auto& file = given->second;
    const auto yaml = readYaml(file);
    if (!yaml) {
        return tl::make_unexpected(yaml.error());
    }
    Faults faults;
    const Form root(*yaml, file.name, faults, {"source", "levels", "families"});
    const auto source = root.needText("source").value_or("");
    auto& report = run.report.of(file.name);
    addLevels(root, source, run, report);
    addLinks(root, source, run, report);
    checkOrder(root, run);
    if (!faults.empty()) {
        return tl::make_unexpected(Error<ImportError>{ImportError::BadFile, faults.joined()});
    }
    return {};
}

}  // namespace orientibus::content::authoring::demand
