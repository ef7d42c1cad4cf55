// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/store.h>

#include <algorithm>

// What a catalogue says about the surroundings of a commune.
using namespace orientibus::content;
using orientibus::content::authoring::Layer;
using orientibus::content::authoring::Table;
using orientibus::test::CatalogueBuilder;

namespace {

Store opened(const orientibus::test::TestCatalogue& catalogue)
{
    auto store = Store::open(catalogue.path());
    REQUIRE(store.has_value());
    return std::move(*store);
}

void addFigure(Layer& layer, const std::string& entity, const std::string& id,
               const std::string& measure, int year, std::optional<double> value,
               const std::string& territory = "BE5201")
{
    layer.row(Table::Figure, {entity, id, measure, territory, year, ""})
        .set("value", value)
        .set("unit", "projects")
        .set("quality", value ? "measured" : "withheld")
        .set("source_line", "42");
}

/// Two bakers' trades in one family, a trade of its own, and the published thresholds.
CatalogueBuilder surroundings()
{
    CatalogueBuilder builder;
    builder.withOccupation("A1", "Boulanger", "Boulangère")
        .withNationalOccupation("A2", "Pâtissier", {"Il fait des gâteaux."})
        .withOccupation("A3", "Soudeur", "Soudeuse")
        .withCommune("44109", "Nantes", "44")
        .withPlace("0440001A", "Lycée A", "44109");
    auto& layer = builder.layer();
    layer.row(Table::Territory, {"BE5201"})
        .set("kind", "basin")
        .set("code", "5201")
        .set("name", "Nantes");
    layer.row(Table::Family, {"S1X40"});
    layer.row(Table::Label, {"family", "S1X40", "fr", "name"}).set("text", "Boulangers");
    for (const auto* id : {"A1", "A2"})
        layer.row(Table::OccupationFamily, {id, "S1X40"}).set("basis", "editorial");
    layer.row(Table::DemandLevel, {"projects", "much"}).set("at_least", 100.0);
    layer.row(Table::DemandLevel, {"projects", "some"}).set("at_least", 30.0);
    layer.row(Table::DemandLevel, {"projects", "little"}).set("at_least", 1.0);
    layer.row(Table::DemandLevel, {"tension_intensity", "much"}).set("at_least", 5.0);
    layer.row(Table::DemandLevel, {"tension_intensity", "some"}).set("at_least", 3.0);
    return builder;
}

const Figure* find(const Demand& demand, std::string_view measure)
{
    const auto found = std::ranges::find(demand.figures, measure, &Figure::measure);
    return found == demand.figures.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("The word of a demand follows the published thresholds", "[store][near]")
{
    const auto [projects, word] = GENERATE(table<double, std::string>({{0, ""},
                                                                       {1, "little"},
                                                                       {29, "little"},
                                                                       {30, "some"},
                                                                       {99.9, "some"},
                                                                       {100, "much"},
                                                                       {5000, "much"}}));
    auto builder = surroundings();
    addFigure(builder.layer(), "family", "S1X40", "projects", 2025, projects);
    CAPTURE(projects);

    const auto demand = opened(builder.write()).demand("A1", "BE5201", "fr");

    REQUIRE(demand.has_value());
    CHECK(demand->word == word);
    CHECK(demand->familyName == "Boulangers");
    CHECK(find(*demand, "projects")->sourceLine == "42");
}

TEST_CASE("Of several years the newest speaks", "[store][near]")
{
    auto builder = surroundings();
    addFigure(builder.layer(), "family", "S1X40", "projects", 2024, 500);
    addFigure(builder.layer(), "family", "S1X40", "projects", 2025, 10);

    const auto demand = opened(builder.write()).demand("A1", "BE5201", "fr");

    REQUIRE(demand.has_value());
    CHECK(demand->word == "little");
    CHECK(find(*demand, "projects")->year == 2025);
}

TEST_CASE("What is kept secret is neither zero nor a word", "[store][near]")
{
    auto builder = surroundings();
    addFigure(builder.layer(), "family", "S1X40", "projects", 2025, std::nullopt);

    const auto store = opened(builder.write());
    const auto demand = store.demand("A1", "BE5201", "fr");

    REQUIRE(demand.has_value());
    CHECK(demand->word.empty());
    CHECK(find(*demand, "projects")->isWithheld);
    CHECK(store.wantedAround("BE5201", "fr")->empty());
}

TEST_CASE("Where the survey is silent, how often employers hired gives the word", "[store][near]")
{
    auto builder = surroundings();
    addFigure(builder.layer(), "occupation", "A3", "tension_intensity", 2021, 4);

    const auto store = opened(builder.write());
    const auto welder = store.demand("A3", "BE5201", "fr");
    const auto baker = store.demand("A1", "BE5201", "fr");

    REQUIRE(welder.has_value());
    CHECK(welder->word == "some");
    CHECK(welder->isFromHiring);
    REQUIRE(baker.has_value());
    CHECK(baker->word.empty());
    CHECK(baker->figures.empty());
}

TEST_CASE("Who is looked for: by word, plans before the past, and only in this basin",
          "[store][near]")
{
    auto builder = surroundings();
    addFigure(builder.layer(), "family", "S1X40", "projects", 2025, 120);
    addFigure(builder.layer(), "occupation", "A3", "tension_intensity", 2021, 5);
    addFigure(builder.layer(), "occupation", "A3", "tension_intensity", 2021, 5, "BE5202");

    const auto store = opened(builder.write());
    const auto here = store.wantedAround("BE5201", "fr");
    const auto there = store.wantedAround("BE5202", "fr");

    REQUIRE(here.has_value());
    REQUIRE(here->size() == 3);
    CHECK((*here)[0].occupation.id == "A1");
    CHECK((*here)[1].occupation.id == "A2");
    CHECK((*here)[2].occupation.id == "A3");
    CHECK((*here)[2].demand.word == "much");
    REQUIRE(there.has_value());
    CHECK(there->size() == 1);
}

TEST_CASE("Of equal demand each sector takes its turn", "[store][near]")
{
    auto builder = surroundings();
    builder.withSector("batiment", "Bâtiment", "coral", 2)
        .withOccupation("A4", "Abatteur", "Abatteuse")
        .withOccupation("A5", "Zingueur", "Zingueuse", "batiment");
    for (const auto* id : {"A1", "A4", "A5"})
        addFigure(builder.layer(), "occupation", id, "tension_intensity", 2021, 5);

    const auto here = opened(builder.write()).wantedAround("BE5201", "fr");

    REQUIRE(here.has_value());
    REQUIRE(here->size() == 3);
    CHECK((*here)[0].occupation.id == "A4");
    CHECK((*here)[1].occupation.id == "A5");
    CHECK((*here)[2].occupation.id == "A1");
}

TEST_CASE("Trainings that lead to a job come with what became of their pupils", "[store][near]")
{
    auto builder = surroundings();
    builder.withTraining("cap", "CAP boulanger", 24).withTraining("bts", "BTS", 24);
    builder.withRoute("A1", {"cap"});
    auto& layer = builder.layer();
    layer.row(Table::Training, {"bts"}).set("level", 5);
    layer.row(Table::TrainingOccupation, {"bts", "A1"});
    for (const int year : {2021, 2022}) {
        layer.row(Table::Figure, {"training", "cap", "employed_12m", "R52", year, "school"})
            .set("value", year == 2022 ? 70.0 : 10.0)
            .set("unit", "%")
            .set("quality", "measured");
    }

    const auto trainings = opened(builder.write()).trainingsFor("A1", "fr");

    REQUIRE(trainings.has_value());
    REQUIRE(trainings->size() == 2);
    const auto cap = std::ranges::find(*trainings, "cap", &TrainingFacts::id);
    REQUIRE(cap != trainings->end());
    REQUIRE(cap->rates.size() == 1);
    CHECK(cap->rates[0].value == 70.0);
    CHECK(cap->rates[0].year == 2022);
    CHECK(cap->rates[0].way == "school");
}

TEST_CASE("Offers stand nearest first, with the boarding of the offer", "[store][near]")
{
    auto builder = surroundings();
    builder.withTraining("cap", "CAP boulanger", 24).withRoute("A1", {"cap"});
    builder.withPlace("0490001A", "Lycée loin", "44109");
    auto& layer = builder.layer();
    layer.row(Table::Place, {"0440001A"}).set("latitude", 47.22).set("longitude", -1.55);
    layer.row(Table::Place, {"0490001A"}).set("latitude", 47.47).set("longitude", -0.55);
    for (const auto* place : {"0490001A", "0440001A"}) {
        layer.row(Table::TrainingOffer, {"cap", place, "school"})
            .set("boarding", 1)
            .set("status", "demo");
    }

    const auto offers = opened(builder.write()).offersNear("A1", {47.21, -1.56}, 10, "fr");

    REQUIRE(offers.has_value());
    REQUIRE(offers->size() == 2);
    CHECK((*offers)[0].place.place.id == "0440001A");
    CHECK((*offers)[0].place.distanceKm < 3);
    CHECK((*offers)[1].place.distanceKm > 70);
    CHECK((*offers)[0].place.boarding == true);
    CHECK((*offers)[0].demo);
    CHECK((*offers)[0].trainingName == "CAP boulanger");
}

TEST_CASE("Dates that are over are not shown, and far ones neither", "[store][near]")
{
    auto builder = surroundings();
    auto& layer = builder.layer();
    layer.row(Table::Place, {"0440001A"}).set("latitude", 47.22).set("longitude", -1.55);
    const auto add = [&layer](const std::string& id, const std::string& starts,
                              const std::string& ends) {
        auto& row = layer.row(Table::Event, {id});
        row.set("place_id", "0440001A")
            .set("kind", "open_day")
            .set("starts", starts)
            .set("status", "demo");
        if (!ends.empty())
            row.set("ends", ends);
    };
    add("past", "2026-01-01", "");
    add("now", "2026-01-20", "2026-02-10");
    add("soon", "2026-03-01", "");

    const auto store = opened(builder.write());
    const auto near = store.eventsNear({47.2, -1.5}, 50, "2026-02-01", "fr");
    const auto far = store.eventsNear({48.5, 0.5}, 50, "2026-02-01", "fr");

    REQUIRE(near.has_value());
    REQUIRE(near->size() == 2);
    CHECK((*near)[0].id == "now");
    CHECK((*near)[1].id == "soon");
    REQUIRE(far.has_value());
    CHECK(far->empty());
}
