// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/rome_run.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <array>

// ROME's classifications and which occupation belongs where.
namespace orientibus::content::authoring::rome {

namespace {

/// One classification: the columns of its file, in the order of enum Column of addTags.
struct TagFile {
    const char* role;
    const char* kind;
    std::vector<std::string> columns;  ///< code, name, then definition and parent where there are
    std::vector<std::string> ignored;
    std::size_t definition = 0;  ///< column, 0: none
    std::size_t parent = 0;      ///< column, 0: none
    const char* parentKind = "";
};

std::string tagId(std::string_view kind, std::string_view code)
{
    return fmt::format("{}/{}", kind, code);
}

/// The parent of a tag; a domain's field is the letter it starts with.
std::optional<std::string> parentOf(const Run& run, const TagFile& file, Record& record)
{
    if (*file.parentKind == '\0') {
        return std::nullopt;
    }
    const auto code = file.parent > 0 ? record.cell(file.parent) : record.cell(0).substr(0, 1);
    const auto parent = tagId(file.parentKind, code);
    if (!run.layer.has(Table::Tag, {parent})) {
        record.remark(file.parent, fmt::format("no such {}: {}", file.parentKind, code));
        return std::nullopt;
    }
    return parent;
}

Status addTags(Run& run, const TagFile& file)
{
    enum Column : std::size_t { Code, Name };
    const auto take = [&run, &file](Record& record) {
        const auto id = tagId(file.kind, record.cell(Code));
        const auto name = frenchTitle(record.cell(Name));
        if (record.cell(Code).empty() || name.empty()) {
            return record.skip(name.empty() ? Name : Code, "the cell is empty");
        }
        if (run.layer.has(Table::Tag, {id})) {
            return record.skip(Code, fmt::format("{} is there twice", id));
        }
        run.layer.row(Table::Tag, {id})
            .set("kind", file.kind)
            .set("code", record.text(Code))
            .set("parent_id", parentOf(run, file, record));
        run.layer.row(Table::Label, {"tag", id, "fr", "name"}).set("text", name);
        if (file.definition > 0) {
            const auto definition = frenchText(record.cell(file.definition));
            if (!definition.empty()) {
                run.layer.row(Table::Label, {"tag", id, "fr", "definition"})
                    .set("text", definition);
            }
        }
    };
    return forEachRecord(run, file.role, {file.columns, file.ignored}, take);
}

void link(Run& run, Record& record, std::size_t column, const std::string& tag, bool isPrincipal)
{
    const auto code = record.text(0);
    if (!run.layer.has(Table::Tag, {tag})) {
        return record.skip(column, fmt::format("no such tag: {}", tag));
    }
    if (run.layer.has(Table::OccupationTag, {code, tag})) {
        return record.skip(column, fmt::format("{} in {} is there twice", code, tag));
    }
    run.layer.row(Table::OccupationTag, {code, tag}).set("principal", std::int64_t{isPrincipal});
}

bool isPrincipal(Record& record, std::size_t column)
{
    const auto word = record.cell(column);
    if (word != "oui" && word != "non") {
        record.remark(column, fmt::format("neither oui nor non: {}", word));
    }
    return word == "oui";
}

/// Interests, NAF divisions and themes: occupation, code and perhaps "principal".
Status linkPlain(Run& run, const char* role, const char* kind, const CsvOptions& options)
{
    enum Column : std::size_t { Occupation, Code, Principal };
    return forEachRecord(run, role, options, [&run, &options, kind](Record& record) {
        if (isOccupation(run, record, Occupation)) {
            const bool isFirst =
                options.columns.size() > Principal && isPrincipal(record, Principal);
            link(run, record, Code, tagId(kind, record.cell(Code)), isFirst);
        }
    });
}

/// Version 60 of this file is not UTF-8, whatever its name says. The labels are not used.
Status linkNaf(Run& run)
{
    CsvOptions options{{"code_rome", "code_secteur_naf"},
                       {"libelle_secteur_naf", "code_ogr_rome", "libelle_rome"}};
    options.encoding = CsvEncoding::Utf8ElseCp1252;
    return linkPlain(run, "occupation_naf", "naf", options);
}

/// Where ROME names a branch, the branch is the tag (its parent is the industry), else the
/// industry.
Status linkIndustries(Run& run)
{
    enum Column : std::size_t { Occupation, Industry, Branch, Principal };
    const CsvOptions options{
        {"code_rome", "code_sect_activite", "code_ss_sect_activite", "principal"},
        {"libelle_sect_activite", "libelle_ss_sect_activite", "code_ogr_rome", "libelle_rome"}};
    return forEachRecord(run, "occupation_industries", options, [&run](Record& record) {
        if (!isOccupation(run, record, Occupation)) {
            return;
        }
        const auto industry = tagId("industry", record.cell(Industry));
        const auto branch = tagId("branch", record.cell(Branch));
        const bool hasBranch = !record.cell(Branch).empty();
        const auto& tags = run.layer.rows(Table::Tag);
        const auto found = tags.find({branch});
        if (hasBranch && found != tags.end() && found->second.text("parent_id") != industry) {
            record.remark(Branch, fmt::format("{} is not a branch of {}", branch, industry));
        }
        link(run, record, hasBranch ? Branch : Industry, hasBranch ? branch : industry,
             isPrincipal(record, Principal));
    });
}

/// One record puts one occupation into its only domain.
Status linkDomains(Run& run)
{
    enum Column : std::size_t { Occupation, Domain };
    // The publisher writes "professionel" here.
    const CsvOptions options{{"code_rome", "code_domaine_professionel"},
                             {"libelle_rome", "code_grand_domaine", "libelle_grand_domaine",
                              "libelle_domaine_professionel"}};
    return forEachRecord(run, "occupation_domains", options, [&run](Record& record) {
        if (!isOccupation(run, record, Occupation)) {
            return;
        }
        const auto code = record.text(Occupation);
        if (run.domains.contains(code)) {
            return record.skip(Occupation, fmt::format("{} is there twice", code));
        }
        link(run, record, Domain, tagId("domain", record.cell(Domain)), true);
        if (record.isUsed()) {
            run.domains.emplace(code, record.text(Domain));
        }
    });
}

}  // namespace

Status importTags(Run& run)
{
    // Parents first.
    const std::array<TagFile, 7> files{{
        {"interests",
         "interest",
         {"code_centre_interet", "libelle_centre_interet", "definition_centre_interet"},
         {},
         2},
        {"themes", "theme", {"code_theme", "libelle_theme", "definition_theme"}, {}, 2},
        {"industries",
         "industry",
         {"code_sect_activite", "libelle_sect_activite", "definition_sect_activite"},
         {},
         2},
        {"branches",
         "branch",
         {"code_ss_sect_activite", "libelle_ss_sect_activite", "definition_ss_sect_activite",
          "code_sect_activite"},
         {},
         2,
         3,
         "industry"},
        {"naf", "naf", {"code_secteur_naf", "libelle_secteur_naf"}, {"code_tech_secteur_naf"}},
        {"fields", "field", {"code_grand_domaine", "libelle_grand_domaine"}, {}},
        {"domains",
         "domain",
         {"code_domaine_professionnel", "libelle_domaine_professionnel"},
         {},
         0,
         0,
         "field"},
    }};
    for (const auto& file : files) {
        if (const auto done = addTags(run, file); !done) {
            return done;
        }
    }
    return {};
}

Status importTagLinks(Run& run)
{
    const CsvOptions interests{{"code_rome", "code_centre_interet", "principal"},
                               {"libelle_centre_interet", "code_ogr_rome", "libelle_rome"}};
    const CsvOptions themes{{"code_rome", "code_theme"},
                            {"libelle_theme", "code_ogr_rome", "libelle_rome"}};
    return linkPlain(run, "occupation_interests", "interest", interests)
        .and_then([&] { return linkPlain(run, "occupation_themes", "theme", themes); })
        .and_then([&] { return linkNaf(run); })
        .and_then([&] { return linkIndustries(run); })
        .and_then([&] { return linkDomains(run); });
}

}  // namespace orientibus::content::authoring::rome
