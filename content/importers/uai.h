// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>

namespace orientibus::content::authoring {

/// Whether `code` is a UAI: seven digits and the letter that checks them, which is the remainder
/// of their number by 23 in an alphabet without I, O and Q. "0010001W" is one.
[[nodiscard]] bool isUai(std::string_view code);

/// Whether `code` is a SIRET: fourteen digits that Luhn's sum checks; those of La Poste, which has
/// too many places for that, add up to a multiple of five.
[[nodiscard]] bool isSiret(std::string_view code);

}  // namespace orientibus::content::authoring
