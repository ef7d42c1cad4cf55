// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search_evaluation.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

/// How well the search answers pupils who do not know the name of a job.
///
/// The right answer is any of the occupations that a careers adviser would accept;
/// it counts when it is among the first five.
///
/// What the figures can claim: the ranking was not tuned to the half that is held back, nor to
/// the fresh queries. What they cannot: no pupil wrote any of them. Who wrote the 200 queries
/// also wrote the synonyms, so even the half held back tells more of that writer's words than of
/// a bus full of pupils; phrases that only repeated one such query were taken out again. Of
/// the fresh queries 60 are another writer's, who had read the synonyms but had seen no result,
/// and 85 a third one's, who had seen neither. What pupils really type, only a test with them can
/// tell.
namespace orientibus::test {

struct EverydayQuery {
    std::string typed;
    std::vector<std::string> accepted;  ///< ROME codes
};

/// Which half of the queries: the search was tuned on one and is judged by the other.
enum class Half { Tuning, HeldBack };

/// Throws for what is no such file, naming the line.
inline std::vector<EverydayQuery> everydayQueries(const std::filesystem::path& file)
{
    std::vector<EverydayQuery> queries;
    std::ifstream lines(file);
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.starts_with('#'))
            continue;
        const auto tab = line.find('\t');
        auto codes = tab == std::string::npos ? std::vector<std::string>{}
                                              : split(line.substr(tab + 1), " ");
        if (codes.empty() || codes.size() > 6)
            throw std::runtime_error(file.string() + ":" + std::to_string(number) +
                                     ": a query, a tab and one to six codes are expected");
        queries.push_back({line.substr(0, tab), std::move(codes)});
    }
    return queries;
}

inline std::filesystem::path everydayFile()
{
    return ORIENTIBUS_SOURCE_DIR "/tests/data/search/everyday_queries.tsv";
}

/// Never tuned to, neither as a whole nor one by one.
inline std::filesystem::path freshFile()
{
    return ORIENTIBUS_SOURCE_DIR "/tests/data/search/fresh_queries.tsv";
}

/// Odd queries, counted from 1, are for tuning, even ones are held back.
inline std::vector<EverydayQuery> halfOf(const std::vector<EverydayQuery>& queries, Half half)
{
    std::vector<EverydayQuery> some;
    for (std::size_t i = half == Half::Tuning ? 0 : 1; i < queries.size(); i += 2)
        some.push_back(queries[i]);
    return some;
}

struct EverydayScore {
    Score score;            ///< `first` is of the very top, `right` of the first five
    std::size_t empty = 0;  ///< nothing was found at all

    [[nodiscard]] double emptyShare() const
    {
        return score.asked == 0
                   ? 0
                   : 100.0 * static_cast<double>(empty) / static_cast<double>(score.asked);
    }
};

inline EverydayScore evaluateEveryday(const std::string& name, const content::SearchIndex& index,
                                      const std::vector<EverydayQuery>& queries)
{
    constexpr std::size_t shown = 5;
    EverydayScore result{{name}};
    auto& score = result.score;
    for (const auto& query : queries) {
        ++score.asked;
        const auto hits = index.search(query.typed, shown);
        std::string answers;
        std::size_t place = 0;
        std::size_t best = shown;
        for (const auto& hit : hits ? *hits : std::vector<content::SearchHit>{}) {
            const auto& codes = query.accepted;
            if (std::find(codes.begin(), codes.end(), hit.occupationId) != codes.end())
                best = std::min(best, place);
            answers += " " + hit.occupationId + " (" + hit.text + ")";
            ++place;
        }
        score.right += best < shown ? 1U : 0U;
        score.first += best == 0 ? 1U : 0U;
        result.empty += place == 0 ? 1U : 0U;
        if (best == shown)
            score.missed.push_back(query.typed + " ->" + answers);
    }
    return result;
}

}  // namespace orientibus::test
