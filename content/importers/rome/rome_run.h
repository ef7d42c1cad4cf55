// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/csv.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// What the parts of the ROME importer share. Private to it.
namespace orientibus::content::authoring::rome {

using Status = Result<void, ImportError>;

struct Run {
    explicit Run(const ImportInput& given) : input(given), layer(given.source) {}

    [[nodiscard]] bool knows(std::string_view occupation) const
    {
        return layer.has(Table::Occupation, {std::string(occupation)});
    }

    const ImportInput& input;
    Layer layer;
    ImportReport report;
    std::map<std::string, std::string> labels;   ///< ROME code → its label as ROME writes it
    std::map<std::string, std::string> domains;  ///< ROME code → domain
};

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

    /// A count from 1, or nothing.
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const;

    /// ROME's O and N; empty is unknown, anything else is remarked upon and unknown.
    [[nodiscard]] std::optional<std::int64_t> flag(std::size_t column);

private:
    const CsvTable& m_table;
    const CsvOptions& m_options;
    std::size_t m_row;
    FileReport& m_report;
    bool m_isSkipped = false;
};

/// Hands each record of the file of `role` to `take`, which must not ask `run.report` for a file.
[[nodiscard]] Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                                   const std::function<void(Record&)>& take);

/// Whether `column` holds a code of an occupation that is there; skips the record if not.
[[nodiscard]] bool isOccupation(const Run& run, Record& record, std::size_t column);

[[nodiscard]] Status importOccupations(Run& run);
[[nodiscard]] Status importRiasec(Run& run);
[[nodiscard]] Status importTitles(Run& run);
[[nodiscard]] Status importTexts(Run& run);
[[nodiscard]] Status importNeighbours(Run& run);
[[nodiscard]] Status importTags(Run& run);
[[nodiscard]] Status importTagLinks(Run& run);

}  // namespace orientibus::content::authoring::rome
