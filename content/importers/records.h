// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/csv.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What importers of tables share.
namespace orientibus::content::authoring {

/// One record of a file; counted as used unless it is skipped or left out.
class Record {
public:
    Record(const CsvTable& table, const CsvOptions& options, std::size_t row, FileReport& report)
        : m_table(table), m_options(options), m_row(row), m_report(report)
    {
    }

    /// Without the spaces around it, which spreadsheets collect.
    [[nodiscard]] std::string_view cell(std::size_t column) const;
    [[nodiscard]] std::string text(std::size_t column) const { return std::string(cell(column)); }
    /// As text(), with zeros before it up to `width`: codes lose theirs in spreadsheets.
    [[nodiscard]] std::string code(std::size_t column, std::size_t width) const;
    [[nodiscard]] std::size_t line() const { return m_table.line(m_row); }
    /// For a figure to be traced by; for the reports of a build it is line().
    [[nodiscard]] std::size_t sourceLine() const { return m_table.sourceLine(m_row); }
    [[nodiscard]] bool isUsed() const { return m_isUsed; }

    void skip(std::size_t column, std::string reason);
    void remark(std::size_t column, std::string reason);

    /// See FileReport::outside. `reason` is the same for all records of a kind.
    void leaveOut(std::string_view reason);

    /// A count from 1, or nothing.
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const;

    /// O and N; empty is unknown, anything else is remarked upon and unknown.
    [[nodiscard]] std::optional<std::int64_t> flag(std::size_t column);

private:
    const CsvTable& m_table;
    const CsvOptions& m_options;
    std::size_t m_row;
    FileReport& m_report;
    bool m_isUsed = true;
};

/// A whole number in decimal digits and nothing else.
[[nodiscard]] std::optional<std::int64_t> toInteger(std::string_view digits);

/// Hands each record of `file`, CSV or spreadsheet, to `take`, which must not ask `report` for a
/// file.
[[nodiscard]] Result<void, ImportError> forEachRecord(const InputFile& file,
                                                      const CsvOptions& options,
                                                      ImportReport& report,
                                                      const std::function<void(Record&)>& take);

/// The names that an importer knows, of roles or of options.
struct KnownNames {
    std::initializer_list<std::string_view> needed;
    std::initializer_list<std::string_view> optional = {};
    bool isOpen = false;  ///< any other name is known as well
};

/// Refuses, by name, what is missing and what is not known. `importer` is the name by which the
/// refusal speaks.
[[nodiscard]] Result<void, ImportError> checkInput(const ImportInput& input,
                                                   std::string_view importer,
                                                   const KnownNames& roles,
                                                   const KnownNames& options);

}  // namespace orientibus::content::authoring
