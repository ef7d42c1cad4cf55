// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/index_data.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace orientibus::content::search {

/// Words from `first` up to, not including, `last`.
struct WordRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Finds the words of an index that a typed word may mean.
class Lexicon {
public:
    explicit Lexicon(const IndexData& data) : m_data(data) {}

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view word) const;
    [[nodiscard]] WordRange startingWith(std::string_view start) const;
    [[nodiscard]] std::span<const std::uint32_t> withStem(std::string_view stem) const;
    [[nodiscard]] std::span<const std::uint32_t> withSound(std::string_view sound) const;

    /// Adds the words one slip away from `typed`.
    void addSlips(std::string_view typed, std::vector<std::uint32_t>& words) const;

    /// Adds the words whose beginning is one slip away from `typed`.
    void addSlipsFromStart(std::string_view typed, std::vector<std::uint32_t>& words) const;

private:
    void addSlipsAfter(std::string_view start, std::string_view typed,
                       std::vector<std::uint32_t>& words) const;
    void addSlipsBefore(std::string_view end, std::string_view typed,
                        std::vector<std::uint32_t>& words) const;

    const IndexData& m_data;
};

}  // namespace orientibus::content::search
