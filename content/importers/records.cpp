// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace orientibus::content::authoring {

namespace {

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

}  // namespace

void Record::skip(std::size_t column, std::string reason)
{
    m_isSkipped = true;
    m_report.skip(line(), m_options.columns[column], std::move(reason));
}

void Record::remark(std::size_t column, std::string reason)
{
    m_report.remark(line(), m_options.columns[column], std::move(reason));
}

void Record::leaveOut(std::size_t column, std::string_view reason)
{
    skip(column, std::string(reason));
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
    if (options.encoding == CsvEncoding::Utf8ElseCp1252 && !isCleanUtf8(file.bytes)) {
        ofFile.remark(1, {}, "not UTF-8, read as cp1252");
    }
    const auto table = readCsv(file, options, ofFile);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    for (std::size_t row = 0; row < table->size(); ++row) {
        Record record(*table, options, row, ofFile);
        take(record);
        ofFile.used += record.isSkipped() ? 0U : 1U;
    }
    return {};
}

Result<void, ImportError> checkRoles(const ImportInput& input, std::string_view importer,
                                     std::initializer_list<std::string_view> neededRoles,
                                     std::initializer_list<std::string_view> neededOptions)
{
    for (const auto role : neededRoles) {
        if (!input.files.contains(role)) {
            return refusal(
                ImportError::MissingFile,
                fmt::format("{}: no file is given for the role \"{}\".", importer, role));
        }
    }
    for (const auto option : neededOptions) {
        if (!input.options.contains(option)) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: the option \"{}\" is needed.", importer, option));
        }
    }
    for (const auto& [role, file] : input.files) {
        if (std::ranges::find(neededRoles, role) == neededRoles.end()) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: unknown role \"{}\".", importer, role));
        }
    }
    for (const auto& [option, value] : input.options) {
        if (std::ranges::find(neededOptions, option) == neededOptions.end()) {
            return refusal(ImportError::BadOption,
                           fmt::format("{}: unknown option \"{}\".", importer, option));
        }
    }
    return {};
}

}  // namespace orientibus::content::authoring
