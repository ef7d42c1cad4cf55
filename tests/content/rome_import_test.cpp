// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "rome_sample.h"
#include "support/catch.h"

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace orientibus::content::authoring;
using orientibus::test::imported;
using orientibus::test::sentences;
using orientibus::test::smallRome;

namespace {

const Row* find(const Layer& layer, Table table, const Key& key)
{
    const auto& rows = layer.rows(table);
    const auto found = rows.find(key);
    return found != rows.end() ? &found->second : nullptr;
}

std::string text(const Layer& layer, Table table, const Key& key, std::string_view column)
{
    const auto* row = find(layer, table, key);
    return row != nullptr ? std::string(row->text(column)) : "(no row)";
}

/// An integer column; -1 when unknown.
std::int64_t number(const Layer& layer, Table table, const Key& key, std::string_view column)
{
    const auto* row = find(layer, table, key);
    if (row == nullptr || !row->fields().contains(column)) {
        return -1;
    }
    return std::get<std::int64_t>(row->fields().find(column)->second.value);
}

}  // namespace

TEST_CASE("every record of ROME is used or skipped, with where and why", "[rome]")
{
    const auto result = imported(smallRome());
    for (const auto& file : result.report.files) {
        INFO(file.file);
        CHECK(file.read == file.used + file.skips.size());
    }
    CHECK(result.report.files.size() == 19);
    CHECK(sentences(result.report, &FileReport::skips) ==
          std::set<std::string>{
              "occupations.csv:6:code_rome: D1102 is there twice",
              "occupations.csv:8:code_rome: not a ROME code: J11X4",
              "occupations.csv:10:libelle_rome: K2104 has no title",
              "riasec.csv:6:code_rome: D1102 is there twice",
              "riasec.csv:7:riasec_majeur: not a RIASEC letter: ",
              "riasec.csv:8:code_rome: no such occupation: Z9999",
              "titles.csv:9:code_ogr: title 107 is there twice",
              "titles.csv:10:code_rome: no such occupation: Z9999",
              "titles.csv:11:classification: neither PRINCIPALE nor SYNONYME: ALIAS",
              "titles.csv:13:code_ogr: not an OGR code: 11O",
              "titles.csv:14:libelle_appellation_long: the title is empty",
              "texts.csv:7:libelle_texte: no words: \".\"",
              "texts.csv:10:position_phrase: D1101 has another sentence 2 of definition",
              "texts.csv:11:libelle_type_texte: unknown kind of text: conseil",
              "texts.csv:12:position_phrase: not a position: zéro",
              "texts.csv:13:code_rome: no such occupation: Z9999",
              "neighbours.csv:4:code_rome_cible: D1101 to D1102 is there twice",
              "neighbours.csv:5:code_rome_cible: D1101 is no neighbour of itself",
              "neighbours.csv:6:code_rome_cible: no such occupation: Z9999",
              "neighbours.csv:7:numero_ordre: not a rank: premier",
              "neighbours.csv:8:code_rome: no such occupation: Z9999",
              "industries.csv:4:code_sect_activite: industry/91 is there twice",
              "occupation_interests.csv:5:code_centre_interet: no such tag: interest/99",
              "occupation_interests.csv:6:code_centre_interet: "
              "D1102 in interest/14 is there twice",
              "occupation_themes.csv:3:code_theme: no such tag: theme/007",
              "occupation_industries.csv:6:code_sect_activite: no such tag: industry/55",
              "occupation_domains.csv:6:code_rome: D1102 is there twice",
              "occupation_domains.csv:8:code_domaine_professionel: no such tag: domain/K99",
              "sectors.yaml:21:domains: not in this ROME: D99",
              "sectors.yaml:24:occupations: not in this ROME: Z9999",
          });
}

TEST_CASE("a wrong value beside good ones is left unknown and remarked upon", "[rome]")
{
    const auto result = imported(smallRome());
    CHECK(sentences(result.report, &FileReport::remarks) ==
          std::set<std::string>{
              "occupations.csv:2:code_rome_parent: no such occupation: B1605",
              "occupations.csv:7:transition_num: neither O nor N: oui",
              "occupations.csv:9:transition_eco: not a word of ROME: Emploi Gris",
              "riasec.csv:3:riasec_mineur: not a RIASEC letter: X",
              "titles.csv:6:libelle_appellation_long: names, not genders: Lapidaire / Diamantaire",
              "titles.csv:12:libelle_appellation_long: "
              "principal, but K2103 is called otherwise",
              "titles.csv:15:peu_usite: neither O nor N: ?",
              "branches.csv:4:code_sect_activite: no such industry: 70",
              "domains.csv:6:code_domaine_professionnel: no such field: K",
              "occupation_interests.csv:4:principal: neither oui nor non: peut-être",
              "occupation_industries.csv:5:code_ss_sect_activite: "
              "branch/128 is not a branch of industry/88",
              "occupation_naf.csv:1:: not UTF-8, read as cp1252",
              "sectors.yaml:31:piece: C1103 lives in another sector: alimentation",
          });
}

