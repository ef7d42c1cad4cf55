// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/csv.h"

#include <cstddef>
#include <string_view>

/// Tables out of spreadsheets (.xlsx, Office Open XML), asked for as those of CSV files are.
///
/// Spreadsheets come from publishers and from anybody who hands one in: nothing in them is
/// trusted, and what is odd is refused with file, sheet and row.
namespace orientibus::content::authoring {

/// What a spreadsheet may unfold to; a small file can hold a thousand times its size. A part
/// (a sheet, the shared texts) beyond the first limit, or cells that together hold more text
/// than the second, are refused. BMO 2025, the largest of ours, has a part of 25 MiB.
inline constexpr std::size_t xlsxPartLimit = std::size_t{128} << 20U;
inline constexpr std::size_t xlsxTextLimit = std::size_t{128} << 20U;
/// Of the format itself: rows and columns of a sheet. We hold the shared texts to as many.
inline constexpr std::size_t xlsxRowLimit = std::size_t{1} << 20U;
inline constexpr std::size_t xlsxColumnLimit = std::size_t{1} << 14U;
/// The header is looked for among so many first rows of each sheet that hold anything.
inline constexpr std::size_t xlsxHeaderRows = 20;

/// Whether `bytes` begin as a zip archive does, which a spreadsheet is and a CSV file is not.
[[nodiscard]] bool isXlsx(std::string_view bytes);

/// Reads the sheet of `file` whose header carries the wanted columns: of all first rows of all
/// sheets the one with most of them, so that sheets of explanations and lines of title above the
/// header do no harm, and a renamed column is still told by name. `separator` and `encoding` of
/// the options say nothing here.
///
/// A cell is the text that the file keeps: shared and inline texts with their rich-text runs
/// joined (phonetic guides left out), numbers as they are written, dates as their serial numbers,
/// TRUE and FALSE as 1 and 0, formulas as their last result, nothing as an empty text. Of merged
/// cells only the first holds something. Rows without any value are not records, columns without
/// any name are not columns.
///
/// CsvTable::line is the row of the sheet. A row that holds an error (#REF!) is skipped; a value
/// in a column that has no name is remarked upon. Refused: what is not a whole zip archive with
/// sound XML, references that point nowhere, rows or cells out of order, what is beyond the limits
/// above, and headers as columnsIn() refuses them.
[[nodiscard]] Result<CsvTable, ImportError> readXlsx(const InputFile& file,
                                                     const CsvOptions& options, FileReport& report);

/// readXlsx or readCsv, by the content of the file. The separator of a CSV file is the one of
/// `,` `;` and tab that its first line has most of; `options.separator` says nothing here.
[[nodiscard]] Result<CsvTable, ImportError> readTable(const InputFile& file, CsvOptions options,
                                                      FileReport& report);

}  // namespace orientibus::content::authoring
