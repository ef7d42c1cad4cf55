// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// What the readers of this folder do with words.
namespace orientibus::content::authoring::contributions {

[[nodiscard]] inline std::vector<std::string> split(const std::string& text)
{
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

template <std::size_t size>
[[nodiscard]] bool isAmong(std::string_view word, const std::array<std::string_view, size>& list)
{
    return std::ranges::find(list, word) != list.end();
}

/// Of a code: only letters without accents change.
[[nodiscard]] inline std::string inCapitals(std::string_view code)
{
    std::string text(code);
    std::ranges::transform(text, text.begin(), [](char c) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    });
    return text;
}

}  // namespace orientibus::content::authoring::contributions
