// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/contributions/french_values.h"

#include "importers/commune_finder.h"
#include "importers/records.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <vector>

namespace orientibus::content::authoring::contributions {

namespace {

using std::string_view;
using namespace std::chrono;

constexpr std::array<string_view, 12> months{"janvier",   "fevrier", "mars",     "avril",
                                             "mai",       "juin",    "juillet",  "aout",
                                             "septembre", "octobre", "novembre", "decembre"};
constexpr std::array<string_view, 7> weekdays{"dimanche", "lundi",    "mardi", "mercredi",
                                              "jeudi",    "vendredi", "samedi"};

std::vector<std::string> words(string_view text, string_view separators)
{
    std::vector<std::string> found;
    std::string word;
    for (const char c : text) {
        if (separators.find(c) == string_view::npos) {
            word += c;
        } else if (!word.empty()) {
            found.push_back(std::exchange(word, {}));
        }
    }
    if (!word.empty()) {
        found.push_back(std::move(word));
    }
    return found;
}

template <std::size_t size>
std::optional<unsigned> indexIn(const std::array<string_view, size>& list, string_view word)
{
    // "sept." and "févr." as well, as far as they begin one name only: "jui" does not.
    const auto begins = [word](string_view name) { return name.starts_with(word); };
    const auto* at = std::ranges::find_if(list, begins);
    const bool isName =
        at != list.end() && word.size() >= 3 && std::ranges::count_if(list, begins) == 1;
    return isName ? std::optional(static_cast<unsigned>(at - list.begin())) : std::nullopt;
}

std::string iso(year_month_day date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<double> decimal(string_view text)
{
    std::string dotted(text);
    std::ranges::replace(dotted, ',', '.');
    double value = 0;
    const auto* end = dotted.data() + dotted.size();
    const auto [rest, fault] = std::from_chars(dotted.data(), end, value);
    return fault == std::errc{} && rest == end ? std::optional(value) : std::nullopt;
}

/// Day 1 of a spreadsheet is the first of 1900, and it believes in a 29 February of that year.
std::optional<std::string> serialDate(string_view text)
{
    constexpr double first = 40'000;  // 2009
    constexpr double last = 60'000;   // 2064
    const auto value = decimal(text);
    if (!value || *value < first || *value > last) {
        return std::nullopt;
    }
    const sys_days zero = year(1899) / December / 30;
    return iso(zero + days(static_cast<int>(std::floor(*value))));
}

struct DateParts {
    std::optional<unsigned> weekday;
    std::optional<unsigned> month;
    std::vector<std::int64_t> numbers;
};

std::optional<DateParts> partsOf(string_view text)
{
    DateParts parts;
    for (auto& word : words(plainWords(text), " /.")) {
        if (word == "1er") {
            word = "1";
        }
        if (const auto number = toInteger(word)) {
            parts.numbers.push_back(*number);
        } else if (const auto month = indexIn(months, word); month && !parts.month) {
            parts.month = *month + 1;
        } else if (const auto day = indexIn(weekdays, word); day && !parts.weekday) {
            parts.weekday = day;
        } else if (word != "le") {
            return std::nullopt;
        }
    }
    return parts;
}

std::optional<year_month_day> calendarDay(std::int64_t inYear, std::int64_t month, std::int64_t day)
{
    constexpr std::int64_t century = 2000;
    const bool isSane =
        inYear >= 0 && inYear < 10'000 && month > 0 && month <= 12 && day > 0 && day <= 31;
    if (!isSane) {
        return std::nullopt;
    }
    const year_month_day date{year(static_cast<int>(inYear < 100 ? inYear + century : inYear)),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// What a date of one part too few lacks: of two numbers the larger one may be a year.
DateFault lackOf(const DateParts& parts)
{
    constexpr std::int64_t longestMonth = 31;
    constexpr std::int64_t monthsOfYear = 12;
    const auto [least, most] = std::ranges::minmax(parts.numbers);
    if (most <= longestMonth) {
        return DateFault::NoYear;
    }
    return parts.month || least <= monthsOfYear ? DateFault::NoDay : DateFault::NoMonth;
}

/// Minutes of the day, out of "9h", "9h30", "9:30" or "9".
std::optional<int> timeOf(string_view word)
{
    const auto cut = word.find_first_of("h:");
    const auto hour = toInteger(word.substr(0, cut));
    const auto rest = cut == string_view::npos ? string_view{} : word.substr(cut + 1);
    const auto minute = rest.empty() ? std::optional<std::int64_t>(0) : toInteger(rest);
    const bool isTime = hour && minute && *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60;
    return isTime ? std::optional(static_cast<int>(*hour * 60 + *minute)) : std::nullopt;
}

std::string shownTime(int minutes)
{
    return minutes % 60 == 0 ? fmt::format("{}\u202Fh", minutes / 60)
                             : fmt::format("{}\u202Fh\u202F{:02}", minutes / 60, minutes % 60);
}

std::string replaced(string_view text, string_view from, string_view to)
{
    std::string result;
    std::size_t start = 0;
    for (auto at = text.find(from); at != string_view::npos; at = text.find(from, start)) {
        result.append(text.substr(start, at - start)).append(to);
        start = at + from.size();
    }
    return result.append(text.substr(start));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The hours of a text that has nothing but hours and the words between them.
std::optional<std::vector<int>> timesOf(std::string text)
{
    for (const string_view dash : {"–", "—", "à"}) {
        text = replaced(text, dash, " - ");
    }
    std::ranges::transform(text, text.begin(), [](char c) { return c == 'H' ? 'h' : c; });
    text = replaced(text, "heures", "h");
    // "9 h 30" becomes "9h30"; a figure after "h" belongs to it only with two digits.
    text = replaced(text, " h", "h");
    for (auto at = text.find("h "); at != std::string::npos; at = text.find("h ", at + 1)) {
        const bool isMinutes =
            at + 3 < text.size() && isDigit(text[at + 2]) && isDigit(text[at + 3]) &&
            (at + 4 == text.size() || string_view("h:").find(text[at + 4]) == string_view::npos);
        if (isMinutes) {
            text.erase(at + 1, 1);
        }
    }
    static constexpr std::array<string_view, 8> between{"de",    "et",  "puis", "a",
                                                        "jusqu", "des", "h",    "dès"};
    std::vector<int> times;
    for (const auto& word : words(text, " -,;/.'()")) {
        if (const auto time = timeOf(word)) {
            times.push_back(*time);
        } else if (std::ranges::find(between, word) == between.end()) {
            return std::nullopt;
        }
    }
    return times;
}

}  // namespace

std::string tidy(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    std::string kept;
    bool isApart = false;
    for (utf8proc_ssize_t at = 0; at < size;) {
        utf8proc_int32_t letter = 0;
        const auto length = utf8proc_iterate(bytes + at, size - at, &letter);
        if (length <= 0) {
            ++at;  // no UTF-8: readers of tables do not hand that over
            continue;
        }
        switch (utf8proc_category(letter)) {
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC:
            isApart = !kept.empty();
            break;
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
            break;
        default:
            kept.append(isApart ? " " : "")
                .append(text, static_cast<std::size_t>(at), static_cast<std::size_t>(length));
            isApart = false;
        }
        at += length;
    }
    return kept;
}

tl::expected<std::string, DateFault> dateOf(std::string_view text)
{
    auto cell = tidy(text);
    // What a spreadsheet adds when it saves a day as CSV.
    if (constexpr string_view midnight = " 00:00:00"; cell.ends_with(midnight)) {
        cell.resize(cell.size() - midnight.size());
    }
    if (const auto serial = serialDate(cell)) {
        return *serial;
    }
    const auto parts = partsOf(cell);
    if (!parts) {
        return tl::make_unexpected(DateFault::NotDate);
    }
    const auto& numbers = parts->numbers;
    const std::size_t whole = parts->month ? 2 : 3;
    if (!numbers.empty() && numbers.size() + 1 == whole) {
        return tl::make_unexpected(lackOf(*parts));
    }
    if (numbers.size() != whole) {
        return tl::make_unexpected(DateFault::NotDate);
    }
    const bool isIso = !parts->month && numbers.front() >= 1000;
    const auto date = parts->month ? calendarDay(numbers[1], *parts->month, numbers[0])
                      : isIso      ? calendarDay(numbers[0], numbers[1], numbers[2])
                                   : calendarDay(numbers[2], numbers[1], numbers[0]);
    if (!date) {
        return tl::make_unexpected(DateFault::NotDate);
    }
    if (parts->weekday && weekday(sys_days(*date)).c_encoding() != *parts->weekday) {
        return tl::make_unexpected(DateFault::OtherWeekday);
    }
    return iso(*date);
}

std::optional<std::string> hoursOf(std::string_view text)
{
    const auto cell = tidy(text);
    constexpr int minutesOfDay = 24 * 60;
    if (const auto part = decimal(cell); part && *part > 0 && *part < 1) {
        return shownTime(static_cast<int>(std::lround(*part * minutesOfDay)) % minutesOfDay);
    }
    const auto times = timesOf(cell);
    if (!times || times->empty() || (times->size() > 1 && times->size() % 2 == 1) ||
        std::ranges::adjacent_find(*times, std::ranges::greater_equal{}) != times->end()) {
        return std::nullopt;
    }
    std::string shown = shownTime(times->front());
    for (std::size_t i = 1; i < times->size(); ++i) {
        shown += (i % 2 == 1 ? " – " : " et ") + shownTime((*times)[i]);
    }
    return shown;
}

std::optional<bool> yesOrNo(std::string_view text)
{
    static constexpr std::array<string_view, 5> yes{"oui", "o", "x", "1", "vrai"};
    static constexpr std::array<string_view, 4> no{"non", "n", "0", "faux"};
    const auto word = plainWords(tidy(text));
    if (std::ranges::find(yes, word) != yes.end()) {
        return true;
    }
    return std::ranges::find(no, word) != no.end() ? std::optional(false) : std::nullopt;
}

std::optional<std::int64_t> countOf(std::string_view text)
{
    constexpr double most = 9999;
    auto cell = tidy(text);
    if (const auto cut = cell.find(" place"); cut != std::string::npos) {
        cell.resize(cut);
    }
    const auto value = decimal(cell);
    const bool isCount = value && *value >= 1 && *value <= most && std::floor(*value) == *value;
    return isCount ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
}

}  // namespace orientibus::content::authoring::contributions
