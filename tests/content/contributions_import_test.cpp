// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/catalogue_writer.h"
#include "catalogue_file.h"
#include "contribution_sample.h"
#include "support/catch.h"

// What is handed in becomes rows, and each says who handed it in.
using namespace orientibus::test;
using namespace orientibus::content::authoring;

namespace {

std::string text(const Layer& layer, Table table, const Key& key, const char* column)
{
    const auto found = layer.rows(table).find(key);
    return found != layer.rows(table).end() ? std::string(found->second.text(column)) : "no row";
}

std::string sourceOf(const Row& row, const char* column)
{
    const auto field = row.fields().find(column);
    return field != row.fields().end() ? field->second.source : "no field";
}

std::string refusalOf(const ImportInput& input)
{
    const auto imported = importContributions(input);
    return imported ? "imported" : imported.error().detail;
}

}  // namespace

TEST_CASE("an open day becomes an event with its words", "[contributions]")
{
    const auto layer =
        importedContributions(
            handedIn({{"lycee", csvOf({openDay({{Column::Ends, "07/02/2027"},
                                                {Column::Hours, "9h-17h"},
                                                {Column::Training, "cap boulanger"},
                                                {Column::Seats, "12"},
                                                {Column::Details, "Tout est ouvert !"}})})}}))
            .layer;

    const Key id{"0530001N/open_day/2027-02-06"};
    CHECK(text(layer, Table::Event, id, "place_id") == school);
    CHECK(text(layer, Table::Event, id, "kind") == "open_day");
    CHECK(text(layer, Table::Event, id, "starts") == "2027-02-06");
    CHECK(text(layer, Table::Event, id, "ends") == "2027-02-07");
    CHECK(text(layer, Table::Event, id, "hours") == "9\u202Fh – 17\u202Fh");
    // The authored training stands for its twin in the register.
    CHECK(text(layer, Table::Event, id, "training_id") == "cap-boulanger");
    CHECK(text(layer, Table::Event, id, "status") == "published");
    CHECK(text(layer, Table::Label, {"event", "0530001N/open_day/2027-02-06", "fr", "details"},
               "text") == "Tout est ouvert\u202F!");
}

TEST_CASE("a company that nobody knew becomes a place in its commune", "[contributions]")
{
    const auto layer =
        importedContributions(handedIn({{"entreprise", csvOf({internship()})}})).layer;

    CHECK(text(layer, Table::Place, {company}, "name") == "Menuiserie Exemple");
    CHECK(text(layer, Table::Place, {company}, "kind") == "company");
    CHECK(text(layer, Table::Place, {company}, "commune_id") == "C72180");
    const auto& place = layer.rows(Table::Place).at({company});
    CHECK(std::get<double>(place.fields().at("latitude").value) == 48.35);
    // Where the commune lies the map said, not the company.
    CHECK(sourceOf(place, "latitude") == "test");
    CHECK(sourceOf(place, "name") == "entreprise");
    CHECK(text(layer, Table::Event, {"00000000000018/internship/2027-03-01"}, "occupation_id") ==
          "H2206");
}

TEST_CASE("the kind of a new place is in its name", "[contributions]")
{
    const auto [name, kind] = GENERATE(
        std::pair("MFR Exemple", "mfr"), std::pair("Maison familiale rurale Exemple", "mfr"),
        std::pair("CFA Exemple", "cfa"), std::pair("Lycée professionnel Exemple", "lycee_pro"),
        std::pair("Lycée Exemple", "lycee"), std::pair("Boulangerie du CFA", "company"));
    CAPTURE(name);
    CHECK(entryOf(internship({{Column::Name, name}})).place.kind == kind);
}

TEST_CASE("occupations, trainings and communes have many names", "[contributions]")
{
    for (const auto* occupation : {"D1102", "d 1102", "Boulanger", "boulangère", "BOULANGERE"}) {
        CAPTURE(occupation);
        CHECK(entryOf(internship({{Column::Occupation, occupation}})).event->occupation == "D1102");
    }
    for (const auto* training : {"RNCP37537", "37537", "rncp 37537", "CAP Boulanger"}) {
        CAPTURE(training);
        CHECK(entryOf(offerRow({{Column::Training, training}})).offer->training == "cap-boulanger");
    }
    for (const auto* commune : {"Mamers", "MAMERS (72)", "72600 Mamers", "72180"}) {
        CAPTURE(commune);
        CHECK(entryOf(internship({{Column::Commune, commune}})).place.communeId == "C72180");
    }
    // Two départements have an Azé.
    CHECK(reasonsOf(internship({{Column::Commune, "Azé"}})) == "Commune: may be several: Azé");
    CHECK(entryOf(internship({{Column::Commune, "Azé (53)"}})).place.communeId == "C53014");
}

