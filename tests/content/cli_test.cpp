// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using orientibus::test::CatalogueBuilder;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::TestCatalogue;
using orientibus::test::writeFile;

namespace {

struct Outcome {
    int code = -1;
    std::string out;
    std::string err;
};

/// Runs the program with arguments as a shell reads them.
Outcome run(const std::string& arguments)
{
    const TempDir folder;
    const auto command = std::string(ORIENTIBUS_CONTENT_PROGRAM) + " " + arguments + " >" +
                         (folder / "out").string() + " 2>" + (folder / "err").string();
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(folder / "out"),
            readFile(folder / "err")};
}

TestCatalogue bakery()
{
    return CatalogueBuilder()
        .withWholeOccupation("D1102", "Boulanger", "Boulangère")
        .withText("D1102", "fr", "keyword", "pain", 6)
        .write();
}

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("show prints a sheet, in words or as JSON, in the language asked for", "[cli]")
{
    const auto catalogue = bakery();
    const auto file = catalogue.path().string();

    const auto words = run("show " + file + " D1102");
    const auto json = run("show " + file + " D1102 --json --language en");

    CHECK(words.code == 0);
    CHECK(contains(words.out, "D1102 Boulanger / Boulangère"));
    CHECK(json.code == 0);
    CHECK(contains(json.out, "\"feminine\": \"Boulangère\""));
    CHECK(contains(json.out, "\"figures\": []"));
    CHECK(run("show " + file + " d1102").out == words.out);
    CHECK(run("show " + file + " Z9999").code == 1);
}

TEST_CASE("A language that a catalogue has not is said, not replaced by another", "[cli]")
{
    auto catalogue = bakery();
    catalogue.edit("INSERT OR REPLACE INTO property VALUES ('languages', 'fr,en')");
    const auto german = run("show " + catalogue.path().string() + " D1102 --language de");
    CHECK(german.code == 64);
    CHECK(contains(german.err, "it has fr,en"));
    CHECK(german.out.empty());
}

TEST_CASE("A search that finds nothing says so and ends with 1", "[cli]")
{
    const auto catalogue = bakery();
    const auto nothing = run("search " + catalogue.path().string() + " xqzkwv");
    CHECK(nothing.code == 1);
    CHECK(contains(nothing.err, "Nothing"));
    CHECK(run("search " + catalogue.path().string() + " xqzkwv --json").out == "[]\n");
}

TEST_CASE("A build shows the first skipped rows of a kind, and each with --verbose", "[cli]")
{
    const TempDir folder;
    const std::string manifest = ORIENTIBUS_SOURCE_DIR "/content/default/manifest.yaml";
    const auto out = (folder / "d.sqlite").string();
    const auto lines = [](const Outcome& outcome) {
        return std::count(outcome.out.begin(), outcome.out.end(), '\n');
    };
    const auto brief = run("build " + manifest + " --out " + out);
    const auto all = run("build " + manifest + " --verbose --out " + out);
    CHECK(brief.code == 0);
    CHECK(contains(brief.out, "--verbose or --report lists each"));
    CHECK(lines(all) > lines(brief) + 50);
    CHECK(run("build " + manifest + " --out " + (folder / "a.txt").string()).code == 64);
}

TEST_CASE("show tells families, figures by basin and trainings, and where each comes from", "[cli]")
{
    using orientibus::content::authoring::Table;
    CatalogueBuilder builder;
    builder.withWholeOccupation("D1102", "Boulanger", "Boulangère")
        .withTraining("cap-boulanger", "CAP boulanger", 24)
        .withTraining("bp-boulanger", "BP boulanger", 24)
        .withCommune("53130", "Laval", "53")
        .withPlace("0530001N", "Lycée Exemple", "53130")
        .withPlace("0530002P", "CFA Exemple", "53130");
    auto& layer = builder.layer();
    for (const auto* training : {"cap-boulanger", "bp-boulanger"}) {
        layer.row(Table::TrainingOccupation, {training, "D1102"});
    }
    layer.row(Table::Territory, {"BE5227"})
        .set("kind", "basin")
        .set("code", "5227")
        .set("name", "Bassin de Laval");
    layer.row(Table::Family, {"S0X42"}, "survey");
    layer.row(Table::Label, {"family", "S0X42", "fr", "name"}, "survey").set("text", "Boulangers");
    layer.row(Table::OccupationFamily, {"D1102", "S0X42"}).set("basis", "editorial");
    const auto figure = [&](const char* entity, const char* id, const char* measure,
                            const char* territory, const char* way, std::optional<double> value,
                            const char* line) {
        layer
            .row(Table::Figure, {entity, id, measure, territory, std::int64_t{2025}, way}, "survey")
            .set("value", value)
            .set("unit", value && *value > 60 ? "%" : "projects")
            .set("quality", value ? "measured" : "withheld")
            .set("source_line", line);
    };
    figure("family", "S0X42", "projects", "BE5227", "", 39.0, "36748, 36751");
    figure("family", "S0X42", "seasonal", "BE5227", "", std::nullopt, "36749");
    figure("training", "cap-boulanger", "employed_6m", "R52", "school", 61.0, "17613");
    const auto offer = [&](const char* place, const char* way, const char* status) {
        layer.row(Table::TrainingOffer, {"cap-boulanger", place, way}).set("status", status);
    };
    offer("0530001N", "school", "published");
    offer("0530002P", "school", "published");
    offer("0530002P", "apprenticeship", "demo");
    const auto catalogue = builder.write();
    const auto ask = "show " + catalogue.path().string() + " D1102";

    const auto words = run(ask).out;
    CHECK(contains(words, "family     S0X42 Boulangers (editorial) ["));
    CHECK(contains(words, "Bassin de Laval (BE5227)     S0X42 2025: projects 39, seasonal withheld "
                          "[survey]\n"));
    CHECK(contains(words, "CAP boulanger (level 3; 24 months; places: 2 school, 1 as an example)"));
    CHECK(contains(words, "2025 by school: employed_6m 61 % [survey]\n"));
    CHECK(contains(words, "BP boulanger (level 3; 24 months; no place known)"));
    CHECK(contains(words, "source     survey: "));

    const auto json = run(ask + " --json").out;
    for (const auto* part : {"\"source_line\": \"36748, 36751\"", "\"source_line\": \"36749\"",
                             "\"source_line\": \"17613\"", "\"value\": null",
                             "\"example_places\": 1", "\"BE5227\": \"Bassin de Laval\""}) {
        CAPTURE(part);
        CHECK(contains(json, part));
    }
}

