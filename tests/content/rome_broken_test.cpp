// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/rome.h"
#include "rome_sample.h"
#include "support/catch.h"

#include <algorithm>
#include <string>
#include <vector>

// What is no file of ROME 4.0 and no sectors.yaml: refused, never half read. Files that are moved,
// cut, renamed or recoded are those of mutations_test.
using namespace orientibus::content::authoring;
using orientibus::test::imported;
using orientibus::test::sentences;
using orientibus::test::smallRome;

namespace {

std::string refusalOf(const ImportInput& input)
{
    const auto result = importRome(input);
    return result ? "imported" : result.error().detail;
}

void replaceIn(ImportInput& input, const std::string& role, const std::string& from,
               const std::string& to)
{
    auto& bytes = input.files.at(role).bytes;
    const auto at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a file of another form is refused by name, never half read", "[rome]")
{
    auto input = smallRome();
    SECTION("a file is another one")
    {
        input.files.at("naf") = input.files.at("themes");
        CHECK(refusalOf(input).find("themes.csv:1") != std::string::npos);
    }
    SECTION("the version is not said")
    {
        input.files.at("version").bytes = "ROME\n";
        CHECK(refusalOf(input).find("version.txt:1") != std::string::npos);
    }
    SECTION("the version is not the one that was asked for")
    {
        input.options["version"] = "61";
        CHECK(refusalOf(input).find("60") != std::string::npos);
    }
}

TEST_CASE("a version or sectors cut anywhere are refused or read, and accounted for", "[rome]")
{
    const auto whole = smallRome();
    for (const auto* role : {"version", "sectors"}) {
        for (std::size_t size = 0; size < whole.files.at(role).bytes.size(); size += 11) {
            auto input = whole;
            input.files.at(role).bytes.resize(size);
            const auto result = importRome(input);
            if (!result) {
                CHECK_FALSE(result.error().detail.empty());
                continue;
            }
            for (const auto& report : result->report.files) {
                CHECK(report.read == report.used + report.skips.size());
            }
        }
    }
}

TEST_CASE("a record in the wrong encoding is skipped, the others are not", "[rome]")
{
    auto input = smallRome();
    replaceIn(input, "occupations", "Boucher / Bouchère", "Boucher / Bouch\xE8re");
    const auto result = imported(input);
    CHECK(result.layer.rows(Table::Occupation).size() == 5);
    CHECK(sentences(result.report, &FileReport::skips)
              .contains("occupations.csv:4:libelle_rome: not valid UTF-8"));
    // What pointed at it is skipped in turn.
    CHECK(sentences(result.report, &FileReport::skips)
              .contains("titles.csv:4:code_rome: no such occupation: D1101"));
}

TEST_CASE("roles and options are checked before anything is read", "[rome]")
{
    auto input = smallRome();
    SECTION("a file is not given")
    {
        input.files.erase("riasec");
        const auto result = importRome(input);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ImportError::MissingFile);
        CHECK(result.error().detail == "rome: no file is given for the role \"riasec\".");
    }
    SECTION("a role is not known")
    {
        input.files["metiers"] = {"x.csv", ""};
        const auto result = importRome(input);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ImportError::BadOption);
    }
    SECTION("an option is not known")
    {
        input.options["language"] = "en";
        const auto result = importRome(input);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ImportError::BadOption);
    }
}

TEST_CASE("a slip in sectors.yaml is refused with its line", "[rome]")
{
    auto input = smallRome();
    SECTION("no such sector")
    {
        replaceIn(input, "sectors", "B16: alimentation", "B16: alimentaire");
        CHECK(refusalOf(input).find("sectors.yaml:18: no such sector: alimentaire") !=
              std::string::npos);
    }
    SECTION("no such ground")
    {
        replaceIn(input, "sectors", "ground: sun", "ground: pink");
        CHECK(refusalOf(input).find("sectors.yaml:13") != std::string::npos);
    }
    SECTION("an unknown key")
    {
        replaceIn(input, "sectors", "emblem:", "emblems:");
        CHECK(refusalOf(input).find("emblems") != std::string::npos);
    }
    SECTION("the same place on the line")
    {
        replaceIn(input, "sectors", "position: 2", "position: 1");
        CHECK(refusalOf(input).find("position") != std::string::npos);
    }
    SECTION("one language only")
    {
        replaceIn(input, "sectors", "{fr: \"Naval\", en: \"Boats\"}", "{fr: \"Naval\"}");
        CHECK(refusalOf(input).find("sectors.yaml") != std::string::npos);
        CHECK(refusalOf(input) != "imported");
    }
    SECTION("two pieces for one occupation")
    {
        replaceIn(input, "sectors", "[C1103]", "[C1103, D1102]");
        CHECK(refusalOf(input).find("D1102 is there twice") != std::string::npos);
    }
}
