// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/authored/authored.h"
#include "support/catch.h"

using namespace orientibus::content::authoring;

namespace {

FolderFiles folder(const std::map<std::string, std::string>& files)
{
    FolderFiles made;
    for (const auto& [path, bytes] : files) {
        made.emplace(path, InputFile{"default/" + path, bytes});
    }
    return made;
}

std::string refusalOf(const std::map<std::string, std::string>& files)
{
    const auto authored = importAuthored("orientibus", folder(files));
    return authored ? "read" : authored.error().detail;
}

std::string textOf(const Layer& layer, const Key& key)
{
    const auto& rows = layer.rows(Table::OccupationText);
    const auto found = rows.find(key);
    return found == rows.end() ? "none" : std::string(found->second.text("text"));
}

const std::string sheet = R"(
id: D1102
sector: alimentation
picture: metiers/boulanger
riasec: {major: R, minor: null, source: rome-v60}
title:
  fr: {masculine: Boulanger, feminine: Boulangère}
hook: {fr: "Tu pétris.", en: "You knead."}
tasks:
  - {fr: "Tu enfournes.", en: "You bake."}
  - {fr: "Tu pèses."}
day:
  - {at: "03:30", fr: "Tu allumes le four."}
keywords: {fr: [pain, four]}
interests: {ids: [27, 4], source: rome-v60}
tags: {green: white, digital: false, source: rome-v60}
neighbours: {ids: [D1101, H2102], source: orientibus}
pay:
  - {measure: pay_start, low: 1802, high: null, unit: EUR/month, year: 2025, territory: FR,
     quality: measured, source: smic}
routes:
  - {steps: [cap, bp], ways: [either, apprenticeship], source: onisep}
)";

}  // namespace

TEST_CASE("A sheet becomes rows, each value with its source", "[authored]")
{
    const auto authored = importAuthored("orientibus", folder({{"occupations/D1102.yaml", sheet}}));

    REQUIRE(authored.has_value());
    const auto& layer = authored->layer;
    const auto& job = layer.rows(Table::Occupation).at({"D1102"}).fields();
    CHECK(job.at("riasec_major").source == "rome-v60");
    CHECK(job.count("riasec_minor") == 0);
    CHECK(job.at("depth").value == Value{"authored"});
    CHECK(job.at("digital").value == Value{std::int64_t{0}});
    CHECK(job.count("regulated") == 0);
    CHECK(textOf(layer, {"D1102", "fr", "title_f", 1}) == "Boulangère");
    CHECK(textOf(layer, {"D1102", "en", "task", 1}) == "You bake.");
    CHECK(textOf(layer, {"D1102", "en", "task", 2}) == "none");
    CHECK(textOf(layer, {"D1102", "fr", "keyword", 2}) == "four");
    CHECK(layer.rows(Table::OccupationTag).size() == 2);
    CHECK(layer.rows(Table::Figure).begin()->second.source() == "smic");
    CHECK(layer.has(Table::PathwayEdge, {"3e", "cap", "either"}));
    CHECK(layer.has(Table::PathwayEdge, {"cap", "bp", "apprenticeship"}));
    CHECK(layer.has(Table::PathwayEdge, {"bp", "job:D1102", "work"}));
    CHECK(layer.rows(Table::TrainingOccupation).size() == 1);
}

TEST_CASE("Unknown pay makes no figure", "[authored]")
{
    const auto authored =
        importAuthored("orientibus", folder({{"occupations/X1.yaml", "id: X1\npay: unknown\n"}}));

    REQUIRE(authored.has_value());
    CHECK(authored->layer.rows(Table::Figure).empty());
}

TEST_CASE("A sheet that only amends does not claim to be whole", "[authored]")
{
    const auto authored = importAuthored(
        "region", folder({{"occupations/D1102.yaml", "id: D1102\nschedule: early\n"}}));

    REQUIRE(authored.has_value());
    CHECK(authored->layer.rows(Table::Occupation).at({"D1102"}).fields().count("depth") == 0);
}

TEST_CASE("What is wrong in a sheet is refused by file, line and name", "[authored]")
{
    const auto [text, wanted] = GENERATE(table<std::string, std::string>(
        {{"id: D1102\nhookk: {fr: a}\n", "default/occupations/D1102.yaml:2: unknown key \"hookk\""},
         {"id: D1103\n", "id: \"D1103\" belongs into a file D1103.yaml"},
         {"sector: x\n", "the key \"id\" is missing"},
         {"id: D1102\ncompany: crowd\n", ":2: company: \"crowd\" is not one of: alone, team"},
         {"id: D1102\nriasec: {major: X, source: s}\n", "major: \"X\" is not one of: R, I, A"},
         {"id: D1102\nday:\n  - {at: 25:00, fr: a}\n", ":3: at: a time of day is expected"},
         {"id: D1102\ntags: {digital: maybe, source: s}\n", "digital: \"maybe\" is neither true"},
         {"id: D1102\nroutes:\n  - {steps: [a, b], ways: [either], source: s}\n",
          ":3: ways: 1 ways for 2 steps"},
         {"id: D1102\nroutes:\n  - {steps: [a], ways: [boat], source: s}\n",
          "\"boat\" is not one of: school"},
         {"id: D1102\nneighbours: {ids: [D1102], source: s}\n", "not its own neighbour"},
         {"id: D1102\npay:\n  - {measure: pay_start, low: 5, high: 4, unit: u, year: 2025, "
          "territory: FR, quality: measured, source: s}\n",
          "high: is less than low"},
         {"id: D1102\nhook: {fr: \"\"}\n", "an empty text"},
         {"id: D1102\ntasks: one\n", "tasks: a list is expected"},
         {"- a\n", "keys are expected here: id"}}));
    CAPTURE(text);

    const auto detail = refusalOf({{"occupations/D1102.yaml", text}});

    CAPTURE(detail);
    CHECK(detail.find(wanted) != std::string::npos);
}

