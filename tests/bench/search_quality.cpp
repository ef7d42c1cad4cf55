// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Prints how often the search finds the right occupation, asked every title of a
// catalogue and what pupils type. `search_quality CATALOGUE [N]`: and N misses of each
// kind, but never one of the queries that are held back or fresh.

#include "content/everyday_queries.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace orientibus;

void printTitles(const content::SearchIndex& index, const char* catalogue, std::size_t shown)
{
    std::printf("%-24s %7s %9s %9s %9s\n", "query", "titles", "first 3", "first", "ceiling");
    for (const auto& score : test::evaluateAll(index, test::titlesOf(catalogue))) {
        std::printf("%-24s %7zu %7.2f %% %7.2f %% %7.2f %%\n", score.name.c_str(), score.asked,
                    score.share(), score.firstShare(), score.ceiling);
        const auto step = shown == 0 ? 1 : std::max<std::size_t>(1, score.missed.size() / shown);
        for (std::size_t i = 0; i < score.missed.size() && i / step < shown; i += step)
            std::printf("    %s\n", score.missed[i].c_str());
    }
}

void printEveryday(const std::string& name, const content::SearchIndex& index,
                   const std::vector<test::EverydayQuery>& queries, std::size_t shown)
{
    const auto result = test::evaluateEveryday(name, index, queries);
    const auto& score = result.score;
    std::printf("%-24s %7zu %7.2f %% %7.2f %% %7.2f %%\n", score.name.c_str(), score.asked,
                score.share(), score.firstShare(), result.emptyShare());
    for (std::size_t i = 0; i < std::min(shown, score.missed.size()); ++i)
        std::printf("    %s\n", score.missed[i].c_str());
}

void printEverydays(const content::SearchIndex& index, std::size_t shown)
{
    const auto queries = test::everydayQueries(test::everydayFile());
    std::printf("\n%-24s %7s %9s %9s %9s\n", "everyday words", "queries", "first 5", "first",
                "empty");
    printEveryday("for tuning", index, test::halfOf(queries, test::Half::Tuning), shown);
    printEveryday("held back", index, test::halfOf(queries, test::Half::HeldBack), 0);
    printEveryday("fresh", index, test::everydayQueries(test::freshFile()), 0);
}

}  // namespace

int main(int count, char** arguments)
{
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
    printTitles(*index, arguments[1], shown);
    printEverydays(*index, shown);
    return 0;
}
