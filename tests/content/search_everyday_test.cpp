// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_catalogue.h"
#include "support/catch.h"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

// What pupils type who know no name of a job, and what must not matter in how they type it.
using orientibus::content::SearchHit;
using orientibus::content::SearchIndex;
using orientibus::content::utf16Ranges;
using orientibus::test::found;
using orientibus::test::SearchCatalogue;
using Ids = std::vector<std::string>;

namespace {

const SearchIndex& everydayIndex()
{
    static const auto index = [] {
        SearchCatalogue catalogue;
        catalogue.occupation("D1506", "Merchandiser", "Merchandiseuse")
            .title("Merchandiser confirmé", "Merchandiseuse confirmée")
            .occupation("N3102", "Marin de commerce", "Marin de commerce")
            .text("keyword", "mer")
            .occupation("I1619", "Mécanicien cycles", "Mécanicienne cycles")
            .text("keyword", "réparer des vélos")
            .text("keyword", "bicyclette")
            .occupation("I1607", "Mécanicien motos", "Mécanicienne motos")
            .text("keyword", "réparer vélomoteur")
            .occupation("A1101", "Conducteur d'engins agricoles", "Conductrice d’engins agricoles")
            .occupation("J1506", "Infirmier à l'hôpital", "Infirmière à l'hôpital")
            .text("keyword", "soigner les gens")
            .occupation("L1203", "Comédien", "Comédienne")
            .text("keyword", "theatre", "en")
            .text("keyword", "théâtre");
        return SearchIndex::openOrBuild(catalogue.file());
    }();
    REQUIRE(index.has_value());
    return *index;
}

SearchHit first(const std::string& query)
{
    const auto hits = everydayIndex().search(query, 10);
    REQUIRE(hits.has_value());
    REQUIRE_FALSE(hits->empty());
    return hits->front();
}

std::set<std::string> setOf(const std::string& query)
{
    const auto ids = found(everydayIndex(), query);
    return {ids.begin(), ids.end()};
}

}  // namespace

TEST_CASE("An everyday word goes before titles that only begin so", "[search]")
{
    CHECK(first("mer").occupationId == "N3102");
    CHECK(first("merc").occupationId == "D1506");
}

TEST_CASE("Another first letter makes another word of a short one, unless a word supports it",
          "[search]")
{
    CHECK(setOf("ker").empty());
    CHECK(setOf("mre") == std::set<std::string>{"N3102"});
    CHECK(setOf("marin ker").contains("N3102"));
    CHECK(first("zarin").occupationId == "N3102");
}

TEST_CASE("A plural is as good as the word itself", "[search]")
{
    CHECK(first("réparer vélo").occupationId == "I1619");  // not a beginning of "vélomoteur"
}

TEST_CASE("A plural that stands nowhere has the weight of the word itself", "[search]")
{
    CHECK(first("vélomoteurs").occupationId == "I1607");
    CHECK(first("bicyclettes").score > 100);
}

TEST_CASE("How a wish begins says nothing of the job", "[search]")
{
    for (const auto* query : {"je veux réparer des vélos", "travailler a reparer des velos",
                              "j’aimerais réparer des vélos", "i want to work in bicyclette"}) {
        INFO(query);
        CHECK(first(query).occupationId == "I1619");
    }
}

TEST_CASE("A phrase that asks for no occupation finds none, so that a screen offers other ways",
          "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("N3103", "Conducteur de bac", "Conductrice de bac")
        .occupation("M1606", "Opérateur de saisie", "Opératrice de saisie")
        .occupation("L1401", "Professionnel de glisse", "Professionnelle de glisse")
        .occupation("A1406", "Capitaine de pêche", "Capitaine de pêche");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    for (const auto* query : {"je ne sais pas", "je sais pas", "aucune idée", "Bac Pro",
                              "un bac professionnel", "CAP ou bac pro"}) {
        INFO(query);
        CHECK(found(*index, query).empty());
    }
    CHECK(found(*index, "bac") == Ids{"N3103"});
    CHECK(found(*index, "cap") == Ids{"A1406"});
    CHECK(found(*index, "conducteur de bac").front() == "N3103");
    CHECK(found(*index, "professionnel de glisse").front() == "L1401");
}

