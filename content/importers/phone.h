// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace orientibus::content::authoring {

/// A French telephone number as it is shown, "02 61 91 00 01", out of 0261910001, 02.61.91.00.01,
/// +33 (0)2 61 91 00 01 or 261910001, from which a spreadsheet took the zero. Nothing for any
/// other text.
[[nodiscard]] std::optional<std::string> frenchPhone(std::string_view text);

/// Whether a number that frenchPhone() gave is that of a mobile, which belongs to a person.
[[nodiscard]] bool isMobile(std::string_view phone);

/// Whether a number that frenchPhone() gave stands at a place (01 to 05).
[[nodiscard]] bool isLandline(std::string_view phone);

}  // namespace orientibus::content::authoring
