// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"
#include "quick_check.h"
#include "sheet.h"

#include <fmt/format.h>

#include <cctype>
#include <memory>

namespace orientibus::cli {

namespace {

using content::Route;

struct Options {
    std::string file;
    std::string code;
    std::string language = "fr";
    bool json = false;
};

void lines(std::string_view name, const std::vector<std::string>& texts)
{
    for (const auto& text : texts) {
        printLine(name, text);
        name = "";
    }
}

std::string shown(const Route& route)
{
    std::string text = "3e";
    for (const auto& step : route.steps) {
        text += " → " + (step.trainingId.empty() ? std::string("●") : step.name);
    }
    return fmt::format("{} ({} months; {})", text, route.durationMonths, route.source.name);
}

void printFacts(const Sheet& sheet)
{
    const auto& job = sheet.occupation;
    printLine("riasec", job.riasecMajor + job.riasecMinor);
    lines("interests", job.interests);
    printNumbers(sheet);
    for (const auto& route : sheet.routes) {
        printLine("route", shown(route));
    }
    for (const auto& neighbour : sheet.neighbours) {
        printLine("near",
                  fmt::format("{} {} / {}", neighbour.id, neighbour.masculine, neighbour.feminine));
    }
    for (const auto& title : job.otherTitles) {
        printLine("also", title.masculine == title.feminine
                              ? title.masculine
                              : title.masculine + " / " + title.feminine);
    }
    for (const auto& source : sheet.sources) {
        printLine("source", fmt::format("{}: {} ({}), {}, {}", source.id, source.name,
                                        source.publisher, source.asOf, source.licence));
    }
}

void print(const Sheet& sheet)
{
    const auto& job = sheet.occupation;
    fmt::print("{} {} / {}\n", job.summary.id, job.summary.masculine, job.summary.feminine);
    printLine("sector", job.summary.sectorName);
    printLine("picture", job.summary.picture.id);
    printLine("hook", job.summary.hook);
    lines("tasks", job.tasks);
    for (const auto& moment : job.day) {
        printLine(moment.at, moment.text);
    }
    printLine("with whom", job.withWhom);
    printLine("place", job.place);
    printLine("hours", job.hours);
    printLine("hard", job.hard);
    printLine("great", job.great);
    lines("definition", job.definition);
    lines("access", job.access);
    printFacts(sheet);
}

/// A ROME code is in capitals; the ids of other occupations are slugs.
std::string codeOf(const std::string& typed)
{
    constexpr std::size_t length = 5;
    const bool isRome = typed.size() == length &&
                        std::isalpha(static_cast<unsigned char>(typed.front())) != 0 &&
                        typed.find_first_not_of("0123456789", 1) == std::string::npos;
    auto code = typed;
    if (isRome) {
        code.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(code.front())));
    }
    return code;
}

/// Of another language the sheet would be shown in the first one, as if that had been asked for.
bool knows(const content::Store& store, const std::string& language)
{
    const auto languages = store.property("languages");
    return languages.empty() ||
           fmt::format(",{},", languages).find(fmt::format(",{},", language)) != std::string::npos;
}

int runShow(Options options)
{
    options.code = codeOf(options.code);
    const auto store = openSound(options.file);
    if (!store) {
        return refuse(store.error());
    }
    if (!knows(*store, options.language)) {
        return fail(exitUsage,
                    fmt::format("{} has nothing in the language \"{}\"; it has {}.", options.file,
                                options.language, store->property("languages")));
    }
    const auto sheet = readSheet(*store, options.file, options.code, options.language);
    if (!sheet && sheet.error().code == content::StoreError::NotFound) {
        return fail(exitFindings, sheet.error().detail);
    }
    if (!sheet) {
        return refuse(sheet.error());
    }
    if (options.json) {
        fmt::print("{}\n", asJson(*sheet));
    } else {
        print(*sheet);
    }
    return exitDone;
}

}  // namespace

void addShow(CLI::App& program, Run& run)
{
    auto options = std::make_shared<Options>();
    auto* command =
        program.add_subcommand("show", "Prints all a catalogue knows of an occupation.");
    command->add_option("file", options->file, "Catalogue")->required();
    command->add_option("code", options->code, "Occupation, by its ROME code (D1102)")->required();
    command->add_option("--language", options->language, "One that the catalogue has: fr, en")
        ->capture_default_str();
    command->add_flag("--json", options->json, "Print as JSON");
    command->callback([options, &run] { run = [options] { return runShow(*options); }; });
}

}  // namespace orientibus::cli
