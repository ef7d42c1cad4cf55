// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/pairwise.h"

#include <random>
#include <set>
#include <tuple>

namespace orientibus::audit {
namespace {

using Pair = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

std::set<Pair> allPairs(const std::vector<std::size_t>& sizes)
{
    std::set<Pair> pairs;
    for (std::size_t a = 0; a < sizes.size(); ++a)
        for (std::size_t b = a + 1; b < sizes.size(); ++b)
            for (std::size_t va = 0; va < sizes[a]; ++va)
                for (std::size_t vb = 0; vb < sizes[b]; ++vb)
                    pairs.insert({a, va, b, vb});
    return pairs;
}

std::vector<Pair> pairsOf(const Row& row)
{
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < row.size(); ++a)
        for (std::size_t b = a + 1; b < row.size(); ++b)
            pairs.push_back({a, row[a], b, row[b]});
    return pairs;
}

std::size_t gain(const Row& row, const std::set<Pair>& missing)
{
    std::size_t count = 0;
    for (const Pair& pair : pairsOf(row))
        count += missing.count(pair);
    return count;
}

// A row that holds one missing pair for certain, the rest by chance: it always gains.
Row candidate(const std::vector<std::size_t>& sizes, const std::set<Pair>& missing,
              std::mt19937& random)
{
    Row row(sizes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        row[i] = random() % sizes[i];
    auto wanted = missing.begin();
    std::advance(wanted, static_cast<std::ptrdiff_t>(random() % missing.size()));
    const auto [a, va, b, vb] = *wanted;
    row[a] = va;
    row[b] = vb;
    return row;
}

}  // namespace

std::vector<Row> pairwise(const std::vector<std::size_t>& sizes, std::uint32_t seed)
{
    constexpr int attempts = 60;
    std::mt19937 random{seed};
    std::set<Pair> missing = allPairs(sizes);
    std::vector<Row> rows;
    while (!missing.empty()) {
        Row best = candidate(sizes, missing, random);
        for (int i = 0; i < attempts; ++i) {
            Row other = candidate(sizes, missing, random);
            if (gain(other, missing) > gain(best, missing))
                best = std::move(other);
        }
        for (const Pair& pair : pairsOf(best))
            missing.erase(pair);
        rows.push_back(std::move(best));
    }
    return rows;
}

std::vector<Row> everything(const std::vector<std::size_t>& sizes)
{
    std::vector<Row> rows{Row{}};
    for (const std::size_t size : sizes) {
        std::vector<Row> longer;
        for (const Row& row : rows)
            for (std::size_t value = 0; value < size; ++value) {
                longer.push_back(row);
                longer.back().push_back(value);
            }
        rows = std::move(longer);
    }
    return rows;
}

}  // namespace orientibus::audit
