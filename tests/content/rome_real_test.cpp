// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/yaml.h"
#include "golden.h"
#include "importers/gender.h"
#include "importers/rome/rome.h"
#include "importers/rome/sectors_file.h"
#include "importers/typography.h"
#include "rome_sample.h"
#include "src/collation.h"
#include "support/catch.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

// What the real ROME becomes, beyond the counts of region_golden_test. The golden file is what it
// became when somebody looked at it: see golden.h.
using namespace orientibus::content::authoring;
using orientibus::test::bytesOf;
using orientibus::test::realRome;
using orientibus::test::sourceFolder;

namespace {

const Imported* realImport()
{
    static const auto result = [] {
        const auto input = realRome();
        return input ? std::optional(importRome(*input)) : std::nullopt;
    }();
    if (!result) {
        WARN("SKIPPED: the real ROME is not at hand");
        return nullptr;
    }
    INFO((*result ? std::string("imported") : result->error().detail));
    REQUIRE(*result);
    return &**result;
}

constexpr std::array ruleNames{"known",          "one form",      "known opening",
                               "several names",  "pair",          "feminine first",
                               "shared opening", "shared middle", "two names"};

std::string titlesOf(const Layer& layer)
{
    std::map<std::string, std::vector<std::string>> byRule;
    std::array<int, ruleNames.size()> counts{};
    for (const auto& [key, row] : layer.rows(Table::OccupationTitle)) {
        const auto rule = splitGender(frenchTitle(row.text("label"))).rule;
        const auto index = static_cast<std::size_t>(rule);
        ++counts[index];
        if (rule != GenderRule::Pair && rule != GenderRule::OneForm) {
            byRule[ruleNames[index]].push_back(std::string(row.text("label")) + " | " +
                                               std::string(row.text("masculine")) + " | " +
                                               std::string(row.text("feminine")));
        }
    }
    std::ostringstream out;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        out << ruleNames[i] << ": " << counts[i] << '\n';
    }
    for (auto& [rule, lines] : byRule) {
        std::ranges::sort(lines);
        out << '\n' << rule << '\n';
        for (const auto& line : lines) {
            out << "  " << line << '\n';
        }
    }
    return out.str();
}

SectorsFile sectorsFile()
{
    const auto path = sourceFolder() / "content/default/sectors.yaml";
    auto read = readSectors({"sectors.yaml", bytesOf(path)});
    INFO((read ? std::string("read") : read.error().detail));
    REQUIRE(read);
    return *read;
}

std::string kindOf(std::string_view picture)
{
    for (const std::string kind : {"-fond-1", "-fond-2", "-rond", "-piece-"}) {
        if (picture.find(kind) != std::string_view::npos) {
            return kind;
        }
    }
    return {};
}

bool isDrawn(const std::string& picture)
{
    const auto folder = sourceFolder() / "content/default/pictures";
    return std::filesystem::exists(folder / (picture + ".svg"));
}

}  // namespace

TEST_CASE("titles that are no plain pair of genders are known one by one", "[rome][real]")
{
    if (const auto* result = realImport()) {
        orientibus::test::expectGolden("rome/golden_titles.txt", titlesOf(result->layer));
    }
}

TEST_CASE("every occupation of ROME has a sector, a title, a definition and a way in",
          "[rome][real]")
{
    const auto* result = realImport();
    if (result == nullptr) {
        return;
    }
    const auto& layer = result->layer;
    CHECK(layer.rows(Table::Occupation).size() == 1584);
    for (const auto& [key, row] : layer.rows(Table::Occupation)) {
        const auto& code = std::get<std::string>(key.front());
        INFO(code);
        CHECK(layer.has(Table::Sector, {std::string(row.text("sector_id"))}));
        CHECK_FALSE(row.text("picture").empty());
        CHECK_FALSE(row.text("riasec_major").empty());
        CHECK(layer.has(Table::OccupationText, {code, "fr", "title_m", 1}));
        CHECK(layer.has(Table::OccupationText, {code, "fr", "title_f", 1}));
        CHECK(layer.has(Table::OccupationText, {code, "fr", "definition", 1}));
        CHECK(layer.has(Table::OccupationText, {code, "fr", "access", 1}));
    }
}

