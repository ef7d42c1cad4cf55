// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

/// What people write in the cells of a template, and what they mean by it. Pure functions.
namespace orientibus::content::authoring::contributions {

/// `text` without white space at its ends; every run of white space and control characters is one
/// plain space, and what cannot be seen (marks of direction, soft hyphens, unassigned) is gone.
[[nodiscard]] std::string tidy(std::string_view text);

enum class DateFault {
    NotDate,
    NoYear,        ///< "14 mars"
    NoMonth,       ///< "14 2027"
    NoDay,         ///< "mars 2027", "03/2027"
    OtherWeekday,  ///< "lundi 14 mars 2027", which is a Sunday
};

/// An ISO date out of 14/03/2027, 14-3-27, 14.03.2027, 2027-03-14, "samedi 13 mars 2027",
/// "1er mars 2027" or the serial number of a spreadsheet.
[[nodiscard]] tl::expected<std::string, DateFault> dateOf(std::string_view text);

/// "9 h – 12 h et 14 h – 17 h 30" out of "9h-12h, 14h-17h30", "de 9:00 à 12:00 …" or the fraction
/// of a day; one hour alone stays alone. Nothing when there is another word, an odd number of
/// hours above one, or an hour that is not later than the one before.
[[nodiscard]] std::optional<std::string> hoursOf(std::string_view text);

/// oui, o, x, 1, vrai and non, n, 0, faux.
[[nodiscard]] std::optional<bool> yesOrNo(std::string_view text);

/// A count from 1 to 9999, out of "24", "24.0" or "24 places".
[[nodiscard]] std::optional<std::int64_t> countOf(std::string_view text);

}  // namespace orientibus::content::authoring::contributions