TEST_CASE("Every fault of a folder is said at once", "[authored]")
{
    const auto detail = refusalOf({{"occupations/A1.yaml", "id: A1\nx: 1\n"},
                                   {"occupations/B1.yaml", "id: B1\ny: 1\n"},
                                   {"notes.yaml", "a: 1\n"}});

    CHECK(std::count(detail.begin(), detail.end(), '\n') == 2);
    CHECK(detail.find("default/notes.yaml:1: no part of the content") != std::string::npos);
}

TEST_CASE("Trainings, interests and pictures are read", "[authored]")
{
    const auto authored = importAuthored(
        "orientibus",
        folder({{"trainings/a.yaml", "- {id: cap, type: CAP, level: 3, duration_months: 24, name: "
                                     "{fr: CAP}, short_name: {fr: CAP}, source: onisep}\n"},
                {"interests.yaml", "source: rome\ninterests:\n  - {id: 27, fr: Cuisine, en: "
                                   "Cooking}\n"},
                {"pictures/metiers/a.svg", "<svg/>"},
                {"pictures/contraste/metiers/a.svg", "<svg></svg>"}}));

    REQUIRE(authored.has_value());
    const auto& layer = authored->layer;
    CHECK(layer.has(Table::Training, {"cap"}));
    CHECK(layer.rows(Table::Label).at({"tag", "interest/27", "fr", "name"}).source() == "rome");
    CHECK(layer.rows(Table::Label).at({"tag", "interest/27", "en", "name"}).source() ==
          "orientibus");
    CHECK(layer.has(Table::Media, {"metiers/a", "normal"}));
    CHECK(layer.has(Table::Media, {"metiers/a", "contrast"}));
    CHECK(authored->media.size() == 2);
}

TEST_CASE("A training that is defined twice or has no duration is refused", "[authored]")
{
    const std::string one = "{id: cap, type: CAP, level: 9, name: {fr: CAP}, short_name: {fr: "
                            "CAP}, source: s}\n";
    const auto detail = refusalOf({{"trainings/a.yaml", "- " + one + "- " + one}});

    CHECK(detail.find("level: 3 to 8") != std::string::npos);
    CHECK(detail.find("duration_months: a number of months is needed") != std::string::npos);
    CHECK(detail.find("\"cap\" is defined twice") != std::string::npos);
}

TEST_CASE("Places become territories and schools; twins are skipped and said", "[authored]")
{
    const auto authored = importAuthored(
        "orientibus",
        folder({{"places/departements.csv",
                 "code,name,region_code,region_name,latitude,longitude,source\n"
                 "44,Loire-Atlantique,52,Pays de la Loire,47.3,-1.6,ign\n"},
                {"places/communes.csv", "code,name,departement,basin,latitude,longitude,source\n"
                                        "44109,Nantes,44,5220,47.2,-1.5,ign\n"
                                        "44109,Nantes,44,5220,47.2,-1.5,ign\n"
                                        "44001,,44,5220,47.2,-1.5,ign\n"},
                {"places/schools.csv",
                 "id,uai,kind,name,commune,latitude,longitude,network,source\n"
                 "0440001M,0440001M,lycee,Lycée,44109,147.3,,public,annuaire\n"}}));

    REQUIRE(authored.has_value());
    const auto& territories = authored->layer.rows(Table::Territory);
    CHECK(territories.at({"C44109"}).text("parent_id") == "D44");
    CHECK(territories.at({"D44"}).text("parent_id") == "R52");
    CHECK(territories.at({"R52"}).text("parent_id") == "FR");
    for (const auto& file : authored->report.files) {
        CAPTURE(file.file);
        CHECK(file.isComplete());
    }
    const auto& communes = authored->report.files.at(0);
    REQUIRE(communes.skips.size() == 2);
    CHECK(communes.skips[0].line == 3);
    CHECK(communes.skips[0].reason == "44109 is there twice");
    CHECK(communes.skips[1].column == "name");
    const auto& schools = authored->report.files.at(2);
    REQUIRE(schools.remarks.size() == 1);
    CHECK(schools.remarks[0].column == "latitude");
}