TEST_CASE("search finds by words, and a line of codes per line of a batch", "[cli]")
{
    const auto catalogue = bakery();
    const auto file = catalogue.path().string();

    CHECK(contains(run("search " + file + " boulangere --limit 3").out, "D1102\tBoulanger"));
    CHECK(contains(run("search " + file + " pain --json").out, "\"id\": \"D1102\""));
    const auto batch = run("search " + file + " --batch < " + [&] {
        const auto queries = catalogue.folder() / "queries";
        writeFile(queries, "boulanger\nxyzzyqq\n\npain\n");
        return queries.string();
    }());
    CHECK(batch.code == 0);
    CHECK(batch.out == "D1102\n\n\nD1102\n");
    CHECK(run("search " + file).code == 64);
    const auto refused = run("search " + file + " pain --limit -3");
    CHECK(refused.code == 64);
    CHECK(refused.err == "--limit is -3; it must be 1 or more.\n");
    CHECK(run("search " + file + " pain --limit 0").code == 64);
}

TEST_CASE("check says what is wrong and exits 1 on errors only", "[cli]")
{
    auto catalogue = bakery();
    const auto file = catalogue.path().string();
    CHECK(run("check " + file).code == 0);

    catalogue.edit("DELETE FROM occupation_text WHERE field = 'hook'");

    const auto checked = run("check " + file);
    CHECK(checked.code == 1);
    CHECK(contains(checked.out, "error: occupation D1102: hook (fr) is missing; see to hook"));
    CHECK(contains(run("check " + file + " --json").out, "\"level\": \"error\""));
}

TEST_CASE("A file that is no sound catalogue gets one sentence and exit code 2", "[cli]")
{
    const TempDir folder;
    writeFile(folder / "broken", "not a catalogue");
    const std::string name = GENERATE("broken", "missing", "");
    const auto file = (folder / name).string();
    for (const auto& command : std::vector<std::string>{"check " + file, "show " + file + " D1102",
                                                        "search " + file + " pain",
                                                        "search " + file + " --batch </dev/null"}) {
        CAPTURE(command);
        const auto outcome = run(command);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
    }
}

TEST_CASE("build reports each skipped row by file, line, column and reason", "[cli]")
{
    const TempDir folder;
    writeFile(folder / "manifest.yaml",
              "title: E\nterritory: R52\nsources:\n  - {id: s, name: N, publisher: P, licence: L, "
              "as_of: \"2026-01-01\"}\nlayers:\n  - {authored: ., source: s}\n");
    writeFile(folder / "places/basins.csv", "code,name,source\n1,Un,s\n1,Un,s\n2,,s\n");
    const auto arguments = "build " + (folder / "manifest.yaml").string() + " --out " +
                           (folder / "c.sqlite").string() + " --report " +
                           (folder / "report.json").string();
    const auto name = folder.path().filename().string();

    const auto built = run(arguments);

    CHECK(built.code == 0);
    CHECK(contains(built.out, name + "/places/basins.csv:3:code: skipped: 1 is there twice\n"));
    CHECK(contains(built.out, name + "/places/basins.csv:4:name: skipped: is empty\n"));
    CHECK(contains(built.out, "basins.csv: read 3 = used 1 + skipped 2\n"));
    CHECK(contains(readFile(folder / "report.json"), "\"reason\": \"1 is there twice\""));
}

