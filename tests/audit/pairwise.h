// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <vector>

namespace orientibus::audit {

/// A row per run: for each parameter, which of its values.
using Row = std::vector<std::size_t>;

/// Rows in which every pair of values of two parameters meets at least once.
/// The same sizes and the same seed always give the same rows.
[[nodiscard]] std::vector<Row> pairwise(const std::vector<std::size_t>& sizes, std::uint32_t seed);

/// Every combination, for the long run.
[[nodiscard]] std::vector<Row> everything(const std::vector<std::size_t>& sizes);

}  // namespace orientibus::audit
