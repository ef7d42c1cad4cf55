// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "contribution_sample.h"
#include "golden.h"
#include "importers/contributions/meanings.h"
#include "importers/typography.h"
#include "support/catch.h"
#include "xlsx_sample.h"

#include <orientibus/content/contribution.h>

// The template goes out, files come back, and each row is answered in French.
using namespace orientibus::test;
using namespace orientibus::content::authoring;

namespace {

/// Answers of files by their names, against the small catalogue.
std::vector<Answer> answersTo(const std::map<std::string, std::string>& files,
                              const std::string& today = "2026-11-25")
{
    static const TestCatalogue catalogue = contributionWorld().write();
    const TempDir folder;
    const auto here = folder.path().string() + "/";
    ContributionQuestion question{catalogue.path(), {}, today};
    for (const auto& [name, bytes] : files) {
        writeFile(folder / name, bytes);
        question.files.push_back(folder / name);
    }
    auto answers = answerContributions(question);
    INFO((answers ? std::string("answered") : answers.error().detail));
    REQUIRE(answers);
    for (auto& answer : *answers) {
        answer.file = std::filesystem::path(answer.file).filename();
        // What a contributor reads knows nothing of our folders; the log may.
        CHECK((answer.why + answer.action).find(here) == std::string::npos);
        for (auto at = answer.reason.find(here); at != std::string::npos;
             at = answer.reason.find(here)) {
            answer.reason.erase(at, here.size());
        }
    }
    return std::move(*answers);
}

std::string written(const std::vector<Answer>& answers)
{
    std::string text;
    for (const auto& answer : answers) {
        text += answer.file + ":" + std::to_string(answer.line) + " " +
                shownVerdict(answer.verdict) + "\n  " + answer.why + "\n  " + answer.action +
                "\n  " + answer.reason + "\n";
    }
    return text;
}

/// The one answer to a file as a whole.
Answer answerToFile(const std::string& bytes, const std::string& name = "lycee.csv")
{
    const auto answers = answersTo({{name, bytes}});
    INFO(written(answers));
    REQUIRE(answers.size() == 1);
    CHECK(answers.front().line == 0);
    CHECK(answers.front().verdict == AnswerVerdict::ToCorrect);
    return answers.front();
}

constexpr const char* startAnew =
    "Recopiez vos lignes dans un modèle neuf, sans changer les titres des colonnes.";
constexpr const char* noTable = "Le fichier n’a pas pu être lu\u202F: ce n’est ni un classeur "
                                ".xlsx ni un fichier .csv du modèle, ou il est abîmé.";

std::vector<RowWords> soundRows()
{
    return {openDay({{Column::Hours, "9 h – 12 h"}, {Column::Details, "L’été ; « œufs »."}}),
            internship({{Column::Seats, "2"}}), offerRow({{Column::Boarding, "oui"}}),
            contactRow({{Column::Email, "bde@lycee.example"}})};
}

std::string xlsxOf(const std::vector<std::vector<std::string>>& table)
{
    return XlsxFile().withSheet("À remplir", rowsOf(table)).bytes();
}

std::string templateBytes(TemplateFormat format)
{
    const TempDir folder;
    REQUIRE(writeTemplate(folder / "template", format));
    return readFile(folder / "template");
}

/// The same text in another encoding, by its letters up to U+00FF.
std::string reencoded(const std::string& utf8, bool isWide)
{
    std::string bytes = isWide ? "\xFF\xFE" : "";
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        auto letter = static_cast<unsigned char>(utf8[i]);
        if (letter >= 0xC0U) {
            letter = static_cast<unsigned char>(((letter & 0x03U) << 6U) |
                                                (static_cast<unsigned char>(utf8[++i]) & 0x3FU));
        }
        bytes += static_cast<char>(letter);
        bytes.append(isWide ? 1 : 0, '\0');
    }
    return bytes;
}

}  // namespace

