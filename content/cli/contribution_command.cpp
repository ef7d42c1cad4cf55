// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <orientibus/content/contribution.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>

namespace orientibus::cli {

namespace {

using namespace content::authoring;
using nlohmann::json;

struct Options {
    ContributionQuestion question;
    std::string answer;
    bool json = false;
};

struct TemplateOptions {
    std::filesystem::path out;
};

bool write(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    return static_cast<bool>(file.flush());
}

std::string today()
{
    using namespace std::chrono;
    const year_month_day date(floor<days>(system_clock::now()));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

void printJson(const std::vector<Answer>& answers)
{
    auto list = json::array();
    for (const auto& answer : answers) {
        list.push_back({{"file", answer.file},
                        {"line", answer.line},
                        {"verdict", shownVerdict(answer.verdict)},
                        {"why", answer.why},
                        {"action", answer.action},
                        {"reason", answer.reason}});
    }
    fmt::print("{}\n", list.dump(2, ' ', false, json::error_handler_t::replace));
}

/// A file as a whole has no line.
std::string placeOf(const Answer& answer)
{
    return answer.line == 0 ? answer.file : fmt::format("{}:{}", answer.file, answer.line);
}

/// Who could not read a file names it already.
std::string placedReason(const Answer& answer)
{
    return answer.reason.starts_with(answer.file + ":")
               ? answer.reason
               : fmt::format("{}: {}", placeOf(answer), answer.reason);
}

void print(const std::vector<Answer>& answers)
{
    for (const auto& answer : answers) {
        fmt::print("{}: {}. {}{}{}\n", placeOf(answer), shownVerdict(answer.verdict), answer.why,
                   answer.action.empty() ? "" : " ", answer.action);
    }
}

int exitCodeOf(ContributionError code)
{
    switch (code) {
    case ContributionError::Catalogue:
        return exitRefused;
    case ContributionError::Day:
        return exitUsage;
    case ContributionError::File:
        break;
    }
    return exitFindings;
}

int runContribution(const Options& options)
{
    const auto answers = answerContributions(options.question);
    if (!answers) {
        return fail(exitCodeOf(answers.error().code), answers.error().detail);
    }
    for (const auto& answer : *answers) {
        if (answer.verdict == AnswerVerdict::ToCorrect) {
            fmt::print(stderr, "{}\n", placedReason(answer));
        }
    }
    if (!options.answer.empty() && !write(options.answer, answersAsCsv(*answers))) {
        return fail(exitFindings, options.answer + " cannot be written.");
    }
    if (options.json) {
        printJson(*answers);
    } else if (options.answer.empty()) {
        print(*answers);
    }
    const bool isSound = std::ranges::none_of(
        *answers, [](const auto& answer) { return answer.verdict == AnswerVerdict::ToCorrect; });
    return isSound ? exitDone : exitFindings;
}

int runTemplate(const TemplateOptions& options)
{
    const auto ending = options.out.extension();
    if (ending != ".csv" && ending != ".xlsx") {
        return fail(exitUsage, options.out.string() + " ends neither with .csv nor with .xlsx.");
    }
    const auto format = ending == ".csv" ? TemplateFormat::Csv : TemplateFormat::Xlsx;
    const auto written = writeTemplate(options.out, format);
    return written ? exitDone : fail(exitFindings, written.error().detail);
}

}  // namespace

void addContribution(CLI::App& program, Run& run)
{
    auto options = std::make_shared<Options>();
    options->question.today = today();
    auto* command = program.add_subcommand(
        "contribution", "Answers files handed in by schools and businesses, row by row in French; "
                        "exit code 1 when something is to be corrected.");
    command->add_option("files", options->question.files, "Files handed in (.xlsx, .csv)")
        ->required();
    command->add_option("--catalogue", options->question.catalogue, "Catalogue they speak of")
        ->required();
    command->add_option("--answer", options->answer, "Write the answers to this file (CSV)");
    command->add_option("--today", options->question.today,
                        "Day from which a date is not past, YYYY-MM-DD; today if left out");
    command->add_flag("--json", options->json, "Print the answers as JSON");
    command->callback([options, &run] { run = [options] { return runContribution(*options); }; });
}

void addTemplate(CLI::App& program, Run& run)
{
    auto options = std::make_shared<TemplateOptions>();
    auto* command = program.add_subcommand(
        "template", "Writes the template that contributors fill in, as .xlsx or .csv.");
    command->add_option("--out", options->out, "File to write (X.xlsx or X.csv)")->required();
    command->callback([options, &run] { run = [options] { return runTemplate(*options); }; });
}

}  // namespace orientibus::cli
