// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/yaml.h"
#include "demand_sample.h"
#include "importers/rome/rome.h"
#include "rome_sample.h"
#include "xlsx_sample.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>

// What the real BMO 2025 and the tension of 2021 become, counted a second time by other code. How
// many rows that is, region_golden_test knows.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

std::optional<std::filesystem::path> sharedData()
{
#ifdef ORIENTIBUS_SHARED_DATA
    const std::filesystem::path folder = ORIENTIBUS_SHARED_DATA;
    if (std::filesystem::exists(folder / "bmo-2025") &&
        std::filesystem::exists(folder / "tension-2021")) {
        return folder;
    }
#endif
    WARN("SKIPPED: BMO 2025 and the tension of 2021 are not at hand");
    return std::nullopt;
}

std::vector<std::string> cellsOf(const std::string& line, char separator)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, separator);) {
        cells.push_back(cell);
    }
    return cells;
}

/// The basins of the Region as the default content has them, and the occupations of the tension.
const Layer& realBelow(const std::filesystem::path& data)
{
    static const Layer layer = [&data] {
        Layer below("below");
        std::istringstream basins(bytesOf(sourceFolder() / "content/default/places/basins.csv"));
        for (std::string line; std::getline(basins, line);) {
            below.row(Table::Territory, {"BE" + line.substr(0, 4)});
        }
        std::istringstream rome(
            bytesOf(data / "rome-v60/unix_referentiel_code_rome_v460_utf8.csv"));
        for (std::string line; std::getline(rome, line);) {
            below.row(Table::Occupation, {line.substr(1, 5)});
        }
        for (const auto& entry :
             std::filesystem::directory_iterator(sourceFolder() / "content/default/occupations")) {
            below.row(Table::Occupation, {entry.path().stem().string()});
        }
        return below;
    }();
    return layer;
}

ImportInput realBmo(const std::filesystem::path& data)
{
    ImportInput input;
    input.source = "bmo-2025";
    input.files["projects"] = {"projects", bytesOf(data / "bmo-2025/Base_open_data_BMO_2025.xlsx")};
    input.files["families"] = {"families", bytesOf(data / "bmo-2025/intitules_fap2021.csv")};
    input.files["words"] = {"demand.yaml",
                            bytesOf(sourceFolder() / "content/pays-de-la-loire/demand.yaml")};
    input.options = {{"year", "2025"}, {"region", "52"}, {"families_source", "fap-2021"}};
    input.below = &realBelow(data);
    return input;
}

const Imported* realProjects()
{
    static const auto data = sharedData();
    if (!data) {
        return nullptr;
    }
    static const auto result = importBmo(realBmo(*data));
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    return &*result;
}

struct Sums {
    std::size_t rows = 0;
    double projects = 0;
    double difficult = 0;
    double seasonal = 0;
    std::size_t withheld = 0;
};

/// What stands between `open` and `close` from `at` on; moves `at` past it.
std::string between(const std::string& text, std::string_view open, std::string_view close,
                    std::size_t& at)
{
    const auto from = text.find(open, at);
    if (from == std::string::npos) {
        at = from;
        return {};
    }
    const auto end = text.find(close, from + open.size());
    at = end + close.size();
    return text.substr(from + open.size(), end - from - open.size());
}

/// The Region's sums, by hand from the XML of this one file: its cells stand in the columns
/// F (region) and L, M, N (figures), all of them shared texts without runs.
Sums countedByHand(const std::string& xlsx)
{
    std::vector<std::string> texts;
    const auto shared = unzipped(xlsx, "xl/sharedStrings.xml");
    for (std::size_t at = 0; at != std::string::npos;) {
        texts.push_back(between(shared, "<si>", "</si>", at));
    }
    for (auto& text : texts) {
        text = text.substr(text.find('>') + 1);
        text.resize(text.find("</t>") == std::string::npos ? 0 : text.find("</t>"));
    }
    Sums sums;
    const auto sheet = unzipped(xlsx, "xl/worksheets/sheet2.xml");
    std::size_t at = 0;
    for (int row = 1; row <= 50077; ++row) {
        const auto xml = between(sheet, "<row ", "</row>", at);
        const auto cell = [&](char column) {
            std::size_t inner = xml.find(fmt::format("r=\"{}{}\"", column, row));
            return texts.at(
                static_cast<std::size_t>(std::stoi(between(xml, "<v>", "</v>", inner))));
        };
        if (cell('F') != "52") {
            continue;
        }
        ++sums.rows;
        const auto add = [&](double& sum, const std::string& text) {
            text == "*" ? static_cast<void>(++sums.withheld)
                        : static_cast<void>(sum += std::stod(text));
        };
        add(sums.projects, cell('L'));
        add(sums.difficult, cell('M'));
        add(sums.seasonal, cell('N'));
    }
    return sums;
}

