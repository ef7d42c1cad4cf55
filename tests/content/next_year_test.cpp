// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "demand_sample.h"
#include "importers/certif_info/certif_info.h"
#include "importers/geo/map_files.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"
#include "importers/parcoursup/parcoursup.h"
#include "importers/schools/schools.h"
#include "importers/synonyms/synonyms.h"
#include "places_sample.h"
#include "training_sample.h"
#include "xlsx_sample.h"

// The next edition of each source, alone or beside the one before: years stay apart, what is new
// is taken, what is gone is told. (A column more or renamed: mutations_test. A later day for what
// contributors hand in: contributions_answer_test.)
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

std::set<std::string> skips(const Imported& result)
{
    return sentences(result.report, &FileReport::skips);
}

std::set<std::string> remarks(const Imported& result)
{
    return sentences(result.report, &FileReport::remarks);
}

std::string territory(const Layer& layer, const std::string& id, const std::string& column)
{
    return fieldOf(layer, Table::Territory, {id}, column);
}

/// The rings around a territory, a line each.
std::string bordersOf(const Layer& layer, const std::string& id)
{
    std::string rings;
    for (const auto& [key, row] : layer.rows(Table::MapRing)) {
        rings += key.front() == Value{id} ? std::string(row.text("arcs")) + '\n' : "";
    }
    return rings;
}

/// The communes of smallGeo() as the authors know them, with their basins.
Layer knownCommunes()
{
    Layer below("orientibus");
    for (const auto& [code, name] : std::map<std::string, std::string>{
             {"44001", "Aval"}, {"44002", "Amont"}, {"49001", "Enclave"}}) {
        below.row(Table::Territory, {"C" + code})
            .set("kind", "commune")
            .set("code", code)
            .set("name", name)
            .set("parent_id", "D44")
            .set("basin_id", "BE5201");
    }
    return below;
}

}  // namespace

TEST_CASE("ROME 61 is not taken for ROME 60, and is imported when it is asked for", "[next-year]")
{
    auto input = smallRome();
    input.options["version"] = "60";
    replaceFirst(input.files.at("version"), "version : 60", "version : 61");
    CHECK(refusalOf(&importRome, input) ==
          "version.txt:1: not the version that the manifest names, but 61");

    input.options["version"] = "61";
    CHECK(imported(input).layer.rows(Table::Occupation).size() ==
          imported(smallRome()).layer.rows(Table::Occupation).size());
}

TEST_CASE("Of two versions of ROME mixed, what points at a lost job is skipped by name",
          "[next-year]")
{
    auto input = smallRome();
    replaceFirst(input.files.at("occupations"), "\"D1101\"", "\"D1199\"");
    const auto result = imported(input);

    CHECK_FALSE(result.layer.has(Table::Occupation, {"D1101"}));
    // The new one has no record in the older file: unknown, not the letter of another.
    CHECK(fieldOf(result.layer, Table::Occupation, {"D1199"}, "riasec_major").empty());
    CHECK(skips(result).contains("riasec.csv:4:code_rome: no such occupation: D1101"));
    CHECK(skips(result).contains("titles.csv:4:code_rome: no such occupation: D1101"));
    for (const auto& [key, row] : result.layer.rows(Table::OccupationTitle)) {
        CHECK(row.text("occupation_id") != "D1101");
    }
}

TEST_CASE("BMO 2026 beside BMO 2025: a figure for each year", "[next-year]")
{
    auto merged = importedBy(&importBmo, smallBmo(bmoRow("S0X40", "5203", "105,85,37"))).layer;
    auto next = smallBmo(bmoRow("S0X40", "5203", "*,*,*", "52", "2026") +
                         bmoRow("S1X40", "5203", "9,1,0", "52", "2025"));
    next.options["year"] = "2026";
    auto& file = next.files.at("projects");
    file.bytes = file.bytes.replace(file.bytes.find("BE25,NOMBE25"), 12, "BE26,NOMBE26");
    const auto result = importedBy(&importBmo, next);
    mergeInto(merged, result.layer);

    CHECK(figureIn(merged, "family", "S0X40", "projects", "BE5203", 2025) == "105 measured");
    CHECK(figureIn(merged, "family", "S0X40", "projects", "BE5203", 2026) == "- withheld");
    CHECK(figureIn(merged, "family", "S1X40", "projects", "BE5203", 2026) == "none");
    CHECK(skips(result) == std::set<std::string>{"projects:3:annee: not of 2026, but of 2025"});
}

