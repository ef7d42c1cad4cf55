// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::search {

/// A word as it is compared ("electricien") and where it stands in the text it came from.
struct Token {
    std::string word;
    std::size_t begin = 0;  ///< in bytes
    std::size_t end = 0;
};

/// The words of a text without case, accents, ligatures or punctuation.
///
/// Apostrophes and hyphens part words: "d'engins" is `d` and `engins`. A gender
/// mark glued to a word is not part of it: "assistant(e)", "assistant·e".
/// Bytes that are not UTF-8 part words too; nothing is ever refused.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text);

/// Where the first `letters` folded letters of the word at `begin` end, in bytes.
[[nodiscard]] std::size_t endOfLetters(std::string_view text, std::size_t begin,
                                       std::size_t letters);

/// French words that bear no meaning in a search ("de", "en", "je", "métier").
[[nodiscard]] bool isStopWord(std::string_view word);

}  // namespace orientibus::content::search