TEST_CASE("an occupation keeps what ROME says and no more", "[rome]")
{
    const auto layer = imported(smallRome()).layer;
    const Key baker{"D1102"};
    CHECK(layer.rows(Table::Occupation).size() == 6);
    CHECK(text(layer, Table::Occupation, baker, "rome_code") == "D1102");
    CHECK(text(layer, Table::Occupation, baker, "rome_parent") == "D1101");
    CHECK(text(layer, Table::Occupation, baker, "riasec_major") == "R");
    CHECK(text(layer, Table::Occupation, baker, "riasec_minor").empty());
    CHECK(text(layer, Table::Occupation, baker, "green") == "green");
    CHECK(number(layer, Table::Occupation, baker, "digital") == 0);
    CHECK(number(layer, Table::Occupation, baker, "demographic") == 1);
    CHECK(number(layer, Table::Occupation, baker, "executive") == 1);
    CHECK(text(layer, Table::Occupation, baker, "depth") == "national");
    // Empty and wrong flags are unknown, which is not "no".
    CHECK(number(layer, Table::Occupation, {"C1103"}, "digital") == -1);
    CHECK(number(layer, Table::Occupation, {"C1103"}, "executive") == -1);
    CHECK(number(layer, Table::Occupation, {"C1103"}, "regulated") == 1);
    CHECK(number(layer, Table::Occupation, {"H2913"}, "digital") == -1);
    CHECK(text(layer, Table::Occupation, {"H2913"}, "green") == "strategic");
}

TEST_CASE("names are for show in both genders, and kept as ROME writes them", "[rome]")
{
    const auto layer = imported(smallRome()).layer;
    CHECK(text(layer, Table::OccupationText, {"K2103", "fr", "title_m", 1}, "text") ==
          "Chef d’établissement d’enseignement");
    CHECK(text(layer, Table::OccupationText, {"K2103", "fr", "title_f", 1}, "text") ==
          "Cheffe d’établissement d’enseignement");
    const Key title{"107"};
    CHECK(text(layer, Table::OccupationTitle, title, "label") ==
          "Soudeur / Soudeuse Tungsten Inert Gas -TIG-");
    CHECK(text(layer, Table::OccupationTitle, title, "feminine") ==
          "Soudeuse Tungsten Inert Gas (TIG)");
    CHECK(number(layer, Table::OccupationTitle, title, "rare") == 1);
    CHECK(number(layer, Table::OccupationTitle, title, "principal") == 0);
    CHECK(number(layer, Table::OccupationTitle, {"101"}, "principal") == 1);
}

TEST_CASE("sentences come in ROME's order, mended where it broke them", "[rome]")
{
    const auto layer = imported(smallRome()).layer;
    const auto definition = [&layer](const char* code, std::int64_t position) {
        return text(layer, Table::OccupationText, {code, "fr", "definition", position}, "text");
    };
    CHECK(definition("D1102", 1) == "Prépare la pâte l’avant-veille\u202F: farine, eau et sel.");
    CHECK(definition("D1102", 2) == "Met en forme des pièces de pâte et les enfourne.");
    CHECK(definition("C1103", 2) == "Négocie les contrats.");
    CHECK(definition("C1103", 3) == "(no row)");
    CHECK(definition("D1101", 1) == "Coupe, désosse et pare la viande.");
    CHECK(definition("D1101", 2) == "(no row)");
    CHECK(text(layer, Table::OccupationText, {"D1102", "fr", "access", 1}, "text") ==
          "Cet emploi est accessible avec un CAP.");
}

TEST_CASE("classifications come with parents, names and what is principal", "[rome]")
{
    const auto layer = imported(smallRome()).layer;
    CHECK(text(layer, Table::Tag, {"branch/124"}, "parent_id") == "industry/88");
    CHECK(text(layer, Table::Tag, {"domain/D11"}, "parent_id") == "field/D");
    CHECK(text(layer, Table::Label, {"tag", "interest/27", "fr", "definition"}, "text") ==
          "Une première ligne. Une seconde ligne, après une ligne vide.");
    CHECK(text(layer, Table::Label, {"tag", "interest/14", "fr", "name"}, "text") ==
          "J’aime le travail manuel");
    CHECK(find(layer, Table::Label, {"tag", "interest/14", "fr", "definition"}) == nullptr);
    CHECK(number(layer, Table::OccupationTag, {"D1102", "interest/27"}, "principal") == 1);
    CHECK(number(layer, Table::OccupationTag, {"D1102", "interest/14"}, "principal") == 0);
    CHECK(number(layer, Table::OccupationTag, {"D1102", "branch/124"}, "principal") == 1);
    CHECK(number(layer, Table::OccupationTag, {"D1101", "industry/88"}, "principal") == 1);
    CHECK(number(layer, Table::OccupationTag, {"H2913", "naf/24"}, "principal") == 0);
    CHECK(number(layer, Table::OccupationNeighbour, {"D1101", "D1102"}, "rank") == 2);
}

TEST_CASE("sector and picture are this project's choice and say so", "[rome]")
{
    const auto layer = imported(smallRome()).layer;
    const auto* welder = find(layer, Table::Occupation, {"H2913"});
    REQUIRE(welder != nullptr);
    CHECK(welder->text("sector_id") == "naval");
    CHECK(welder->fields().at("sector_id").source == "orientibus");
    CHECK(welder->fields().at("picture").source == "orientibus");
    CHECK(welder->fields().at("green").source == "rome-v60");
    CHECK(welder->text("picture") == "relais/naval-fond-1");
    // Boucher (own), Boulanger (piece), Courtier, Lapidaire: by title.
    CHECK(text(layer, Table::Occupation, {"D1101"}, "picture") == "metiers/boucher");
    CHECK(text(layer, Table::Occupation, {"D1102"}, "picture") == "relais/alimentation-piece-pain");
    CHECK(text(layer, Table::Occupation, {"C1103"}, "picture") == "relais/alimentation-fond-1");
    CHECK(text(layer, Table::Occupation, {"B1607"}, "picture") == "relais/alimentation-rond");
    CHECK(text(layer, Table::Sector, {"naval"}, "emblem") == "secteurs/naval");
    CHECK(text(layer, Table::Label, {"sector", "naval", "en", "name"}, "text") == "Boats");
}
