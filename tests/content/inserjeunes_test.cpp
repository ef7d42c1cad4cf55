// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/inserjeunes/inserjeunes.h"

#include "training_sample.h"

#include <rapidcheck.h>

using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

const std::string baker = "50022137";  // the cfd of the training in below()

ImportInput inputOf(const SampleTable& table, const Layer& layer)
{
    return orientibus::test::inputOf("rates", table.bytes(), &layer, {{"region", "52"}});
}

std::string figure(const Imported& result, const std::string& measure, std::int64_t year,
                   const std::string& way, const std::string& column)
{
    return fieldOf(result.layer, Table::Figure,
                   {"training", "cap-boulanger", measure, "R52", year, way}, column);
}

std::set<std::string> skips(const Imported& result)
{
    return sentences(result.report, &FileReport::skips);
}

}  // namespace

TEST_CASE("Rates of apprentices are figures of the training with their cfd", "[trainings]")
{
    const auto layer = below();
    const auto result =
        imported(importInserJeunes, inputOf(rates().add({{"cfd", baker},
                                                         {"taux_emploi_6_mois", "80"},
                                                         {"taux_emploi_12_mois", "0"},
                                                         {"taux_poursuite_etudes", "100"}}),
                                            layer));
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "value") == "80.000000");
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "unit") == "%");
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "quality") == "measured");
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "source_line") == "2");
    CHECK(figure(result, "employed_12m", 2023, "apprenticeship", "value") == "0.000000");
    CHECK(figure(result, "continue_study", 2023, "apprenticeship", "value") == "100.000000");
    CHECK(result.layer.rows(Table::Figure).size() == 3);
}

TEST_CASE("A class of a lycée tells the cfd of its diploma", "[trainings]")
{
    using Case = std::pair<std::string, std::optional<std::string>>;
    const auto [mefstat, cfd] =
        GENERATE(Case{"23220022137", "50022137"}, Case{"23221050137", "50350137"},
                 Case{"23830031107", "40031107"}, Case{"23831021405", "40321405"},
                 Case{"23910022110", "01022110"}, Case{"32221032613", "32032613"},
                 Case{"32331033105", "32033105"}, Case{"23110022137", std::nullopt},
                 Case{"23330025524", std::nullopt}, Case{"32111025213", std::nullopt},
                 Case{"32222021401", std::nullopt}, Case{"2322002213", std::nullopt},
                 Case{"", std::nullopt});
    CAPTURE(mefstat);
    CHECK(inserjeunes::cfdOf(mefstat) == cfd);
}

TEST_CASE("Of classes of several lengths only the usual one counts", "[trainings]")
{
    const auto layer = below();
    auto table = rates();
    table.add({{"voie", "scolaire"}, {"mefstat11", "23110022137"}, {"taux_emploi_6_mois", "90"}});
    table.add({{"voie", "scolaire"}, {"mefstat11", "23220022137"}, {"taux_emploi_6_mois", "40"}});
    const auto result = imported(importInserJeunes, inputOf(table, layer));
    CHECK(figure(result, "employed_6m", 2023, "school", "value") == "40.000000");
    CHECK(skips(result).empty());
    CHECK(result.report.files.front().outside.at(
              "a class of an unusual length or of an unknown kind") == 1);
}

TEST_CASE("An empty rate is withheld where these years have it, else not measured yet",
          "[trainings]")
{
    const auto layer = below();
    auto table = rates();
    table.add({{"cfd", baker}});
    // Another region, further down: it shows that six months have passed, and 18 have not.
    table.add({{"code_region", "11"}, {"cfd", "1"}, {"taux_emploi_6_mois", "50"}});
    table.add({{"millesime", "2019_2020"}, {"cfd", "1"}, {"taux_emploi_18_mois", "50"}});
    const auto result = imported(importInserJeunes, inputOf(table, layer));
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "quality") == "withheld");
    CHECK(figure(result, "employed_6m", 2023, "apprenticeship", "value").empty());
    CHECK(figure(result, "employed_18m", 2023, "apprenticeship", "quality") == "(no row)");
    CHECK(result.layer.rows(Table::Figure).size() == 1);
}

