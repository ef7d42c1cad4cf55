// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "demand_sample.h"
#include "rome_sample.h"
#include "xlsx_sample.h"

#include <fmt/ranges.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

// Small files: what becomes of each row. Files that are moved, cut, renamed or recoded are those of
// mutations_test.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

const std::string words = "source: orientibus\n"
                          "levels:\n"
                          "  - {measure: projects, word: much, at_least: 100}\n"
                          "  - {measure: projects, word: little, at_least: 1}\n"
                          "families:\n"
                          "  D1101: [S0X40]\n";

std::string projects(const Imported& result, const std::string& family, const std::string& measure)
{
    return figureIn(result.layer, "family", family, measure, "BE5203", 2025);
}

std::string basisOf(const Layer& layer, const std::string& occupation, const std::string& family)
{
    const auto& rows = layer.rows(Table::OccupationFamily);
    const auto row = rows.find({occupation, family});
    return row == rows.end()
               ? "none"
               : std::string(row->second.text("basis")) + " of " + row->second.source();
}

const FileReport& reportOf(const Imported& result, std::string_view file)
{
    return *std::ranges::find(result.report.files, file, &FileReport::file);
}

void replaceIn(std::string& bytes, const std::string& from, const std::string& to)
{
    const auto at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("Secrecy is withheld, zero is zero, and nothing is summed", "[demand]")
{
    const auto result = importedBy(&importBmo, smallBmo(bmoRow("S0X40", "5203", "105,*,0") +
                                                        bmoRow("S1X40", "5203", "*,*,*") +
                                                        bmoRow("S1X40", "5220", "7,,2")));

    CHECK(projects(result, "S0X40", "projects") == "105 measured");
    CHECK(projects(result, "S0X40", "difficult") == "- withheld");
    CHECK(projects(result, "S0X40", "seasonal") == "0 measured");
    CHECK(projects(result, "S1X40", "projects") == "- withheld");
    CHECK(figureIn(result.layer, "family", "S1X40", "difficult", "BE5220", 2025) == "none");
    CHECK(figureIn(result.layer, "family", "S1X40", "seasonal", "BE5220", 2025) == "2 measured");
    for (const auto& [key, row] : result.layer.rows(Table::Figure)) {
        CHECK(std::get<std::string>(key[3]).starts_with("BE52"));
        CHECK(row.text("unit") == "projects");
    }
    CHECK(result.layer.rows(Table::Figure)
              .at({"family", "S1X40", "projects", "BE5220", std::int64_t{2025}, ""})
              .text("source_line") == "4");
}

TEST_CASE("Families have their names in French typography and their coarser family", "[demand]")
{
    auto input = smallBmo("");
    input.options["families_source"] = "fap";
    const auto result = importedBy(&importBmo, input);

    CHECK(result.layer.rows(Table::Family).size() == 2);
    const auto& row = result.layer.rows(Table::Family).at({"S1X40"});
    CHECK(row.text("parent") == "S1X");
    CHECK(row.source() == "fap");
    const auto& labels = result.layer.rows(Table::Label);
    CHECK(labels.at({"family", "S1X40", "fr", "name"}).text("text") == "Cuisiniers d’ici");
    CHECK(labels.at({"family", "S0X40", "fr", "name"}).text("text") == "Bouchers");
}

TEST_CASE("Every reason to skip a row of the survey is said with its line", "[demand]")
{
    const auto result = importedBy(
        &importBmo,
        smallBmo(bmoRow("S0X40", "5203", "10,5,2") + bmoRow("S0X40", "5203", "11,5,2") +
                 bmoRow("Z9Z99", "5203", "1,1,1") + bmoRow("S0X40", "5299", "1,1,1") +
                 bmoRow("S1X40", "5203", "many,1,1") + bmoRow("S1X40", "5203", "-1,1,1") +
                 bmoRow("S0X40", "5220", "1,1,1", "52", "2024") +
                 bmoRow("S0X40", "7501", "1,1,1", "11") + bmoRow("S1X40", "5220", "4,9,x")));

    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{"projects:3:Code métier BMO: S0X40 in 5203 is there twice",
                                "projects:4:Code métier BMO: no such family: Z9Z99",
                                "projects:5:BE25: no such basin: 5299",
                                "projects:6:met: neither a number nor *: many",
                                "projects:7:met: neither a number nor *: -1",
                                "projects:8:annee: not of 2025, but of 2024"});
    CHECK(sentences(result.report, &FileReport::remarks) ==
          std::set<std::string>{"projects:10:xmet: 9 of 4 projects",
                                "projects:10:smet: neither a number nor *: x"});
    const auto file = std::ranges::find(result.report.files, "projects", &FileReport::file);
    CHECK(file->read == 9);
    CHECK(file->used == 2);
    CHECK(file->outsideCount() == 1);
    CHECK(file->outside.at("another region") == 1);
    CHECK(file->isComplete());
    CHECK(projects(result, "S0X40", "projects") == "10 measured");
}

