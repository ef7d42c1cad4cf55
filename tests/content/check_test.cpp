// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/check.h>

#include <fmt/format.h>

#include <algorithm>

using namespace orientibus::content;
using namespace orientibus::content::authoring;
using orientibus::test::CatalogueBuilder;
using orientibus::test::TestCatalogue;

namespace {

/// Four whole occupations that are each other's neighbours: nothing to say against them.
CatalogueBuilder sound()
{
    CatalogueBuilder builder;
    for (const auto* id : {"A1", "A2", "A3", "A4"}) {
        builder.withWholeOccupation(id, std::string("Un ") + id, std::string("Une ") + id);
    }
    return builder.withNeighbours("A1", {"A2", "A3", "A4"})
        .withNeighbours("A2", {"A1", "A3", "A4"})
        .withNeighbours("A3", {"A1", "A2", "A4"})
        .withNeighbours("A4", {"A1", "A2", "A3"});
}

std::vector<Finding> findingsOf(const TestCatalogue& catalogue)
{
    auto findings = check(catalogue.path());
    REQUIRE(findings.has_value());
    return std::move(*findings);
}

/// Findings after an edit by hand, without the one that says there was an edit.
std::vector<Finding> findingsAfter(const std::string& sql)
{
    auto catalogue = sound().write();
    catalogue.edit(sql);
    auto findings = findingsOf(catalogue);
    std::erase_if(findings, [](const Finding& finding) { return finding.entity == "catalogue"; });
    return findings;
}

struct Case {
    std::string sql;
    Level level;
    std::string entity;
    std::string what;
};

void expect(const Case& wanted)
{
    CAPTURE(wanted.sql);
    const auto findings = findingsAfter(wanted.sql);
    const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
        return finding.entity == wanted.entity &&
               finding.what.find(wanted.what) != std::string::npos;
    });
    for (const auto& finding : findings) {
        UNSCOPED_INFO(finding.entity << ": " << finding.what);
    }
    REQUIRE(found != findings.end());
    CHECK(found->level == wanted.level);
    CHECK_FALSE(found->action.empty());
}

}  // namespace

TEST_CASE("A sound catalogue has no findings", "[check]")
{
    for (const auto& finding : findingsOf(sound().write())) {
        FAIL_CHECK(finding.entity << ": " << finding.what);
    }
}

