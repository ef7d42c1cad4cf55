// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/metadata.h>

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

/// The two digits at `at`, or nothing.
std::optional<int> twoDigits(std::string_view text, std::size_t at)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!isDigit(text[at]) || !isDigit(text[at + 1])) {
        return std::nullopt;
    }
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

}  // namespace

std::optional<std::chrono::sys_seconds> parseDateTime(std::string_view text)
{
    using namespace std::chrono;
    constexpr std::string_view shape = "0000-00-00T00:00:00Z";
    if (text.size() != shape.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] != '0' && text[i] != shape[i]) {
            return std::nullopt;
        }
    }
    const auto century = twoDigits(text, 0);
    const auto shortYear = twoDigits(text, 2);
    const auto theMonth = twoDigits(text, 5);
    const auto theDay = twoDigits(text, 8);
    const auto hour = twoDigits(text, 11);
    const auto minute = twoDigits(text, 14);
    const auto second = twoDigits(text, 17);
    if (!century || !shortYear || !theMonth || !theDay || !hour || !minute || !second) {
        return std::nullopt;
    }
    const year_month_day date(year(*century * 100 + *shortYear),
                              month(static_cast<unsigned>(*theMonth)),
                              day(static_cast<unsigned>(*theDay)));
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return sys_days(date) + hours(*hour) + minutes(*minute) + seconds(*second);
}

std::string formatDateTime(std::chrono::sys_seconds moment)
{
    using namespace std::chrono;
    // By hand: fmt counts in nanoseconds, which do not reach the year 2263.
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

}  // namespace orientibus::sync
