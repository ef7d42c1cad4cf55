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

}  // namespace orientibus::content::authoring
