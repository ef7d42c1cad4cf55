// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"
#include "quick_check.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <cctype>
#include <memory>

namespace orientibus::cli {

namespace {

using content::Figure;
using content::Occupation;
using content::OccupationSummary;
using content::Route;
using content::Store;
using nlohmann::json;

struct Options {
    std::string file;
    std::string code;
    std::string language = "fr";
    bool json = false;
};

struct Sheet {
    Occupation occupation;
    std::vector<OccupationSummary> neighbours;
    std::vector<Route> routes;
};

json orNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

template <typename T>
json orNull(const std::optional<T>& value)
{
    return value ? json(*value) : json(nullptr);
}

json toJson(const content::Source& source)
{
    return {{"id", source.id},           {"name", source.name}, {"publisher", source.publisher},
            {"licence", source.licence}, {"url", source.url},   {"as_of", source.asOf},
            {"demo", source.demo}};
}

json toJson(const Figure& figure)
{
    return {{"measure", figure.measure},   {"value", figure.value},
            {"high", orNull(figure.high)}, {"unit", figure.unit},
            {"year", figure.year},         {"territory", figure.territoryId},
            {"quality", figure.quality},   {"source", toJson(figure.source)}};
}

json toJson(const Route& route)
{
    auto steps = json::array();
    for (const auto& step : route.steps) {
        steps.push_back({{"training", orNull(step.trainingId)},
                         {"name", step.name},
                         {"short_name", step.shortName},
                         {"level", step.level},
                         {"way", step.way},
                         {"duration_months", step.durationMonths}});
    }
    return {{"from", "3e"},
            {"steps", steps},
            {"duration_months", route.durationMonths},
            {"source", toJson(route.source)}};
}

template <typename T>
json listOf(const std::vector<T>& values)
{
    auto list = json::array();
    for (const auto& value : values) {
        list.push_back(toJson(value));
    }
    return list;
}

json summaryJson(const OccupationSummary& summary)
{
    return {{"id", summary.id},
            {"title", {{"masculine", summary.masculine}, {"feminine", summary.feminine}}},
            {"hook", orNull(summary.hook)},
            {"sector", {{"id", summary.sectorId}, {"name", summary.sectorName}}},
            {"ground", summary.ground},
            {"picture",
             {{"id", summary.picture.id},
              {"file", summary.picture.file},
              {"contrast_file", summary.picture.contrastFile}}},
            {"authored", summary.authored}};
}

json titlesJson(const std::vector<content::Title>& titles)
{
    auto list = json::array();
    for (const auto& title : titles) {
        list.push_back(
            {{"masculine", title.masculine}, {"feminine", title.feminine}, {"rare", title.rare}});
    }
    return list;
}

json toJson(const Sheet& sheet)
{
    const auto& job = sheet.occupation;
    auto root = summaryJson(job.summary);
    auto day = json::array();
    for (const auto& moment : job.day) {
        day.push_back({{"at", moment.at}, {"text", moment.text}});
    }
    auto neighbours = json::array();
    for (const auto& neighbour : sheet.neighbours) {
        neighbours.push_back({{"id", neighbour.id},
                              {"masculine", neighbour.masculine},
                              {"feminine", neighbour.feminine}});
    }
    root.update(
        {{"picture_alt", orNull(job.pictureAlt)},
         {"tasks", job.tasks},
         {"day", day},
         {"with_whom", orNull(job.withWhom)},
         {"place", orNull(job.place)},
         {"hours", orNull(job.hours)},
         {"hard", orNull(job.hard)},
         {"great", orNull(job.great)},
         {"definition", job.definition},
         {"access", job.access},
         {"riasec", {{"major", orNull(job.riasecMajor)}, {"minor", orNull(job.riasecMinor)}}},
         {"interests", job.interests},
         {"green", job.green},
         {"digital", orNull(job.digital)},
         {"regulated", orNull(job.regulated)},
         {"company", orNull(job.company)},
         {"posture", orNull(job.posture)},
         {"setting", orNull(job.setting)},
         {"schedule", orNull(job.schedule)},
         {"other_titles", titlesJson(job.otherTitles)},
         {"figures", listOf(job.figures)},
         {"neighbours", neighbours},
         {"routes", listOf(sheet.routes)},
         {"sources", listOf(job.sources)}});
    return root;
}

void line(std::string_view name, const std::string& text)
{
    if (!text.empty()) {
        fmt::print("{:<10} {}\n", name, text);
    }
}

void lines(std::string_view name, const std::vector<std::string>& texts)
{
    for (const auto& text : texts) {
        line(name, text);
        name = "";
    }
}

std::string shown(const Figure& figure)
{
    const auto range = figure.high ? fmt::format("{}–{}", figure.value, *figure.high)
                                   : fmt::format("{}", figure.value);
    return fmt::format("{} {} ({}, {}, {}: {})", range, figure.unit, figure.territoryId,
                       figure.year, figure.quality, figure.source.name);
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
    line("riasec", job.riasecMajor + job.riasecMinor);
    lines("interests", job.interests);
    for (const auto& figure : job.figures) {
        line(figure.measure, shown(figure));
    }
    for (const auto& route : sheet.routes) {
        line("route", shown(route));
    }
    for (const auto& neighbour : sheet.neighbours) {
        line("near",
             fmt::format("{} {} / {}", neighbour.id, neighbour.masculine, neighbour.feminine));
    }
    for (const auto& title : job.otherTitles) {
        line("also", title.masculine == title.feminine ? title.masculine
                                                       : title.masculine + " / " + title.feminine);
    }
    for (const auto& source : job.sources) {
        line("source", fmt::format("{} ({}), {}, {}", source.name, source.publisher, source.asOf,
                                   source.licence));
    }
}

void print(const Sheet& sheet)
{
    const auto& job = sheet.occupation;
    fmt::print("{} {} / {}\n", job.summary.id, job.summary.masculine, job.summary.feminine);
    line("sector", job.summary.sectorName);
    line("picture", job.summary.picture.id);
    line("hook", job.summary.hook);
    lines("tasks", job.tasks);
    for (const auto& moment : job.day) {
        line(moment.at, moment.text);
    }
    line("with whom", job.withWhom);
    line("place", job.place);
    line("hours", job.hours);
    line("hard", job.hard);
    line("great", job.great);
    lines("definition", job.definition);
    lines("access", job.access);
    printFacts(sheet);
}

content::Result<Sheet, content::StoreError> readSheet(const Store& store, const Options& options)
{
    Sheet sheet;
    auto occupation = store.occupation(options.code, options.language);
    if (!occupation) {
        return tl::make_unexpected(occupation.error());
    }
    auto neighbours = store.neighbours(options.code, options.language, 12);
    auto routes = store.routes(options.code, options.language, 12);
    if (!neighbours || !routes) {
        return tl::make_unexpected(!neighbours ? neighbours.error() : routes.error());
    }
    return Sheet{std::move(*occupation), std::move(*neighbours), std::move(*routes)};
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

int runShow(Options options)
{
    options.code = codeOf(options.code);
    const auto store = openSound(options.file);
    if (!store) {
        return refuse(store.error());
    }
    const auto sheet = readSheet(*store, options);
    if (!sheet && sheet.error().code == content::StoreError::NotFound) {
        return fail(exitFindings, sheet.error().detail);
    }
    if (!sheet) {
        return refuse(sheet.error());
    }
    if (options.json) {
        fmt::print("{}\n", toJson(*sheet).dump(2, ' ', false, json::error_handler_t::replace));
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
    command->add_option("--language", options->language, "fr or en")->capture_default_str();
    command->add_flag("--json", options->json, "Print as JSON");
    command->callback([options, &run] { run = [options] { return runShow(*options); }; });
}

}  // namespace orientibus::cli
