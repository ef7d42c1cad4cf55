// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string_view>

namespace orientibus::content::search {

/// Whether two different words are one slip apart: a letter too many, missing or
/// wrong, or two neighbours swapped (Damerau-Levenshtein distance 1).
[[nodiscard]] bool isOneSlip(std::string_view typed, std::string_view word);

/// Whether `typed` is one slip away from how `word` begins.
[[nodiscard]] bool isOneSlipFromStart(std::string_view typed, std::string_view word);

}  // namespace orientibus::content::search
