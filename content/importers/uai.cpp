// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/uai.h"

#include <cstddef>

namespace orientibus::content::authoring {

bool isUai(std::string_view code)
{
    constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    constexpr std::size_t digits = 7;
    if (code.size() != digits + 1) {
        return false;
    }
    std::size_t number = 0;
    for (const char c : code.substr(0, digits)) {
        if (c < '0' || c > '9') {
            return false;
        }
        number = number * 10 + static_cast<std::size_t>(c - '0');
    }
    return code[digits] == letters[number % letters.size()];
}

bool isSiret(std::string_view code)
{
    constexpr std::size_t length = 14;
    if (code.size() != length || code.find_first_not_of("0123456789") != std::string_view::npos) {
        return false;
    }
    int sum = 0;
    int plainSum = 0;
    for (std::size_t i = 0; i < length; ++i) {
        const int digit = code[i] - '0';
        const int doubled = i % 2 == 0 ? 2 * digit : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
        plainSum += digit;
    }
    constexpr std::string_view laPoste = "356000000";
    return sum % 10 == 0 || (code.starts_with(laPoste) && plainSum % 5 == 0);
}

}  // namespace orientibus::content::authoring
