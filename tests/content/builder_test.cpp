// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/catalogue_writer.h"
#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/builder.h>
#include <orientibus/content/check.h>
#include <orientibus/content/search_index.h>
#include <orientibus/content/store.h>

#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace orientibus::content;
using namespace orientibus::content::authoring;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

const std::string sources = "- {id: orientibus, name: O, publisher: P, licence: L, as_of: "
                            "\"2026-11-23\", status: published}\n"
                            "- {id: onisep, name: I, publisher: Onisep, licence: ODbL, as_of: "
                            "\"2022-05-01\", status: published}\n";
const std::string manifest = "title: Essai\nterritory: R52\nlanguages: [fr, en]\n"
                             "layers:\n  - {authored: ., source: orientibus}\n";
const std::string sheet = "id: D1102\nhook: {fr: Tu pétris.}\ntasks:\n  - {fr: Tu enfournes.}\n"
                          "title: {fr: {masculine: Boulanger, feminine: Boulangère}}\n"
                          "routes:\n  - {steps: [cap], ways: [either], source: onisep}\n";
const std::string trainings = "- {id: cap, type: CAP, level: 3, duration_months: 24, name: {fr: "
                              "CAP}, short_name: {fr: CAP}, source: onisep}\n";

/// A small content folder on the disk.
class ContentFolder {
public:
    ContentFolder()
    {
        write("manifest.yaml", manifest);
        write("sources.yaml", sources);
        write("occupations/D1102.yaml", sheet);
        write("trainings/all.yaml", trainings);
        write("pictures/metiers/boulanger.svg", "<svg/>");
    }

    void write(const std::string& path, const std::string& bytes)
    {
        writeFile(m_folder / path, bytes);
    }

    [[nodiscard]] BuildOptions options(const std::string& out = "out/c.sqlite") const
    {
        std::filesystem::create_directories(m_folder / "out");
        return {m_folder / "manifest.yaml", {}, m_folder / out};
    }

    [[nodiscard]] std::string refusal(const std::filesystem::path& data = {}) const
    {
        auto asked = options();
        asked.data = data;
        const auto built = build(asked);
        return built ? "built" : built.error().detail;
    }

    [[nodiscard]] std::filesystem::path operator/(const std::string& path) const
    {
        return m_folder / path;
    }

private:
    TempDir m_folder;
};

bool contains(const std::string& text, const std::string& part)
{
    CAPTURE(text, part);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A build writes catalogue, index and media, and says what it read", "[build]")
{
    const ContentFolder folder;

    const auto built = build(folder.options());

    REQUIRE(built.has_value());
    CHECK(built->rows.at("occupation") == 1);
    CHECK(built->media == 1);
    for (const auto& file : built->report.files) {
        CHECK(file.isComplete());
    }
    const auto store = Store::open(folder / "out/c.sqlite");
    REQUIRE(store.has_value());
    CHECK(store->catalogueId() == built->catalogueId);
    CHECK(store->property("title") == "Essai");
    CHECK(store->property("as_of") == "2026-11-23");
    CHECK(store->property("languages") == "fr,en");
    CHECK(store->routes("D1102", "fr", 5)->front().durationMonths == 24);
    CHECK(SearchIndex::open(folder / "out/c.sqlite").has_value());
    CHECK_FALSE(std::filesystem::exists(folder / "out/c.sqlite.part"));
}

TEST_CASE("The same content gives the same file, byte for byte", "[build]")
{
    const ContentFolder one;
    const ContentFolder two;
    REQUIRE(build(one.options()).has_value());
    REQUIRE(build(two.options("out/other.sqlite")).has_value());
    REQUIRE(build(one.options()).has_value());

    CHECK(readFile(one / "out/c.sqlite") == readFile(two / "out/other.sqlite"));
}

TEST_CASE("The order in which rows come in does not show in the file", "[build][property]")
{
    std::vector<int> order(200);
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = static_cast<int>(i);
    }
    const auto write = [&] {
        orientibus::test::CatalogueBuilder builder;
        for (const auto number : order) {
            const auto id = fmt::format("A{}", 1000 + number);
            builder.withOccupation(id, "Métier " + id).withText(id, "fr", "hook", "Fait.");
        }
        return readFile(builder.write().path());
    };
    const auto first = write();
    std::mt19937 random(7);
    for (int round = 0; round < 5; ++round) {
        std::ranges::shuffle(order, random);
        CHECK(write() == first);
    }
}

TEST_CASE("Another word gives another name", "[build]")
{
    ContentFolder folder;
    const auto before = build(folder.options());
    folder.write("occupations/D1102.yaml", sheet + "schedule: early\n");
    const auto after = build(folder.options());

    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    CHECK(before->catalogueId != after->catalogueId);
}

TEST_CASE("A later folder amends an earlier one, and provenance tells them apart", "[build]")
{
    ContentFolder folder;
    folder.write("manifest.yaml", "title: Essai\nterritory: R52\nsources:\n"
                                  "  - {id: region, name: R, publisher: R, licence: L, as_of: "
                                  "\"2026-01-01\", status: demo}\n"
                                  "layers:\n  - {authored: ., source: orientibus}\n"
                                  "  - {authored: region, source: region}\n");
    folder.write("region/occupations/D1102.yaml", "id: D1102\nschedule: early\n");
    REQUIRE(build(folder.options()).has_value());

    const auto store = Store::open(folder / "out/c.sqlite");

    const auto job = store->occupation("D1102", "fr");
    CHECK(job->schedule == "early");
    CHECK(job->summary.hook == "Tu pétris.");
    CHECK(job->summary.authored);
    std::vector<std::string> ids;
    for (const auto& source : job->sources) {
        ids.push_back(source.id);
    }
    CHECK(ids == std::vector<std::string>{"onisep", "orientibus", "region"});
}

