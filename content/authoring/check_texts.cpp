// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace {

struct Limit {
    std::string_view field;
    std::size_t most;
};

/// Characters that fit the place a text has on a screen.
constexpr std::array sheetLimits{
    Limit{"hook", 110},       Limit{"task", 80},    Limit{"day", 75},     Limit{"with_whom", 60},
    Limit{"place", 60},       Limit{"hours", 60},   Limit{"hard", 90},    Limit{"great", 90},
    Limit{"picture_alt", 90}, Limit{"title_m", 60}, Limit{"title_f", 60}, Limit{"keyword", 40},
};
constexpr std::array labelLimits{Limit{"name", 60}, Limit{"short_name", 22}, Limit{"story", 160}};

/// Imported titles and sentences scroll; beyond this they are a list, not a sentence.
constexpr std::size_t importedTitleLimit = 140;
constexpr std::size_t importedSentenceLimit = 600;

std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

template <std::size_t size>
std::size_t limitOf(const std::array<Limit, size>& limits, std::string_view field)
{
    const auto found = std::ranges::find(limits, field, &Limit::field);
    return found == limits.end() ? std::string_view::npos : found->most;
}

std::string shortened(const std::string& text)
{
    constexpr std::size_t most = 40;
    if (text.size() <= most) {
        return text;
    }
    auto end = most;
    while ((text[end] & 0xC0) == 0x80) {
        --end;
    }
    return text.substr(0, end) + "…";
}

void checkLength(Checker& checker, Level level, const std::string& entity, std::string_view field,
                 const std::string& text, std::size_t most)
{
    const auto length = lengthOf(text);
    if (length > most) {
        checker.add(level, entity,
                    fmt::format("{} has {} characters, {} fit: \"{}\"", field, length, most,
                                shortened(text)),
                    "shorten it");
    }
}

bool hasMarkup(std::string_view text)
{
    return text.find_first_of("<>\n\r\t") != std::string_view::npos ||
           text.find("**") != std::string_view::npos || text.find("](") != std::string_view::npos;
}

/// The first slip of French typography, or nothing.
std::string_view typographySlip(std::string_view text)
{
    if (text.find('\'') != std::string_view::npos) {
        return "a straight apostrophe, ’ is wanted";
    }
    if (text.find('"') != std::string_view::npos) {
        return "straight quotation marks, « » are wanted";
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool isDouble = text[i] == ';' || text[i] == ':' || text[i] == '!' || text[i] == '?';
        const auto before = text.substr(0, i);
        // A colon between digits is a time of day.
        const bool isTime = text[i] == ':' && before.back() >= '0' && before.back() <= '9';
        const bool isRun = before.back() == '!' || before.back() == '?';
        if (isDouble && !isTime && !isRun && !before.ends_with("\u202F")) {
            return "; : ! or ? without a narrow no-break space before it";
        }
    }
    return {};
}

void checkPlain(Checker& checker, const std::string& entity, std::string_view field,
                const std::string& language, const std::string& text)
{
    if (hasMarkup(text)) {
        checker.error(
            entity,
            fmt::format("{} ({}) is not plain text: \"{}\"", field, language, shortened(text)),
            "remove line breaks and markup");
    }
    if (text.empty() || text.front() == ' ' || text.back() == ' ') {
        checker.error(entity,
                      fmt::format("{} ({}) is empty or has spaces around it", field, language),
                      "write it, or leave it out");
    }
    const auto slip = language == "fr" ? typographySlip(text) : std::string_view{};
    if (!slip.empty()) {
        checker.warning(entity, fmt::format("{}: \"{}\" has {}", field, shortened(text), slip),
                        "set it as French is set");
    }
}

void checkSheetTexts(Checker& checker)
{
    checker.each("SELECT t.occupation_id, t.field, t.language, t.text FROM occupation_text t JOIN "
                 "occupation o USING (occupation_id) WHERE o.depth = 'authored' AND t.field NOT IN "
                 "('definition', 'access')",
                 {}, [&](const auto& row) {
                     const auto entity = "occupation " + row.text(0);
                     const auto field = row.text(1);
                     checkLength(checker, Level::Error, entity,
                                 fmt::format("{} ({})", field, row.text(2)), row.text(3),
                                 limitOf(sheetLimits, field));
                     checkPlain(checker, entity, field, row.text(2), row.text(3));
                 });
}

void checkImportedTexts(Checker& checker)
{
    checker.each("SELECT t.occupation_id, t.field, t.text FROM occupation_text t JOIN occupation o "
                 "USING (occupation_id) WHERE o.depth = 'national' OR t.field IN ('definition', "
                 "'access')",
                 {}, [&](const auto& row) {
                     const auto field = row.text(1);
                     const bool isTitle = field == "title_m" || field == "title_f";
                     checkLength(checker, Level::Warning, "occupation " + row.text(0), field,
                                 row.text(2), isTitle ? importedTitleLimit : importedSentenceLimit);
                     if (row.text(2).empty()) {
                         checker.error("occupation " + row.text(0), field + " is empty",
                                       "leave it out");
                     }
                 });
}

void checkLabels(Checker& checker)
{
    checker.each("SELECT entity, entity_id, field, language, text FROM label WHERE entity IN "
                 "('sector', 'training')",
                 {}, [&](const auto& row) {
                     const auto entity = row.text(0) + " " + row.text(1);
                     // An official name is as long as it is; a screen wraps or cuts it.
                     const bool isImported = row.text(1).starts_with("certif-");
                     checkLength(checker, isImported ? Level::Warning : Level::Error, entity,
                                 fmt::format("{} ({})", row.text(2), row.text(3)), row.text(4),
                                 isImported ? importedTitleLimit
                                            : limitOf(labelLimits, row.text(2)));
                     checkPlain(checker, entity, row.text(2), row.text(3), row.text(4));
                 });
}

void checkFigures(Checker& checker)
{
    checker.each(
        "SELECT entity, entity_id, measure, year, unit FROM figure", {}, [&](const auto& row) {
            const auto entity = row.text(0) + " " + row.text(1);
            if (row.integer(3) < 1990 || row.integer(3) > 2100) {
                checker.error(entity,
                              fmt::format("the year of {} is {}", row.text(2), row.integer(3)),
                              "give the year the number is of");
            }
            if (row.text(4).empty()) {
                checker.error(entity, row.text(2) + " has no unit", "name its unit");
            }
        });
}

}  // namespace

void checkTexts(Checker& checker)
{
    checkSheetTexts(checker);
    checkImportedTexts(checker);
    checkLabels(checker);
    checkFigures(checker);
}

}  // namespace orientibus::content::authoring
