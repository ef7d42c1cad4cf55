// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/synonyms/synonyms.h"
#include "support/catch.h"

#include <string>
#include <vector>

using namespace orientibus::content::authoring;

namespace {

/// A1407 is known, and K1202 with a keyword of its own in French.
Layer sheets()
{
    Layer layer("sheets");
    layer.row(Table::Occupation, {"A1407"});
    layer.row(Table::Occupation, {"K1202"});
    layer.row(Table::OccupationText, {"K1202", "fr", "keyword", std::int64_t{1}})
        .set("text", "crèche");
    return layer;
}

auto import(const std::string& yaml)
{
    static const auto below = sheets();
    return importSynonyms({"list", {{"synonyms", {"synonyms.yaml", yaml}}}, {}, &below});
}

/// 'word of source' in order of position.
std::vector<std::string> keywords(const Layer& layer, const std::string& occupation,
                                  const std::string& language)
{
    std::vector<std::string> words;
    for (const auto& [key, row] : layer.rows(Table::OccupationText)) {
        if (key[0] == Value(occupation) && key[1] == Value(language) && key[2] == Value("keyword"))
            words.push_back(std::string(row.text("text")) + " of " + row.source());
    }
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("A list of synonyms adds to the keywords of a sheet and never replaces them",
          "[synonyms]")
{
    auto merged = sheets();
    const auto result = import("synonyms:\n"
                               "  - {fr: [bébé, crèche], en: [baby], jobs: [K1202]}\n"
                               "  - {fr: [vache], jobs: [A1407, K1202]}\n");
    REQUIRE(result.has_value());
    mergeInto(merged, result->layer);
    CHECK(keywords(merged, "K1202", "fr") ==
          Words{"crèche of sheets", "bébé of list", "vache of list"});
    CHECK(keywords(merged, "K1202", "en") == Words{"baby of list"});
    CHECK(keywords(merged, "A1407", "fr") == Words{"vache of list"});
}

TEST_CASE("A synonym of an unknown occupation is skipped by its line, the others stay",
          "[synonyms]")
{
    const auto result = import("synonyms:\n"
                               "  - {fr: [lait], jobs: [A1407]}\n"
                               "  - {fr: [dragon], jobs: [Z9999]}\n");
    REQUIRE(result.has_value());
    REQUIRE(result->report.files.size() == 1);
    const auto& report = result->report.files.front();
    CHECK(report.read == 2);
    CHECK(report.used == 1);
    REQUIRE(report.skips.size() == 1);
    CHECK(report.skips[0].line == 3);
    CHECK(report.skips[0].reason == "no such occupation: Z9999");
    CHECK(keywords(result->layer, "A1407", "fr") == Words{"lait of list"});
}

TEST_CASE("A list of synonyms that is not one is refused with file, line and reason", "[synonyms]")
{
    const auto detail = [](const std::string& yaml) {
        const auto result = import(yaml);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ImportError::BadFile);
        return result.error().detail;
    };
    const auto names = [&detail](const std::string& yaml, const std::string& what) {
        const auto said = detail(yaml);
        INFO(said);
        CHECK(said.find(what) != std::string::npos);
    };
    names("words: []\n", "synonyms.yaml:1");
    names("synonyms:\n  - {fr: [lait]}\n",
          "synonyms.yaml:2: jobs: at least one occupation is needed");
    names("synonyms:\n  - {jobs: [A1407]}\n", "synonyms.yaml:2: fr: at least one word is needed");
    names("synonyms:\n  - {fr: [lait], job: [A1407]}\n", "synonyms.yaml:2");
    CHECK(importSynonyms({"list", {}, {}, nullptr}).error().code == ImportError::MissingFile);
}