TEST_CASE("the template reads back without a fault, in both formats alike",
          "[contributions][template]")
{
    const auto csv = templateBytes(TemplateFormat::Csv);
    const auto xlsx = templateBytes(TemplateFormat::Xlsx);
    const auto ofCsv = written(answersTo({{"modele", csv}}));
    CHECK(ofCsv == written(answersTo({{"modele", xlsx}})));
    CHECK(ofCsv.find("À corriger") == std::string::npos);
    CHECK(linesOf(ofCsv).size() == 8);

    CHECK(xlsx == templateBytes(TemplateFormat::Xlsx));
    CHECK_FALSE(writeTemplate("/nowhere/template", TemplateFormat::Csv));
    CHECK_FALSE(writeTemplate("/nowhere/template", TemplateFormat::Xlsx));
}

TEST_CASE("the examples of the template are sound but for their mark", "[contributions][template]")
{
    auto csv = templateBytes(TemplateFormat::Csv);
    for (const auto* code : {school, company}) {
        csv.replace(csv.find("\nEXEMPLE") + 1, 7, code);
    }
    const auto answers = answersTo({{"modele.csv", csv}});
    INFO(written(answers));
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].verdict == AnswerVerdict::Taken);
    CHECK(answers[1].verdict == AnswerVerdict::Taken);
}