TEST_CASE("every field names who handed it in, down to the catalogue",
          "[contributions][provenance]")
{
    const auto input = handedIn(
        {{"lycee", csvOf({contactRow({{Column::Role, "Accueil"}}),
                          offerRow({{Column::Seats, "12"}, {Column::Way, "Lycée"}})})},
         {"mairie", csvOf({contactRow({{Column::Role, "Accueil"},
                                       {Column::Phone, ""},
                                       {Column::Email, "accueil@lycee.example"}}),
                           offerRow({{Column::Boarding, "oui"}, {Column::Way, "Lycée"}})})}});
    CatalogueRows rows{contributionLayer(), {}, {{"title", "Test"}, {"languages", "fr"}}};
    mergeInto(rows.merged, importedContributions(input).layer);
    for (const auto* id : {"test", "survey", "lycee", "mairie"}) {
        rows.sources.push_back({id, id, id, "CC0", std::nullopt, "2026-11-25", "published"});
    }
    const TempDir folder;
    const auto written = writeCatalogue(rows, folder / "catalogue.sqlite");
    INFO((written ? std::string("written") : written.error().detail));
    REQUIRE(written);

    const auto database = orientibus::content::openCatalogue(folder / "catalogue.sqlite");
    REQUIRE(database);
    auto query = database->prepare("SELECT entity || ' ' || field, source_id FROM provenance "
                                   "WHERE entity IN ('contact', 'training_offer') ORDER BY 1");
    REQUIRE(query);
    std::map<std::string, std::string> sources;
    for (auto row = query->step(); row && *row; row = query->step()) {
        sources[query->text(0)] = query->text(1);
    }
    CHECK(sources == std::map<std::string, std::string>{{"contact email", "mairie"},
                                                        {"contact phone", "lycee"},
                                                        {"training_offer boarding", "mairie"},
                                                        {"training_offer capacity", "lycee"},
                                                        {"training_offer status", "lycee"}});
}

TEST_CASE("what a contributor knows of its place goes before a register", "[contributions]")
{
    const auto [layer, report] = importedContributions(
        handedIn({{"lycee", csvOf({contactRow({{Column::Role, "Accueil"}})})}}));

    CHECK(text(layer, Table::Contact, {school, "reception"}, "phone") == "02 61 91 00 01");
    CHECK(sentences(report, &FileReport::remarks) ==
          std::set<std::string>{"lycee.csv:2:: replaces the phone of survey"});
}

TEST_CASE("an example never replaces what is known, and says that it is one", "[contributions]")
{
    auto input = handedIn({{"exemple", csvOf({contactRow({{Column::Role, "Accueil"}}),
                                              offerRow({{Column::Way, "Lycée"}}), openDay()})}});
    input.options["demo"] = "true";
    const auto [layer, report] = importedContributions(input);

    CHECK(layer.rows(Table::Contact).empty());
    CHECK(layer.rows(Table::TrainingOffer).empty());
    CHECK(text(layer, Table::Event, {"0530001N/open_day/2027-02-06"}, "status") == "demo");
    CHECK(report.files.front().outside.at("an example of what a register knows") == 2);
}

TEST_CASE("every row is used, skipped or rightly not ours", "[contributions]")
{
    const auto blank = RowWords{{Column::Name, "  "}, {Column::Details, "\u00A0"}};
    const auto [layer, report] = importedContributions(
        handedIn({{"lycee", csvOf({openDay(), blank, RowWords{{Column::Place, "Exemple"}},
                                   openDay({{Column::Starts, "31/02/2027"}})}) +
                                "trop;court\r\n"}}));

    const auto& file = report.files.front();
    CHECK(file.read == 5);
    CHECK(file.used == 1);
    CHECK(file.outside == std::map<std::string, std::size_t, std::less<>>{
                              {"a blank row", 1}, {"an example of the template", 1}});
    CHECK(sentences(report, &FileReport::skips) ==
          std::set<std::string>{"lycee.csv:5:: Date de début: not a date: 31/02/2027",
                                "lycee.csv:6:: 2 cells instead of 17"});
}

TEST_CASE("one fault of a row keeps all of it out", "[contributions]")
{
    const auto layer = importedContributions(
                           handedIn({{"lycee", csvOf({openDay({{Column::Role, "Accueil"},
                                                               {Column::Phone, "0612345678"}})})}}))
                           .layer;
    CHECK(layer.rows(Table::Event).empty());
    CHECK(layer.rows(Table::Contact).empty());
}

TEST_CASE("the input of a build is checked by name", "[contributions]")
{
    auto input = handedIn({{"lycee", csvOf({openDay()})}});
    SECTION("no day")
    {
        input.options.erase("today");
        CHECK(refusalOf(input) == "contributions: the option \"today\" is missing.");
    }
    SECTION("no date")
    {
        input.options["today"] = "2026-02-30";
        CHECK(refusalOf(input) == "contributions: the option \"today\" is no date.");
    }
    SECTION("an unknown option")
    {
        input.options["region"] = "52";
        CHECK(refusalOf(input) == "contributions: unknown option \"region\".");
    }
    SECTION("an example or not")
    {
        input.options["demo"] = "perhaps";
        CHECK(refusalOf(input) == "contributions: the option \"demo\" is neither true nor false.");
    }
    SECTION("no file")
    {
        input.files.clear();
        CHECK(refusalOf(input) == "contributions: no file is given.");
    }
    SECTION("nothing below")
    {
        input.below = nullptr;
        CHECK(importedContributions(input).layer.rows(Table::Event).empty());
    }
}
