// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring {

enum class CsvEncoding {
    Utf8,
    Cp1252,
    /// For files whose name says UTF-8 and whose bytes do not always. What is read as cp1252, or
    /// by its byte order mark as UTF-16, is remarked upon.
    Utf8ElseCp1252,
};

struct CsvOptions {
    /// The columns wanted. All must be in the header; CsvTable::cell counts in this order.
    std::vector<std::string> columns;
    /// Further columns that are known and not wanted. Any other column is refused by name,
    /// so that a renamed or new column of a publisher is noticed.
    std::vector<std::string> ignoredColumns = {};
    char separator = ',';
    CsvEncoding encoding = CsvEncoding::Utf8;
    /// Compares the names of columns without case, accents, spaces and punctuation: for tables
    /// that people hand in, or whose publisher does not keep to one spelling. Columns without a
    /// name, which spreadsheet programs like to add, are then no columns; a value there is
    /// remarked upon.
    bool looseNames = false;
    /// False for files that never quote: a quotation mark is then a character like any other.
    bool isQuoted = true;
    /// True for files whose publisher, or program, ends no line after the last record. Of all
    /// others an end without a line break is that of a file cut short: what stands last may be
    /// the first digit of a number, so the file is refused.
    bool mayEndOpen = false;
};

/// A further column that any CSV file may have whose names are not compared loosely. An extract of
/// a publisher's file (content/open-data/) says in it where each record stands in that file.
inline constexpr std::string_view sourceLineColumn = "source_line";

/// Where the wanted columns stand in `header`, in the order of `options.columns`. Refused, with
/// one sentence: a name that is not valid UTF-8, is there twice, is not known, or is missing.
[[nodiscard]] tl::expected<std::vector<std::size_t>, std::string>
columnsIn(const std::vector<std::string>& header, const CsvOptions& options);

/// `name` as `looseNames` compares it: "Intitulé FAP" and "intitule_fap" are one.
[[nodiscard]] std::string looseName(std::string_view name);

/// The records of a CSV file (RFC 4180: quotes, quoted line breaks, LF or CRLF,
/// with or without BOM) or of a spreadsheet (xlsx.h). Blank lines between records are not records.
class CsvTable {
public:
    [[nodiscard]] std::size_t size() const { return m_lines.size(); }

    /// Where record `row` starts in the file, from 1; the row of the sheet in a spreadsheet.
    [[nodiscard]] std::size_t line(std::size_t row) const { return m_lines[row]; }

    /// Where record `row` starts in the publisher's file: as line(), but in an extract as it says.
    [[nodiscard]] std::size_t sourceLine(std::size_t row) const
    {
        return m_sourceLines.empty() ? m_lines[row] : m_sourceLines[row];
    }

    /// The cell of the n-th wanted column. Lives as long as the table.
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const
    {
        return m_cells[row * m_columns + column];
    }

private:
    friend class CsvReader;
    friend class SheetReader;
    std::size_t m_columns = 0;
    std::vector<std::size_t> m_lines;
    std::vector<std::size_t> m_sourceLines;  ///< of an extract
    std::vector<std::string> m_cells;
};

/// Reads `file`. Every record counts as read in `report`; one with too few or
/// too many cells, or whose text is not valid, is skipped there and is not in
/// the table. What is in the table, the caller counts as used or skips.
[[nodiscard]] Result<CsvTable, ImportError> readCsv(const InputFile& file,
                                                    const CsvOptions& options, FileReport& report);

/// Whether `text` is well-formed UTF-8 without NUL.
[[nodiscard]] bool isCleanUtf8(std::string_view text);

/// Whether UTF-8 was taken for cp1252 and encoded once more ("Ã©" for "é"): well-formed, and wrong
/// in every word with an accent. Sound French never looks like that.
[[nodiscard]] bool isEncodedTwice(std::string_view text);

}  // namespace orientibus::content::authoring
