// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "collation.h"
#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

#include <algorithm>

using namespace orientibus::content;
using orientibus::test::CatalogueBuilder;

namespace {

Store opened(const orientibus::test::TestCatalogue& catalogue)
{
    auto store = Store::open(catalogue.path());
    REQUIRE(store.has_value());
    return std::move(*store);
}

template <typename T>
std::vector<std::string> idsOf(const T& list)
{
    REQUIRE(list.has_value());
    std::vector<std::string> ids;
    for (const auto& entry : *list) {
        ids.push_back(entry.id);
    }
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A sheet names the sources of its own figures, not of those of a basin", "[store]")
{
    CatalogueBuilder builder;
    builder.withOccupation("D1102", "Boulanger", "Boulangère");
    const auto figure = [&builder](const char* measure, const char* source) {
        builder.layer()
            .row(authoring::Table::Figure, {"occupation", "D1102", measure, "FR", 2026, ""}, source)
            .set("value", 3.0)
            .set("unit", "level")
            .set("quality", "measured");
    };
    figure("pay_start", "test");
    const auto alone = opened(builder.write()).occupation("D1102", "fr");
    figure("tension", "survey");
    const auto both = opened(builder.write()).occupation("D1102", "fr");

    REQUIRE(alone.has_value());
    REQUIRE(both.has_value());
    CHECK(alone->sources.size() == 1);
    CHECK(both->sources.size() == 1);
    CHECK(both->figures.size() == alone->figures.size() + 1);
}

TEST_CASE("A sheet is in the language asked for, and in French where that is missing", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("D1102", "Boulanger", "Boulangère")
                               .withText("D1102", "en", "title_m", "Baker")
                               .withText("D1102", "en", "title_f", "Baker")
                               .withText("D1102", "fr", "hook", "Tu pétris.")
                               .withText("D1102", "fr", "task", "Un", 1)
                               .withText("D1102", "fr", "task", "Deux", 2)
                               .withText("D1102", "en", "task", "One", 1)
                               .write();
    const auto store = opened(catalogue);

    const auto english = store.occupation("D1102", "en");
    const auto other = store.occupation("D1102", "ar");

    REQUIRE(english.has_value());
    CHECK(english->summary.masculine == "Baker");
    CHECK(english->summary.hook == "Tu pétris.");
    CHECK(english->tasks == Ids{"One"});
    REQUIRE(other.has_value());
    CHECK(other->summary.feminine == "Boulangère");
    CHECK(other->tasks == Ids{"Un", "Deux"});
}

TEST_CASE("A sector lists authored occupations first, then by title as French sorts", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Zingueur")
                               .withOccupation("A2", "Éleveur")
                               .withOccupation("A3", "Ebéniste")
                               .withNationalOccupation("A4", "Abatteur", {"Abat des arbres."})
                               .write();
    const auto store = opened(catalogue);

    CHECK(idsOf(store.occupationsOf("alimentation", "fr")) == Ids{"A3", "A2", "A1", "A4"});
    const auto sectors = store.sectors("fr");
    REQUIRE(sectors.has_value());
    REQUIRE(sectors->size() == 1);
    CHECK(sectors->front().authoredCount == 3);
    CHECK(sectors->front().nationalCount == 1);
    CHECK_FALSE(sectors->front().emblem.file.empty());
}

TEST_CASE("An occupation of which nothing is known does not appear anywhere", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Boulanger")
                               .withNationalOccupation("A2", "Vide", {})
                               .withNeighbours("A1", {"A2"})
                               .write();
    const auto store = opened(catalogue);

    CHECK(idsOf(store.occupationsOf("alimentation", "fr")) == Ids{"A1"});
    CHECK(store.occupationIds().value() == Ids{"A1"});
    CHECK(idsOf(store.neighbours("A1", "fr", 5)).empty());
    CHECK(idsOf(store.summaries({"A2", "A1", "nope"}, "fr")) == Ids{"A1"});
    CHECK(store.occupation("A2", "fr").error().code == StoreError::NotFound);
}

TEST_CASE("A sector without occupations is not shown, the others keep the line's order", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withSector("naval", "Naval", "indigo", 1)
                               .withSector("mode", "Mode", "brown", 13)
                               .withOccupation("B1", "Boulanger")
                               .withOccupation("C1", "Charpentier", {}, "naval")
                               .write();
    const auto store = opened(catalogue);

    CHECK(idsOf(store.sectors("fr")) == Ids{"naval", "alimentation"});
    CHECK(idsOf(store.authoredOccupations("fr")) == Ids{"C1", "B1"});
}

TEST_CASE("Near jobs come nearest first and no more than asked for", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Un")
                               .withOccupation("A2", "Deux")
                               .withOccupation("A3", "Trois")
                               .withOccupation("A4", "Quatre")
                               .withNeighbours("A1", {"A4", "A2", "A3"})
                               .write();

    CHECK(idsOf(opened(catalogue).neighbours("A1", "fr", 2)) == Ids{"A4", "A2"});
}

TEST_CASE("A picture comes with its high-contrast variant", "[store]")
{
    CatalogueBuilder builder;
    builder.withOccupation("A1", "Un").withPicture("metiers/un");
    builder.layer().row(authoring::Table::Occupation, {"A1"}).set("picture", "metiers/un");
    const auto catalogue = builder.write();

    const auto picture = opened(catalogue).occupation("A1", "fr")->summary.picture;

    CHECK(picture.id == "metiers/un");
    CHECK(picture.file != picture.contrastFile);
    CHECK(std::filesystem::exists(Store::mediaFolder(catalogue.path()) / picture.contrastFile));
}

TEST_CASE("A sheet carries the emblem of its sector", "[store]")
{
    CatalogueBuilder builder;
    builder.withOccupation("A1", "Un");
    const auto catalogue = builder.write();
    const auto store = opened(catalogue);

    const auto sheet = store.occupation("A1", "fr");
    const auto sectors = store.sectors("fr");

    REQUIRE(sheet);
    CHECK_FALSE(sheet->sectorEmblem.file.empty());
    CHECK(sheet->sectorEmblem.file == sectors->front().emblem.file);
    CHECK(sheet->sectorEmblem.contrastFile == sectors->front().emblem.contrastFile);
}

TEST_CASE("Routes start at 3e, end at the job, shortest first", "[store][routes]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Un")
                               .withTraining("cap", "CAP", 24)
                               .withTraining("bp", "BP", 24)
                               .withTraining("bac", "Bac", 36)
                               .withRoute("A1", {"cap", "bp"})
                               .withRoute("A1", {"bac"})
                               .write();

    const auto routes = opened(catalogue).routes("A1", "fr", 10);

    REQUIRE(routes.has_value());
    REQUIRE(routes->size() == 2);
    CHECK(routes->at(0).steps.size() == 2);
    CHECK(routes->at(0).steps[0].name == "Bac");
    CHECK(routes->at(0).steps[1].trainingId.empty());
    CHECK(routes->at(1).durationMonths == 48);
    CHECK(routes->at(1).source.id == "test");
}

TEST_CASE("The same stretch by school and by apprenticeship is one route", "[store][routes]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Un")
                               .withTraining("cap", "CAP", 24)
                               .withRoute("A1", {"cap"}, "school")
                               .withRoute("A1", {"cap"}, "apprenticeship")
                               .write();