TEST_CASE("The spreadsheet of BMO 2026 is not taken for that of 2025", "[next-year]")
{
    const std::vector<std::string> header{
        "annee", "Code métier BMO", "REG", "Dept", "BE26", "met", "xmet", "smet"};
    const std::vector<std::string> row{"2026", "S0X40", "52", "44", "5203", "105", "85", "37"};
    auto input = smallBmo("");
    input.files.at("projects").bytes = XlsxFile().withSheet("BMO", rowsOf({header, row})).bytes();
    CHECK(refusalOf(&importBmo, input) ==
          "projects: sheet \"BMO\": row 1: unknown column \"BE26\"");

    input.options["year"] = "2026";
    const auto layer = importedBy(&importBmo, input).layer;
    CHECK(figureIn(layer, "family", "S0X40", "projects", "BE5203", 2026) == "105 measured");
    CHECK(figureIn(layer, "family", "S0X40", "projects", "BE5203", 2025) == "none");
}

TEST_CASE("Tables of other families are refused, and new families in them are told", "[next-year]")
{
    auto input = smallBmo("");
    input.files["passage"] = {"passage.csv", "FAP_2027;ROME\nS0X40;D1101\n"};
    CHECK(refusalOf(&importBmo, input) == "passage.csv:1: unknown column \"FAP_2027\"");

    input.files["passage"].bytes = "FAP_2021;ROME\nS0X40;D1101\nS9X40a;D1102\n";
    input.files["approximate"] = {
        "approximate.csv", "code_fap2021;intitule_fap2021;code_fap2009;intitule_fap2009;method;"
                           "code_rome_v3\nS0X40;n;c;n;m;D1199\nS9X40;n;c;n;m;D1102\n"};
    const auto result = importedBy(&importBmo, input);
    CHECK(skips(result) ==
          std::set<std::string>{"passage.csv:3:FAP_2021: no such family: S9X40",
                                "approximate.csv:2:code_rome_v3: no such occupation: D1199",
                                "approximate.csv:3:code_fap2021: no such family: S9X40"});
    CHECK(result.layer.rows(Table::OccupationFamily).size() == 1);
}

TEST_CASE("Synonyms of a job that ROME has divided lead to those that are left, and this is told",
          "[next-year]")
{
    const auto below = layerBelow({"A1407", "A1499"}, {});
    const auto result = importedBy(
        &importSynonyms,
        {"orientibus",
         {{"synonyms", {"synonyms.yaml", "synonyms:\n  - {fr: [vache], jobs: [A1407, A1403]}\n"}}},
         {},
         &below});
    CHECK(skips(result) ==
          std::set<std::string>{"synonyms.yaml:2:jobs: no such occupation: A1403"});
    CHECK(result.layer.rows(Table::OccupationText).size() == 1);
}

TEST_CASE("The tension of two years in one file stays that of each year", "[next-year]")
{
    const auto result =
        importedBy(&importTension, smallTension("2021;D1101;5203;1;1;5;4;3;2;1;1;1\n"
                                                "2024;D1101;5203;1;1;2;1;1;1;1;1;1\n"));
    CHECK(figureIn(result.layer, "occupation", "D1101", "tension", "BE5203", 2021) == "5 measured");
    CHECK(figureIn(result.layer, "occupation", "D1101", "tension", "BE5203", 2024) == "2 measured");
    CHECK(skips(result).empty());
}

TEST_CASE("A diploma whose end has come gives way to the one that renews it", "[next-year]")
{
    const auto layer = below();
    const std::string cfd = "50031223";
    auto table = certificates();
    table.add({{"Code_Diplome", "1"}, {"Code_Scolarité", cfd}, {"Annee_Derniere_Session", "2027"}});
    const auto input = [&layer](const SampleTable& rows, const char* year) {
        return inputOf("certificates", rows.bytes(), &layer, {{"open_in", year}});
    };
    const auto before = imported(&importCertifInfo, input(table, "2027"));
    CHECK(before.layer.has(Table::Training, {"certif-1"}));

    table.add({{"Code_Diplome", "2"}, {"Code_Scolarité", cfd}, {"Code_RNCP", "200"}});
    const auto after = imported(&importCertifInfo, input(table, "2028"));
    CHECK(after.report.files.front().outside.at("its last session is over") == 1);
    CHECK_FALSE(after.layer.has(Table::Training, {"certif-1"}));
    CHECK(fieldOf(after.layer, Table::Training, {"certif-2"}, "rncp") == "RNCP200");

    // Its end put off: the same training as before, under the same id.
    auto late = certificates();
    late.add({{"Code_Diplome", "1"}, {"Code_Scolarité", cfd}, {"Annee_Derniere_Session", "2030"}});
    CHECK(dump(imported(&importCertifInfo, input(late, "2028")).layer) == dump(before.layer));
}