TEST_CASE("What cannot be built is refused with file and line", "[build]")
{
    ContentFolder folder;
    SECTION("an undeclared source")
    {
        folder.write("sources.yaml", sources.substr(0, sources.find("- {id: onisep")));
        CHECK(contains(folder.refusal(), "the source \"onisep\" is named by rows"));
    }
    SECTION("a source declared twice, differently")
    {
        folder.write("manifest.yaml", manifest + "sources:\n  - {id: onisep, name: X, publisher: "
                                                 "P, licence: L, as_of: \"2022-05-01\"}\n");
        CHECK(contains(folder.refusal(), "\"onisep\" is declared twice"));
    }
    SECTION("a route through an unknown training")
    {
        folder.write("trainings/all.yaml", "[]\n");
        CHECK(contains(folder.refusal(), "a route passes \"cap\""));
    }
    SECTION("a wrong key in a sheet")
    {
        folder.write("occupations/D1102.yaml", sheet + "colour: red\n");
        CHECK(contains(folder.refusal(), "occupations/D1102.yaml:8: unknown key \"colour\""));
    }
    SECTION("a missing folder")
    {
        folder.write("manifest.yaml", "title: E\nterritory: R52\nlayers:\n"
                                      "  - {authored: none, source: orientibus}\n");
        CHECK(contains(folder.refusal(), "there is no such folder"));
    }
    SECTION("files of open data without --data")
    {
        folder.write("manifest.yaml", "title: E\nterritory: R52\nlayers:\n"
                                      "  - {importer: rome, source: orientibus, files: {texts: "
                                      "t.csv}}\n");
        CHECK(contains(folder.refusal(), "manifest.yaml:4: this layer reads files of the data"));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "out/c.sqlite"));
    CHECK_FALSE(std::filesystem::exists(folder / "out/c.sqlite.part"));
}

TEST_CASE("Open data of which nothing is used are refused, with the first reason", "[build]")
{
    ContentFolder folder;
    folder.write("manifest.yaml",
                 manifest + "  - {importer: tension, source: onisep, files: {tension: t.csv}, "
                            "options: {region: \"52\"}}\n");
    const std::string header = "annee;ROME;cbassin;oee;defm_abc;ind_tension_d;ind_int_emb_d;"
                               "ind_main_oeuvre_d;ind_dur_empl_d;ind_cond_travail_d;"
                               "ind_mismatch_geo_d;ind_specif_form_empl_d\n";
    const auto refusal = [&folder, &header](const std::string& rows) {
        folder.write("data/t.csv", header + rows);
        return folder.refusal(folder / "data");
    };
    CHECK(refusal("2021;D1102;1101;1;1;1;1;1;1;1;1;1\n") ==
          "t.csv:1: none of its 1 records is used: another region");
    CHECK(refusal("2021;D1102;1101;1;1;1;1;1;1;1;1;1\n2021;D1102;5203;1;1;1;1;1;1;1;1;1\n") ==
          "t.csv:3: none of its 2 records is used: no such basin: 5203");
    CHECK_FALSE(std::filesystem::exists(folder / "out/c.sqlite"));
    CHECK(refusal("") == "built");  // nothing may be meant so
}

TEST_CASE("A file that holds fewer records than the manifest says is refused", "[build]")
{
    ContentFolder folder;
    folder.write("manifest.yaml", manifest + "  - {importer: synonyms, source: orientibus, files: "
                                             "{synonyms: s.yaml}, records: {synonyms: 2}}\n");
    const auto refusal = [&folder](const std::string& jobs) {
        folder.write("data/s.yaml", "synonyms:\n" + jobs);
        return folder.refusal(folder / "data");
    };
    const std::string line = "  - {fr: [pain], jobs: [D1102]}\n";
    CHECK(refusal(line + line) == "built");
    CHECK(refusal(line) == "s.yaml:1: holds 1 records, and the manifest expects 2 at least");
    CHECK(refusal(line + line + line) == "built");
}

TEST_CASE("A refused build leaves the catalogue that was there", "[build]")
{
    ContentFolder folder;
    REQUIRE(build(folder.options()).has_value());
    const auto before = readFile(folder / "out/c.sqlite");
    folder.write("occupations/D1102.yaml", "id: D1102\nx: 1\n");

    CHECK_FALSE(build(folder.options()).has_value());
    CHECK(readFile(folder / "out/c.sqlite") == before);
}

TEST_CASE("Pictures no longer in the library leave the media folder", "[build]")
{
    ContentFolder folder;
    REQUIRE(build(folder.options()).has_value());
    folder.write("pictures/metiers/boulanger.svg", "<svg>new</svg>");
    REQUIRE(build(folder.options()).has_value());

    const auto media = Store::mediaFolder(folder / "out/c.sqlite");
    CHECK(std::distance(std::filesystem::directory_iterator(media), {}) == 1);
}

TEST_CASE("A value outside its closed list names table and row", "[build]")
{
    orientibus::test::CatalogueBuilder builder;
    builder.withOccupation("A1", "Un");
    builder.layer().row(Table::Occupation, {"A1"}).set("green", "purple");
    const TempDir folder;

    const auto written = writeCatalogue(
        {builder.layer(), {{"test", "T", "P", "L", {}, "2026-01-01", "published"}}, {}},
        folder / "c.sqlite");

    REQUIRE_FALSE(written.has_value());
    CHECK(contains(written.error().detail, "occupation A1: CHECK constraint failed"));
}
