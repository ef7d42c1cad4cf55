// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/demand/demand_run.h"

#include "importers/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace orientibus::content::authoring::demand {

namespace {

bool isAmong(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

bool areDigits(std::string_view text, std::size_t count)
{
    return text.size() == count &&
           std::ranges::all_of(text, [](char byte) { return byte >= '0' && byte <= '9'; });
}

template <typename Given>
Status checkNames(const Given& given, std::string_view importer, std::string_view what,
                  const KnownNames& known, ImportError missing)
{
    for (const auto name : known.needed) {
        if (!given.contains(name)) {
            return refusal(missing,
                           fmt::format("{}: the {} \"{}\" is missing.", importer, what, name));
        }
    }
    for (const auto& [name, value] : given) {
        if (!isAmong(name, known.needed) && !isAmong(name, known.optional)) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: unknown {} \"{}\".", importer, what, name));
        }
    }
    return {};
}

}  // namespace

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

Status checkInput(const ImportInput& input, std::string_view importer, const KnownNames& roles,
                  const KnownNames& options)
{
    if (auto done = checkNames(input.files, importer, "role", roles, ImportError::MissingFile);
        !done) {
        return done;
    }
    if (auto done = checkNames(input.options, importer, "option", options, ImportError::BadOption);
        !done) {
        return done;
    }
    for (const auto& [name, value] : input.options) {
        const std::size_t digits = name == "region" ? 2 : name == "year" ? 4 : 0;
        if (digits > 0 && !areDigits(value, digits)) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: the option \"{}\" is not of {} digits: {}.", importer,
                                       name, digits, value));
        }
    }
    return {};
}

bool Run::knows(Table table, const Key& key) const
{
    return layer.has(table, key) || (input.below != nullptr && input.below->has(table, key));
}

std::string_view Record::cell(std::size_t column) const
{
    const auto whole = m_table.cell(m_row, column);
    const auto from = whole.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos
               ? std::string_view{}
               : whole.substr(from, whole.find_last_not_of(" \t\r\n") - from + 1);
}

std::string Record::code(std::size_t column, std::size_t width) const
{
    const auto digits = cell(column);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') +
           std::string(digits);
}

void Record::skip(std::size_t column, std::string reason)
{
    m_isUsed = false;
    m_report.skip(m_table.line(m_row), m_options.columns[column], std::move(reason));
}

void Record::remark(std::size_t column, std::string reason)
{
    m_report.remark(m_table.line(m_row), m_options.columns[column], std::move(reason));
}

void Record::leaveOutside()
{
    m_isUsed = false;
    ++m_report.outside;
}

Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                     std::string_view scope, const std::function<void(Record&)>& take)
{
    const auto& file = run.input.files.find(role)->second;
    auto& report = run.report.of(file.name);
    report.scope = scope;
    const auto table = readTable(file, options, report);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    for (std::size_t row = 0; row < table->size(); ++row) {
        Record record(*table, options, row, report);
        take(record);
        report.used += record.isUsed() ? 1U : 0U;
    }
    return {};
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

bool isBasin(const Run& run, Record& record, std::size_t column)
{
    if (run.knows(Table::Territory, {"BE" + record.code(column, 4)})) {
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