TEST_CASE("The rates of a new year stand beside the old, and what is too early is not withheld",
          "[next-year]")
{
    const auto layer = below();
    auto table = rates();
    table.add({{"cfd", "50022137"}, {"taux_emploi_6_mois", "61"}, {"taux_emploi_18_mois", "70"}});
    table.add({{"millesime", "2023_2024"}, {"cfd", "50022137"}, {"taux_emploi_6_mois", "62"}});
    const auto result =
        imported(&importInserJeunes, inputOf("rates", table.bytes(), &layer, {{"region", "52"}}));
    const auto rate = [&result](const char* measure, std::int64_t year) {
        return fieldOf(result.layer, Table::Figure,
                       {"training", "cap-boulanger", measure, "R52", year, "apprenticeship"},
                       "value");
    };
    CHECK(rate("employed_6m", 2023) == "61.000000");
    CHECK(rate("employed_6m", 2024) == "62.000000");
    CHECK(rate("employed_18m", 2023) == "70.000000");
    CHECK(rate("employed_18m", 2024) == "(no row)");
}

TEST_CASE("A course of Onisep keeps its number when its RNCP number is renewed", "[next-year]")
{
    auto layer = below();
    layer.rows(Table::Training).clear();
    layer.row(Table::Training, {"old"}).set("onisep", "FOR.8").set("rncp", "RNCP1");
    layer.row(Table::Training, {"other"}).set("rncp", "RNCP3");
    auto table = courses();
    table.add({{"durée", "3 ans"},
               {"code RNCP", "2"},
               {"lien site onisep.fr", "http://www.onisep.fr/slug/FOR.8"}});
    const auto result = imported(&importOnisepCourses, inputOf("courses", table.bytes(), &layer));
    CHECK(dump(result.layer) == "training old duration_months=36@register\n");
}

TEST_CASE("A number of Onisep that has become another job is told", "[next-year]")
{
    const auto layer = below();
    const auto item = [](const char* title, const char* year) {
        return fmt::format("<item><libelle_metier>{}</libelle_metier><annee>{}</annee>"
                           "<lien_site_onisepfr>https://www.onisep.fr/slug/MET.1"
                           "</lien_site_onisepfr><code_rome>D1102</code_rome></item>\n",
                           title, year);
    };
    const auto result =
        imported(&importOnisepJobs,
                 inputOf("jobs",
                         "<root>\n" + item("pétrisseur", "2025") + item("pétrisseur", "2026") +
                             item("enfourneur", "2026") + "</root>",
                         &layer));
    CHECK(skips(result) ==
          std::set<std::string>{"file:3:lien_site_onisepfr: another publication of a job that was "
                                "read already",
                                "file:4:lien_site_onisepfr: MET.1 is another job on line 2"});
}

TEST_CASE("A school that has moved is where it is now; one that is gone is told", "[next-year]")
{
    auto layer = smallRegion();
    for (const std::string uai : {"0440001M", "0440005S"}) {
        layer.row(Table::Place, {uai}, "orientibus")
            .set("uai", uai)
            .set("name", "Lycée d’antan")
            .set("kind", "lycee")
            .set("commune_id", "C44001");
    }
    layer.row(Table::Place, {"a-company"}).set("name", "Sans UAI").set("kind", "company");
    auto input = schoolsInput(
        {schoolRecord({{"\"Aval\"", "\"Amont\""},
                       {"44100", "44200"},
                       {"-1.55", "-1.42"},
                       {"\"student_count\": null", "\"student_count\": 900, \"ips\": {\"year\": "
                                                   "\"2026-2027\"}"}})});
    input.below = &layer;
    const auto result = imported(&importSchools, input);
    CHECK(remarks(result) ==
          std::set<std::string>{"schools.json:1:uai: 0440005S: no longer here: Lycée d’antan"});
    mergeInto(layer, result.layer);
    CHECK(fieldOf(layer, Table::Place, {"0440001M"}, "commune_id") == "C44002");
    CHECK(fieldOf(layer, Table::Place, {"0440001M"}, "name") == "Lycée polyvalent d’Aval");
}