/// Whether a figure is of a basin of the Region; that of Redon is of Brittany.
bool isOfRegion(const Key& key)
{
    return std::get<std::string>(key[3]).starts_with("BE52");
}

Sums sumsOf(const Layer& layer)
{
    Sums sums;
    for (const auto& [key, row] : layer.rows(Table::Figure)) {
        if (!isOfRegion(key)) {
            continue;
        }
        const auto& measure = std::get<std::string>(key[2]);
        auto& sum = measure == "projects"    ? sums.projects
                    : measure == "difficult" ? sums.difficult
                                             : sums.seasonal;
        const auto value = row.fields().find("value");
        if (value == row.fields().end()) {
            ++sums.withheld;
        } else {
            sum += std::get<double>(value->second.value);
        }
        sums.rows += measure == "projects" ? 1U : 0U;
    }
    return sums;
}

const FileReport& reportOf(const Imported& result, std::string_view file)
{
    return *std::ranges::find(result.report.files, file, &FileReport::file);
}

}  // namespace

TEST_CASE("A cell of BMO 2025 is the figure of its family and basin", "[demand][real]")
{
    if (const auto* result = realProjects()) {
        const auto figure = [result](const char* measure) {
            return figureIn(result->layer, "family", "A0X40", measure, "BE5203", 2025);
        };
        CHECK(figure("projects") == "105 measured");
        CHECK(figure("seasonal") == "37 measured");
    }
}

TEST_CASE("The basin of Redon is whole, though two départements of Brittany share it",
          "[demand][real]")
{
    if (const auto* result = realProjects()) {
        const auto projects = [result](const char* family) {
            return figureIn(result->layer, "family", family, "projects", "BE5313", 2025);
        };
        CHECK(projects("S2X61") == "208 measured");
        CHECK(projects("V0X60") == "126 measured");
        CHECK(projects("G0A40") == "- withheld");
    }
}

TEST_CASE("The Region's sums are those of the file, counted without the importer", "[demand][real]")
{
    const auto* result = realProjects();
    if (result == nullptr) {
        return;
    }
    const auto hand =
        countedByHand(bytesOf(*sharedData() / "bmo-2025/Base_open_data_BMO_2025.xlsx"));
    const auto sums = sumsOf(result->layer);

    CHECK(hand.projects == 166498);
    CHECK(hand.difficult == 93639);
    CHECK(hand.seasonal == 57893);
    CHECK(sums.rows == hand.rows);
    CHECK(sums.projects == hand.projects);
    CHECK(sums.difficult == hand.difficult);
    CHECK(sums.seasonal == hand.seasonal);
    CHECK(sums.withheld == hand.withheld);
}

TEST_CASE("The Region's own words and links all find what they point at", "[demand][real]")
{
    const auto* result = realProjects();
    if (result == nullptr) {
        return;
    }
    std::map<std::string, int> words;
    for (const auto& [key, row] : result->layer.rows(Table::Figure)) {
        const auto value = row.fields().find("value");
        if (isOfRegion(key) && std::get<std::string>(key[2]) == "projects" &&
            value != row.fields().end()) {
            const auto count = std::get<double>(value->second.value);
            ++words[count >= 100 ? "much" : count >= 30 ? "some" : "little"];
        }
    }
    // What the comment in demand.yaml says of its levels.
    CHECK(words == std::map<std::string, int>{{"much", 383}, {"some", 726}, {"little", 1467}});
    for (const auto& [key, row] : result->layer.rows(Table::OccupationFamily)) {
        CHECK(row.text("basis") == "editorial");
    }
    CHECK(reportOf(*result, "demand.yaml").skips.empty());
}

