// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/certif_info/certif_info.h"

#include "training_sample.h"

#include <rapidcheck.h>

using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

ImportInput inputOf(const SampleTable& table, const Layer& layer)
{
    return orientibus::test::inputOf("certificates", table.bytes(), &layer, {{"open_in", "2027"}});
}

std::string training(const Imported& result, const std::string& id, const std::string& column)
{
    return fieldOf(result.layer, Table::Training, {id}, column);
}

std::set<std::string> skips(const Imported& result)
{
    return sentences(result.report, &FileReport::skips);
}

std::set<std::string> remarks(const Imported& result)
{
    return sentences(result.report, &FileReport::remarks);
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

}  // namespace

TEST_CASE("A CAP of the register becomes a training that leads to its occupation", "[trainings]")
{
    const auto layer = below();
    const auto result = imported(
        importCertifInfo,
        inputOf(certificates().add({{"Code_Diplome", "82704"},
                                    {"Libelle_Diplome", "CAP métiers de l'art floral \"A\""},
                                    {"Code_Niveau_Europeen", "3"},
                                    {"Code_RNCP", "38419"},
                                    {"Code_Scolarité", "50031223"},
                                    {"codeIdeo2", "FOR.377"},
                                    {"Code_Rome_2", "D1209"},
                                    {"accessibilite_ca", "0"}}),
                layer));
    const std::string id = "certif-82704";
    CHECK(training(result, id, "type") == "CAP");
    CHECK(training(result, id, "level") == "3");
    CHECK(training(result, id, "duration_months") == "24");
    CHECK(training(result, id, "rncp") == "RNCP38419");
    CHECK(training(result, id, "cfd") == "50031223");
    CHECK(training(result, id, "onisep") == "FOR.377");
    CHECK(training(result, id, "by_school") == "1");
    CHECK(training(result, id, "by_apprenticeship") == "0");
    CHECK(fieldOf(result.layer, Table::Label, {"training", id, "fr", "name"}, "text") ==
          "CAP métiers de l’art floral «\u202FA\u202F»");
    CHECK(result.layer.rows(Table::TrainingOccupation).size() == 1);
    CHECK(result.layer.has(Table::TrainingOccupation, {id, "D1209"}));
}

TEST_CASE("A certificate that is not for pupils is left out, with the reason", "[trainings]")
{
    using Case = std::pair<SampleTable::Cells, std::string>;
    const auto [cells, reason] = GENERATE(
        Case{{{"code_type_diplome", "970"}}, "not a kind of diploma that a pupil can aim at"},
        Case{{{"Etat", "11"}}, "not published"},
        Case{{{"Libelle_Diplome", "CAP vannier [Nouvelle-Calédonie]"}},
             "a diploma of another territory"},
        Case{{{"Annee_Derniere_Session", "2026"}}, "its last session is over"},
        Case{{{"accessibilite_fi", "2"}, {"accessibilite_ca", "0"}},
             "neither at school nor as an apprentice"});
    CAPTURE(reason);
    const auto layer = below();
    const auto result = imported(importCertifInfo, inputOf(certificates().add(cells), layer));
    CHECK(skips(result).empty());
    CHECK(result.report.files.front().outside.at(reason) == 1);
    CHECK(result.layer.rows(Table::Training).empty());
}

TEST_CASE("A certificate without a name or a code is skipped, with the reason", "[trainings]")
{
    using Case = std::pair<SampleTable::Cells, std::string>;
    const auto [cells, reason] = GENERATE(
        Case{{{"Libelle_Diplome", " "}}, "file:2:Libelle_Diplome: it has no name"},
        Case{{{"Code_Diplome", "12a"}}, "file:2:Code_Diplome: not a code of Certif Info: 12a"});
    CAPTURE(reason);
    const auto layer = below();
    const auto result = imported(importCertifInfo, inputOf(certificates().add(cells), layer));
    CHECK(skips(result) == std::set{reason});
    CHECK(result.layer.rows(Table::Training).empty());
}

TEST_CASE("A diploma whose last session is still to come is kept", "[trainings]")
{
    const auto layer = below();
    const auto result = imported(
        importCertifInfo, inputOf(certificates().add({{"Annee_Derniere_Session", "2027"}}), layer));
    CHECK(result.layer.rows(Table::Training).size() == 1);
}

