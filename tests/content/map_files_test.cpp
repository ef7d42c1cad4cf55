// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "importers/geo/map_files.h"
#include "places_sample.h"
#include "support/catch.h"

#include <fmt/format.h>

// Borders that were drawn before, as a catalogue without the open data reads them.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

const std::string arcsHeader = "arc,points\n";
const std::string ringsHeader = "territory,ring,arcs\n";

/// A square of two arcs around one commune.
ImportInput square()
{
    static const auto below = [] {
        Layer layer("below");
        layer.row(Table::Territory, {"C44001"});
        return layer;
    }();
    ImportInput input;
    input.source = "ign";
    input.below = &below;
    input.files["arcs"] = {"arcs.csv", arcsHeader + "1,-150000 4700000 100 0 0 100\n"
                                                    "2,-149900 4700100 -100 0 0 -100\n"};
    input.files["rings"] = {"rings.csv", ringsHeader + "C44001,1,1 2\n"};
    return input;
}

std::set<std::string> skipsOf(const ImportInput& input)
{
    const auto imported = importMap(input);
    REQUIRE(imported);
    checkAccounts(imported->report);
    return sentences(imported->report, &FileReport::skips);
}

}  // namespace

TEST_CASE("What was drawn once is read as it was drawn", "[geo][map]")
{
    const auto drawn = importGeo(smallGeo());
    REQUIRE(drawn);
    ImportInput input;
    input.source = "ign";
    input.below = &drawn->layer;
    auto arcs = arcsHeader;
    for (const auto& [key, row] : drawn->layer.rows(Table::MapArc)) {
        arcs += fmt::format("{},{}\n", std::get<std::int64_t>(key[0]), row.text("points"));
    }
    auto rings = ringsHeader;
    for (const auto& [key, row] : drawn->layer.rows(Table::MapRing)) {
        rings += fmt::format("{},{},{}\n", std::get<std::string>(key[0]),
                             std::get<std::int64_t>(key[1]), row.text("arcs"));
    }
    input.files["arcs"] = {"arcs.csv", arcs};
    input.files["rings"] = {"rings.csv", rings};

    const auto read = importMap(input);

    REQUIRE(read);
    CHECK(sentences(read->report, &FileReport::skips).empty());
    for (const auto table : {Table::MapArc, Table::MapRing}) {
        REQUIRE(read->layer.rows(table).size() == drawn->layer.rows(table).size());
        for (const auto& [key, row] : drawn->layer.rows(table)) {
            const auto* column = table == Table::MapArc ? "points" : "arcs";
            CHECK(read->layer.rows(table).at(key).text(column) == row.text(column));
        }
    }
}

TEST_CASE("Borders that cannot be drawn are skipped with a reason", "[geo][map]")
{
    auto input = square();
    CHECK(skipsOf(input).empty());

    auto& arcs = input.files.at("arcs").bytes;
    auto& rings = input.files.at("rings").bytes;
    SECTION("an arc twice")
    {
        arcs += "2,0 0 1 1\n";
        CHECK(skipsOf(input) == std::set<std::string>{"arcs.csv:4:arc: 2 is there twice"});
    }
    SECTION("an arc without a number")
    {
        arcs += "a,0 0 1 1\n";
        CHECK(skipsOf(input) == std::set<std::string>{"arcs.csv:4:arc: no number from 1: a"});
    }
    SECTION("points that are none")
    {
        arcs += "3,0 0 1\n4,0 0 1 x\n5,\n6,18000000 0 1 0\n";
        CHECK(skipsOf(input).size() == 4);
    }
    SECTION("a territory that nobody knows")
    {
        rings += "C44002,1,1 2\n";
        CHECK(skipsOf(input) ==
              std::set<std::string>{"rings.csv:3:territory: no such territory: C44002"});
    }
    SECTION("a ring twice")
    {
        rings += "C44001,1,1 2\n";
        CHECK(skipsOf(input) ==
              std::set<std::string>{"rings.csv:3:ring: ring 1 of C44001 is there twice"});
    }
    SECTION("a ring of arcs that are not there, or do not meet")
    {
        rings += "C44001,2,1 3\nC44001,3,1 -2\nC44001,4,1\n";
        CHECK(skipsOf(input).size() == 3);
    }
    SECTION("a ring whose arc was skipped")
    {
        arcs = arcsHeader + "1,-150000 4700000 100 0 0 100\n2,none\n";
        CHECK(skipsOf(input).size() == 2);
    }
}

TEST_CASE("A map without its files, or of other columns, is refused", "[geo][map]")
{
    auto input = square();
    SECTION("no rings")
    {
        input.files.erase("rings");
        CHECK(importMap(input).error().detail == "map: no file is given for the role \"rings\".");
    }
    SECTION("another column")
    {
        input.files.at("arcs").bytes.replace(0, 3, "arcs");
        CHECK(importMap(input).error().detail.starts_with("arcs.csv:1"));
    }
}