TEST_CASE("build counts what is not ours, and says why", "[cli]")
{
    const TempDir folder;
    writeFile(folder / "manifest.yaml",
              "title: E\nterritory: R52\nsources:\n  - {id: s, name: N, publisher: P, licence: L, "
              "as_of: \"2026-01-01\"}\nlayers:\n  - {importer: certif_info, source: s, files: "
              "{certificates: t.csv}, options: {open_in: \"2027\"}}\n");
    writeFile(folder / "t.csv",
              "Code_Diplome;Libelle_Diplome;Code_Niveau_Europeen;Code_Rome_1;Code_Rome_2;"
              "Code_Rome_3;Code_Rome_4;Code_Rome_5;Code_RNCP;Code_Scolarité;"
              "Annee_Derniere_Session;Etat;accessibilite_fi;accessibilite_ca;code_type_diplome;"
              "codeIdeo2\n"
              "1;CAP fleuriste;3;;;;;;;;;0;1;1;500;\n"
              "1;CAP fleuriste;3;;;;;;;;;0;1;1;500;\n"
              "2;DU actuaire;7;;;;;;;;;0;1;1;156;\n");

    const auto built = run("build " + (folder / "manifest.yaml").string() + " --data " +
                           folder.path().string() + " --out " + (folder / "c.sqlite").string() +
                           " --report " + (folder / "report.json").string());

    const std::string reason = "not a kind of diploma that a pupil can aim at";
    CHECK(built.code == 0);
    CHECK(contains(built.out, "t.csv:3:Code_Diplome: skipped: another row of a certificate that "
                              "was read already\n"));
    CHECK(contains(built.out, "t.csv: read 3 = used 1 + skipped 1 + left out 1\n"));
    CHECK(contains(built.out, "       1 " + reason + "\n"));
    CHECK(contains(readFile(folder / "report.json"), '"' + reason + "\": 1"));
}

TEST_CASE("the template that is written is answered row by row", "[cli]")
{
    const auto catalogue = bakery();
    const auto sheet = (catalogue.folder() / "modele.xlsx").string();
    const auto ask = "contribution " + sheet + " --catalogue " + catalogue.path().string();

    REQUIRE(run("template --out " + sheet).code == 0);
    const auto answered = run(ask);
    CHECK(answered.code == 0);
    CHECK(contains(answered.out, "modele.xlsx:2: Écartée. C’est une ligne d’exemple du modèle."));
    CHECK(contains(run(ask + " --json").out, "\"verdict\": \"Écartée\""));
    const auto answer = catalogue.folder() / "reponse.csv";
    CHECK(run(ask + " --answer " + answer.string()).out.empty());
    CHECK(contains(readFile(answer), "modele.xlsx;3;Écartée;"));
}

TEST_CASE("A contribution with headings alone is told so, and a folder is called one", "[cli]")
{
    const TempDir folder;
    const auto catalogue = bakery();
    const auto with = " --catalogue " + catalogue.path().string();
    REQUIRE(run("template --out " + (folder / "m.csv").string()).code == 0);
    const auto whole = readFile(folder / "m.csv");
    writeFile(folder / "m.csv", whole.substr(0, whole.find('\n') + 1));
    const auto empty = run("contribution " + (folder / "m.csv").string() + with);
    CHECK(empty.code == 1);
    CHECK(contains(empty.out, "aucune ligne"));

    const auto ofFolder = run("contribution " + folder.path().string() + with);
    CHECK(ofFolder.code == 1);
    CHECK(contains(ofFolder.err, "is a folder"));

    const auto damaged = (folder / "m.xlsx").string();
    writeFile(damaged, "PK\x03\x04, and no more");
    const auto answered = run("contribution " + damaged + with);
    CHECK(answered.code == 1);
    CHECK(contains(answered.out, damaged + ": À corriger. Le fichier n’a pas pu être lu"));
    CHECK(answered.err.starts_with(damaged + ": "));
    CHECK(answered.err.find(damaged, 1) == std::string::npos);  // said once
}

TEST_CASE("a contribution to correct ends with 1 and is logged in English", "[cli]")
{
    const auto catalogue = bakery();
    const auto file = catalogue.folder() / "lycee.csv";
    writeFile(file, "Nom;Type\nLycée;Stage\n");
    const auto ask = "contribution " + file.string() + " --catalogue ";

    const auto answered = run(ask + catalogue.path().string());
    CHECK(answered.code == 1);
    CHECK(contains(answered.out, "lycee.csv: À corriger. La colonne «"));
    CHECK(contains(answered.err, "is missing"));
    CHECK(run(ask + catalogue.path().string() + " --today soon").code == 64);
    CHECK(run(ask + file.string()).code == 2);
    CHECK(run("template --out modele.ods").code == 64);
    CHECK(run("template --out /nowhere/modele.csv").code == 1);
}

TEST_CASE("Wrong usage is told apart from wrong content", "[cli]")
{
    CHECK(run("").code == 64);
    const auto misspelt = run("bake");
    CHECK(misspelt.code == 64);
    CHECK(misspelt.err ==
          "bake is nothing that this program knows; see: orientibus-content --help\n");
    CHECK(run("build x.yaml").code == 64);
    const auto help = run("--help");
    CHECK(help.code == 0);
    CHECK(contains(help.out, "Exit codes: 0 done; 1"));
    CHECK(run("build /nonexistent.yaml --out x.sqlite").code == 1);
}
