// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// Files that schools, training centres and businesses hand in, answered row by row.
namespace orientibus::content::authoring {

enum class AnswerVerdict : std::uint8_t {
    Taken,
    ToCorrect,
    LeftOut,  ///< rightly not ours: an example, or what another row says
};

/// What becomes of a row, in French words for the person who filled it in.
struct Answer {
    std::string file;
    std::size_t line = 0;  ///< row of the file; 0: the file as a whole
    AnswerVerdict verdict = AnswerVerdict::Taken;
    std::string why;     ///< what was understood, or each fault in a sentence
    std::string action;  ///< what to do; may be empty
    std::string reason;  ///< English, for the log; may be empty
};

struct ContributionQuestion {
    std::filesystem::path catalogue;
    std::vector<std::filesystem::path> files;
    std::string today;  ///< ISO date: what ends before it is past
};

enum class ContributionError {
    Catalogue,  ///< no sound catalogue
    Day,        ///< `today` is no date of the calendar
    File,       ///< a file cannot be read, or written
};

/// Checks files against a catalogue, by the rules by which a build takes them, and against each
/// other. A file that is no table of the template is answered with one row, 0.
[[nodiscard]] Result<std::vector<Answer>, ContributionError>
answerContributions(const ContributionQuestion& question);

/// "Prise en compte", "À corriger", "Écartée".
[[nodiscard]] std::string shownVerdict(AnswerVerdict verdict);

/// The answers as CSV that French spreadsheet programs open with a click.
[[nodiscard]] std::string answersAsCsv(const std::vector<Answer>& answers);

enum class TemplateFormat : std::uint8_t { Csv, Xlsx };

/// Writes the published template: the sheet to fill in and, in a spreadsheet, one that explains
/// it. Fails with `File`.
[[nodiscard]] Result<void, ContributionError> writeTemplate(const std::filesystem::path& file,
                                                            TemplateFormat format);

}  // namespace orientibus::content::authoring
