// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/differences.h>

#include "sqlite/sqlite.h"

#include <algorithm>

using namespace orientibus::content;
using namespace orientibus::content::authoring;
using orientibus::test::CatalogueBuilder;
using orientibus::test::TestCatalogue;

namespace {

CatalogueBuilder bakery()
{
    CatalogueBuilder builder;
    builder.withWholeOccupation("D1102", "Boulanger", "Boulangère");
    builder.withTraining("cap-boulanger", "CAP boulanger", 24);
    builder.withCommune("44109", "Nantes", "44");
    builder.withPlace("0440001A", "Lycée des métiers", "C44109");
    return builder;
}

std::vector<DifferenceGroup> between(const TestCatalogue& before, const TestCatalogue& after)
{
    auto found = differences(before.path(), after.path());
    REQUIRE(found);
    return std::move(*found);
}

/// All lines, for a look at each: "Figures: Boulanger …".
std::vector<std::string> linesOf(const std::vector<DifferenceGroup>& groups)
{
    std::vector<std::string> lines;
    for (const auto& group : groups) {
        for (const auto& item : group.items) {
            lines.push_back(group.name + ": " + item);
        }
    }
    return lines;
}

std::vector<std::string> linesBetween(const CatalogueBuilder& before, const CatalogueBuilder& after)
{
    return linesOf(between(before.write(), after.write()));
}

bool contains(const std::vector<std::string>& lines, const std::string& line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

}  // namespace

TEST_CASE("Equal catalogues have no difference", "[differences]")
{
    CHECK(linesBetween(bakery(), bakery()).empty());
}

TEST_CASE("An occupation that comes or goes is told once, by its name", "[differences]")
{
    auto more = bakery();
    more.withOccupation("J1506", "Infirmier", "Infirmière")
        .withText("J1506", "fr", "hook", "Soigner.")
        .withNeighbours("D1102", {"J1506"})
        .withTitle("9", "J1506", "Infirmier libéral", "Infirmière libérale");

    CHECK(linesBetween(bakery(), more) ==
          std::vector<std::string>{"New occupations: Infirmier (J1506)"});
    CHECK(linesBetween(more, bakery()) ==
          std::vector<std::string>{"Occupations that are gone: Infirmier (J1506)"});
}

TEST_CASE("A sentence that changes is shown where it does", "[differences]")
{
    const std::string start(300, 'x');
    auto before = bakery();
    before.withText("D1102", "fr", "hard", start + " tôt le matin");
    auto after = bakery();
    after.withText("D1102", "fr", "hard", start + " tard le soir");

    const auto lines = linesBetween(before, after);

    REQUIRE(lines.size() == 1);
    CHECK(lines.front() == "Sentences of occupations: Boulanger (D1102), fr, hard, 1: “…" +
                               std::string(18, 'x') + " tôt le matin” becomes “…" +
                               std::string(18, 'x') + " tard le soir”");
}

TEST_CASE("A clipped sentence never ends within a character", "[differences]")
{
    std::string accents;
    for (int i = 0; i < 150; ++i) {
        accents += "é";
    }
    auto before = bakery();
    auto after = bakery();
    const std::string shift = GENERATE("", "a");
    before.withText("D1102", "fr", "hard", shift + accents + "a" + accents);
    after.withText("D1102", "fr", "hard", shift + accents + "b" + accents);

    const auto lines = linesBetween(before, after);

    REQUIRE(lines.size() == 1);
    // Every byte of two is followed by its second one.
    const auto& line = lines.front();
    for (std::size_t i = 0; i < line.size(); ++i) {
        const auto byte = static_cast<unsigned char>(line[i]);
        if (byte == 0xC3) {
            REQUIRE((static_cast<unsigned char>(line[i + 1]) & 0xC0U) == 0x80U);
        }
    }
    CHECK(line.find("é”") == std::string::npos);
    CHECK(line.find("…é") != std::string::npos);
}

TEST_CASE("Figures, pictures, places and trainings are told by name", "[differences]")
{
    auto before = bakery();
    auto after = bakery();
    const Key figure = {std::string("occupation"), std::string("D1102"), std::string("pay_start"),
                        std::string("FR"),         std::int64_t(2024),   std::string()};
    before.layer().row(Table::Figure, figure).set("value", 1900.0).set("unit", "EUR/month");
    before.layer().row(Table::Figure, figure).set("quality", "measured");
    after.layer().row(Table::Figure, figure).set("value", 1950.0).set("unit", "EUR/month");
    after.layer().row(Table::Figure, figure).set("quality", "measured");
    after.withPicture("metiers/four");
    after.withTitle("7", "D1102", "Fournier", "Fournière");
    const Key offer = {std::string("cap-boulanger"), std::string("0440001A"),
                       std::string("school")};
    after.layer().row(Table::TrainingOffer, offer).set("status", "published");

    const auto lines = linesBetween(before, after);
    CHECK(contains(
        lines, "Figures: Boulanger (D1102), pay_start, France (FR), 2024: “1900” becomes “1950”"));
    CHECK(contains(lines, "Places and what they offer: CAP boulanger (cap-boulanger), Lycée des "
                          "métiers (0440001A), school: new status “published”"));
    const auto starting = [&](const std::string& start) {
        return std::count_if(lines.begin(), lines.end(),
                             [&](const std::string& line) { return line.starts_with(start); });
    };
    CHECK(starting("Pictures and films: metiers/four, normal: new") == 1);
    CHECK(starting("Facts and other names of occupations: Boulanger (D1102), 7: new") == 1);
    CHECK(lines.size() == 5);
}

TEST_CASE("What no reader sees is no difference", "[differences]")
{
    auto before = bakery();
    auto after = bakery();
    const Key figure = {std::string("occupation"), std::string("D1102"), std::string("pay_start"),
                        std::string("FR"),         std::int64_t(2024),   std::string()};
    for (auto* builder : {&before, &after}) {
        auto& row = builder->layer().row(Table::Figure, figure);
        row.set("value", 1900.0).set("unit", "EUR/month").set("quality", "measured");
        row.set("source_line", builder == &after ? "7" : "8");
    }
    CHECK(linesBetween(before, after).empty());
}

TEST_CASE("Every table is looked at: none changes behind the back of who signs", "[differences]")
{
    const auto before = bakery().write();
    for (std::size_t i = 0; i < tableCount; ++i) {
        const std::string table(specOf(static_cast<Table>(i)).name);
        CAPTURE(table);
        auto after = bakery().write();
        std::string values;
        {
            const auto database = sqlite::Database::openPublished(after.path());
            auto columns = database->prepare("PRAGMA table_info(" + table + ")");
            for (auto row = columns->step(); row && *row; row = columns->step()) {
                const auto type = columns->text(2);
                values += values.empty() ? "" : ",";
                values += type == "TEXT" ? "'zzz'" : "987";
            }
        }
        after.edit("PRAGMA ignore_check_constraints = 1; INSERT INTO " + table + " VALUES (" +
                   values + ")");

        CHECK(linesOf(between(before, after)).size() == 1);
        CHECK(linesOf(between(after, before)).size() == 1);
    }
}

TEST_CASE("A catalogue that cannot be read is refused", "[differences]")
{
    const auto good = bakery().write();
    const auto missing = differences(good.path(), good.folder() / "missing.sqlite");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == StoreError::NotFound);
    CHECK(differences(good.folder() / "missing.sqlite", good.path()).error().code ==
          StoreError::NotFound);
}
