// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/inserjeunes/inserjeunes.h"
#include "region_sample.h"
#include "source_lines.h"
#include "src/sqlite/sqlite.h"

#include <set>

// Every figure of the open data in the catalogue, from its line back to its cell: of all basins,
// families, occupations and trainings, of each measure and each year.
using namespace orientibus::content;
using namespace orientibus::test;

namespace {

struct Traced {
    std::string source, id, measure, territory, year, way, value, lines, cfd;
};

std::vector<Traced> figuresIn(const std::filesystem::path& catalogue)
{
    const auto database = sqlite::Database::openPublished(catalogue);
    REQUIRE(database);
    auto row = database->prepare(
        "SELECT f.source_id, entity_id, measure, territory_id, year, way, "
        "iif(quality = 'withheld', '*', printf('%g', value)), coalesce(source_line, ''), "
        "coalesce(cfd, '') FROM figure f LEFT JOIN training ON entity = 'training' "
        "AND training_id = entity_id WHERE f.source_id IN "
        "('bmo-2025', 'tension-2021', 'inserjeunes-2023')");
    REQUIRE(row);
    std::vector<Traced> figures;
    for (auto isRow = row->step(); isRow && *isRow; isRow = row->step()) {
        figures.push_back({row->text(0), row->text(1), row->text(2), row->text(3), row->text(4),
                           row->text(5), row->text(6), row->text(7), row->text(8)});
    }
    return figures;
}

/// Who and where a line speaks of, in the words of the catalogue.
std::string saidOf(const Traced& figure, const SourceLines& file, std::size_t line)
{
    if (figure.source != "inserjeunes-2023") {
        const bool isSurvey = figure.source == "bmo-2025";
        return fmt::format("{} BE{} {} ", file.at(line, isSurvey ? "Code métier BMO" : "ROME"),
                           file.at(line, isSurvey ? "BE25" : "cbassin"), file.at(line, "annee"));
    }
    auto cfd = file.at(line, "cfd");
    if (cfd.empty()) {
        cfd = authoring::inserjeunes::cfdOf(file.at(line, "mefstat11")).value_or("none");
    }
    return fmt::format("{} R{} {} {}", cfd, file.at(line, "code_region"),
                       file.at(line, "millesime").substr(5),
                       file.at(line, "voie") == "scolaire" ? "school" : "apprenticeship");
}

std::string saidBy(const Traced& figure)
{
    return fmt::format("{} {} {} {}", figure.cfd.empty() ? figure.id : figure.cfd, figure.territory,
                       figure.year, figure.way);
}

}  // namespace

TEST_CASE("Every figure is the sum of the cells on the lines it names", "[region][real]")
{
    const auto* built = region();
    if (built == nullptr) {
        return;
    }
    const auto sources = sourcesIn(built->data);
    std::map<std::string, std::size_t> traced;
    std::set<std::string> summed;
    for (const auto& figure : figuresIn(built->catalogue())) {
        CAPTURE(figure.source, figure.id, figure.measure, figure.territory, figure.year,
                figure.lines);
        const auto& file = *sources.of(figure.source);
        const auto lines = lineNumbers(figure.lines);
        for (const auto line : lines) {
            REQUIRE(saidOf(figure, file, line) == saidBy(figure));
        }
        REQUIRE(file.sum(figure.lines, columnOf(figure.measure)) == figure.value);
        REQUIRE(std::set(lines.begin(), lines.end()).size() == lines.size());
        if (lines.size() > 1) {
            summed.insert(figure.territory);
        }
        ++traced[figure.source];
    }
    CHECK(listed({traced.begin(), traced.end()}) ==
          "bmo-2025 10254, inserjeunes-2023 5606, tension-2021 11879");
    CHECK(summed == std::set<std::string>{"BE5313"});
}