TEST_CASE("A rate that no training takes is skipped, with where and why", "[trainings]")
{
    auto layer = below();
    layer.row(Table::Training, {"twin-a"}).set("cfd", "44633524");
    layer.row(Table::Training, {"twin-b"}).set("cfd", "44633524");
    auto table = rates();
    table.add({{"code_region", "11"}, {"cfd", baker}});
    table.add({{"cfd", "99999999"}});
    table.add({{"cfd", "44633524"}});
    table.add({{"voie", "stage"}, {"cfd", baker}});
    table.add({{"millesime", "2023"}, {"cfd", baker}});
    table.add({{"millesime", "2022_2024"}, {"cfd", baker}});
    table.add({{"cfd", baker}});
    table.add({{"cfd", baker}});
    const auto result = imported(importInserJeunes, inputOf(table, layer));
    CHECK(skips(result) == std::set<std::string>{
                               "file:4:cfd: several trainings below have this cfd",
                               "file:5:voie: neither scolaire nor apprentissage: stage",
                               "file:6:millesime: no pair of years: 2023",
                               "file:7:millesime: no pair of years: 2022_2024",
                               "file:9:cfd: cap-boulanger of 2023 is there twice",
                           });
    const auto& outside = result.report.files.front().outside;
    CHECK(outside.at("another region") == 1);
    CHECK(outside.at("no training below has this cfd") == 1);
}

TEST_CASE("What is no percentage is remarked upon and absent", "[trainings]")
{
    const auto layer = below();
    const auto result =
        imported(importInserJeunes, inputOf(rates().add({{"cfd", baker},
                                                         {"taux_emploi_6_mois", "101"},
                                                         {"taux_emploi_12_mois", "-1"},
                                                         {"taux_emploi_18_mois", "nd"},
                                                         {"taux_emploi_24_mois", "45,5"}}),
                                            layer));
    CHECK(result.layer.rows(Table::Figure).empty());
    CHECK(sentences(result.report, &FileReport::remarks) ==
          std::set<std::string>{"file:2:taux_emploi_6_mois: no percentage: 101",
                                "file:2:taux_emploi_12_mois: no percentage: -1",
                                "file:2:taux_emploi_18_mois: no percentage: nd",
                                "file:2:taux_emploi_24_mois: no percentage: 45,5"});
}

TEST_CASE("A region that is no code is refused", "[trainings]")
{
    const auto layer = below();
    auto input = inputOf(rates(), layer);
    input.options["region"] = "R52";
    CHECK(refusalOf(importInserJeunes, input) ==
          "inserjeunes: \"region\" is not a code of two digits.");
}

TEST_CASE("Whatever the cells hold, a measured figure lies between 0 and 100",
          "[trainings][property]")
{
    const auto layer = below();
    REQUIRE(rc::check([&](const std::vector<std::pair<int, std::string>>& rows) {
        auto table = rates();
        for (const auto& [rate, text] : rows) {
            std::string word = text;
            std::erase_if(word, [](char c) { return c == ';' || c == '"' || c < ' '; });
            table.add(
                {{"cfd", baker},
                 {"taux_emploi_6_mois", std::to_string(rate)},
                 {"taux_poursuite_etudes", word},
                 {"millesime", std::to_string(2000 + rate) + "_" + std::to_string(2001 + rate)}});
        }
        const auto result = importInserJeunes(inputOf(table, layer));
        RC_ASSERT(result.has_value());
        for (const auto& [key, row] : result->layer.rows(Table::Figure)) {
            const auto value = row.fields().find("value");
            if (value != row.fields().end()) {
                RC_ASSERT(std::get<double>(value->second.value) >= 0.0);
                RC_ASSERT(std::get<double>(value->second.value) <= 100.0);
            } else {
                RC_ASSERT(row.text("quality") == "withheld");
            }
        }
    }));
}
