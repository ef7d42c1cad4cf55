// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/demand/bmo.h"

#include "importers/demand/demand_run.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <utility>

namespace orientibus::content::authoring {

namespace {

using demand::Run;

enum Column : std::size_t {
    Year,
    Family,
    Region,
    Departement,
    Basin,
    Projects,
    Difficult,
    Seasonal
};

/// A published number, a withheld one, or (for an empty or wrong cell) neither.
struct Published {
    std::optional<double> value;
    bool isWithheld = false;

    [[nodiscard]] bool isKnown() const { return value || isWithheld; }
};

Published published(std::string_view cell)
{
    return cell == "*" ? Published{std::nullopt, true} : Published{demand::quantity(cell), false};
}

/// One row of the survey: a family in a basin, or in the part of it that lies in a département.
class BasinRow {
public:
    BasinRow(Run& run, Record& record, std::int64_t year, bool isFurtherPart)
        : m_run(run), m_record(record), m_year(year), m_territory("BE" + record.code(Basin, 4)),
          m_isFurtherPart(isFurtherPart)
    {
    }

    void take()
    {
        const auto projects = published(m_record.cell(Projects));
        if (!projects.isKnown()) {
            return m_record.skip(
                Projects, fmt::format("neither a number nor *: {}", m_record.cell(Projects)));
        }
        add("projects", projects);
        add("difficult", partOf(projects, Difficult));
        add("seasonal", partOf(projects, Seasonal));
    }

private:
    Published partOf(const Published& projects, Column column)
    {
        const auto cell = m_record.cell(column);
        const auto part = published(cell);
        if (!part.isKnown() && !cell.empty()) {
            m_record.remark(column, fmt::format("neither a number nor *: {}", cell));
        }
        if (part.value && projects.value && *part.value > *projects.value) {
            m_record.remark(column,
                            fmt::format("{} of {} projects", cell, m_record.cell(Projects)));
            return {};
        }
        return part;
    }

    void add(const char* measure, const Published& figure)
    {
        const Key key{"family", m_record.text(Family), measure, m_territory, m_year, ""};
        if (m_isFurtherPart) {
            return addTo(key, figure);
        }
        if (figure.isKnown()) {
            write(key, figure, line());
        }
    }

    /// What is withheld or unknown of one part is so of the whole.
    void addTo(const Key& key, const Published& figure)
    {
        auto& rows = m_run.layer.rows(Table::Figure);
        const auto before = rows.find(key);
        if (before == rows.end()) {
            return;
        }
        const auto& fields = before->second.fields();
        const auto lines = fmt::format("{}, {}", before->second.text("source_line"), line());
        Published sum{std::nullopt, true};
        if (const auto value = fields.find("value"); value != fields.end() && figure.value) {
            sum = {std::get<double>(value->second.value) + *figure.value, false};
        }
        rows.erase(before);
        if (figure.isKnown()) {
            write(key, sum, lines);
        }
    }

    [[nodiscard]] std::string line() const { return std::to_string(m_record.sourceLine()); }

    void write(const Key& key, const Published& figure, const std::string& lines)
    {
        m_run.layer.row(Table::Figure, key)
            .set("value", figure.value)
            .set("unit", "projects")
            .set("quality", figure.isWithheld ? "withheld" : "measured")
            .set("source_line", lines);
    }

    Run& m_run;
    Record& m_record;
    std::int64_t m_year;
    std::string m_territory;
    bool m_isFurtherPart;
};

demand::Status importProjects(Run& run)
{
    const auto& year = run.input.options.find("year")->second;
    const auto& region = run.input.options.find("region")->second;
    const auto basins = "BE" + year.substr(2);
    const CsvOptions options{
        {"annee", "Code métier BMO", "REG", "Dept", basins, "met", "xmet", "smet"},
        {"Nom métier BMO", "Famille_met", "Lbl_fam_met", "NOM_REG", "NomDept", "NOM" + basins}};
    std::map<std::pair<std::string, std::string>, std::set<std::string>> taken;
    const auto take = [&run, &year, &region, &taken](Record& record) {
        if (record.code(Region, 2) != region && !demand::hasBasin(run, record, Basin)) {
            return record.leaveOut("another region");
        }
        if (record.cell(Year) != year) {
            return record.skip(Year, fmt::format("not of {}, but of {}", year, record.cell(Year)));
        }
        if (!demand::isFamily(run, record, Family, record.text(Family)) ||
            !demand::isBasin(run, record, Basin)) {
            return;
        }
        auto& parts = taken[{record.text(Family), record.code(Basin, 4)}];
        if (parts.contains(record.text(Departement))) {
            return record.skip(Family, fmt::format("{} in {} is there twice", record.cell(Family),
                                                   record.cell(Basin)));
        }
        BasinRow(run, record, std::stoi(year), !parts.empty()).take();
        if (record.isUsed()) {
            parts.insert(record.text(Departement));
        }
    };
    return demand::forEachRecord(run, "projects", options, take);
}

}  // namespace

Result<Imported, ImportError> importBmo(const ImportInput& input)
{
    // The order matters: families are known before anything points at them, and the first link
    // of an occupation to a family stays.
    static constexpr std::array steps{demand::importFamilies, importProjects, demand::importWords,
                                      demand::importPassage, demand::importApproximate};
    const auto checked =
        checkInput(input, "bmo", {{"projects", "families"}, {"words", "passage", "approximate"}},
                   {{"year", "region"}, {"families_source"}})
            .and_then([&input] { return demand::checkDigits(input, "bmo"); });
    if (!checked) {
        return tl::make_unexpected(checked.error());
    }
    Run run(input);
    for (const auto step : steps) {
        if (const auto done = step(run); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    return Imported{std::move(run.layer), std::move(run.report)};
}

}  // namespace orientibus::content::authoring