TEST_CASE("what a screen shows of ROME has French typography", "[rome][real]")
{
    const auto* result = realImport();
    if (result == nullptr) {
        return;
    }
    for (const auto& [key, row] : result->layer.rows(Table::OccupationText)) {
        const std::string text(row.text("text"));
        INFO(text);
        CHECK(text.find_first_of("'\"\t\n") == std::string::npos);
        CHECK(text.find("  ") == std::string::npos);
        CHECK(frenchText(text) == text);
    }
}

TEST_CASE("along a sector's list no two pictures of a kind touch", "[rome][real]")
{
    const auto* result = realImport();
    if (result == nullptr) {
        return;
    }
    using Entry = std::tuple<std::string, std::string, std::string>;  // title, code, picture
    std::map<std::string, std::vector<Entry>> lists;
    for (const auto& [key, row] : result->layer.rows(Table::Occupation)) {
        const auto& code = std::get<std::string>(key.front());
        const auto& title =
            result->layer.rows(Table::OccupationText).at({code, "fr", "title_m", 1});
        lists[std::string(row.text("sector_id"))].emplace_back(
            orientibus::content::sortKey(title.text("text")), code,
            std::string(row.text("picture")));
    }
    CHECK(lists.size() == 13);
    for (auto& [sector, list] : lists) {
        std::ranges::sort(list);
        std::string before;
        std::string beforeDrawn;
        for (const auto& [title, code, picture] : list) {
            INFO(sector << " " << title << " " << picture);
            CHECK(isDrawn(picture));
            const auto kind = kindOf(picture);
            // With and without the drawn ones, which a list shows first.
            CHECK((kind.empty() || (kind != before && kind != beforeDrawn)));
            CHECK((kind.empty() || picture.starts_with("relais/" + sector + "-")));
            before = kind;
            beforeDrawn = kind.empty() ? beforeDrawn : kind;
        }
    }
}

TEST_CASE("sectors.yaml knows every domain, and each of its occupations for a reason",
          "[rome][real]")
{
    const auto* result = realImport();
    if (result == nullptr) {
        return;
    }
    const auto sectors = sectorsFile();
    CHECK(sectors.sectors.size() == 13);
    for (const auto& [key, row] : result->layer.rows(Table::Tag)) {
        if (row.text("kind") == "domain") {
            INFO(row.text("code"));
            CHECK(sectors.domains.contains(std::string(row.text("code"))));
        }
    }
    for (const auto& [key, row] : result->layer.rows(Table::OccupationTag)) {
        const auto own = sectors.occupations.find(std::get<std::string>(key[0]));
        const auto& tag = std::get<std::string>(key[1]);
        if (own != sectors.occupations.end() && tag.starts_with("domain/")) {
            INFO(own->first);
            CHECK(own->second.value != sectors.domains.at(tag.substr(7)).value);
        }
    }
}

TEST_CASE("whole authored sheets and sectors.yaml agree on drawings and sectors", "[rome]")
{
    const auto sectors = sectorsFile();
    const auto folder = sourceFolder() / "content/default/occupations";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto sheet = readYaml({entry.path().filename().string(), bytesOf(entry.path())});
        INFO(entry.path().filename().string());
        REQUIRE(sheet);
        std::map<std::string, std::string> values;
        for (const auto& [key, node] : sheet->members) {
            values[key] = node.text;
        }
        const auto own = sectors.pictures.own.find(values["id"]);
        REQUIRE(own != sectors.pictures.own.end());
        CHECK(own->second.value == values["picture"]);
        const auto placed = sectors.occupations.find(values["id"]);
        const auto domain = sectors.domains.find(values["id"].substr(0, 3));
        REQUIRE(domain != sectors.domains.end());
        CHECK((placed != sectors.occupations.end() ? placed : domain)->second.value ==
              values["sector"]);
    }
}

TEST_CASE("two equal grounds never touch along the line of sectors", "[rome]")
{
    auto sectors = sectorsFile().sectors;
    std::ranges::sort(sectors, {}, &SectorEntry::position);
    for (std::size_t i = 1; i < sectors.size(); ++i) {
        INFO(sectors[i].id);
        CHECK(sectors[i].ground != sectors[i - 1].ground);
        CHECK(sectors[i].position == sectors[i - 1].position + 1);
    }
}
