// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

namespace orientibus::cli {

namespace {

using content::Figure;

constexpr std::size_t mostTrainings = 20;

/// A number of projects or a level needs no unit beside its measure.
std::string shownValue(const Figure& figure)
{
    if (figure.isWithheld) {
        return "withheld";
    }
    const auto range = figure.high ? fmt::format("{}–{}", figure.value, *figure.high)
                                   : fmt::format("{}", figure.value);
    const bool isPlain = figure.unit == "projects" || figure.unit == "level";
    return isPlain ? range : range + " " + figure.unit;
}

/// "tension 5, conditions 5, distance 3": what belongs together says so once.
std::string shownMeasure(const std::string& measure)
{
    constexpr std::string_view prefix = "tension_";
    return measure.starts_with(prefix) ? measure.substr(prefix.size()) : measure;
}

/// Figures of one territory, by what they count, year and source.
using Groups = std::map<std::tuple<std::string, int, std::string>, std::vector<std::string>>;

void take(const std::string& counted, const std::vector<Figure>& figures,
          std::map<std::string, Groups>& byTerritory)
{
    for (const auto& figure : figures) {
        auto& group = byTerritory[figure.territoryId][{counted, figure.year, figure.source.id}];
        const bool isSaid = figure.quality != "measured" && !figure.isWithheld;
        group.push_back(fmt::format("{} {}{}", shownMeasure(figure.measure), shownValue(figure),
                                    isSaid ? " (" + figure.quality + ")" : ""));
    }
}

std::string shownTerritory(const Sheet& sheet, const std::string& id)
{
    const auto found = sheet.territories.find(id);
    const auto name = found != sheet.territories.end() ? found->second : std::string{};
    return name.empty() ? id : fmt::format("{} ({})", name, id);
}

void printFigures(const Sheet& sheet)
{
    std::map<std::string, Groups> byTerritory;
    for (const auto& family : sheet.families) {
        take(family.id, family.figures, byTerritory);
    }
    take({}, sheet.occupation.figures, byTerritory);
    std::string_view name = "figures";
    for (const auto& [territory, groups] : byTerritory) {
        auto where = shownTerritory(sheet, territory);
        for (const auto& [group, shown] : groups) {
            const auto& [counted, year, source] = group;
            printLine(name, fmt::format("{:<28} {}{}: {} [{}]", where,
                                        counted.empty() ? "" : counted + " ", year,
                                        fmt::join(shown, ", "), source));
            name = " ";
            where.clear();
        }
    }
}

std::string shownWays(const content::TrainingFacts& facts)
{
    std::vector<std::string> ways;
    if (facts.bySchool.value_or(false)) {
        ways.emplace_back("school");
    }
    if (facts.byApprenticeship.value_or(false)) {
        ways.emplace_back("apprenticeship");
    }
    return fmt::format("{}", fmt::join(ways, " or "));
}

std::string shownOffers(const OfferCount& offers)
{
    std::vector<std::string> shown;
    for (const auto& [way, places] : offers.places) {
        shown.push_back(fmt::format("{} {}", places.size(), way));
    }
    if (!offers.examples.empty()) {
        shown.push_back(fmt::format("{} as an example", offers.examples.size()));
    }
    return shown.empty() ? "no place known" : fmt::format("places: {}", fmt::join(shown, ", "));
}

std::string shown(const SheetTraining& training)
{
    const auto& facts = training.facts;
    std::vector<std::string> words;
    if (facts.level > 0) {
        words.push_back(fmt::format("level {}", facts.level));
    }
    if (facts.durationMonths > 0) {
        words.push_back(fmt::format("{} months", facts.durationMonths));
    }
    if (auto ways = shownWays(facts); !ways.empty()) {
        words.push_back(std::move(ways));
    }
    words.push_back(shownOffers(training.offers));
    return fmt::format("{} ({}) [{}]", facts.name, fmt::join(words, "; "), facts.source.id);
}

std::string shownWay(const std::string& way)
{
    return way.empty() ? std::string{} : " by " + way;
}

/// What became of those who finished, a line for each year, way and source.
void printRates(const SheetTraining& training)
{
    std::map<std::tuple<int, std::string, std::string>, std::vector<std::string>> groups;
    for (const auto& rate : training.facts.rates) {
        groups[{rate.year, rate.way, rate.source.id}].push_back(
            fmt::format("{} {}", rate.measure, shownValue(rate)));
    }
    for (const auto& [group, rates] : groups) {
        const auto& [year, way, source] = group;
        printLine(" ", fmt::format("    {}{}: {} [{}]", year, shownWay(way), fmt::join(rates, ", "),
                                   source));
    }
}

/// Those that are given somewhere come first.
void printTrainings(const Sheet& sheet)
{
    std::vector<const SheetTraining*> order;
    for (const auto& training : sheet.trainings) {
        order.push_back(&training);
    }
    std::ranges::stable_sort(order, {}, [](const SheetTraining* training) {
        return training->offers.places.empty() && training->offers.examples.empty();
    });
    std::string_view name = "training";
    for (std::size_t i = 0; i < std::min(order.size(), mostTrainings); ++i) {
        printLine(name, shown(*order[i]));
        printRates(*order[i]);
        name = " ";
    }
    if (order.size() > mostTrainings) {
        printLine(name, fmt::format("and {} more, see --json", order.size() - mostTrainings));
    }
}

}  // namespace

void printLine(std::string_view name, const std::string& text)
{
    if (!text.empty()) {
        fmt::print("{:<10} {}\n", name, text);
    }
}

void printNumbers(const Sheet& sheet)
{
    for (const auto& family : sheet.families) {
        printLine("family", fmt::format("{} {} ({}) [{}]", family.id, family.name, family.basis,
                                        family.source.id));
    }
    printFigures(sheet);
    printTrainings(sheet);
}

}  // namespace orientibus::cli