TEST_CASE("Parts that a whole sheet must have are missed", "[check]")
{
    const std::string of = "DELETE FROM occupation_text WHERE occupation_id = 'A1' AND field = ";
    expect(
        {of + "'hook' AND language = 'en'", Level::Error, "occupation A1", "hook (en) is missing"});
    expect(
        {of + "'hard' AND language = 'fr'", Level::Error, "occupation A1", "hard (fr) is missing"});
    expect({of + "'task' AND position > 2", Level::Error, "occupation A1",
            "task (fr) is there 2 times, 3 to 6"});
    expect({of + "'day' AND position > 3", Level::Error, "occupation A1", "day (en) is there 3"});
    expect({of + "'keyword' AND position > 3", Level::Warning, "occupation A1", "keyword (fr)"});
    expect({of + "'title_f' AND language = 'fr'", Level::Error, "occupation A1",
            "the feminine form of its title is missing"});
    expect({of + "'title_m' AND language = 'fr'", Level::Error, "occupation A1",
            "the masculine form"});
    expect({"UPDATE occupation SET company = NULL WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "company is missing"});
    expect({"UPDATE occupation SET sector_id = NULL WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "it is in no sector"});
    expect({"DELETE FROM label WHERE entity = 'sector' AND language = 'en'", Level::Error,
            "sector alimentation", "name (en) is missing"});
}

TEST_CASE("RIASEC letters are there and are ROME's", "[check]")
{
    expect({"UPDATE occupation SET riasec_major = NULL WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "its RIASEC letter is missing"});
    expect({"UPDATE occupation SET riasec_minor = 'X' WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "not made of the letters"});
    expect({"UPDATE occupation SET riasec_minor = 'R' WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "are the same"});
}

TEST_CASE("Links that lead nowhere are found", "[check]")
{
    expect({"UPDATE occupation_neighbour SET neighbour_id = 'Z9' WHERE occupation_id = 'A1' AND "
            "neighbour_id = 'A2'",
            Level::Error, "occupation A1", "its near job Z9 does not exist"});
    expect({"UPDATE occupation SET sector_id = 'nope' WHERE occupation_id = 'A1'", Level::Error,
            "table occupation", "point to a sector that does not exist"});
    expect({"INSERT INTO occupation_tag VALUES ('A1', 'interest/1', 1, 'test')", Level::Error,
            "table occupation_tag", "point to a tag"});
    expect({"DELETE FROM occupation_neighbour WHERE occupation_id = 'A1' AND rank > 1",
            Level::Warning, "occupation A1", "it has 1 near jobs"});
}

TEST_CASE("Sources are declared, dated and complete", "[check]")
{
    expect({"UPDATE label SET source_id = 'gone' WHERE entity = 'sector'", Level::Error,
            "table label", "the source \"gone\", which does not exist"});
    expect(
        {"UPDATE source SET as_of = 'hier'", Level::Error, "source test", "its date is missing"});
    expect({"UPDATE source SET licence = ''", Level::Error, "source test", "licence is missing"});
}

TEST_CASE("Pictures exist, with their files, one for each", "[check]")
{
    expect({"UPDATE occupation SET picture = NULL WHERE occupation_id = 'A1'", Level::Error,
            "occupation A1", "it has no picture"});
    expect({"UPDATE occupation SET picture = 'metiers/none' WHERE occupation_id = 'A1'",
            Level::Error, "occupation A1", "its picture metiers/none is not there"});
    expect({"DELETE FROM media WHERE media_id = 'metiers/A1' AND variant = 'contrast'",
            Level::Warning, "occupation A1", "no high-contrast variant"});
    expect({"UPDATE occupation SET picture = 'metiers/A2' WHERE occupation_id = 'A1'", Level::Error,
            "picture metiers/A2", "A1, A2 share it"});
    expect({"UPDATE sector SET emblem = 'secteurs/none'", Level::Error, "sector alimentation",
            "its emblem secteurs/none is not there"});
    expect({"UPDATE media SET sha256 = 'feed' WHERE media_id = 'metiers/A1' AND variant = "
            "'normal'",
            Level::Error, "picture metiers/A1 (normal)", "its file feed.svg is missing"});
}

TEST_CASE("A picture file with other bytes than announced is found", "[check]")
{
    const auto catalogue = sound().write();
    const auto media = Store::mediaFolder(catalogue.path());
    const auto file = std::filesystem::directory_iterator(media)->path();
    orientibus::test::writeFile(file, "<svg>other</svg>");

    const auto findings = findingsOf(catalogue);

    REQUIRE_FALSE(findings.empty());
    CHECK(findings.front().what.find("has other bytes") != std::string::npos);
}

TEST_CASE("Routes begin at 3e, end at a job and pass what exists", "[check]")
{
    expect({"DELETE FROM pathway_edge WHERE to_state = 'job:A1'", Level::Error, "occupation A1",
            "0 routes lead to it"});
    expect({"DELETE FROM pathway_edge WHERE to_state = 'cap-A1'", Level::Error,
            "route state cap-A1", "no route leads to it from 3e"});
    expect({"DELETE FROM pathway_edge WHERE from_state = 'cap-A1'", Level::Error,
            "route state cap-A1", "no route leads from it to a job"});
    expect({"DELETE FROM pathway_edge WHERE to_state = 'cap-A1' OR from_state = 'cap-A1'",
            Level::Warning, "occupation A1", "1 routes lead to it"});
    expect({"DELETE FROM training WHERE training_id = 'cap-A1'", Level::Error, "route state cap-A1",
            "no such training"});
    expect({"UPDATE pathway_edge SET to_state = 'job:Z9' WHERE from_state = 'cap-A1'", Level::Error,
            "route state job:Z9", "no such training or occupation"});
}

TEST_CASE("A drawn route and what is known of its training say the same way", "[check]")
{
    expect({"UPDATE training SET by_school = 1, by_apprenticeship = 1 WHERE training_id = 'cap-A1';"
            "UPDATE pathway_edge SET way = 'apprenticeship' WHERE to_state = 'cap-A1'",
            Level::Warning, "route state cap-A1", "pass it by apprenticeship only"});
    expect({"UPDATE training SET by_school = 0, by_apprenticeship = 1 WHERE training_id = 'cap-A1';"
            "UPDATE pathway_edge SET way = 'school' WHERE to_state = 'cap-A1'",
            Level::Warning, "route state cap-A1", "says by apprenticeship only"});
}

TEST_CASE("Texts fit their screen and are plain and well set", "[check]")
{
    const auto set = [](const std::string& field, const std::string& text) {
        return "UPDATE occupation_text SET text = '" + text + "' WHERE occupation_id = 'A1' AND " +
               "language = 'fr' AND field = '" + field + "' AND position = 1";
    };
    expect({set("hook", std::string(111, 'x')), Level::Error, "occupation A1",
            "hook (fr) has 111 characters, 110 fit"});
    expect({set("task", std::string(81, 'x')), Level::Error, "occupation A1",
            "81 characters, 80 fit"});
    expect({set("great", "a<b>c</b>"), Level::Error, "occupation A1", "is not plain text"});
    expect({set("great", " a"), Level::Error, "occupation A1", "has spaces around it"});
    expect({set("great", "l''eau"), Level::Warning, "occupation A1", "straight apostrophe"});
    expect({set("great", "Quoi ?"), Level::Warning, "occupation A1", "narrow no-break space"});
    expect({"UPDATE label SET text = '12345678901234567890123' WHERE field = 'short_name' AND "
            "entity_id = 'cap-A1'",
            Level::Error, "training cap-A1", "23 characters, 22 fit"});
}

TEST_CASE("Accents count as one character, and good typography as none", "[check]")
{
    auto builder = sound();
    std::string accents;
    for (int i = 0; i < 110; ++i) {
        accents += "é";
    }
    builder.withText("A1", "fr", "hook", accents)
        .withText("A1", "fr", "hard", "L’été\u202F: à 06:30, vraiment\u202F?!");

    CHECK(findingsOf(builder.write()).empty());
}

TEST_CASE("A figure has a year and a unit", "[check]")
{
    const std::string into = "INSERT INTO figure VALUES ('occupation', 'A1', 'pay_start', 'FR', ";
    expect({into + "12, '', 1800, NULL, 'EUR/month', 'measured', NULL, 'test')", Level::Error,
            "occupation A1", "the year of pay_start is 12"});
    expect({into + "2025, '', 1800, NULL, '', 'measured', NULL, 'test')", Level::Error,
            "occupation A1", "pay_start has no unit"});
}

TEST_CASE("An imported occupation is judged mildly, but not silently", "[check]")
{
    auto builder = sound();
    builder.withNationalOccupation("N1", "Vide", {});

    const auto findings = findingsOf(builder.write());

    REQUIRE_FALSE(findings.empty());
    for (const auto& finding : findings) {
        CHECK(finding.level == Level::Warning);
        CHECK(finding.entity == "occupation N1");
    }
}

TEST_CASE("A training has a name and its figures are percentages of something", "[check]")
{
    expect({"DELETE FROM label WHERE entity_id = 'cap-A1'", Level::Error, "training cap-A1",
            "no French name"});
    const std::string figure =
        "INSERT INTO figure SELECT 'training', '{}', 'employed_6m', 'R52', 2023, 'school', {}, "
        "NULL, '%', 'measured', 2, source_id FROM source LIMIT 1";
    expect({fmt::format(fmt::runtime(figure), "cap-Z9", 50), Level::Error, "training cap-Z9",
            "it does not exist"});
    expect({fmt::format(fmt::runtime(figure), "cap-A1", 101), Level::Error, "training cap-A1",
            "employed_6m of 2023 is 101"});
    CHECK(findingsAfter(fmt::format(fmt::runtime(figure), "cap-A1", 100)).empty());
    expect(
        {"UPDATE training SET cfd = '50022137'", Level::Error, "diploma 50022137", "are the same"});
}

TEST_CASE("The official name of an imported training may be long and only French", "[check]")
{
    const auto imported = [](std::size_t length) {
        return fmt::format("INSERT INTO training SELECT 'certif-1', 'CAP', 3, 24, NULL, NULL, "
                           "NULL, 1, 1, source_id FROM source LIMIT 1; "
                           "INSERT INTO label SELECT 'training', 'certif-1', 'fr', 'name', '{}', "
                           "source_id FROM source LIMIT 1",
                           std::string(length, 'a'));
    };
    CHECK(findingsAfter(imported(140)).empty());
    expect({imported(141), Level::Warning, "training certif-1", "141 characters, 140 fit"});
}

TEST_CASE("A place can be chosen, found and told from its neighbours", "[check]")
{
    const auto with = [](const std::string& place, const std::string& point = "47.2, -1.6") {
        return "INSERT INTO territory (territory_id, kind, code, name, parent_id, latitude, "
               "longitude, source_id) VALUES ('D44', 'departement', '44', 'Loire-Atlantique', "
               "NULL, NULL, NULL, 'test'), ('C44109', 'commune', '44109', 'Nantes', 'D44', " +
               point +
               ", 'test'); INSERT INTO place (place_id, kind, name, commune_id, latitude, "
               "longitude, status, source_id) VALUES ('P1', 'lycee', 'Lycée Été', 'C44109', "
               "47.21, -1.61, 'published', 'test')" +
               place;
    };
    const auto second = [](const std::string& values) {
        return ", ('P2', 'lycee', " + values + ", 'published', 'test')";
    };
    CHECK(findingsAfter(with("")).empty());
    CHECK(findingsAfter(with(second("'Lycée Été', 'C44109', 47.25, -1.61"))).empty());
    expect({with(second("'LYCEE ETE', 'C44109', 47.2101, -1.61")), Level::Warning, "place P2",
            "the name, the commune and the door of P1"});
    expect({with(second("'Autre', 'C99999', 47.2, -1.6")), Level::Error, "place P2",
            "its commune C99999 is in no département"});
    expect({with(second("'Autre', 'C44109', -1.6, 47.2")), Level::Warning, "place P2",
            "km from Nantes, its commune"});
    expect({with(second("'Autre', 'C44109', NULL, NULL"), "NULL, NULL"), Level::Error, "place P2",
            "neither it nor its commune has coordinates"});
}

TEST_CASE("A source whose newest figures are old is told", "[check]")
{
    const std::string into = "INSERT INTO figure VALUES ('occupation', 'A1', 'pay_start', 'FR', ";
    const std::string rest = ", '', 1800, NULL, 'EUR/month', 'measured', NULL, 'test')";
    const std::string today = "UPDATE property SET value = '2026-09-01' WHERE name = 'as_of'; ";
    expect({today + into + "2021" + rest, Level::Warning, "source test",
            "its newest figures are of 2021"});
    CHECK(findingsAfter(today + into + "2022" + rest).empty());
    CHECK(findingsAfter(today + into + "2021" + rest + "; " + into + "2025" + rest).empty());
}

TEST_CASE("A published source of an old date is told, whether or not it has figures", "[check]")
{
    const std::string today = "UPDATE property SET value = '2026-09-01' WHERE name = 'as_of'; ";
    const auto dated = [&](const std::string& date, const std::string& status = "published") {
        return today + "UPDATE source SET as_of = '" + date + "', status = '" + status + "'";
    };
    expect({dated("2018-01-01"), Level::Warning, "source test", "its data are as of 2018"});
    CHECK(findingsAfter(dated("2022-05-01")).empty());
    CHECK(findingsAfter(dated("2018-01-01", "demo")).empty());
    const auto undated = findingsAfter(dated("unknown"));
    CHECK(std::ranges::none_of(undated, [](const Finding& finding) {
        return finding.what.find("as of") != std::string::npos;
    }));
}

TEST_CASE("Amounts below nothing, one form for two genders and mixed examples are found", "[check]")
{
    const std::string source = "(SELECT source_id FROM source LIMIT 1)";
    expect({"INSERT INTO figure VALUES ('occupation', 'A1', 'pay_start', 'FR', 2026, '', -5, NULL, "
            "'EUR/month', 'measured', NULL, " +
                source + ")",
            Level::Error, "occupation A1", "-5.0 EUR/month"});
    expect({"UPDATE occupation_text SET text = 'Boulanger' WHERE occupation_id = 'A1' AND field IN "
            "('title_m', 'title_f') AND language = 'fr'",
            Level::Warning, "occupation A1", "both its masculine and its feminine"});
    const std::string commune =
        "INSERT INTO territory VALUES ('D44', 'departement', '44', 'D', NULL, NULL, 47, -1, " +
        source + "), ('C1', 'commune', '1', 'C', 'D44', NULL, 47, -1, " + source + ");";
    const auto place = [&](const std::string& point, const std::string& status) {
        return commune +
               "INSERT INTO place (place_id, kind, name, commune_id, latitude, longitude, status, "
               "source_id) VALUES ('P1', 'lycee', 'P', 'C1', " +
               point + ", '" + status + "', " + source + ")";
    };
    expect({place("47, -1", "demo"), Level::Error, "place P1", "it is demo, its source"});
    expect({place("47, -1", "published") + "; UPDATE source SET status = 'demo'", Level::Error,
            "place P1", "it is published, its source"});
    expect({place("NULL, NULL", "published"), Level::Warning, "place P1", "has no point"});
}

TEST_CASE("A basin that has communes and no figure, where others have, is told", "[check]")
{
    const std::string basins =
        "INSERT INTO territory VALUES ('BE5201', 'basin', '5201', 'Nantes', NULL, NULL, NULL, "
        "NULL, 'test'), ('BE5313', 'basin', '5313', 'Redon', NULL, NULL, NULL, NULL, 'test'), "
        "('C44007', 'commune', '44007', 'Avessac', NULL, 'BE5313', 47.63, -1.97, 'test'), "
        "('C44109', 'commune', '44109', 'Nantes', NULL, 'BE5201', 47.21, -1.55, 'test'); ";
    const auto figureIn = [](const std::string& basin) {
        return "INSERT INTO figure VALUES ('occupation', 'A1', 'tension', '" + basin +
               "', 2025, '', 5, NULL, 'level', 'measured', NULL, 'test'); ";
    };
    expect({basins + figureIn("BE5201"), Level::Warning, "basin BE5313",
            "Redon has 1 communes (Avessac …) and no figure"});
    const auto isTold = [&](const std::string& figures) {
        return std::ranges::any_of(findingsAfter(basins + figures), [](const Finding& finding) {
            return finding.entity.starts_with("basin");
        });
    };
    CHECK_FALSE(isTold(""));
    CHECK_FALSE(isTold(figureIn("BE5201") + figureIn("BE5313")));
}
