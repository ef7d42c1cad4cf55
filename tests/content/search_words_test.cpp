// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_catalogue.h"
#include "support/catch.h"

using orientibus::content::SearchHit;
using orientibus::content::SearchIndex;
using orientibus::test::found;
using orientibus::test::SearchCatalogue;
using orientibus::test::underlined;
using Ids = std::vector<std::string>;

namespace {

/// A few jobs that are easy to mistake for each other.
SearchIndex smallIndex()
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1101", "Conducteur d'engins agricoles", "Conductrice d'engins agricoles")
        .text("definition", "Laboure les champs avec un tracteur.")
        .occupation("B1601", "Cœur de chauffe", "Cœur de chauffe")
        .occupation("D1102", "Boulanger", "Boulangère", true)
        .title("Ouvrier boulanger", "Ouvrière boulangère")
        .text("keyword", "pain")
        .text("title_m", "Boulanger")
        .text("title_f", "Boulangère")
        .text("title_m", "Baker", "en")
        .text("title_f", "Baker", "en")
        .occupation("D1106", "Vendeur en pain et pâtisserie", "Vendeuse en pain et pâtisserie")
        .occupation("F1602", "Électricien du bâtiment", "Électricienne du bâtiment")
        .occupation("H2101", "Boucher", "Bouchère")
        .occupation("I1604", "Mécanicien-outilleur", "Mécanicienne-outilleuse")
        .text("task", "Tu répares des vélos et des motos.")
        .text("task", "You repair bicycles.", "en")
        .text("keyword", "bike", "en")
        .occupation("J1501", "Aide-soignant", "Aide-soignante")
        .tag("interest/1", "interest", "J'aime m'occuper des animaux")
        .tag("theme/1", "theme", "Arts et théâtre")
        .occupation("K1202", "Educateur(trice) de jeunes enfants",
                    "Educateur(trice) de jeunes enfants")
        .occupation("E1201", "Photographe", "Photographe");
    auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    return std::move(*index);
}

std::string best(const SearchIndex& index, const std::string& query)
{
    const auto ids = found(index, query);
    return ids.empty() ? std::string{} : ids.front();
}

}  // namespace

TEST_CASE("Accents, case, apostrophes, hyphens and ligatures do not matter", "[search]")
{
    const auto index = smallIndex();
    const auto query =
        GENERATE(as<std::string>{}, "Électricien du bâtiment", "electricien du batiment",
                 "ELECTRICIEN BATIMENT", "E\xCC\x81lectricien du ba\xCC\x82timent");
    CHECK(best(index, query) == "F1602");
    CHECK(best(index, "conducteur d’engins agricoles") == "A1101");
    CHECK(best(index, "conducteur d engins agricoles") == "A1101");
    CHECK(best(index, "mecanicien outilleur") == "I1604");
    CHECK(best(index, "coeur de chauffe") == "B1601");
    CHECK(best(index, "CŒUR DE CHAUFFE") == "B1601");
}

TEST_CASE("Either gender finds the occupation, and a form of both", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "boulangere") == "D1102");
    CHECK(best(index, "conductrice d'engins agricoles") == "A1101");
    CHECK(best(index, "Conducteur / Conductrice d'engins agricoles") == "A1101");
    CHECK(best(index, "conducteur(trice) d'engins agricoles") == "A1101");
    CHECK(best(index, "électricien·ne du bâtiment") == "F1602");
    CHECK(best(index, "educateur de jeunes enfants") == "K1202");
}

TEST_CASE("A source that writes the complement once is found by his head with hers", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("A1101", "Conducteur", "Conductrice d'engins agricoles")
        .occupation("N4105", "Conducteur livreur", "Conductrice livreuse");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    const auto hits = index->search("conducteur d'engins agricoles", 10);
    REQUIRE(hits.has_value());
    REQUIRE_FALSE(hits->empty());
    CHECK(hits->front().occupationId == "A1101");
    CHECK(hits->front().score > 180);  // as a whole title
}

TEST_CASE("Words may stand in any order and the last may be unfinished", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "agricoles engins conducteur") == "A1101");
    CHECK(best(index, "engins agri") == "A1101");
    CHECK(found(index, "bou") == Ids{"D1102", "H2101"});
    CHECK(found(index, "el") == Ids{"F1602"});
}

TEST_CASE("One slip in a word is forgiven", "[search]")
{
    const auto index = smallIndex();
    for (const auto* query : {"boulnager", "boulangr", "boulannger", "boulenger", "oulanger",
                              "bolanger", "boulanger'", "obulanger", "boulengère"}) {
        INFO(query);
        CHECK(best(index, query) == "D1102");
    }
    CHECK(best(index, "condukteur d'engns agricolles") == "A1101");
    CHECK(best(index, "boulen") == "D1102");  // unfinished and slipped
}

TEST_CASE("A word spelt as it sounds is found", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "fotografe") == "E1201");
    CHECK(best(index, "mékanissien") == "I1604");
}