TEST_CASE("Two sessions of Parcoursup in one file make no offer twice", "[next-year]")
{
    const std::string session = "Public,0440001M,L,Loire,BTS   Batiment,\"47.05, -1.55\"\n";
    const auto once = imported(&importParcoursup, afterBac(session));
    const auto twice = imported(&importParcoursup,
                                afterBac(session + session +
                                         "Public,0440001M,L,Loire,BTS   Economie sociale familiale,"
                                         "\"47.05, -1.55\"\n"));
    CHECK(once.layer.rows(Table::TrainingOffer).size() == 1);
    CHECK(twice.layer.rows(Table::TrainingOffer).size() == 2);
    CHECK(skips(twice) ==
          std::set<std::string>{
              "courses.csv:3:Filiere de formation: bts-batiment at 0440001M is there twice"});
}

TEST_CASE("Basins drawn anew go before those of the layer below, and each change is told",
          "[next-year]")
{
    const auto below = knownCommunes();
    auto input = smallGeo();
    input.below = &below;
    replaceFirst(input.files.at("basins"), "44002,5201,RIVES", "44002,5207,COTES");
    const auto result = importedBy(&importGeo, input);
    auto merged = below;
    mergeInto(merged, result.layer);

    CHECK(territory(merged, "C44001", "basin_id") == "BE5201");
    CHECK(territory(merged, "C44002", "basin_id") == "BE5207");
    CHECK(territory(merged, "BE5207", "name") == "COTES");
    CHECK(merged.has(Table::MapRing, {"BE5207", 1}));
    CHECK(remarks(result).contains("communes.geojson:5:code: 44002 is in BE5207 now, and was in "
                                   "BE5201"));
    CHECK_FALSE(result.layer.rows(Table::Territory).at({"C44001"}).fields().contains("basin_id"));
}

TEST_CASE("A commune merged since the map was drawn keeps its land where it was", "[next-year]")
{
    const auto below = knownCommunes();
    auto input = smallGeo();
    input.below = &below;
    const auto whole = importedBy(&importGeo, input).layer;
    replaceFirst(input.files.at("basins"), "52,44,44002,5201,RIVES\n", "");
    const auto result = importedBy(&importGeo, input);

    CHECK(remarks(result).contains("communes.geojson:5:code: 44002 is in no basin"));
    for (const std::string id : {"BE5201", "D44"}) {
        CHECK(bordersOf(result.layer, id) == bordersOf(whole, id));
    }
}

TEST_CASE("A commune that the map no longer has is told", "[next-year]")
{
    auto below = knownCommunes();
    below.row(Table::Territory, {"C44003"})
        .set("kind", "commune")
        .set("code", "44003")
        .set("name", "Jadis");
    auto input = smallGeo();
    input.below = &below;
    CHECK(remarks(importedBy(&importGeo, input))
              .contains("communes.geojson:1:code: not on this map: 44003 Jadis"));
}

TEST_CASE("A commune made since the borders were drawn is told, and one that is gone",
          "[next-year]")
{
    auto below = knownCommunes();
    below.rows(Table::Territory).erase({"C49001"});
    below.rows(Table::Territory).erase({"C44002"});
    ImportInput input;
    input.source = "ign";
    input.below = &below;
    input.files["arcs"] = {"arcs.csv", "arc,points\n1,-150000 4700000 100 0 0 100 -100 -100\n"};
    input.files["rings"] = {"rings.csv", "territory,ring,arcs\nC44002,1,1\n"};
    const auto result = importedBy(&importMap, input);
    CHECK(skips(result) ==
          std::set<std::string>{"rings.csv:2:territory: no such territory: C44002"});
    CHECK(remarks(result) ==
          std::set<std::string>{"rings.csv:1:territory: not on this map: 44001 Aval"});
}
