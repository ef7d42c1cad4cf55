// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/csv.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What the importers of demand share. Private to them.
namespace orientibus::content::authoring::demand {

using Status = Result<void, ImportError>;

[[nodiscard]] tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail);

/// The names that an importer knows, of roles or of options.
struct KnownNames {
    std::initializer_list<std::string_view> needed;
    std::initializer_list<std::string_view> optional = {};
};

/// Refuses what is missing and what is not known, by name; of the options also a region that is
/// not two digits and a year that is not four.
[[nodiscard]] Status checkInput(const ImportInput& input, std::string_view importer,
                                const KnownNames& roles, const KnownNames& options);

struct Run {
    explicit Run(const ImportInput& given) : input(given), layer(given.source) {}

    /// Whether the layers below, or this one, have the row.
    [[nodiscard]] bool knows(Table table, const Key& key) const;

    const ImportInput& input;
    Layer layer;
    ImportReport report;
};

/// One record of a table; counted as used unless it is skipped or outside.
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
    [[nodiscard]] std::int64_t line() const
    {
        return static_cast<std::int64_t>(m_table.line(m_row));
    }

    void skip(std::size_t column, std::string reason);
    void remark(std::size_t column, std::string reason);
    void leaveOutside();

    [[nodiscard]] bool isUsed() const { return m_isUsed; }

private:
    const CsvTable& m_table;
    const CsvOptions& m_options;
    std::size_t m_row;
    FileReport& m_report;
    bool m_isUsed = true;
};

/// Hands each record of the file of `role`, spreadsheet or CSV, to `take`, which must not ask
/// `run.report` for a file. `scope` is what the options limit the file to; empty when nothing.
[[nodiscard]] Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                                   std::string_view scope,
                                   const std::function<void(Record&)>& take);

/// A number from 0 with a decimal comma or point; nothing for anything else.
[[nodiscard]] std::optional<double> quantity(std::string_view text);

/// Whether the occupation, or territory "BE…", of this column is there; skips the record if not.
[[nodiscard]] bool isOccupation(const Run& run, Record& record, std::size_t column);
[[nodiscard]] bool isBasin(const Run& run, Record& record, std::size_t column);

/// Table family and its names, from the role "families".
[[nodiscard]] Status importFamilies(Run& run);

/// Whether the family is there; skips the record if not.
[[nodiscard]] bool isFamily(const Run& run, Record& record, std::size_t column,
                            const std::string& family);

/// occupation_family, from the roles "passage" and "approximate" where they are given.
[[nodiscard]] Status importPassage(Run& run);
[[nodiscard]] Status importApproximate(Run& run);

/// demand_level and editorial occupation_family, from the role "words" where it is given.
[[nodiscard]] Status importWords(Run& run);

}  // namespace orientibus::content::authoring::demand
