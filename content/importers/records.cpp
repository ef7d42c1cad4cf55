// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/records.h"

#include "importers/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace orientibus::content::authoring {

namespace {

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

bool isAmong(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

template <typename Given>
Result<void, ImportError> checkNames(const Given& given, std::string_view importer,
                                     std::string_view what, const KnownNames& known)
{
    for (const auto& [name, value] : given) {
        if (!known.isOpen && !isAmong(name, known.needed) && !isAmong(name, known.optional)) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: unknown {} \"{}\".", importer, what, name));
        }
    }
    return {};
}

}  // namespace

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
    m_report.skip(line(), m_options.columns[column], std::move(reason));
}

void Record::remark(std::size_t column, std::string reason)
{
    m_report.remark(line(), m_options.columns[column], std::move(reason));
}

void Record::leaveOut(std::string_view reason)
{
    m_isUsed = false;
    m_report.leaveOut(reason);
}

std::optional<std::int64_t> Record::number(std::size_t column) const
{
    const auto value = toInteger(cell(column));
    return value && *value >= 1 ? value : std::nullopt;
}

std::optional<std::int64_t> Record::flag(std::size_t column)
{
    const auto value = cell(column);
    if (value == "O") {
        return 1;
    }
    if (value == "N") {
        return 0;
    }
    if (!value.empty()) {
        remark(column, fmt::format("neither O nor N: {}", value));
    }
    return std::nullopt;
}

std::optional<std::int64_t> toInteger(std::string_view digits)
{
    std::int64_t value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [rest, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc{} && rest == end ? std::optional(value) : std::nullopt;
}

Result<void, ImportError> forEachRecord(const InputFile& file, const CsvOptions& options,
                                        ImportReport& report,
                                        const std::function<void(Record&)>& take)
{
    auto& ofFile = report.of(file.name);
    const auto table = readTable(file, options, ofFile);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    for (std::size_t row = 0; row < table->size(); ++row) {
        Record record(*table, options, row, ofFile);
        take(record);
        ofFile.used += record.isUsed() ? 1U : 0U;
    }
    return {};
}

Result<void, ImportError> checkInput(const ImportInput& input, std::string_view importer,
                                     const KnownNames& roles, const KnownNames& options)
{
    for (const auto role : roles.needed) {
        if (!input.files.contains(role)) {
            return refusal(
                ImportError::MissingFile,
                fmt::format("{}: no file is given for the role \"{}\".", importer, role));
        }
    }
    for (const auto option : options.needed) {
        if (!input.options.contains(option)) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: the option \"{}\" is missing.", importer, option));
        }
    }
    return checkNames(input.files, importer, "role", roles).and_then([&] {
        return checkNames(input.options, importer, "option", options);
    });
}

}  // namespace orientibus::content::authoring
