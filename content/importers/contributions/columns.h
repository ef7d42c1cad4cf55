// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// The columns of the published template: what the importer reads, what the template says of them.
namespace orientibus::content::authoring::contributions {

enum class Column : std::uint8_t {
    Place,
    Name,
    Commune,
    Type,
    Starts,
    Ends,
    Hours,
    Occupation,
    Training,
    Way,
    Boarding,
    Seats,
    Title,
    Details,
    Role,
    Phone,
    Email,
};
inline constexpr std::size_t columnCount = 17;

struct ColumnWords {
    std::string_view name;  ///< in the header; compared loosely (CsvOptions::looseNames)
    std::string_view help;  ///< one or two French sentences for who fills it in
    std::array<std::string_view, 2> examples;
    double width;  ///< in the spreadsheet, in characters
    /// What the spreadsheet offers to choose from; nothing for free texts.
    std::span<const std::string_view> choices = {};
};

[[nodiscard]] const std::array<ColumnWords, columnCount>& columns();
[[nodiscard]] std::string_view nameOf(Column column);

/// A row whose first cell begins so is an example of the template and says nothing.
inline constexpr std::string_view exampleMark = "EXEMPLE";

}  // namespace orientibus::content::authoring::contributions