TEST_CASE("A word that is known as it stands is not the beginning of another", "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("K2107", "Enseignant", "Enseignante")
        .text("keyword", "prof")
        .text("task", "Tu fais faire du sport aux élèves.")
        .occupation("L1401", "Sportif professionnel", "Sportive professionnelle")
        .title("Professionnel de sport de glisse", "Professionnelle de sport de glisse");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    CHECK(found(*index, "prof de sport").front() == "K2107");
}

TEST_CASE("A word that stands in a title counts more than one that a title only resembles",
          "[search]")
{
    SearchCatalogue catalogue;
    catalogue.occupation("F1609", "Applicateur de résine", "Applicatrice de résine")
        .tag("interest/1", "interest", "J’ai envie de créer, construire, rénover")
        .occupation("M1805", "Développeur", "Développeuse")
        .text("keyword", "appli")
        .text("task", "Créer des programmes.");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    CHECK(found(*index, "créer des applis").front() == "M1805");
}

TEST_CASE("A result by an everyday word says the one that was typed", "[search]")
{
    CHECK(first("bicyclette").reason == SearchHit::Reason::Keyword);
    CHECK(first("bicyclette").text == "bicyclette");
    CHECK(first("velos").text == "réparer des vélos");
    CHECK(first("velos").matched == "vélos");
}

TEST_CASE("A word of two languages is shown as the first one spells it", "[search]")
{
    CHECK(first("theatre").text == "théâtre");
}

TEST_CASE("Matched letters are told as a UTF-16 string counts", "[search]")
{
    const auto hit = first("velos");
    const auto ranges = utf16Ranges(hit);
    REQUIRE(ranges.size() == 1);
    CHECK(hit.ranges[0].begin == 13);  // bytes: é is two
    CHECK(hit.ranges[0].size == 6);
    CHECK(ranges[0].begin == 12);
    CHECK(ranges[0].size == 5);

    SearchHit rare;
    rare.text = "🙂 café";
    rare.ranges = {{5, 5}};
    CHECK(utf16Ranges(rare).front().begin == 3);  // a pair and a space
    CHECK(utf16Ranges(rare).front().size == 4);
}

TEST_CASE("Letters are underlined in titles, too", "[search]")
{
    const auto hit = first("mecanicien cycles");
    CHECK(hit.reason == SearchHit::Reason::Title);
    CHECK(hit.text == "Mécanicien cycles");
    CHECK(orientibus::test::underlined(hit) == "Mécanicien|cycles");
}

TEST_CASE("Accents, capitals and apostrophes never change the results or their order", "[search]")
{
    using Pair = std::pair<std::string, std::string>;
    CHECK(rc::check("spelt in full or as a keyboard has it", [] {
        static const std::vector<Pair> spellings{{"mécanicien", "MECANICIEN"},
                                                 {"réparer", "reparer"},
                                                 {"vélos", "VELOS"},
                                                 {"d'engins", "d’engins"},
                                                 {"l'hôpital", "L’HOPITAL"},
                                                 {"dent", "Dent"},
                                                 {"mer", "MER"},
                                                 {"infirmière", "infirmiere"}};
        const auto words = *rc::gen::nonEmpty<std::vector<Pair>>(
            rc::gen::container<std::vector<Pair>>(rc::gen::elementOf(spellings)));
        std::string one;
        std::string other;
        for (std::size_t i = 0; i < words.size() && i < 6; ++i) {
            one += words[i].first + ' ';
            other += words[i].second + ' ';
        }
        RC_ASSERT(found(everydayIndex(), one) == found(everydayIndex(), other));
    }));
}

TEST_CASE("The order of words never changes which occupations are found", "[search]")
{
    CHECK(rc::check("shuffled words", [] {
        static const std::vector<std::string> all{"mécanicien", "cycles",  "réparer",
                                                  "vélos",      "engins",  "agricoles",
                                                  "infirmière", "hôpital", "conductrice"};
        auto words = *rc::gen::unique<std::vector<std::string>>(rc::gen::elementOf(all));
        words.resize(std::min<std::size_t>(words.size(), 4));
        const auto joined = [&words] {
            std::string query;
            for (const auto& word : words)
                query += word + ' ';
            return query;
        };
        const auto before = setOf(joined());
        std::reverse(words.begin(), words.end());
        RC_ASSERT(setOf(joined()) == before);
        std::sort(words.begin(), words.end());
        RC_ASSERT(setOf(joined()) == before);
    }));
}