    const auto routes = opened(catalogue).routes("A1", "fr", 10);

    REQUIRE(routes->size() == 1);
    CHECK(routes->front().steps.front().way == "either");
}

TEST_CASE("Circles and dead ends make no route, and no endless search", "[store][routes]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Un")
                               .withRoute("A1", {"a", "b", "a", "c"})
                               .withRoute("A2", {"a", "b", "c", "d", "e", "f"})
                               .write();
    const auto store = opened(catalogue);

    const auto routes = store.routes("A1", "fr", 10);

    REQUIRE(routes.has_value());
    for (const auto& route : *routes) {
        CHECK(route.steps.size() <= 5);
    }
    CHECK(store.routes("A2", "fr", 10)->empty());  // six steps are too many
}

TEST_CASE("Where are we today: départements, communes as French sorts them, places", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withCommune("44003", "Écouflant", "44")
                               .withCommune("44001", "Dervé", "44")
                               .withCommune("44002", "Ecuillé", "44")
                               .withCommune("49001", "Angers", "49")
                               .withPlace("P2", "Collège B", "44001")
                               .withPlace("P1", "Collège A", "44001")
                               .write();
    const auto store = opened(catalogue);

    CHECK(idsOf(store.departements()) == Ids{"D44", "D49"});
    CHECK(store.departements()->front().placeCount == 2);
    CHECK(idsOf(store.communes("D44")) == Ids{"C44001", "C44003", "C44002"});
    CHECK(store.communes("D44")->front().placeCount == 2);
    CHECK(idsOf(store.places("C44001")) == Ids{"P1", "P2"});
    CHECK(store.places("C44001")->front().communeName == "Dervé");
}

TEST_CASE("Other titles leave out the principal one and put rare ones last", "[store]")
{
    const auto catalogue = CatalogueBuilder()
                               .withOccupation("A1", "Un")
                               .withTitle("1", "A1", "Aide", "Aide", true)
                               .withTitle("2", "A1", "Zélé", "Zélée")
                               .write();

    const auto titles = opened(catalogue).occupation("A1", "fr")->otherTitles;

    REQUIRE(titles.size() == 2);
    CHECK(titles[0].feminine == "Zélée");
    CHECK(titles[1].rare);
}

TEST_CASE("French sorts letters first, then accents; case and hyphens do not count", "[collation]")
{
    std::vector<std::string> words{"cote",    "Saint-Jean", "œuvre", "côte",     "zoo",
                                   "Éleveur", "coté",       "odeur", "eleveuse", "saint jean"};

    std::ranges::sort(words, {}, sortKey);

    CHECK(words == Ids{"cote", "coté", "côte", "Éleveur", "eleveuse", "odeur", "œuvre",
                       "Saint-Jean", "saint jean", "zoo"});
}
