// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Prints how often the search finds the right occupation, asked every title of a
// catalogue. `search_quality CATALOGUE [N]`: and N misses of each kind.

#include "content/search_evaluation.h"

#include <cstdio>
#include <cstdlib>

int main(int count, char** arguments)
{
    using namespace orientibus;
    if (count < 2) {
        std::fputs("Usage: search_quality CATALOGUE [MISSES]\n", stderr);
        return 2;
    }
    const auto index = content::SearchIndex::openOrBuild(arguments[1]);
    if (!index) {
        std::fprintf(stderr, "%s\n", index.error().detail.c_str());
        return 1;
    }
    const std::size_t shown = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 0;
    std::printf("%-24s %7s %9s %9s %9s\n", "query", "titles", "first 3", "first", "ceiling");
    for (const auto& score : test::evaluateAll(*index, test::titlesOf(arguments[1]))) {
        std::printf("%-24s %7zu %7.2f %% %7.2f %% %7.2f %%\n", score.name.c_str(), score.asked,
                    score.share(), score.firstShare(), score.ceiling);
        const auto step = shown == 0 ? 1 : std::max<std::size_t>(1, score.missed.size() / shown);
        for (std::size_t i = 0; i < score.missed.size() && i / step < shown; i += step)
            std::printf("    %s\n", score.missed[i].c_str());
    }
    return 0;
}