TEST_CASE("2 says that the register does not know, which is not no", "[trainings]")
{
    const auto layer = below();
    const auto result =
        imported(importCertifInfo, inputOf(certificates().add({{"accessibilite_fi", "2"}}), layer));
    CHECK(training(result, "certif-82703", "by_school").empty());
    CHECK(training(result, "certif-82703", "by_apprenticeship") == "1");
}

TEST_CASE("An authored training keeps its words and gains what it does not say", "[trainings]")
{
    auto layer = below();
    const auto result =
        imported(importCertifInfo, inputOf(certificates().add({{"Code_Scolarité", "50022137"},
                                                               {"Code_Niveau_Europeen", "3"},
                                                               {"Code_RNCP", "99999"},
                                                               {"Annee_Derniere_Session", "2024"},
                                                               {"Code_Rome_1", "D1102"},
                                                               {"Code_Rome_2", "D1209"}}),
                                           layer));
    CHECK(dump(result.layer) == "label training cap-boulanger fr official_name text=CAP "
                                "fleuriste@register\n"
                                "training cap-boulanger by_apprenticeship=1@register "
                                "by_school=1@register level=3@register\n"
                                "training_occupation cap-boulanger D1209\n");
    CHECK(remarks(result) ==
          std::set<std::string>{
              "file:2:Annee_Derniere_Session: the last session of cap-boulanger is over"});
    mergeInto(layer, result.layer);
    CHECK(layer.rows(Table::Training).at({"cap-boulanger"}).source() == "a book");
    CHECK(fieldOf(layer, Table::Training, {"cap-boulanger"}, "rncp") == "RNCP37537");
}

TEST_CASE("One RNCP number has several diplomas, so it joins only where a cfd is missing",
          "[trainings]")
{
    const auto layer = below();
    const auto joined =
        imported(importCertifInfo, inputOf(certificates().add({{"Code_RNCP", "37537"}}), layer));
    CHECK(training(joined, "cap-boulanger", "by_school") == "1");

    const auto other = imported(
        importCertifInfo,
        inputOf(certificates().add({{"Code_RNCP", "37537"}, {"Code_Scolarité", "50022138"}}),
                layer));
    CHECK(training(other, "certif-82703", "cfd") == "50022138");
    CHECK_FALSE(other.layer.has(Table::Training, {"cap-boulanger"}));
}

TEST_CASE("Codes of whole domains and of no occupation link to nothing", "[trainings]")
{
    const auto layer = below();
    const auto result = imported(
        importCertifInfo,
        inputOf(certificates().add(
                    {{"Code_Rome_1", "D1100"}, {"Code_Rome_2", "D1209"}, {"Code_Rome_3", "Z9999"}}),
                layer));
    CHECK(result.layer.rows(Table::TrainingOccupation).size() == 1);
    CHECK(remarks(result) ==
          std::set<std::string>{"file:2:Code_Rome_1: a whole domain, no occupation: D1100",
                                "file:2:Code_Rome_3: no such occupation: Z9999"});
}

TEST_CASE("A renewed diploma takes the place of the one with its cfd and name", "[trainings]")
{
    const auto layer = below();
    auto table = certificates();
    table.add({{"Code_Diplome", "1"}, {"Code_Scolarité", "50031223"}, {"Code_RNCP", "100"}});
    table.add({{"Code_Diplome", "2"}, {"Code_Scolarité", "50031223"}, {"Code_RNCP", "200"}});
    table.add({{"Code_Diplome", "3"},
               {"Code_Scolarité", "50031223"},
               {"Libelle_Diplome", "CAP fleuriste option B"}});
    table.add({{"Code_Diplome", "3"}, {"Code_RS", "2754"}});
    const auto result = imported(importCertifInfo, inputOf(table, layer));
    CHECK(training(result, "certif-1", "rncp") == "RNCP200");
    CHECK(training(result, "certif-2", "rncp") == "(no row)");
    CHECK(training(result, "certif-3", "type") == "CAP");
    CHECK(remarks(result) == std::set<std::string>{"file:3:Code_Diplome: renews certif-1"});
    CHECK(skips(result) ==
          std::set<std::string>{
              "file:5:Code_Diplome: another row of a certificate that was read already"});
}