TEST_CASE("A space too many, too few or in the wrong place is forgiven", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "aidesoignant") == "J1501");
    CHECK(best(index, "bou langer") == "D1102");
    CHECK(best(index, "aides oignant") == "J1501");
    CHECK(best(index, "aidexsoignant") == "J1501");
}

TEST_CASE("Everyday words lead to a job through keywords, sentences and interests", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "pain") == "D1102");  // a keyword goes before one word of a long title
    CHECK(best(index, "tracteur") == "A1101");
    CHECK(best(index, "réparer des vélos") == "I1604");
    CHECK(best(index, "je veux m'occuper d'un animal et des animaux") == "J1501");
}

TEST_CASE("Names and keywords are found in every language, sentences in the first", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "baker") == "D1102");
    CHECK(best(index, "bike") == "I1604");
    CHECK(found(index, "bicycles").empty());
}

TEST_CASE("A result says why it is there and which letters matched", "[search]")
{
    const auto index = smallIndex();
    const auto first = [&index](const std::string& query) {
        const auto hits = index.search(query, 10);
        REQUIRE(hits.has_value());
        REQUIRE_FALSE(hits->empty());
        return hits->front();
    };
    CHECK(first("boulang").reason == SearchHit::Reason::Title);
    CHECK(first("boulang").text == "Boulanger / Boulangère");
    CHECK(underlined(first("boulang")) == "Boulang|Boulang");
    CHECK(first("boulangere").text == "Boulangère");
    CHECK(first("boulangere").matched == "Boulangère");
    CHECK(first("ouvrier boul").reason == SearchHit::Reason::OtherTitle);
    CHECK(underlined(first("ouvrier boul")) == "Ouvrier|boul");
    CHECK(first("pain").reason == SearchHit::Reason::Keyword);
    CHECK(first("vélos").reason == SearchHit::Reason::Task);
    CHECK(first("vélos").text == "Tu répares des vélos et des motos.");
    CHECK(first("vélo").matched == "vélo");
    CHECK(underlined(first("electri")) == "Électri|Électri");
    CHECK(first("baker").text == "Baker");
    CHECK(first("tracteur").reason == SearchHit::Reason::Text);
    CHECK(first("tracteur").text == "Laboure les champs avec un tracteur.");
    CHECK(first("animaux").reason == SearchHit::Reason::Interest);
    CHECK(first("animaux").text == "J'aime m'occuper des animaux");
    CHECK(first("théâtre").reason == SearchHit::Reason::Class);
    CHECK(first("théâtre").text == "Arts et théâtre");
}

TEST_CASE("A name in a language that is not the reader's is another name", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.languages("fr,en")
        .occupation("F1602", "Electricien du bâtiment", "Electricienne du bâtiment", true)
        .text("title_m", "Électricien du bâtiment")
        .text("title_f", "Électricienne du bâtiment")
        .text("title_m", "Electrician", "en")
        .text("title_f", "Electrician", "en")
        .occupation("L1504", "Régisseur lumière", "Régisseuse lumière")
        .text("keyword", "light", "en");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    const auto first = [&index](const std::string& query, const std::string& language) {
        const auto hits = index->search(query, 10, language);
        REQUIRE(hits.has_value());
        REQUIRE_FALSE(hits->empty());
        return hits->front();
    };
    // Both names begin so: the one that the reader sees is why, and can be underlined there.
    CHECK(first("elec", "fr").reason == SearchHit::Reason::Title);
    CHECK(underlined(first("elec", "fr")) == "Élec|Élec");
    CHECK(first("elec", "en").text == "Electrician");
    CHECK(first("elec", "en").reason == SearchHit::Reason::Title);

    CHECK(first("electrician", "fr").reason == SearchHit::Reason::OtherTitle);
    CHECK(first("electrician", "fr").text == "Electrician");
    CHECK(first("électricienne du", "en").reason == SearchHit::Reason::OtherTitle);
    CHECK(first("light", "fr").reason == SearchHit::Reason::Keyword);

    // Where nobody translated the name, the reader sees that of the first language; and so does
    // who reads in a language that the catalogue has not.
    CHECK(first("régisseur", "en").reason == SearchHit::Reason::Title);
    CHECK(first("electrician", "de").reason == SearchHit::Reason::OtherTitle);
    CHECK(first("electricien", "de").reason == SearchHit::Reason::Title);
}

TEST_CASE("Stop words never break a match and find nothing by themselves in sentences", "[search]")
{
    const auto index = smallIndex();
    CHECK(best(index, "conducteur des engins pour les agricoles") == "A1101");
    CHECK(best(index, "le métier de boulanger") == "D1102");
    CHECK(found(index, "avec").empty());
}

TEST_CASE("A query without a letter or digit, or a limit of none, finds nothing", "[search]")
{
    const auto index = smallIndex();
    for (const auto* query : {"", "   ", "'-’/()", "\xFF\xFE", "🙂"}) {
        INFO(query);
        CHECK(found(index, query).empty());
    }
    CHECK(found(index, "boulanger", 0).empty());
    CHECK(found(index, "xqzkwv").empty());
}
