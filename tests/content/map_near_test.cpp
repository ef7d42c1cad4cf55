// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "map_text.h"
#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

#include <array>
#include <cmath>
#include <string>

// The map as a screen draws it, and what is near a point of it.
using namespace orientibus::content;
using orientibus::content::authoring::Table;
using orientibus::test::CatalogueBuilder;

namespace {

/// Two squares side by side, the left one with a hole.
CatalogueBuilder smallMap()
{
    CatalogueBuilder builder;
    builder.withCommune("44001", "Aval", "44").withCommune("44002", "Amont", "44");
    auto& layer = builder.layer();
    layer.row(Table::MapArc, {1}).set("points", "-150000 4700000 0 10000");
    layer.row(Table::MapArc, {2}).set("points", "-150000 4710000 -10000 0 0 -10000 10000 0");
    layer.row(Table::MapArc, {3}).set("points", "-150000 4700000 10000 0 0 10000 -10000 0");
    layer.row(Table::MapArc, {7}).set("points", "-156000 4704000 0 2000 2000 0 0 -2000 -2000 0");
    layer.row(Table::MapRing, {"C44001", 1}).set("arcs", "1 2");
    layer.row(Table::MapRing, {"C44001", 2}).set("arcs", "7");
    layer.row(Table::MapRing, {"C44002", 1}).set("arcs", "3 -1");
    return builder;
}

Store opened(const orientibus::test::TestCatalogue& catalogue)
{
    auto store = Store::open(catalogue.path());
    REQUIRE(store.has_value());
    return std::move(*store);
}

/// The angle between two points seen from the middle of the Earth, by vectors: another way to
/// the same length than the haversine.
double byVectors(MapPoint from, MapPoint to)
{
    const auto radians = [](double degrees) { return degrees * std::acos(-1.0) / 180; };
    const auto vector = [&](MapPoint p) {
        const auto latitude = radians(p.latitude);
        const auto longitude = radians(p.longitude);
        return std::array{std::cos(latitude) * std::cos(longitude),
                          std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
    };
    const auto a = vector(from);
    const auto b = vector(to);
    const std::array cross{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
                           a[0] * b[1] - a[1] * b[0]};
    return 6371.0088 * std::atan2(std::hypot(cross[0], cross[1], cross[2]),
                                  a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
}

}  // namespace

TEST_CASE("distances between towns are those of the great circle", "[near]")
{
    const MapPoint nantes{47.2184, -1.5536};
    const MapPoint angers{47.4784, -0.5632};
    const MapPoint laval{48.0706, -0.7734};
    const MapPoint leMans{48.0061, 0.1996};
    // As atlases give them, to the kilometre.
    CHECK(std::fabs(distanceKm(nantes, angers) - 80) < 1);
    CHECK(std::fabs(distanceKm(laval, leMans) - 73) < 1);
    // A quarter of a meridian, and half an equator.
    CHECK(std::fabs(distanceKm({0, 0}, {90, 0}) - 10007.557) < 0.001);
    CHECK(std::fabs(distanceKm({0, 0}, {0, 180}) - 20015.115) < 0.001);
    CHECK(distanceKm(nantes, nantes) == 0);
    for (const auto& from : {nantes, angers, laval, leMans}) {
        for (const auto& to : {nantes, angers, laval, leMans, MapPoint{-47, 178}}) {
            CHECK(std::fabs(distanceKm(from, to) - byVectors(from, to)) < 1e-6);
            CHECK(std::fabs(distanceKm(from, to) - distanceKm(to, from)) < 1e-9);
        }
    }
}

TEST_CASE("the map gives shapes of shared arcs", "[map]")
{
    const auto catalogue = smallMap().write();
    const auto map = opened(catalogue).map();

    REQUIRE(map.has_value());
    REQUIRE(map->shapes.size() == 2);
    const auto& aval = map->shapes[0];
    CHECK(aval.territoryId == "C44001");
    CHECK(aval.name == "Aval");
    CHECK(aval.kind == "commune");
    CHECK(map->arcs[0] == MapArc{{47.0, -1.5}, {47.1, -1.5}});
    // Numbers of the catalogue may leave gaps; those of the map do not.
    CHECK(aval.rings == std::vector<MapRing>{{1, 2}, {4}});
    CHECK(map->shapes[1].rings == std::vector<MapRing>{{3, -1}});
    CHECK(pointsOf(*map, map->shapes[1].rings[0]) ==
          std::vector<MapPoint>{{47.0, -1.5}, {47.0, -1.4}, {47.1, -1.4}, {47.1, -1.5}});
    CHECK(isInside(*map, aval, {47.02, -1.52}));
    CHECK_FALSE(isInside(*map, aval, {47.05, -1.55}));  // in the hole
    CHECK_FALSE(isInside(*map, aval, {47.02, -1.42}));
    CHECK(isInside(*map, map->shapes[1], {47.02, -1.42}));
}

TEST_CASE("a catalogue without a map has an empty one", "[map]")
{
    const auto catalogue = CatalogueBuilder().withCommune("44001", "Aval", "44").write();
    const auto map = opened(catalogue).map();
    REQUIRE(map.has_value());
    CHECK(map->arcs.empty());
    CHECK(map->shapes.empty());
}

TEST_CASE("a damaged map is an error, not a drawing", "[map]")
{
    const std::string fault = GENERATE(
        "UPDATE map_ring SET arcs = '1 9' WHERE ring = 1", "UPDATE map_ring SET arcs = ''",
        "UPDATE map_ring SET arcs = '1' WHERE territory_id = 'C44001' AND ring = 1",
        "UPDATE map_ring SET arcs = '1 0 2'", "UPDATE map_ring SET arcs = '1 -9223372036854775808'",
        "UPDATE map_arc SET points = '' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '1 2 3' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '1 2' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '1 2  3 4' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '1 2 x 4' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '0 9100000 1 1' WHERE arc_id = 1",
        "UPDATE map_arc SET points = '99999999999999999999 1 1 1' WHERE arc_id = 1");
    CAPTURE(fault);
    auto catalogue = smallMap().write();
    catalogue.edit(fault);
    const auto map = opened(catalogue).map();
    REQUIRE_FALSE(map.has_value());
    CHECK(map.error().code == StoreError::Corrupt);
}

TEST_CASE("places near a point come nearest first, with whom to ask", "[near]")
{
    auto builder = smallMap();
    builder.withPlace("A", "Lycée A", "44001").withPlace("B", "MFR B", "44001");
    builder.withPlace("C", "Lycée C", "44002").withPlace("D", "Lycée D", "44002");
    auto& layer = builder.layer();
    layer.row(Table::Territory, {"C44002"}).set("latitude", 47.05).set("longitude", -1.45);
    const auto put = [&](const char* id, const char* kind, double latitude, double longitude) {
        layer.row(Table::Place, {id})
            .set("kind", kind)
            .set("latitude", latitude)
            .set("longitude", longitude);
    };
    put("A", "lycee", 47.02, -1.52);
    put("B", "mfr", 47.01, -1.52);
    put("C", "lycee", 47.2, -1.52);
    layer.row(Table::Place, {"D"}).set("kind", "lycee");
    layer.row(Table::Place, {"B"})
        .set("boarding", 1)
        .set("network", "agricultural")
        .set("street", "1 rue de l’Eau");
    layer.row(Table::Contact, {"B", "reception"}).set("phone", "02 40 00 00 00");
    builder.withTraining("bts", "BTS", 24).withTraining("cap", "CAP", 24);
    layer.row(Table::Training, {"bts"}).set("level", 5);
    layer.row(Table::Training, {"cap"}).set("level", 3);
    for (const auto* training : {"bts", "cap"}) {
        layer.row(Table::TrainingOffer, {training, "B", "school"}).set("status", "published");
    }
    layer.row(Table::TrainingOffer, {"cap", "B", "apprenticeship"}).set("status", "published");
    layer.row(Table::TrainingOffer, {"cap", "A", "school"}).set("status", "demo");
    layer.row(Table::Label, {"contact", "B/reception", "fr", "name"}).set("text", "Accueil");
    const auto catalogue = builder.write();
    const auto store = opened(catalogue);
    const MapPoint here{47.0, -1.52};
    const auto idsOf = [&](double radius, const std::vector<std::string>& kinds,
                           std::size_t limit) {
        const auto found = store.placesNear(here, radius, kinds, limit, "en");
        REQUIRE(found.has_value());
        std::string ids;
        for (const auto& near : found->nearest) {
            ids += near.place.id;
        }
        return ids;
    };

    CHECK(idsOf(30, {}, 10) == "BACD");
    CHECK(idsOf(30, {}, 2) == "BA");
    CHECK(idsOf(5, {}, 10) == "BA");
    CHECK(idsOf(30, {"lycee"}, 10) == "ACD");
    CHECK(idsOf(30, {"cfa", "mfr"}, 10) == "B");
    CHECK(idsOf(0, {}, 10).empty());
    CHECK(store.placesNear(here, 30, {}, 2, "en")->count == 4);
    const auto found = store.placesNear(here, 30, {}, 10, "en");
    const auto& mfr = found->nearest.at(0);
    CHECK(std::fabs(mfr.distanceKm - 1.112) < 0.001);
    CHECK(mfr.boarding == true);
    CHECK(mfr.network == "agricultural");
    CHECK(mfr.street == "1 rue de l’Eau");
    CHECK(mfr.place.communeName == "Aval");
    REQUIRE(mfr.contacts.size() == 1);
    CHECK(mfr.contacts[0].name == "Accueil");
    CHECK(mfr.contacts[0].phone == "02 40 00 00 00");
    CHECK(mfr.taught == std::vector<std::string>{"CAP", "BTS"});
    CHECK(mfr.taughtSources.size() == 1);
    CHECK(found->nearest.at(1).taught.empty());  // an example is nothing that is known
    CHECK_FALSE(mfr.approximate);
    CHECK_FALSE(found->nearest.at(1).boarding.has_value());
    CHECK(found->nearest.at(3).approximate);  // of which nearest says nothing
}

TEST_CASE("a commune knows its employment basin", "[near]")
{
    auto builder = smallMap();
    builder.layer()
        .row(Table::Territory, {"BE5201"})
        .set("kind", "basin")
        .set("code", "5201")
        .set("name", "Nantes");
    builder.layer().row(Table::Territory, {"C44001"}).set("basin_id", "BE5201");
    const auto catalogue = builder.write();
    const auto store = opened(catalogue);
    CHECK(store.basinOf("C44001")->name == "Nantes");
    CHECK(store.basinOf("C44002").error().code == StoreError::NotFound);
    CHECK(store.basinOf("C99999").error().code == StoreError::NotFound);
}