TEST_CASE("The parts of a basin in two départements are one figure, withheld where one is",
          "[demand]")
{
    const auto part = [](const char* departement, const char* figures) {
        return bmoRow("S0X40", "5203", figures, "52", "2025", departement);
    };
    const auto both = [&](const char* one, const char* other) {
        return importedBy(&importBmo, smallBmo(part("35", one) + part("56", other)));
    };
    const auto result = both("17,17,8", "18,12,*");
    CHECK(projects(result, "S0X40", "projects") == "35 measured");
    CHECK(projects(result, "S0X40", "difficult") == "29 measured");
    CHECK(projects(result, "S0X40", "seasonal") == "- withheld");
    for (const auto& [key, row] : result.layer.rows(Table::Figure)) {
        CHECK(row.text("source_line") == "2, 3");
    }
    CHECK(projects(both("*,*,*", "17,1,1"), "S0X40", "projects") == "- withheld");
    CHECK(projects(both("17,,1", "17,1,"), "S0X40", "difficult") == "none");
    CHECK(projects(both("17,,1", "17,1,"), "S0X40", "seasonal") == "none");
    CHECK(reportOf(result, "projects").isComplete());
}

TEST_CASE("A basin that reaches over the border is counted, whichever region its rows are of",
          "[demand]")
{
    const auto below = layerBelow({"D1101"}, {"BE5203", "BE5313"});
    auto bmo = smallBmo(bmoRow("S0X40", "5313", "40,*,2", "53") +
                        bmoRow("S0X40", "5301", "9,1,1", "53") + bmoRow("S0X40", "5203", "1,1,1"));
    bmo.below = &below;
    const auto projects = importedBy(&importBmo, bmo);
    CHECK(figureIn(projects.layer, "family", "S0X40", "projects", "BE5313", 2025) == "40 measured");
    CHECK(figureIn(projects.layer, "family", "S0X40", "difficult", "BE5313", 2025) == "- withheld");
    CHECK(reportOf(projects, "projects").outside.at("another region") == 1);

    auto tension = smallTension("2021;D1101;5313;16,5;28,25;5;4;3;2;1;1;1\n"
                                "2021;D1101;5301;16,5;28,25;5;4;3;2;1;1;1\n");
    tension.below = &below;
    const auto levels = importedBy(&importTension, tension);
    CHECK(figureIn(levels.layer, "occupation", "D1101", "tension", "BE5313", 2021) == "5 measured");
    CHECK(reportOf(levels, "tension").outside.at("another region") == 1);
}

TEST_CASE("Codes that lost their zeros in a spreadsheet are whole again", "[demand]")
{
    auto input = smallBmo(bmoRow("S0X40", "101", "3,1,1", "1"));
    input.options["region"] = "01";
    const auto below = layerBelow({}, {"BE0101"});
    input.below = &below;

    const auto result = importedBy(&importBmo, input);

    CHECK(figureIn(result.layer, "family", "S0X40", "projects", "BE0101", 2025) == "3 measured");
}

TEST_CASE("Decimal commas and points are one number", "[demand]")
{
    const auto result =
        importedBy(&importBmo, smallBmo(bmoRow("S0X40", "5203", "10.5,\"2,25\",0")));

    CHECK(projects(result, "S0X40", "projects") == "10.5 measured");
    CHECK(projects(result, "S0X40", "difficult") == "2.25 measured");
}

TEST_CASE("The column of the basins must be of the year that the option says", "[demand]")
{
    auto input = smallBmo(bmoRow("S0X40", "5203", "10,5,2", "52", "2026"));
    replaceIn(input.files.at("projects").bytes, "BE25,NOMBE25", "BE26,NOMBE26");

    CHECK(refusalOf(&importBmo, input) == "projects:1: unknown column \"BE26\"");
    input.options["year"] = "2026";
    const auto result = importedBy(&importBmo, input);
    CHECK(figureIn(result.layer, "family", "S0X40", "projects", "BE5203", 2026) == "10 measured");
}

