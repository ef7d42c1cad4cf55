// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_catalogue.h"
#include "support/catch.h"

using orientibus::content::SearchHit;
using orientibus::content::SearchIndex;
using orientibus::test::found;
using orientibus::test::SearchCatalogue;
using Ids = std::vector<std::string>;

namespace {

Ids search(const SearchCatalogue& catalogue, const std::string& query)
{
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    return found(*index, query);
}

}  // namespace

TEST_CASE("A whole title goes before titles that hold it, short ones first", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Chef menuisier d'atelier de fabrication", "Cheffe menuisière")
        .occupation("A2", "Chef menuisier", "Cheffe menuisière")
        .occupation("A3", "Ebéniste", "Ebéniste")
        .title("Menuisier", "Menuisière");
    CHECK(search(catalogue, "menuisier") == Ids{"A3", "A2", "A1"});
}

TEST_CASE("Whole words go before beginnings, then stems, then slips", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Agent barmen", "Agent barmen")
        .occupation("A2", "Agent barde", "Agent barde")
        .occupation("A3", "Agent bard", "Agent bard");
    CHECK(search(catalogue, "agent bard") == Ids{"A3", "A2"});
    CHECK(search(catalogue, "agent barme") == Ids{"A1", "A2", "A3"});

    SearchCatalogue stems;
    stems.occupation("A1", "Agent formation", "Agent formation")
        .occupation("A2", "Agent formateur", "Agent formateur")
        .occupation("A3", "Agent forgeron", "Agent forgeron");
    CHECK(search(stems, "formateur agent").front() == "A2");
    CHECK(search(stems, "agent formations").front() == "A1");
}

TEST_CASE("Between equals, names before other titles and authored before national", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Peintre", "Peintre")
        .title("Soudeur naval", "Soudeuse navale")
        .occupation("A2", "Soudeur fluvial", "Soudeuse fluviale")
        .occupation("A3", "Soudeur aérien", "Soudeuse aérienne", true);
    CHECK(search(catalogue, "soudeur") == Ids{"A3", "A2", "A1"});
}

TEST_CASE("A rare title goes last", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Potier", "Potière")
        .title("Tourneur ancien", "Tourneuse ancienne", 0, 1)
        .occupation("A2", "Céramiste", "Céramiste")
        .title("Tourneur moderne", "Tourneuse moderne");
    CHECK(search(catalogue, "tourneur") == Ids{"A2", "A1"});
}

TEST_CASE("An unfinished word finds first the job with most titles that begin so", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Jardinage", "Jardinage")
        .occupation("A2", "Jardinier", "Jardinière")
        .title("Jardinier paysagiste", "Jardinière paysagiste")
        .title("Jardinier botaniste", "Jardinière botaniste");
    CHECK(search(catalogue, "jardi") == Ids{"A2", "A1"});
}

TEST_CASE("Where the name holds as much as a shorter title or keyword, the name is why", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("F1602", "Électricien du bâtiment", "Électricienne du bâtiment")
        .title("Électro-mécanicien", "Électro-mécanicienne")
        .text("keyword", "électricité");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    CHECK(index->search("elec", 1)->front().reason == SearchHit::Reason::Title);
    CHECK(index->search("électricité", 1)->front().reason == SearchHit::Reason::Keyword);
    CHECK(index->search("électro-m", 1)->front().reason == SearchHit::Reason::OtherTitle);
}

TEST_CASE("An occupation is found once, however many of its titles match", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Serveur", "Serveuse")
        .title("Serveur de bar", "Serveuse de bar")
        .title("Serveur en salle", "Serveuse en salle")
        .text("definition", "Un serveur accueille.")
        .text("keyword", "serveur");
    CHECK(search(catalogue, "serveur") == Ids{"A1"});
}

TEST_CASE("The words of the query that are in the title count before its length", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Technicien", "Technicienne")
        .occupation("A2", "Technicien de laboratoire d'analyses médicales et scientifiques",
                    "Technicienne de laboratoire d'analyses médicales et scientifiques");
    CHECK(search(catalogue, "technicien laboratoire").front() == "A2");
}

TEST_CASE("A sentence that holds the whole query goes before a title with one word of it",
          "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1", "Loueur de camion frigorifique", "Loueuse de camion frigorifique")
        .occupation("A2", "Routier", "Routière")
        .text("task", "Tu apprends à conduire un camion.")
        .occupation("A3", "Facteur", "Factrice")
        .text("task", "Tu distribues le courrier.");
    const auto ids = search(catalogue, "conduire un camion");
    REQUIRE(ids.size() >= 2);
    CHECK(ids[0] == "A2");
    CHECK(ids[1] == "A1");
}

TEST_CASE("At most as many results as asked for", "[search]")
{
    SearchCatalogue catalogue;
    for (int i = 0; i < 30; ++i)
        catalogue.occupation(std::to_string(100 + i), "Agent", "Agente");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    CHECK(found(*index, "agent", 5).size() == 5);
    CHECK(found(*index, "agent", 100).size() == 30);
}
