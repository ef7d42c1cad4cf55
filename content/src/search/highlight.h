// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/index_collector.h"
#include "search/query.h"
#include "search/stemmer.h"

#include <orientibus/content/search_index.h>

#include <string_view>
#include <vector>

namespace orientibus::content::search {

/// The letters of a text that answer a query.
struct Highlight {
    std::vector<SearchHit::Range> ranges;
    float quality = 0;  ///< how well, over all words
};

[[nodiscard]] Highlight highlight(std::string_view text, const Query& query,
                                  const Stemmer& stemmer);

/// The form of a title to show: the gender that was typed, both where that is open.
struct ShownTitle {
    std::string_view text;
    std::vector<SearchHit::Range> ranges;
};

[[nodiscard]] ShownTitle shownTitle(const Entry& entry, const Query& query, const Stemmer& stemmer);

}  // namespace orientibus::content::search
