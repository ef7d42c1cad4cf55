// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/search_controller.h"
#include "services/sqlite_catalogue.h"
#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <algorithm>
#include <memory>

using namespace orientibus::kiosk;
using orientibus::content::authoring::Table;
using orientibus::test::CatalogueBuilder;

namespace {

CatalogueBuilder bakery()
{
    CatalogueBuilder builder;
    builder.withOccupation("D1102", "Boulanger", "Boulangère")
        .withOccupation("D1101", "Boucher", "Bouchère")
        .withNationalOccupation("D1104", "Pâtissier", {"Fait des gâteaux."})
        .withNeighbours("D1102", {"D1101", "D1104"})
        .withTitle("1", "D1102", "Artisan boulanger", "Artisane boulangère")
        .withTraining("cap-boulanger", "CAP boulanger", 24)
        .withRoute("D1102", {"cap-boulanger"});
    return builder;
}

CatalogueBuilder bakeryInNantes()
{
    auto builder = bakery();
    builder.withCommune("44109", "Nantes", "44");
    auto& layer = builder.layer();
    layer.row(Table::Territory, {"BE5201"})
        .set("kind", "basin")
        .set("code", "5201")
        .set("name", "Nantes");
    layer.row(Table::Territory, {"C44109"})
        .set("basin_id", "BE5201")
        .set("latitude", 47.21)
        .set("longitude", -1.56);
    return builder;
}

template <typename T>
Answer<T> wait(QFuture<Answer<T>> question)
{
    question.waitForFinished();
    return question.result();
}

}  // namespace

TEST_CASE("A sheet brings its near jobs, other names and ways", "[kiosk][catalogue]")
{
    const auto file = bakery().write();
    SqliteCatalogue catalogue(file.path());
    const auto sheet = wait(catalogue.sheet("D1102", "fr"));
    REQUIRE(sheet);
    CHECK(sheet->card.masculine == "Boulanger");
    CHECK(sheet->card.feminine == "Boulangère");
    CHECK(sheet->neighbours.size() == 2);
    CHECK(sheet->otherTitles.contains("Artisan boulanger / Artisane boulangère"));
    REQUIRE(sheet->routes.size() == 1);
    CHECK(sheet->routes[0].steps.last().isJob);
    CHECK(sheet->routes[0].way == "either");
    CHECK(sheet->regulated == -1);
    CHECK_FALSE(sheet->credits.isEmpty());
    const auto nobody = wait(catalogue.sheet("Z9999", "fr"));
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error() == CatalogueError::Unknown);
}

TEST_CASE("A sector parts what has a whole sheet from what has not", "[kiosk][catalogue]")
{
    const auto file = bakery().write();
    SqliteCatalogue catalogue(file.path());
    const auto sector = wait(catalogue.sector("alimentation", "fr", {}));
    REQUIRE(sector);
    CHECK(sector->authored.size() == 2);
    CHECK(sector->national.size() == 1);
    CHECK_FALSE(wait(catalogue.sector("nowhere", "fr", {})));
    const auto overview = wait(catalogue.overview("fr", {}));
    REQUIRE(overview);
    CHECK(overview->sectors.size() == 1);
    CHECK(overview->authored.size() == 2);
}

TEST_CASE("A search says why, and where to look when it finds nothing", "[kiosk][catalogue]")
{
    const auto file = bakery().write();
    SqliteCatalogue catalogue(file.path());
    const auto found = wait(catalogue.search("boulanger", "fr", 24));
    REQUIRE(found);
    REQUIRE_FALSE(found->results.isEmpty());
    CHECK(found->results.first().occupationId == "D1102");
    CHECK(found->results.first().why == static_cast<int>(SearchController::Reason::InTitle));
    CHECK(found->total >= static_cast<int>(found->results.size()));
    const auto nothing = wait(catalogue.search("xqzkwv", "fr", 24));
    REQUIRE(nothing);
    CHECK(nothing->results.isEmpty());
    CHECK(nothing->nearestSector.sectorId == "alimentation");
    CHECK_FALSE(nothing->sectorIsNear);
    const auto nearly = wait(catalogue.search("boulqzkwv", "fr", 24));
    REQUIRE(nearly);
    CHECK(nearly->results.isEmpty());
    CHECK(nearly->sectorIsNear);
}

TEST_CASE("A filter that leaves nothing stays in sight while it is chosen", "[kiosk][catalogue]")
{
    const auto file = bakery().write();
    SqliteCatalogue catalogue(file.path());
    const auto named = [](const FilterRows& rows, const QString& name) {
        return std::ranges::any_of(rows.filters,
                                   [&](const FilterRow& row) { return row.name == name; });
    };
    const auto before = wait(catalogue.filters({}));
    REQUIRE(before);
    CHECK_FALSE(named(*before, "green"));
    const auto chosen = wait(catalogue.filters({{"green"}, {}}));
    REQUIRE(chosen);
    CHECK(named(*chosen, "green"));
    CHECK(chosen->total == 0);
}

