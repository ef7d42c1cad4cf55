// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace orientibus::content::search {

/// The languages of a catalogue as bits, bit i for the i-th. A ninth has none: its words are
/// found and are nobody's own.
class Languages {
public:
    static constexpr std::uint8_t first = 1;
    static constexpr std::uint8_t all = 0xFF;

    /// As the catalogue's property has them: "fr,en".
    explicit Languages(std::string_view list) : m_list(between(list)) {}

    [[nodiscard]] std::uint8_t bit(std::string_view language) const
    {
        const auto at = m_list.find(between(language));
        if (at == std::string::npos)
            return 0;
        const auto before = std::count(m_list.begin(), m_list.begin() + static_cast<long>(at), ',');
        return before < 8 ? static_cast<std::uint8_t>(1U << before) : std::uint8_t{0};
    }

    /// Who reads in a language that the catalogue has not is shown the first.
    [[nodiscard]] std::uint8_t reader(std::string_view language) const
    {
        const auto own = bit(language);
        return own != 0 ? own : first;
    }

private:
    static std::string between(std::string_view text)
    {
        return std::string(1, ',').append(text).append(1, ',');
    }

    std::string m_list;
};

}  // namespace orientibus::content::search
