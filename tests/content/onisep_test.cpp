// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/onisep/onisep.h"

#include "training_sample.h"

#include <rapidcheck.h>

using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

const std::string slug = "http://www.onisep.fr/http/redirection/formation/slug/";

ImportInput coursesOf(const SampleTable& table, const Layer& layer)
{
    return inputOf("courses", table.bytes(), &layer);
}

std::string training(const Imported& result, const std::string& column)
{
    return fieldOf(result.layer, Table::Training, {"cap-boulanger"}, column);
}

std::set<std::string> skips(const Imported& result)
{
    return sentences(result.report, &FileReport::skips);
}

/// An item of the XML file, with the elements that nobody needs.
std::string item(const std::string& number, const std::string& title, const std::string& rome)
{
    return "<item><libelle_metier>" + title +
           "</libelle_metier><lien_site_onisepfr>https://www.onisep.fr/slug/" + number +
           "</lien_site_onisepfr><annee>2023</annee><gfe>GFE V</gfe><code_rome>" + rome +
           "</code_rome></item>";
}

ImportInput jobsOf(const std::string& items, const Layer& layer)
{
    return inputOf("jobs", "<root>" + items + "</root>", &layer);
}

}  // namespace

TEST_CASE("A course adds number, level and duration to the training with its RNCP number",
          "[trainings]")
{
    auto layer = below();
    layer.rows(Table::Training).clear();
    layer.row(Table::Training, {"cap-boulanger"}).set("type", "CAP").set("rncp", "RNCP37537");
    const auto result =
        imported(importOnisepCourses,
                 coursesOf(courses().add({{"durée", "2 ans"},
                                          {"code RNCP", "37537"},
                                          {"libellé niveau RNCP", "niveau 3 (niveau CAP)"},
                                          {"lien site onisep.fr", slug + "FOR.7"}}),
                           layer));
    CHECK(dump(result.layer) == "training cap-boulanger duration_months=24@register "
                                "level=3@register onisep=FOR.7@register\n");
}

TEST_CASE("The number of Onisep joins before that of the RNCP, and authored words stay",
          "[trainings]")
{
    auto layer = below();
    layer.row(Table::Training, {"cap-boulanger"}).set("onisep", "FOR.8");
    auto table = courses();
    table.add({{"durée", "3 ans"}, {"lien site onisep.fr", slug + "FOR.8"}});
    const auto result = imported(importOnisepCourses, coursesOf(table, layer));
    CHECK(dump(result.layer).empty());
    CHECK(result.report.files.front().used == 1);
}

TEST_CASE("An RNCP number of two courses or two trainings tells of none", "[trainings]")
{
    auto layer = below();
    auto table = courses();
    table.add({{"code RNCP", "37537"}, {"lien site onisep.fr", slug + "FOR.7"}});
    CHECK(training(imported(importOnisepCourses, coursesOf(table, layer)), "onisep") == "FOR.7");

    auto twins = layer;
    twins.row(Table::Training, {"twin"}).set("rncp", "RNCP37537");
    const auto ofTwins = imported(importOnisepCourses, coursesOf(table, twins));
    CHECK(skips(ofTwins).empty());
    CHECK(ofTwins.report.files.front().outside.at("no training below is this course") == 1);

    table.add({{"code RNCP", "37537"}, {"lien site onisep.fr", slug + "FOR.9"}});
    const auto result = imported(importOnisepCourses, coursesOf(table, layer));
    CHECK(dump(result.layer).empty());
    CHECK(result.report.files.front().outside.at("no training below is this course") == 2);
}

TEST_CASE("Durations in years, months and weeks become months", "[trainings]")
{
    using Case = std::pair<std::string, std::string>;
    const auto [words, months] =
        GENERATE(Case{"1 an", "12"}, Case{"3 ans", "36"}, Case{"6 mois", "6"},
                 Case{"22 semaines", "5"}, Case{"deux ans", ""}, Case{"2 lunes", ""},
                 Case{"0 an", ""}, Case{"99999999999999 ans", ""}, Case{"2", ""});
    CAPTURE(words);
    auto layer = below();
    layer.rows(Table::Training).clear();
    layer.row(Table::Training, {"cap-boulanger"}).set("onisep", "FOR.8");
    const auto result = imported(
        importOnisepCourses,
        coursesOf(courses().add({{"durée", words}, {"lien site onisep.fr", slug + "FOR.8"}}),
                  layer));
    CHECK(training(result, "duration_months") == (months.empty() ? "(no row)" : months));
    CHECK(sentences(result.report, &FileReport::remarks).size() == (months.empty() ? 1U : 0U));
}

TEST_CASE("A course without a number or with one seen already is skipped", "[trainings]")
{
    const auto layer = below();
    auto table = courses();
    table.add({{"lien site onisep.fr", slug + "FOR."}});
    table.add({{"lien site onisep.fr", slug + "MET.4"}});
    table.add({{"lien site onisep.fr", slug + "FOR.4"}});
    table.add({{"lien site onisep.fr", slug + "FOR.4"}});
    const auto result = imported(importOnisepCourses, coursesOf(table, layer));
    CHECK(skips(result).size() == 3);
    CHECK(result.report.files.front().outside.at("no training below is this course") == 1);
    CHECK(skips(result).contains("file:2:lien site onisep.fr: no number of a course: " + slug +
                                 "FOR."));
    CHECK(skips(result).contains("file:5:lien site onisep.fr: FOR.4 is there twice"));
}

