// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/lexicon.h"
#include "search/stemmer.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content::search {

struct QueryWord {
    std::string text;
    std::string stem;
    bool isStop = false;
    bool isUnfinished = false;  ///< more letters may follow
};

using Query = std::vector<QueryWord>;

/// What a visitor typed so far. Empty where it holds no letter and no digit.
[[nodiscard]] Query parseQuery(std::string_view typed, const Stemmer& stemmer);

/// "je ne sais pas", "bac pro": a phrase made of nothing but words that say that one does not
/// know, or that name a diploma. One word alone may be the beginning of a job ("cap", "but").
[[nodiscard]] bool asksForNoOccupation(const Query& query);

/// The same letters with the spaces elsewhere, for words that nobody knows:
/// "aidesoignant", "boul anger", "chefd 'équipe". Few, the likeliest first.
[[nodiscard]] std::vector<Query> respaced(const Query& query, const Lexicon& lexicon,
                                          const Stemmer& stemmer);

}  // namespace orientibus::content::search
