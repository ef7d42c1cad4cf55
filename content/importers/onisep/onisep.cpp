// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/onisep/onisep_link.h"

#include <algorithm>

namespace orientibus::content::authoring::onisep {

std::optional<std::string> numberIn(std::string_view link, std::string_view kind)
{
    const auto number = link.substr(link.rfind('/') + 1);
    if (!number.starts_with(kind) || number.size() < kind.size() + 2 ||
        number[kind.size()] != '.') {
        return std::nullopt;
    }
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isNumber = std::ranges::all_of(number.substr(kind.size() + 1), isDigit);
    return isNumber ? std::optional(std::string(number)) : std::nullopt;
}

}  // namespace orientibus::content::authoring::onisep