TEST_CASE("A job's title that is new leads to its occupation in both genders", "[trainings]")
{
    const auto layer = below();
    const auto result =
        imported(importOnisepJobs,
                 jobsOf(item("MET.1", "touriste de l'art floral", "D1209") +
                            item("MET.2", "tourier boulanger / tourière boulangère", "D1102"),
                        layer));
    CHECK(dump(result.layer) ==
          "occupation_title onisep-MET.1 feminine=Touriste de l’art floral@register "
          "label=touriste de l'art floral@register masculine=Touriste de l’art floral@register "
          "occupation_id=D1209@register principal=0@register rare=0@register\n"
          "occupation_title onisep-MET.2 feminine=Tourière boulangère@register "
          "label=tourier boulanger / tourière boulangère@register "
          "masculine=Tourier boulanger@register occupation_id=D1102@register "
          "principal=0@register rare=0@register\n");
}

TEST_CASE("A job that cannot be placed for sure is skipped, with the reason", "[trainings]")
{
    auto layer = below();
    layer.row(Table::Occupation, {"D1210"}).set("rome_parent", "D1209");
    using Case = std::pair<std::string, std::string>;
    const auto [xml, reason] =
        GENERATE(Case{item("MET.1", "inconnu", ""), "code_rome: no ROME code"},
                 Case{item("MET.1", "double", "D1102 | D1209"), "code_rome: several ROME codes"},
                 Case{item("MET.1", "ancien", "D1101"), "code_rome: no such occupation: D1101"},
                 Case{item("MET.1", "partagé", "D1209"), "code_rome: a code that ROME 4.0 split"},
                 Case{item("MET.1", "boulanger / boulangère", "D1102"),
                      "libelle_metier: an occupation has this title already"},
                 Case{item("MET.1", "fleuriste", "D1102"),
                      "libelle_metier: an occupation has this title already"},
                 Case{item("MET.1", "femme / valet de pain", "D1102"),
                      "libelle_metier: several names, not two genders of one"},
                 Case{item("MET.1", " ", "D1102"), "libelle_metier: MET.1 has no title"},
                 Case{item("7", "sans numéro", "D1102"),
                      "lien_site_onisepfr: no number of a job: https://www.onisep.fr/slug/7"});
    CAPTURE(reason);
    const auto result = imported(importOnisepJobs, jobsOf(xml, layer));
    CHECK(skips(result) == std::set{"file:1:" + reason});
    CHECK(dump(result.layer).empty());
}

TEST_CASE("A job counts once, however many publications tell of it", "[trainings]")
{
    const auto layer = below();
    const auto result =
        imported(importOnisepJobs, jobsOf(item("MET.1", "pétrisseur", "D1102") + "\n" +
                                              item("MET.1", "pétrisseur", "D1102"),
                                          layer));
    CHECK(result.layer.rows(Table::OccupationTitle).size() == 1);
    CHECK(skips(result) == std::set<std::string>{"file:2:lien_site_onisepfr: another publication "
                                                 "of a job that was read already"});
}

TEST_CASE("The older CSV of jobs gives what the XML gives", "[trainings]")
{
    const auto layer = below();
    const std::string csv =
        "\xEF\xBB\xBF\"libellé métier\";\"lien site onisep.fr\";\"nom publication\";\"code ROME\"\n"
        "\"pétrisseur / pétrisseuse\";https://www.onisep.fr/slug/MET.1;;D1102\n";
    const auto ofTable = imported(importOnisepJobs, inputOf("jobs", csv, &layer));
    const auto ofXml = imported(importOnisepJobs,
                                jobsOf(item("MET.1", "pétrisseur / pétrisseuse", "D1102"), layer));
    CHECK(dump(ofTable.layer) == dump(ofXml.layer));
    CHECK_FALSE(dump(ofXml.layer).empty());
}

TEST_CASE("A cut, renamed, re-encoded or foreign file of jobs is refused", "[trainings]")
{
    const auto layer = below();
    const auto refusal = [&layer](const std::string& xml) {
        return refusalOf(importOnisepJobs, inputOf("jobs", xml, &layer));
    };
    const auto whole = "<root>\n" + item("MET.1", "pétrisseur", "D1102") + "</root>";
    CHECK(refusal(whole) == "imported");
    CHECK(refusal(whole.substr(0, whole.size() - 9)).starts_with("file:2: "));
    CHECK(refusal("<root>\n<item><metier>x</metier></item></root>") ==
          "file:2: unknown element \"metier\"");
    CHECK(refusal("<root>\n\n<item><libelle_metier/><code_rome/></item></root>") ==
          "file:3: the element \"lien_site_onisepfr\" is missing");
    CHECK(refusal("<root><job/></root>") == "file:1: unknown element \"job\"");
    CHECK(refusal("<html></html>") == "file:1: \"html\" is not the root of a file of jobs");
    CHECK(refusal("<root>" + item("MET.1", "p\xE9trisseur", "D1102") + "</root>") ==
          "file:1: not valid UTF-8");
    CHECK(refusal("") == "file:1: the file is empty, a header was expected");
}

TEST_CASE("Whatever the titles are, none is added that an occupation has", "[trainings][property]")
{
    const auto layer = below();
    const auto word = rc::gen::element<std::string>("boulanger", "boulangère", "Fleuriste", "x",
                                                    "chef / cheffe", "BOULANGER", "l'art", "(a)");
    REQUIRE(rc::check([&] {
        std::string items;
        const auto count = *rc::gen::inRange(0, 8);
        for (int i = 0; i < count; ++i) {
            items += item("MET." + std::to_string(*rc::gen::inRange(1, 9)), *word, "D1102");
        }
        const auto result = importOnisepJobs(jobsOf(items, layer));
        RC_ASSERT(result.has_value());
        std::set<std::string> titles{"Boulanger", "Boulangère", "Fleuriste"};
        for (const auto& [key, row] : result->layer.rows(Table::OccupationTitle)) {
            RC_ASSERT(titles.insert(std::string(row.text("masculine"))).second);
        }
    }));
}
