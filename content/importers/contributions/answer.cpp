// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/contribution.h>

#include "authoring/catalogue_reader.h"
#include "authoring/files.h"
#include "authoring/sources.h"
#include "importers/contributions/contributions.h"
#include "importers/contributions/french_values.h"
#include "importers/contributions/template.h"
#include "importers/contributions/understood.h"
#include "importers/csv.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace orientibus::content::authoring {

namespace {

using namespace contributions;

void append(std::string& text, const std::string& more, std::string_view between = " ")
{
    if (!more.empty() && text.find(more) == std::string::npos) {
        text += text.empty() ? std::string_view{} : between;
        text += more;
    }
}

Answer answerOf(const Entry& entry, const Layer& below)
{
    Answer answer{entry.file, entry.line, entry.verdict, {}, {}, {}};
    if (entry.verdict == Verdict::Taken) {
        answer.why = "Compris : " + understood(entry, below) + ".";
    }
    for (const auto& note : entry.notes) {
        append(answer.why, note.column ? fmt::format("{} : {}", nameOf(*note.column),
                                                     withCapital(note.why, false))
                                       : note.why);
        append(answer.action, note.action);
        append(answer.reason,
               note.column ? fmt::format("{}: {}", nameOf(*note.column), note.reason) : note.reason,
               "; ");
    }
    answer.why = frenchText(answer.why);
    answer.action = frenchText(answer.action);
    return answer;
}

constexpr std::string_view saveAsXlsx =
    "Enregistrez le fichier au format .xlsx, sans mot de passe, et renvoyez-le.";

/// What kind of file this is, if it is one that a program saves instead of ours.
std::optional<std::string_view> otherFormat(std::string_view bytes)
{
    constexpr std::size_t opening = 200;
    const auto start = bytes.substr(0, opening);
    if (start.starts_with("\xD0\xCF\x11\xE0")) {
        return "C’est un classeur de l’ancien format .xls, ou protégé par un mot de passe.";
    }
    if (start.starts_with("PK") && start.find("opendocument") != std::string_view::npos) {
        return "C’est un classeur du format .ods.";
    }
    if (start.starts_with("%PDF")) {
        return "C’est un fichier .pdf : ses lignes ne peuvent pas être lues.";
    }
    return std::nullopt;
}

/// Every other byte of a Latin text in UTF-16 is NUL, which no other text has.
bool isUtf16(std::string_view bytes)
{
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           (!bytes.starts_with("PK") && bytes.find('\0') != std::string_view::npos);
}

/// The column that `detail` names, when it can be shown.
std::string columnIn(const std::string& detail)
{
    constexpr std::size_t longest = 60;
    const auto from = detail.find("column \"");
    if (from == std::string::npos) {
        return {};
    }
    const auto name = from + std::string_view("column \"").size();
    const auto column = detail.substr(name, detail.find('"', name) - name);
    return isCleanUtf8(column) && tidy(column) == column && column.size() <= longest
               ? column
               : std::string{};
}

/// A file that is no table of ours: the one thing that a contributor can do is start anew, or save
/// it in a format that is read.
Answer answerOf(const InputFile& file, const std::string& detail)
{
    Answer answer{file.name, 0, AnswerVerdict::ToCorrect, {}, std::string(saveAsXlsx), detail};
    if (const auto other = otherFormat(file.bytes)) {
        answer.why = frenchText(*other);
        return answer;
    }
    if (isUtf16(file.bytes)) {
        answer.why = "Le texte du fichier est dans un codage qui n’est pas lu, ou il est abîmé.";
        answer.action = frenchText("Enregistrez le fichier au format .xlsx, ou en .csv codé en "
                                   "UTF-8, et renvoyez-le.");
        return answer;
    }
    const auto column = columnIn(detail);
    auto why = std::string("Le fichier n’a pas pu être lu : ce n’est ni un classeur .xlsx ni un "
                           "fichier .csv du modèle, ou il est abîmé.");
    if (!column.empty()) {
        why = detail.find("is missing") != std::string::npos
                  ? fmt::format("La colonne « {} » manque.", column)
                  : fmt::format("La colonne « {} » n’est pas dans le modèle, ou y est deux fois.",
                                column);
    }
    answer.why = frenchText(why);
    answer.action =
        "Recopiez vos lignes dans un modèle neuf, sans changer les titres des colonnes.";
    return answer;
}

std::vector<Answer> answersTo(const ImportInput& input)
{
    std::vector<Answer> answers;
    auto sound = input;
    auto reading = readContributions(sound);
    if (!reading) {
        // One of them is no table. Each that is none is answered so, the others together.
        for (const auto& [role, file] : input.files) {
            const ImportInput alone{input.source, {{role, file}}, input.options, input.below};
            if (const auto read = readContributions(alone); !read) {
                answers.push_back(answerOf(file, read.error().detail));
                sound.files.erase(role);
            }
        }
        reading = readContributions(sound);
    }
    if (!reading) {
        return answers;
    }
    for (const auto& [role, file] : sound.files) {
        if (std::ranges::find(reading->entries, file.name, &Entry::file) ==
            reading->entries.end()) {
            answers.push_back(
                {file.name, 1, AnswerVerdict::ToCorrect,
                 "Le fichier n’a que les titres des colonnes : il n’y a aucune ligne à lire.",
                 "Écrivez une ligne par formation, événement ou contact, puis renvoyez-le.",
                 "there are no rows"});
        }
    }
    for (const auto& entry : reading->entries) {
        answers.push_back(answerOf(entry, *input.below));
    }
    return answers;
}

tl::unexpected<Error<ContributionError>> failure(ContributionError code, std::string detail)
{
    return tl::make_unexpected(Error<ContributionError>{code, std::move(detail)});
}

}  // namespace

