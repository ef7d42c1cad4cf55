// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/phone.h"

#include <cstddef>

namespace orientibus::content::authoring {

std::optional<std::string> frenchPhone(std::string_view text)
{
    constexpr std::size_t length = 10;
    std::string digits;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (std::string_view(" .-+()/").find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    for (const std::string_view country : {"0033", "33"}) {
        if (digits.starts_with(country) && digits.size() > length) {
            digits.erase(0, country.size());
            break;
        }
    }
    if (digits.size() == length - 1) {
        digits.insert(digits.begin(), '0');
    }
    if (digits.size() != length || digits[0] != '0' || digits[1] == '0') {
        return std::nullopt;
    }
    std::string spaced;
    for (std::size_t i = 0; i < length; i += 2) {
        spaced.append(i > 0 ? " " : "").append(digits, i, 2);
    }
    return spaced;
}

bool isMobile(std::string_view phone)
{
    return phone.starts_with("06") || phone.starts_with("07");
}

bool isLandline(std::string_view phone)
{
    return phone >= "01" && phone < "06";
}

}  // namespace orientibus::content::authoring
