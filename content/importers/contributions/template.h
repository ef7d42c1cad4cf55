// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace orientibus::content::authoring::contributions {

/// The template as CSV: header and two examples, separated by `;` and with a byte order mark,
/// because that is what French spreadsheet programs open with a click.
[[nodiscard]] std::string templateCsv();

/// Writes the template as a spreadsheet: the sheet to fill in, with the closed lists to choose
/// from, and one that explains each column. Its cells are texts and keep what is typed, so that
/// no program changes a date or a code. False when `path` cannot be written.
[[nodiscard]] bool writeTemplateXlsx(const std::filesystem::path& path);

/// A cell of a CSV file with the separator `;`, quoted where it must be. What a spreadsheet
/// program would take for a formula (= + - @) gets an apostrophe before it.
[[nodiscard]] std::string csvCell(std::string_view text);

}  // namespace orientibus::content::authoring::contributions
