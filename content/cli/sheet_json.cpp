// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sheet.h"

#include <nlohmann/json.hpp>

namespace orientibus::cli {

namespace {

using content::Figure;
using content::OccupationSummary;
using content::Route;
using nlohmann::json;

json orNull(const std::string& text)
{
    return text.empty() ? json(nullptr) : json(text);
}

/// Of numbers that are 0 where they are not known.
json orNull(int number)
{
    return number == 0 ? json(nullptr) : json(number);
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
    return {{"measure", figure.measure},
            {"value", figure.isWithheld ? json(nullptr) : json(figure.value)},
            {"high", orNull(figure.high)},
            {"unit", figure.unit},
            {"year", figure.year},
            {"territory", figure.territoryId},
            {"way", orNull(figure.way)},
            {"quality", figure.quality},
            {"source", toJson(figure.source)},
            {"source_line", orNull(figure.sourceLine)}};
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

json toJson(const SheetFamily& family);
json toJson(const SheetTraining& training);

template <typename T>
json listOf(const std::vector<T>& values)
{
    auto list = json::array();
    for (const auto& value : values) {
        list.push_back(toJson(value));
    }
    return list;
}

json toJson(const SheetFamily& family)
{
    return {{"id", family.id},
            {"name", orNull(family.name)},
            {"basis", family.basis},
            {"source", toJson(family.source)},
            {"figures", listOf(family.figures)}};
}

json toJson(const SheetTraining& training)
{
    const auto& facts = training.facts;
    auto places = json::object();
    for (const auto& [way, ids] : training.offers.places) {
        places[way] = ids.size();
    }
    return {{"id", facts.id},
            {"name", facts.name},
            {"type", facts.type},
            {"level", orNull(facts.level)},
            {"duration_months", orNull(facts.durationMonths)},
            {"by_school", orNull(facts.bySchool)},
            {"by_apprenticeship", orNull(facts.byApprenticeship)},
            {"places", places},
            {"example_places", training.offers.examples.size()},
            {"figures", listOf(facts.rates)},
            {"source", toJson(facts.source)}};
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
         {"families", listOf(sheet.families)},
         {"trainings", listOf(sheet.trainings)},
         {"territories", sheet.territories},
         {"neighbours", neighbours},
         {"routes", listOf(sheet.routes)},
         {"sources", listOf(sheet.sources)}});
    return root;
}

}  // namespace

std::string asJson(const Sheet& sheet)
{
    return toJson(sheet).dump(2, ' ', false, json::error_handler_t::replace);
}

}  // namespace orientibus::cli