TEST_CASE("A header in another encoding is refused", "[demand]")
{
    const auto input = smallBmo(bmoRow("S0X40", "5203", "105,85,37"));
    auto latin = input;
    replaceIn(latin.files.at("projects").bytes, "métier", "m\xE9tier");
    CHECK(refusalOf(&importBmo, latin) == "projects:1: the header is not valid UTF-8");

    auto wide = input;
    std::string bytes = "\xFF\xFE";
    for (const char byte : input.files.at("projects").bytes) {
        bytes += byte;
        bytes += '\0';
    }
    wide.files.at("projects").bytes = bytes;
    CHECK(refusalOf(&importBmo, wide) == "projects:1: the header is not valid UTF-8");
}

TEST_CASE("The official table links every family of a code, the finer ones to theirs", "[demand]")
{
    const std::vector<std::vector<std::string>> table{
        {"FAP_2021", "Intitulé_FAP", "ROME", "Intitulé_ROME", "Qualification"},
        {"S0X40", "Bouchers", "D1101", "Boucherie", "Q_36"},
        {"S1X40a", "Cuisiniers", "D1101", "Boucherie", "Q_9"},
        {"S1X40b", "Autres", "D1101", "Boucherie", "Q_7"},
        {"S1X40", "Cuisiniers", "Z9999", "Nulle part", ""},
        {"Y0Y00", "Nulle part", "G1602", "Cuisine", ""}};
    std::string csv;
    for (const auto& row : table) {
        csv += fmt::format("{}\n", fmt::join(row, ";"));
    }
    auto input = smallBmo("");
    const auto bytes = GENERATE_COPY(
        XlsxFile()
            .withSheet("Lisez-moi", rowsOf({{"La table"}}))
            .withSheet("T", rowsOf(table))
            .bytes(),
        csv, "fap 2021;intitule fap;Rome;INTITULE ROME;qualification" + csv.substr(csv.find('\n')));
    input.files["passage"] = {"passage", bytes};
    input.options["families_source"] = "fap";

    const auto result = importedBy(&importBmo, input);

    CHECK(basisOf(result.layer, "D1101", "S0X40") == "official of fap");
    CHECK(basisOf(result.layer, "D1101", "S1X40") == "official of fap");
    CHECK(result.layer.rows(Table::OccupationFamily).size() == 2);
    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{"passage:5:ROME: no such occupation: Z9999",
                                "passage:6:FAP_2021: no such family: Y0Y00"});
}

TEST_CASE("A link keeps the best ground it has: editorial, official, then approximate", "[demand]")
{
    auto input = smallBmo("");
    input.files["words"] = {"demand.yaml", words};
    input.files["passage"] = {"passage", "FAP_2021;ROME\nS0X40;D1101\nS1X40;G1602\n"};
    input.files["approximate"] = {
        "approximate", "code_fap2021;intitule_fap2021;code_fap2009;intitule_fap2009;method;"
                       "code_rome_v3\nS1X40;n;c;n;m;G1602\nS0X40;n;c;n;m;D1102\nS0X40;n;c;n;m;\n"};

    const auto result = importedBy(&importBmo, input);

    CHECK(basisOf(result.layer, "D1101", "S0X40") == "editorial of orientibus");
    CHECK(basisOf(result.layer, "G1602", "S1X40") == "official of bmo");
    CHECK(basisOf(result.layer, "D1102", "S0X40") == "approximate of bmo");
    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{"approximate:4:code_rome_v3: no such occupation: "});
}

TEST_CASE("Faults of the Region's own file are told together, by line", "[demand]")
{
    const auto told = [](const std::string& yaml) {
        auto input = smallBmo("");
        input.files["words"] = {"demand.yaml", yaml};
        return refusalOf(&importBmo, input);
    };
    const auto changed = [](const std::string& from, const std::string& to) {
        auto yaml = words;
        replaceIn(yaml, from, to);
        return yaml;
    };

    CHECK(told(words) == "imported");
    CHECK(told(changed("source: orientibus\n", "")).find("source") != std::string::npos);
    CHECK(told(changed("much", "lots")).find("demand.yaml:3: ") == 0);
    CHECK(told(changed("at_least: 1}", "at_least: 100}")).find("\"much\" must be above 100") !=
          std::string::npos);
    CHECK(told(changed("word: little", "word: much")).find("\"much\" is there twice") !=
          std::string::npos);
    CHECK(told(changed("families", "family")).find("family") != std::string::npos);

    auto input = smallBmo("");
    input.files["words"] = {"demand.yaml", words + "  Z9999: [S0X40]\n  D1102: [Q0Q00]\n"};
    const auto result = importedBy(&importBmo, input);
    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{"demand.yaml:7:Z9999: no such occupation: Z9999",
                                "demand.yaml:8:D1102: no such family: Q0Q00"});
}