TEST_CASE("Most projects of the Region reach an occupation that their family is named after",
          "[demand][real]")
{
    const auto* result = realProjects();
    if (result == nullptr) {
        return;
    }
    std::set<std::string> occupations;
    std::set<std::string> families;
    for (const auto& [key, row] : result->layer.rows(Table::OccupationFamily)) {
        occupations.insert(std::get<std::string>(key[0]));
        families.insert(std::get<std::string>(key[1]));
    }
    double reached = 0;
    for (const auto& [key, row] : result->layer.rows(Table::Figure)) {
        const auto value = row.fields().find("value");
        if (isOfRegion(key) && std::get<std::string>(key[2]) == "projects" &&
            value != row.fields().end() && families.contains(std::get<std::string>(key[1]))) {
            reached += std::get<double>(value->second.value);
        }
    }
    // What the comment in demand.yaml says of its families, and which jobs it leaves out.
    CHECK(reached == 118248);
    CHECK(occupations.size() == 95);
    for (const auto* left : {"A1416", "A1417", "D1214", "I1605", "J1102", "J1302", "K1202"}) {
        CAPTURE(left);
        CHECK_FALSE(occupations.contains(left));
    }
}

TEST_CASE("The approximate table is for tests and in no manifest", "[demand][real]")
{
    const auto data = sharedData();
    if (!data) {
        return;
    }
    auto input = realBmo(*data);
    input.files["approximate"] = {"approximate",
                                  bytesOf(*data / "bmo-2025/fap2021_rome_approx_NOT_OFFICIAL.csv")};
    const auto result = importedBy(&importBmo, input);
    CHECK(reportOf(result, "approximate").read == 380);
    CHECK(reportOf(result, "approximate").isComplete());
    CHECK(result.layer.rows(Table::OccupationFamily).size() > 23);

    const auto manifest = bytesOf(sourceFolder() / "content/pays-de-la-loire/manifest.yaml");
    CHECK(manifest.find("bmo-2025/") != std::string::npos);
    CHECK(manifest.find("approx") == std::string::npos);
}

TEST_CASE("BMO of another year or cut in the middle is refused by name", "[demand][real]")
{
    const auto data = sharedData();
    if (!data) {
        return;
    }
    auto input = realBmo(*data);
    input.options["year"] = "2026";
    CHECK(refusalOf(&importBmo, input) ==
          "projects: sheet \"BMO_2025_open_data\": row 1: unknown column \"BE25\"");
    input = realBmo(*data);
    auto& bytes = input.files.at("projects").bytes;
    bytes.resize(bytes.size() - 40000);
    CHECK(refusalOf(&importBmo, input).starts_with("projects: not a whole spreadsheet: "));
}

TEST_CASE("Each level of the tension of 2021 is the file's", "[demand][real]")
{
    const auto data = sharedData();
    if (!data) {
        return;
    }
    ImportInput input;
    input.source = "tension-2021";
    input.files["tension"] = {"tension", bytesOf(*data / "tension-2021/cities-tension-utf8.csv")};
    input.options = {{"region", "52"}};
    input.below = &realBelow(*data);

    const auto result = importedBy(&importTension, input);

    const std::vector<std::string> measures{
        "tension",         "tension_intensity",  "tension_workforce",
        "tension_lasting", "tension_conditions", "tension_distance",
        "tension_skills"};
    std::istringstream lines(input.files.at("tension").bytes);
    std::size_t wrong = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto cells = cellsOf(line, ';');
        if (!cells[2].starts_with("52")) {
            continue;
        }
        for (std::size_t i = 0; i < measures.size(); ++i) {
            wrong += figureIn(result.layer, "occupation", cells[1], measures[i], "BE" + cells[2],
                              2021) != cells[5 + i] + " measured"
                         ? 1U
                         : 0U;
        }
    }
    CHECK(wrong == 0);
}
