// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/demand/bmo.h"

#include "importers/demand/demand_run.h"

#include <fmt/format.h>

#include <array>

namespace orientibus::content::authoring {

namespace {

using demand::Run;

enum Column : std::size_t { Year, Family, Region, Basin, Projects, Difficult, Seasonal };

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

/// One row of the survey: a family in a basin.
class BasinRow {
public:
    BasinRow(Run& run, Record& record, std::int64_t year)
        : m_run(run), m_record(record), m_year(year), m_territory("BE" + record.code(Basin, 4))
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
        addPart("difficult", Difficult, projects);
        addPart("seasonal", Seasonal, projects);
    }

private:
    void addPart(const char* measure, Column column, const Published& projects)
    {
        const auto cell = m_record.cell(column);
        const auto part = published(cell);
        if (!part.isKnown()) {
            if (!cell.empty()) {
                m_record.remark(column, fmt::format("neither a number nor *: {}", cell));
            }
        } else if (part.value && projects.value && *part.value > *projects.value) {
            m_record.remark(column,
                            fmt::format("{} of {} projects", cell, m_record.cell(Projects)));
        } else {
            add(measure, part);
        }
    }

    void add(const char* measure, const Published& figure)
    {
        m_run.layer
            .row(Table::Figure, {"family", m_record.text(Family), measure, m_territory, m_year, ""})
            .set("value", figure.value)
            .set("unit", "projects")
            .set("quality", figure.isWithheld ? "withheld" : "measured")
            .set("source_line", static_cast<std::int64_t>(m_record.line()));
    }

    Run& m_run;
    Record& m_record;
    std::int64_t m_year;
    std::string m_territory;
};

demand::Status importProjects(Run& run)
{
    const auto& year = run.input.options.find("year")->second;
    const auto& region = run.input.options.find("region")->second;
    const auto basins = "BE" + year.substr(2);
    const CsvOptions options{{"annee", "Code métier BMO", "REG", basins, "met", "xmet", "smet"},
                             {"Nom métier BMO", "Famille_met", "Lbl_fam_met", "NOM_REG", "Dept",
                              "NomDept", "NOM" + basins}};
    const auto take = [&run, &year, &region](Record& record) {
        if (record.code(Region, 2) != region) {
            return record.leaveOut("another region");
        }
        if (record.cell(Year) != year) {
            return record.skip(Year, fmt::format("not of {}, but of {}", year, record.cell(Year)));
        }
        if (!demand::isFamily(run, record, Family, record.text(Family)) ||
            !demand::isBasin(run, record, Basin)) {
            return;
        }
        const Key key{"family",
                      record.text(Family),
                      "projects",
                      "BE" + record.code(Basin, 4),
                      std::int64_t{std::stoi(year)},
                      ""};
        if (run.layer.has(Table::Figure, key)) {
            return record.skip(Family, fmt::format("{} in {} is there twice", record.cell(Family),
                                                   record.cell(Basin)));
        }
        BasinRow(run, record, std::stoi(year)).take();
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