TEST_CASE("Roles and options are needed, known and of the right form", "[demand]")
{
    const auto changed = [](auto change) {
        auto input = smallBmo("");
        change(input);
        return refusalOf(&importBmo, input);
    };
    CHECK(changed([](auto& input) { input.files.erase("families"); }) ==
          "bmo: no file is given for the role \"families\".");
    CHECK(changed([](auto& input) { input.files["more"] = {}; }) == "bmo: unknown role \"more\".");
    CHECK(changed([](auto& input) { input.options.erase("year"); }) ==
          "bmo: the option \"year\" is missing.");
    CHECK(changed([](auto& input) { input.options["basis"] = "x"; }) ==
          "bmo: unknown option \"basis\".");
    CHECK(changed([](auto& input) { input.options["region"] = "R52"; }) ==
          "bmo: the option \"region\" is not of 2 digits: R52.");
    CHECK(importerNamed("bmo") == &importBmo);
    CHECK(importerNamed("tension") == &importTension);
    CHECK(importerNamed("rome ") == nullptr);
}

TEST_CASE("A tension has its causes beside it, and what is wrong is said", "[demand]")
{
    const auto result =
        importedBy(&importTension, smallTension("2021;D1101;5203;16,5;28,25;5;4;3;2;1;;9\n"
                                                "2021;Z9999;5203;1;1;1;1;1;1;1;1;1\n"
                                                "2021;D1101;5299;1;1;1;1;1;1;1;1;1\n"
                                                "2021;D1101;5203;1;1;1;1;1;1;1;1;1\n"
                                                "2021;D1102;5203;1;1;6;1;1;1;1;1;1\n"
                                                "2021;D1102;5220;1;1;2,5;1;1;1;1;1;1\n"
                                                "2O21;D1102;5220;1;1;1;1;1;1;1;1;1\n"
                                                "2021;D1101;1101;1;1;1;1;1;1;1;1;1\n"));

    const auto level = [&result](const std::string& measure) {
        return figureIn(result.layer, "occupation", "D1101", measure, "BE5203", 2021);
    };
    CHECK(level("tension") == "5 measured");
    CHECK(level("tension_intensity") == "4 measured");
    CHECK(level("tension_workforce") == "3 measured");
    CHECK(level("tension_lasting") == "2 measured");
    CHECK(level("tension_conditions") == "1 measured");
    CHECK(level("tension_distance") == "none");
    CHECK(level("tension_skills") == "none");
    CHECK(result.layer.rows(Table::Figure).size() == 5);
    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{"tension:3:ROME: no such occupation: Z9999",
                                "tension:4:cbassin: no such basin: 5299",
                                "tension:5:ROME: D1101 in 5203 is there twice",
                                "tension:6:ind_tension_d: no level from 1 to 5: 6",
                                "tension:7:ind_tension_d: no level from 1 to 5: 2,5",
                                "tension:8:annee: no year: 2O21"});
    CHECK(sentences(result.report, &FileReport::remarks) ==
          std::set<std::string>{"tension:2:ind_specif_form_empl_d: no level from 1 to 5: 9"});
    CHECK(result.report.files.front().outsideCount() == 1);
    CHECK(result.report.files.front().isComplete());
}

TEST_CASE("Of any rows, each is used, skipped or outside, and secrecy never becomes a number",
          "[demand][property]")
{
    const bool holds = rc::check([] {
        const auto any = [](std::initializer_list<const char*> words_) {
            return rc::gen::elementOf(std::vector<std::string>(words_.begin(), words_.end()));
        };
        const auto count = *rc::gen::inRange(0, 30);
        std::string rows;
        for (int i = 0; i < count; ++i) {
            const auto figure = any({"*", "0", "12", "7,5", "", "x", "-3", "1e400", "nan"});
            const auto figures = fmt::format(R"("{}","{}","{}")", *figure, *figure, *figure);
            rows += bmoRow(*any({"S0X40", "S1X40", "X"}), *any({"5203", "5220", "1"}), figures,
                           *any({"52", "11", ""}), *any({"2025", "2024"}));
        }
        const auto result = importBmo(smallBmo(rows));
        RC_ASSERT(result.has_value());
        for (const auto& file : result->report.files) {
            RC_ASSERT(file.isComplete());
        }
        for (const auto& [key, row] : result->layer.rows(Table::Figure)) {
            RC_ASSERT(row.fields().contains("value") == (row.text("quality") == "measured"));
        }
    });
    CHECK(holds);
}