TEST_CASE("What is far is told only where nothing is near", "[kiosk][catalogue]")
{
    const bool alone = GENERATE(true, false);
    auto builder = bakeryInNantes();
    builder.withPlace("far", "Lycée loin", "44109");
    auto& layer = builder.layer();
    const auto offer = [&layer](const char* place, double latitude) {
        layer.row(Table::Place, {place}).set("latitude", latitude).set("longitude", -1.56);
        layer.row(Table::TrainingOffer, {"cap-boulanger", place, "school"})
            .set("status", "published");
    };
    offer("far", 48.5);
    if (!alone) {
        builder.withPlace("near", "Lycée proche", "44109");
        offer("near", 47.3);
    }
    const auto file = builder.write();
    SqliteCatalogue catalogue(file.path());
    const auto rows = wait(catalogue.sheetNear("D1102", "C44109", QDate(2026, 11, 23), "fr"));
    REQUIRE(rows);
    REQUIRE(rows->offers.size() == 1);
    CHECK(rows->offers[0].place.placeId == (alone ? "far" : "near"));
}

TEST_CASE("The nearest places are listed, and how many there are is said", "[kiosk][near]")
{
    constexpr int all = 30, listed = 24;
    auto builder = bakeryInNantes();
    for (int i = 0; i < all; ++i) {
        const auto id = std::to_string(10 + i);
        builder.withPlace(id, "Lycée", "44109");
        builder.layer()
            .row(Table::Place, {id})
            .set("kind", "lycee")
            .set("latitude", 47.3 - 0.001 * i)
            .set("longitude", -1.56);
    }
    const auto file = builder.write();
    SqliteCatalogue catalogue(file.path());
    const auto rows = wait(catalogue.near("C44109", QDate(2026, 11, 23), "fr"));
    REQUIRE(rows);
    CHECK(rows->places.size() == listed);
    CHECK(rows->placeCount == all);
    CHECK(rows->reachKm == 60);
    CHECK(rows->places.first().placeId == "39");
}

TEST_CASE("Who says what is taught at a place is named beside who says where it is",
          "[kiosk][near]")
{
    auto builder = bakeryInNantes();
    builder.withPlace("a", "Lycée a", "44109");
    auto& layer = builder.layer();
    layer.row(Table::Place, {"a"})
        .set("kind", "lycee_pro")
        .set("latitude", 47.21)
        .set("longitude", -1.56);
    layer.row(Table::TrainingOffer, {"cap-boulanger", "a", "school"}).set("status", "published");
    auto file = builder.write();
    file.edit("INSERT INTO source VALUES ('cards', 'Cards', 'Ministry', 'Open', NULL, "
              "'2024-01-01', 'published');"
              "UPDATE training_offer SET source_id = 'cards'");
    SqliteCatalogue catalogue(file.path());

    const auto rows = wait(catalogue.near("C44109", QDate(2026, 11, 23), "fr"));

    REQUIRE(rows);
    REQUIRE(rows->places.size() == 1);
    CHECK(rows->places[0].taught.size() == 1);
    CHECK(rows->placeSource.contains("Cards (Ministry, 2024)"));
    CHECK(rows->placeSource.contains(" · "));
}

TEST_CASE("Where no offer is within reach, schools that teach trades are told", "[kiosk][near]")
{
    const bool isNear = GENERATE(false, true);
    auto builder = bakeryInNantes();
    auto& layer = builder.layer();
    for (const auto* id : {"far", "a", "b", "c", "d"}) {
        builder.withPlace(id, std::string("Lycée ") + id, "44109");
        layer.row(Table::Place, {id})
            .set("kind", "lycee_pro")
            .set("latitude", *id == 'f' ? 48.5 : 47.21 + 0.01 * (*id - 'a'))
            .set("longitude", -1.56);
    }
    layer.row(Table::TrainingOffer, {"cap-boulanger", isNear ? "d" : "far", "school"})
        .set("status", "published");
    const auto file = builder.write();
    SqliteCatalogue catalogue(file.path());

    const auto rows = wait(catalogue.sheetNear("D1102", "C44109", QDate(2026, 11, 23), "fr"));

    REQUIRE(rows);
    REQUIRE(rows->toAsk.size() == (isNear ? 0 : 3));
    CHECK(rows->toAskSource.isEmpty() == isNear);
    for (qsizetype i = 0; i < rows->toAsk.size(); ++i)
        CHECK(rows->toAsk[i].placeId == QString(QChar('a' + static_cast<int>(i))));
}

TEST_CASE("A catalogue that is not there is unreadable, every time", "[kiosk][catalogue]")
{
    SqliteCatalogue catalogue("/nowhere/catalogue.sqlite");
    for (int i = 0; i < 2; ++i) {
        const auto facts = wait(catalogue.facts());
        REQUIRE_FALSE(facts);
        CHECK(facts.error() == CatalogueError::Unreadable);
    }
    CHECK_FALSE(wait(catalogue.search("boulanger", "fr", 24)));
}

TEST_CASE("A catalogue may go with questions waiting, some of them cancelled", "[kiosk][catalogue]")
{
    const auto file = bakery().write();
    for (int round = 0; round < 20; ++round) {
        auto catalogue = std::make_unique<SqliteCatalogue>(file.path());
        catalogue->prepareSearch();
        for (int i = 0; i < 20; ++i) {
            auto search = catalogue->search("boul", "fr", 24);
            if (i % 2 == 0)
                search.cancel();
        }
        catalogue.reset();
    }
    SUCCEED("it waited for its thread");
}
