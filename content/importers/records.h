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

/// One record of a file; counted as used unless it is skipped.
class Record {
public:
    Record(const CsvTable& table, const CsvOptions& options, std::size_t row, FileReport& report)
        : m_table(table), m_options(options), m_row(row), m_report(report)
    {
    }

    [[nodiscard]] std::string_view cell(std::size_t column) const
    {
        return m_table.cell(m_row, column);
    }
    [[nodiscard]] std::string text(std::size_t column) const { return std::string(cell(column)); }
    [[nodiscard]] std::size_t line() const { return m_table.line(m_row); }
    [[nodiscard]] bool isSkipped() const { return m_isSkipped; }

    void skip(std::size_t column, std::string reason);
    void remark(std::size_t column, std::string reason);

    /// A sound record that is rightly not ours: another region, another public.
    /// `reason` is the same for all records of a kind.
    void leaveOut(std::size_t column, std::string_view reason);

    /// A count from 1, or nothing.
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const;

    /// O and N; empty is unknown, anything else is remarked upon and unknown.
    [[nodiscard]] std::optional<std::int64_t> flag(std::size_t column);

private:
    const CsvTable& m_table;
    const CsvOptions& m_options;
    std::size_t m_row;
    FileReport& m_report;
    bool m_isSkipped = false;
};

/// A whole number in decimal digits and nothing else.
[[nodiscard]] std::optional<std::int64_t> toInteger(std::string_view digits);

/// Hands each record of `file` to `take`, which must not ask `report` for a file.
/// Bytes that are read as cp1252 because they are not UTF-8 are remarked upon.
[[nodiscard]] Result<void, ImportError> forEachRecord(const InputFile& file,
                                                      const CsvOptions& options,
                                                      ImportReport& report,
                                                      const std::function<void(Record&)>& take);

/// Refuses an input with an unknown role or option, and one that lacks a role or option of
/// `needed`. `importer` is the name by which the refusal speaks.
[[nodiscard]] Result<void, ImportError>
checkRoles(const ImportInput& input, std::string_view importer,
           std::initializer_list<std::string_view> neededRoles,
           std::initializer_list<std::string_view> neededOptions);

}  // namespace orientibus::content::authoring
