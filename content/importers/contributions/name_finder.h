// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::authoring::contributions {

/// Things found by any of their names.
class NameFinder {
public:
    using Spelling = std::string (*)(std::string_view);
    explicit NameFinder(Spelling spelling) : m_spelling(spelling) {}

    /// `shown` is how the thing is proposed when this name fits; `isOwn`: it is the one by which
    /// the catalogue calls the thing.
    void add(const std::string& name, const std::string& id, const std::string& shown,
             bool isOwn = true);

    /// The things of this very name: those whose own name it is, where there are such.
    [[nodiscard]] std::set<std::string> named(std::string_view name) const;
    /// How up to `count` things are shown that have a name with all words of `words`: first whose
    /// own name begins so, then who have most names that do.
    [[nodiscard]] std::vector<std::string> holding(std::string_view words, std::size_t count) const;
    /// How up to `count` things are shown whose names are like `name`, most alike first: a word
    /// with a slip in it, or most pairs of letters shared. What is not alike is not among them.
    [[nodiscard]] std::vector<std::string> nearest(std::string_view name, std::size_t count) const;

private:
    struct Thing {
        std::string shown;
        bool isOwn = false;
    };
    using Things = std::map<std::string, Thing>;  ///< by their ids
    using Pairs = std::vector<std::uint16_t>;     ///< of letters, in order

    [[nodiscard]] std::vector<std::string> holdingKey(const std::string& key,
                                                      std::size_t count) const;
    [[nodiscard]] std::string mended(const std::string& key) const;
    static Pairs pairsOf(std::string_view text);
    static double likeness(const Pairs& left, const Pairs& right);

    Spelling m_spelling;
    std::map<std::string, Things> m_names;  ///< by the name as it is spelt
    std::set<std::string, std::less<>> m_words;
};

}  // namespace orientibus::content::authoring::contributions
