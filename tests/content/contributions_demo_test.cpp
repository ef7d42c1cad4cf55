// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "contribution_sample.h"
#include "support/catch.h"

// The examples that are shown: whoever reads one sees that it is one.
using namespace orientibus::test;
using namespace orientibus::content::authoring;

namespace {

/// Occupations have a folder each; their codes are enough here.
Layer shownLayer()
{
    auto layer = defaultLayer();
    for (const auto& entry :
         std::filesystem::directory_iterator(sourceFolder() / "content/default/occupations")) {
        layer.row(Table::Occupation, {entry.path().stem().string()});
    }
    return layer;
}

bool saysExample(std::string_view text)
{
    return text.find("EXEMPLE") != std::string_view::npos;
}

}  // namespace

TEST_CASE("the examples are sound, marked in every text, and at no real place",
          "[contributions][demo]")
{
    const auto below = shownLayer();
    ImportInput input;
    input.source = "demo";
    for (const auto& entry : std::filesystem::directory_iterator(
             sourceFolder() / "content/pays-de-la-loire/contributions")) {
        const auto name = entry.path().filename().string();
        input.files[name] = {name, bytesOf(entry.path())};
    }
    input.options = {{"today", "2026-11-25"}, {"demo", "true"}};
    input.below = &below;
    const auto [layer, report] = importedContributions(input);

    REQUIRE(report.files.size() == 3);
    CHECK(sentences(report, &FileReport::skips).empty());
    for (const auto& [key, row] : layer.rows(Table::Place)) {
        CAPTURE(std::get<std::string>(key[0]));
        CHECK(saysExample(row.text("name")));
        CHECK(row.text("status") == "demo");
        CHECK_FALSE(below.has(Table::Place, key));
        // A SIREN of zeros belongs to nobody.
        CHECK(std::get<std::string>(key[0]).starts_with("000000000"));
    }
    for (const auto& [key, row] : layer.rows(Table::Label)) {
        if (std::get<std::string>(key[0]) == "event") {
            CHECK(saysExample(row.text("text")));
        }
    }
    for (const auto& [key, row] : layer.rows(Table::Event)) {
        CHECK(layer.has(Table::Place, {std::string(row.text("place_id"))}));
    }
    for (const auto& [key, row] : layer.rows(Table::TrainingOffer)) {
        CHECK(layer.has(Table::Place, {key[1]}));
    }
    for (const auto& [key, row] : layer.rows(Table::Contact)) {
        CHECK(layer.has(Table::Place, {key[0]}));
        // Numbers that the regulator keeps for fiction.
        CHECK(row.text("phone").starts_with("02 61 91 "));
    }
    CHECK(layer.rows(Table::Event).size() >= 10);
}
