// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "places_sample.h"
#include "support/catch.h"

#include <string>

// GeoJSON and basins as rows: what is taken, what is skipped, what is refused.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

Imported importedGeo(const ImportInput& input)
{
    auto result = importGeo(input);
    INFO((result ? std::string("imported") : result.error().detail));
    REQUIRE(result);
    return std::move(*result);
}

std::string refusalOf(const ImportInput& input)
{
    const auto result = importGeo(input);
    return result ? "imported" : result.error().detail;
}

std::string textOf(const Layer& layer, Table table, const Key& key, const char* column)
{
    const auto found = layer.rows(table).find(key);
    return found != layer.rows(table).end() ? std::string(found->second.text(column)) : "";
}

}  // namespace

TEST_CASE("communes, départements and basins become territories of one map", "[geo]")
{
    const auto [layer, report] = importedGeo(smallGeo());

    checkAccounts(report);
    CHECK(layer.rows(Table::Territory).size() == 6);
    CHECK(textOf(layer, Table::Territory, {"C44001"}, "parent_id") == "D44");
    CHECK(textOf(layer, Table::Territory, {"C44001"}, "basin_id") == "BE5201");
    CHECK(textOf(layer, Table::Territory, {"BE5202"}, "name") == "ENCLAVE");
    // Aval, Amont, what lies between them, the islet, the enclave.
    CHECK(layer.rows(Table::MapArc).size() == 5);
    CHECK(textOf(layer, Table::MapRing, {"D44", 3}, "arcs").empty() == false);
    CHECK(sentences(report, &FileReport::skips).empty());
    const auto basins = std::ranges::find(report.files, "basins.csv", &FileReport::file);
    REQUIRE(basins != report.files.end());
    CHECK(basins->outside.at("not a commune of the map") == 1);
    CHECK(sentences(report, &FileReport::remarks) ==
          std::set<std::string>{"communes.geojson:8:code: no such département: D49",
                                "departements.geojson:1:coordinates: the area of 44 is -9.5 % "
                                "off that of its communes"});
}

TEST_CASE("what a layer below says of a territory stays", "[geo]")
{
    Layer below("orientibus");
    below.row(Table::Territory, {"C44001"})
        .set("kind", "commune")
        .set("code", "44001")
        .set("name", "L’Aval")
        .set("latitude", 47.01);
    below.row(Table::Territory, {"R52"}).set("kind", "region");
    auto input = smallGeo();
    input.below = &below;

    const auto layer = importedGeo(input).layer;

    const auto& row = layer.rows(Table::Territory).at({"C44001"});
    CHECK_FALSE(row.fields().contains("name"));
    CHECK_FALSE(row.fields().contains("latitude"));
    CHECK(row.fields().contains("longitude"));
    CHECK(row.text("parent_id") == "D44");
    CHECK(textOf(layer, Table::Territory, {"D44"}, "parent_id") == "R52");
}

TEST_CASE("the order of features and where a ring starts do not matter", "[geo]")
{
    auto moved = smallGeo();
    auto& bytes = moved.files.at("communes").bytes;
    const auto enclave =
        bytes.substr(bytes.find(R"({"type": "Feature", "properties": {"code": "49001")"));
    const auto feature = enclave.substr(0, enclave.find("\n]}"));
    bytes.erase(bytes.find(",\n" + feature), feature.size() + 2);
    replaceFirst(moved.files.at("communes"), "\"features\": [\n",
                 "\"features\": [\n" + feature + ",\n");
    replaceFirst(
        moved.files.at("communes"),
        "[[-1.46, 47.04], [-1.44, 47.04], [-1.44, 47.06], [-1.46, 47.06], [-1.46, 47.04]]",
        "[[-1.44, 47.06], [-1.44, 47.04], [-1.46, 47.04], [-1.46, 47.06], [-1.44, 47.06]]");

    CHECK(moved.files.at("communes").bytes != smallGeo().files.at("communes").bytes);
    CHECK(isSameLayer(importedGeo(moved).layer, importedGeo(smallGeo()).layer));
}

TEST_CASE("a feature of a wrong form is skipped with its line and reason", "[geo]")
{
    struct Case {
        const char* from;
        const char* to;
        const char* skip;
    };
    const auto slip = GENERATE(
        Case{"\"44002\"", "44002", ":5:code: not a text"},
        Case{"\"44002\"", "\"44OO2\"", ":5:code: not an INSEE code: 44OO2"},
        Case{"\"44002\"", "\"44001\"", ":5:code: 44001 is there twice"},
        Case{"\"Amont\"", "\"\"", ":5:nom: empty, or not clean text"},
        Case{"\"Polygon\"", "\"LineString\"", ":5:geometry: neither a Polygon nor a MultiPolygon"},
        Case{"[-1.4, 47.0]", "[-1.4, \"47.0\"]",
             ":5:coordinates: a position is not a pair of numbers"},
        Case{"[-1.4, 47.0]", "[-1.4, 147.0]", ":5:coordinates: a position is not in degrees"},
        Case{"[-1.5, 47.05], [-1.5, 47.0]]", "[-1.5, 47.05]]",
             ":5:coordinates: a ring is not closed, or has fewer than three points"},
        Case{"[-1.4, 47.0], ", "[-1.4, 47.0], [-1.4, 47.05], [-1.45, 47.05], [-1.4, 47.05], ",
             ":5:coordinates: a ring passes a point twice"},
        Case{"[-1.46, 47.06], [-1.44, 47.06], [-1.44, 47.04], [-1.46, 47.04]]",
             "[-1.45, 47.04], [-1.44, 47.04], [-1.46, 47.04]]",
             ":5:coordinates: a ring has no area"});
    CAPTURE(slip.skip);
    auto input = smallGeo();
    replaceFirst(input.files.at("communes"), slip.from, slip.to);

    const auto [layer, report] = importedGeo(input);

    checkAccounts(report);
    CHECK(sentences(report, &FileReport::skips)
              .contains("communes.geojson" + std::string(slip.skip)));
    CHECK(layer.has(Table::Territory, {"C44001"}));
    CHECK_FALSE(layer.has(Table::Territory, {"C44002"}));
}