Result<std::vector<Answer>, ContributionError>
answerContributions(const ContributionQuestion& question)
{
    if (!isIsoDate(question.today)) {
        return failure(ContributionError::Day, question.today + " is no date (YYYY-MM-DD).");
    }
    const auto layer = readCatalogue(
        question.catalogue,
        {Table::Territory, Table::Place, Table::Training, Table::Occupation, Table::OccupationTitle,
         Table::OccupationText, Table::Label, Table::Contact, Table::TrainingOffer});
    if (!layer) {
        return failure(ContributionError::Catalogue, layer.error().detail);
    }
    ImportInput input{"contribution", {}, {{"today", question.today}}, &*layer};
    for (const auto& path : question.files) {
        auto bytes = readWhole(path);
        if (!bytes) {
            return failure(ContributionError::File, bytes.error().detail);
        }
        // In the order in which they were named.
        const auto role = fmt::format("{:04}", input.files.size());
        input.files.emplace(role, InputFile{path.string(), std::move(*bytes)});
    }
    return answersTo(input);
}

std::string shownVerdict(AnswerVerdict verdict)
{
    switch (verdict) {
    case AnswerVerdict::Taken:
        return "Prise en compte";
    case AnswerVerdict::LeftOut:
        return "Écartée";
    case AnswerVerdict::ToCorrect:
        break;
    }
    return "À corriger";
}

std::string answersAsCsv(const std::vector<Answer>& answers)
{
    std::string csv = "\xEF\xBB\xBF"
                      "Fichier;Ligne;Réponse;Pourquoi;Que faire\r\n";
    for (const auto& answer : answers) {
        const auto line = answer.line > 0 ? std::to_string(answer.line) : "tout le fichier";
        csv += fmt::format(
            "{};{};{};{};{}\r\n", csvCell(std::filesystem::path(answer.file).filename().string()),
            line, shownVerdict(answer.verdict), csvCell(answer.why), csvCell(answer.action));
    }
    return csv;
}

Result<void, ContributionError> writeTemplate(const std::filesystem::path& file,
                                              TemplateFormat format)
{
    const bool isWritten = format == TemplateFormat::Csv
                               ? writeWhole(file, templateCsv()).has_value()
                               : writeTemplateXlsx(file);
    if (!isWritten) {
        return failure(ContributionError::File, file.string() + " cannot be written.");
    }
    return {};
}

}  // namespace orientibus::content::authoring
