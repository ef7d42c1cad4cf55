// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/demand/demand_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace orientibus::content::authoring::demand {

namespace {

bool areDigits(std::string_view text, std::size_t count)
{
    return text.size() == count &&
           std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

}  // namespace

Status checkDigits(const ImportInput& input, std::string_view importer)
{
    for (const auto& [name, value] : input.options) {
        const std::size_t digits = name == "region" ? 2 : name == "year" ? 4 : 0;
        if (digits > 0 && !areDigits(value, digits)) {
            return tl::make_unexpected(
                Error<ImportError>{ImportError::BadOption,
                                   fmt::format("{}: the option \"{}\" is not of {} digits: {}.",
                                               importer, name, digits, value)});
        }
    }
    return {};
}

bool Run::knows(Table table, const Key& key) const
{
    return layer.has(table, key) || (input.below != nullptr && input.below->has(table, key));
}

Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                     const std::function<void(Record&)>& take)
{
    return authoring::forEachRecord(run.input.files.find(role)->second, options, run.report, take);
}

std::optional<double> quantity(std::string_view text)
{
    std::string digits(text);
    std::ranges::replace(digits, ',', '.');
    double value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [rest, fault] = std::from_chars(digits.data(), end, value);
    const bool isGood = fault == std::errc{} && rest == end && std::isfinite(value) && value >= 0;
    return isGood ? std::optional(value) : std::nullopt;
}

bool isOccupation(const Run& run, Record& record, std::size_t column)
{
    if (run.knows(Table::Occupation, {record.text(column)})) {
        return true;
    }
    record.skip(column, fmt::format("no such occupation: {}", record.cell(column)));
    return false;
}

bool hasBasin(const Run& run, const Record& record, std::size_t column)
{
    return run.knows(Table::Territory, {"BE" + record.code(column, 4)});
}

bool isBasin(const Run& run, Record& record, std::size_t column)
{
    if (hasBasin(run, record, column)) {
        return true;
    }
    record.skip(column, fmt::format("no such basin: {}", record.cell(column)));
    return false;
}

bool isFamily(const Run& run, Record& record, std::size_t column, const std::string& family)
{
    if (run.knows(Table::Family, {family})) {
        return true;
    }
    record.skip(column, fmt::format("no such family: {}", family));
    return false;
}

}  // namespace orientibus::content::authoring::demand