TEST_CASE("a record of the basins is skipped for a reason", "[geo]")
{
    auto input = smallGeo();
    input.files.at("basins").bytes +=
        "52,44,44001,5203,AUTRE\n52,44,44002,,\n,44,44002,5201,RIVES\n";
    const auto report = importedGeo(input).report;

    checkAccounts(report);
    const auto skips = sentences(report, &FileReport::skips);
    CHECK(skips.contains("basins.csv:6:code_commune_insee: 44001 is there twice"));
    CHECK(skips.contains("basins.csv:7:code_bassin_BMO: the basin has no code or no name"));
    CHECK(skips.contains("basins.csv:8:dep: the region or département is empty"));
}

TEST_CASE("a commune without a basin, and a département of another size, are remarked upon",
          "[geo]")
{
    auto input = smallGeo();
    replaceFirst(input.files.at("basins"), "52,44,44002,5201,RIVES\n", "");
    const auto remarks = sentences(importedGeo(input).report, &FileReport::remarks);
    CHECK(remarks.contains("communes.geojson:5:code: 44002 is in no basin"));
    CHECK(remarks.contains("departements.geojson:1:coordinates: the area of 44 is 60.0 % off "
                           "that of its communes"));
}

TEST_CASE("geo files of another form are refused by name and line", "[geo]")
{
    auto input = smallGeo();
    SECTION("a property has another name")
    {
        replaceFirst(input.files.at("communes"), "\"nom\": \"Amont\"", "\"name\": \"Amont\"");
        CHECK(refusalOf(input) == "communes.geojson:5: properties: the key \"nom\" is missing");
    }
    SECTION("a property more")
    {
        replaceFirst(input.files.at("communes"), "\"nom\": \"Amont\"",
                     "\"nom\": \"Amont\", \"zone\": 1");
        CHECK(refusalOf(input) == "communes.geojson:5: properties: unknown key \"zone\"");
    }
    SECTION("another list")
    {
        replaceFirst(input.files.at("communes"), "\"features\"", "\"shapes\"");
        CHECK(refusalOf(input) == "communes.geojson:1: the key \"features\" is missing");
    }
    SECTION("the file ends too early")
    {
        auto& bytes = input.files.at("communes").bytes;
        bytes.resize(bytes.size() / 2);
        CHECK(refusalOf(input).find("communes.geojson:5: not JSON") == 0);
    }
    SECTION("another encoding")
    {
        replaceFirst(input.files.at("communes"), "Amont", "Am\xF4nt");
        CHECK(refusalOf(input).find("communes.geojson:5: not JSON") == 0);
    }
    SECTION("a column of the basins has another name")
    {
        replaceFirst(input.files.at("basins"), "code_bassin_BMO", "code_bassin_BE25");
        CHECK(refusalOf(input).find("basins.csv:1") != std::string::npos);
        CHECK(refusalOf(input).find("code_bassin_BE25") != std::string::npos);
    }
    SECTION("two communes claim the same land")
    {
        replaceFirst(input.files.at("communes"), "\"49001\"", "\"44003\"");
        auto& bytes = input.files.at("communes").bytes;
        auto copy =
            bytes.substr(bytes.find(R"({"type": "Feature", "properties": {"code": "44003")"));
        copy.replace(copy.find("44003"), 5, "44004");
        bytes.replace(bytes.find("\n]}"), 3, ",\n" + copy);
        CHECK(refusalOf(input) == "communes.geojson:10: 44004 Enclave overlaps 44003 Enclave");
    }
    SECTION("no basins")
    {
        input.files.erase("basins");
        CHECK(refusalOf(input) == "geo: no file is given for the role \"basins\".");
    }
    SECTION("an unknown role")
    {
        input.files["rivers"] = {};
        CHECK(refusalOf(input) == "geo: unknown role \"rivers\".");
    }
    SECTION("an unknown option")
    {
        input.options["scale"] = "1";
        CHECK(refusalOf(input) == "geo: unknown option \"scale\".");
    }
    SECTION("a tolerance that is none")
    {
        input.options["tolerance"] = "-5";
        CHECK(refusalOf(input) == "geo: \"-5\" is not a tolerance in metres.");
    }
}