TEST_CASE("the spreadsheet explains every column and offers its lists", "[contributions][template]")
{
    const auto xlsx = templateBytes(TemplateFormat::Xlsx);
    const auto texts = unzipped(xlsx, "xl/sharedStrings.xml");
    for (const auto& column : contributions::columns()) {
        CHECK(texts.find(fmt::format(">{}<", column.name)) != std::string::npos);
        CHECK(texts.find(std::string(column.help)) != std::string::npos);
    }
    const auto sheet = unzipped(xlsx, "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("Portes ouvertes,Visite,Stage,Apprentissage,Emploi") != std::string::npos);
    // Every word that it offers is understood.
    for (const auto choice : contributions::columns()[std::size_t{3}].choices) {
        CHECK_FALSE(contributions::typeOf(choice).empty());
    }
    for (const auto choice : contributions::columns()[std::size_t{9}].choices) {
        CHECK_FALSE(contributions::wayOf(choice).empty());
    }
    for (const auto choice : contributions::columns()[std::size_t{14}].choices) {
        CHECK_FALSE(contributions::roleIn(choice).empty());
    }
    // Cells are texts: a program changes neither a date nor a code.
    CHECK(unzipped(xlsx, "xl/styles.xml").find("numFmtId=\"49\"") != std::string::npos);
}

TEST_CASE("both formats give the same entries", "[contributions][template]")
{
    const auto table = tableOf(soundRows());
    const auto ofCsv = written(answersTo({{"rempli", csvOf(table)}}));
    CHECK(ofCsv == written(answersTo({{"rempli", xlsxOf(table)}})));
    CHECK(ofCsv.find("À corriger") == std::string::npos);
}

TEST_CASE("an answer says in words all that was read", "[contributions]")
{
    const auto understood = [](const RowWords& row) {
        const auto answers = answersTo({{"lycee.csv", csvOf({row})}});
        REQUIRE(answers.size() == 1);
        CHECK(answers.front().verdict == AnswerVerdict::Taken);
        return answers.front().why;
    };
    CHECK(
        understood(offerRow({{Column::Boarding, "non"},
                             {Column::Seats, "12"},
                             {Column::Role, "Apprentissage"},
                             {Column::Email, "apprentissage@lycee.example"}})) ==
        frenchText("Compris : Lycée Exemple, Laval ; type : formation proposée ; formation : CAP "
                   "boulanger "
                   "; voie : apprentissage ; internat : non ; places : 12 ; service à contacter : "
                   "Apprentissage, apprentissage@lycee.example."));
    CHECK(
        understood(internship({{Column::Commune, "72023"},
                               {Column::Hours, "9h-17h"},
                               {Column::Training, "Bac pro métiers du bois"},
                               {Column::Seats, "2"},
                               {Column::Title, "Découvrir l'atelier"},
                               {Column::Details, "Chaussures fermées."}})) ==
        frenchText(
            "Compris : Menuiserie Exemple (00000000000018), Azé (72), qui n’était pas au catalogue "
            ": "
            "entreprise ; type : stage ; du lundi 1er mars 2027 au vendredi 5 mars 2027 ; horaires "
            ": "
            "9 h – 17 h ; métier : Menuisier / Menuisière ; formation : Bac pro métiers du bois ; "
            "places : 2 ; titre : « Découvrir l’atelier » ; détails : « Chaussures fermées. »."));
    CHECK(understood(contactRow()) ==
          frenchText("Compris : Lycée Exemple, Laval ; type : contact ; service "
                     "à contacter : Bureau des entreprises, 02 61 91 00 01."));
}

TEST_CASE("every refusal has its row, its column and a French sentence", "[contributions][golden]")
{
    const auto folder = sourceFolder() / "tests/data/contributions";
    const auto answers = answersTo({{"a_corriger.csv", bytesOf(folder / "a_corriger.csv")},
                                    {"autre_avis.csv", bytesOf(folder / "autre_avis.csv")}});
    expectGolden("contributions/golden_answers.txt", written(answers));
}

TEST_CASE("the answers are a table that runs no formula", "[contributions]")
{
    const std::vector<Answer> answers{
        {"a/lycee.csv", 2, AnswerVerdict::ToCorrect, "=1+1;\"x\"", "@SUM(A1)", "why"},
        {"lycee.csv", 0, AnswerVerdict::LeftOut, "-1", "+1", ""}};
    CHECK(answersAsCsv(answers) == "\xEF\xBB\xBF"
                                   "Fichier;Ligne;Réponse;Pourquoi;Que faire\r\n"
                                   "lycee.csv;2;À corriger;\"'=1+1;\"\"x\"\"\";'@SUM(A1)\r\n"
                                   "lycee.csv;tout le fichier;Écartée;'-1;'+1\r\n");
}

TEST_CASE("columns may be moved, and spelt as one likes", "[contributions][mutation]")
{
    auto table = tableOf(soundRows());
    const auto before = written(answersTo({{"lycee.csv", csvOf(table)}}));
    for (auto& row : table) {
        std::ranges::reverse(row);
        row.emplace_back();  // and a column without a name
    }
    table[0].front() = "COURRIEL ";
    table[0][13] = "type";
    CHECK(written(answersTo({{"lycee.csv", csvOf(table)}})) == before);
    CHECK(written(answersTo({{"lycee.csv", csvOf(table, '\t')}})) == before);
    CHECK(written(answersTo({{"lycee.csv", csvOf(table, ',')}})) == before);
}

TEST_CASE("a column that is missing, renamed or doubled is named", "[contributions][mutation]")
{
    auto table = tableOf(soundRows());
    SECTION("missing")
    {
        for (auto& row : table) {
            row.erase(row.begin() + 3);
        }
        CHECK(answerToFile(csvOf(table)).why == "La colonne «\u202FType\u202F» manque.");
        CHECK(answerToFile(xlsxOf(table)).why == "La colonne «\u202FType\u202F» manque.");
    }
    SECTION("renamed")
    {
        table[0][3] = "Genre";
        CHECK(answerToFile(csvOf(table)).why ==
              "La colonne «\u202FGenre\u202F» n’est pas dans le modèle, ou y est deux fois.");
    }
    SECTION("doubled")
    {
        table[0][3] = "Nom";
        CHECK(answerToFile(csvOf(table)).why ==
              "La colonne «\u202FNom\u202F» n’est pas dans le modèle, ou y est deux fois.");
    }
}

TEST_CASE("a file of another encoding is read right", "[contributions][mutation]")
{
    const auto csv = csvOf({openDay({{Column::Details, "Été à Azé."}})});
    const auto before = written(answersTo({{"lycee.csv", csv}}));
    CHECK(written(answersTo({{"lycee.csv", "\xEF\xBB\xBF" + csv}})) == before);
    CHECK(written(answersTo({{"lycee.csv", reencoded(csv, false)}})) == before);
    CHECK(written(answersTo({{"lycee.csv", reencoded(csv, true)}})) == before);
    // A byte is missing: the letters no longer fall in pairs.
    const auto cut = answerToFile(reencoded(csv, true).substr(0, 301));
    CHECK(cut.why == "Le texte du fichier est dans un codage qui n’est pas lu, ou il est abîmé.");
    CHECK(cut.action.find("UTF-8") != std::string::npos);
    // Nothing says that it is UTF-16 but its bytes.
    CHECK(answerToFile(reencoded(csv, true).substr(2)).why == cut.why);
}

TEST_CASE("a file cut short is refused, or answered as far as it goes", "[contributions][mutation]")
{
    const auto rows = tableOf(soundRows());
    const auto whole = answersTo({{"lycee.csv", csvOf(rows)}});
    const auto csv = csvOf(rows);
    for (std::size_t size = 0; size < csv.size(); size += 7) {
        CAPTURE(size);
        for (const auto& answer : answersTo({{"lycee.csv", csv.substr(0, size)}})) {
            // What is taken is what was there; nothing is made of half a row.
            const auto isKnown = std::ranges::any_of(whole, [&](const auto& known) {
                return known.line == answer.line && known.why == answer.why;
            });
            CHECK((isKnown || answer.verdict == AnswerVerdict::ToCorrect));
        }
    }
    const auto xlsx = xlsxOf(rows);
    for (std::size_t size = 4; size < xlsx.size(); size += 211) {
        CAPTURE(size);
        CHECK(answerToFile(xlsx.substr(0, size)).why == noTable);
    }
}

TEST_CASE("what is no table at all is refused in one sentence", "[contributions][mutation]")
{
    CHECK(answerToFile("").why == noTable);
    CHECK(answerToFile("").action == startAnew);
    CHECK(answerToFile("PK\x03\x04 nothing").why == noTable);
    CHECK(answerToFile("\"Nom;Type\r\n").why == noTable);
}

TEST_CASE("a file of another program is asked for in a format that is read",
          "[contributions][mutation]")
{
    const auto rubbish = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(500, '\0') +
                         "column \"\x01\x02\"";
    const auto old = answerToFile(rubbish, "lycee.xls");
    CHECK(old.why == "C’est un classeur de l’ancien format .xls, ou protégé par un mot de passe.");
    CHECK(old.action.find("au format .xlsx") != std::string::npos);
    CHECK(answerToFile("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet").why ==
          "C’est un classeur du format .ods.");
    CHECK(answerToFile("%PDF-1.7\n").action == old.action);
    // A name that is no text is not quoted.
    CHECK(answerToFile("Nom;\x01\x02;Type\r\n").why == noTable);
}

TEST_CASE("a year later the same file is past", "[contributions][mutation]")
{
    const auto answers = answersTo({{"lycee.csv", csvOf({openDay(), contactRow()})}}, "2027-11-25");
    REQUIRE(answers.size() == 2);
    CHECK(answers[0].why ==
          "Date de début\u202F: «\u202F06/02/2027\u202F» est une date déjà passée.");
    CHECK(answers[1].verdict == AnswerVerdict::Taken);
}

TEST_CASE("a file that is no table does not hide what the others say", "[contributions]")
{
    const auto answers =
        answersTo({{"a.csv", "no table"},
                   {"b.csv", csvOf({contactRow()})},
                   {"c.csv", csvOf({contactRow({{Column::Phone, "02 61 91 00 02"}})})}});
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].line == 0);
    for (const auto at : {1U, 2U}) {
        CHECK(answers[at].verdict == AnswerVerdict::ToCorrect);
        CHECK(answers[at].reason.find("contradicts") != std::string::npos);
    }
}

TEST_CASE("a question without a day, a catalogue or a file says so", "[contributions]")
{
    const auto catalogue = contributionWorld().write();
    const auto codeOf = [](const ContributionQuestion& question) {
        const auto answers = answerContributions(question);
        REQUIRE_FALSE(answers);
        CHECK_FALSE(answers.error().detail.empty());
        return answers.error().code;
    };
    CHECK(codeOf({catalogue.path(), {}, "tomorrow"}) == ContributionError::Day);
    CHECK(codeOf({"/nowhere", {}, "2026-11-25"}) == ContributionError::Catalogue);
    CHECK(codeOf({catalogue.path(), {"/nowhere"}, "2026-11-25"}) == ContributionError::File);
}