TEST_CASE("Unsound values of a good certificate are remarked upon and unknown", "[trainings]")
{
    const auto layer = below();
    const auto result = imported(
        importCertifInfo, inputOf(certificates().add({{"Code_Niveau_Europeen", "9"},
                                                      {"Code_RNCP", "37x"},
                                                      {"Code_Scolarité", "5002213"},
                                                      {"codeIdeo2", "MET.7"},
                                                      {"Annee_Derniere_Session", "31/12/2024"},
                                                      {"accessibilite_fi", "oui"}}),
                                  layer));
    CHECK(remarks(result).size() == 6);
    CHECK(training(result, "certif-82703", "level") == "3");
    CHECK(training(result, "certif-82703", "cfd").empty());
    CHECK(training(result, "certif-82703", "rncp").empty());
    CHECK(training(result, "certif-82703", "onisep").empty());
    CHECK(training(result, "certif-82703", "by_school").empty());
}

TEST_CASE("Another encoding gives the same trainings, and is remarked upon", "[trainings]")
{
    const auto layer = below();
    auto table = certificates().add({{"Libelle_Diplome", "CAP pâtissier"}, {"Code_RNCP", "1"}});
    const auto straight = dump(imported(importCertifInfo, inputOf(table, layer)).layer);
    CHECK(straight.find("pâtissier") != std::string::npos);

    auto recoded = inputOf(table, layer);
    auto& bytes = recoded.files.at("certificates").bytes;
    bytes = replaced(replaced(bytes, "é", "\xE9"), "â", "\xE2");
    const auto result = imported(importCertifInfo, recoded);
    CHECK(dump(result.layer) == straight);
    CHECK(remarks(result) == std::set<std::string>{"file:1:: not UTF-8, read as cp1252"});
}

TEST_CASE("A wrong role and a wrong option are refused by name", "[trainings]")
{
    const auto layer = below();
    auto input = inputOf(certificates(), layer);
    input.options["open_in"] = "soon";
    CHECK(refusalOf(importCertifInfo, input) == "certif_info: \"open_in\" is not a year.");
    input.options.clear();
    CHECK(refusalOf(importCertifInfo, input) == "certif_info: the option \"open_in\" is missing.");
    input.options = {{"open_in", "2027"}, {"region", "52"}};
    CHECK(refusalOf(importCertifInfo, input) == "certif_info: unknown option \"region\".");
    input.files["jobs"] = {};
    CHECK(refusalOf(importCertifInfo, input) == "certif_info: unknown role \"jobs\".");
    input.files.clear();
    CHECK(refusalOf(importCertifInfo, input) ==
          "certif_info: no file is given for the role \"certificates\".");
}

TEST_CASE("Whatever the cells hold, authored words stay and links point somewhere",
          "[trainings][property]")
{
    const auto layer = below();
    const auto cell = rc::gen::weightedElement<std::string>({{8, ""},
                                                             {3, "1"},
                                                             {2, "0"},
                                                             {1, "2"},
                                                             {2, "2030"},
                                                             {2, "500"},
                                                             {2, "D1102"},
                                                             {1, "D1100"},
                                                             {2, "37537"},
                                                             {2, "50022137"},
                                                             {1, "FOR.1"},
                                                             {1, "été"}});
    REQUIRE(rc::check([&] {
        auto table = certificates();
        const auto count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i) {
            SampleTable::Cells cells;
            for (const auto* column :
                 {"Code_Diplome", "Libelle_Diplome", "Code_Niveau_Europeen", "Code_Rome_1",
                  "Code_Rome_2", "Code_RNCP", "Code_Scolarité", "Annee_Derniere_Session", "Etat",
                  "accessibilite_fi", "codeIdeo2"}) {
                if (const auto value = *cell; !value.empty()) {
                    cells[column] = value;
                }
            }
            table.add(cells);
        }
        const auto result = importCertifInfo(inputOf(table, layer));
        RC_ASSERT(result.has_value());
        auto merged = layer;
        mergeInto(merged, result->layer);
        for (const auto& [column, field] :
             layer.rows(Table::Training).at({"cap-boulanger"}).fields()) {
            RC_ASSERT(
                merged.rows(Table::Training).at({"cap-boulanger"}).fields().at(column).value ==
                field.value);
        }
        for (const auto& [key, row] : merged.rows(Table::TrainingOccupation)) {
            RC_ASSERT(merged.has(Table::Training, {key[0]}));
            RC_ASSERT(merged.has(Table::Occupation, {key[1]}));
        }
        const auto& report = result->report.files.front();
        RC_ASSERT(report.read == static_cast<std::size_t>(count));
        RC_ASSERT(report.isComplete());
    }));
}
