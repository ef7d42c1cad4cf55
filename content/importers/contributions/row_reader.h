// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/contributions/entry.h"
#include "importers/contributions/known_words.h"
#include "importers/records.h"

#include <optional>
#include <string_view>

namespace orientibus::content::authoring::contributions {

inline constexpr std::size_t mostLettersOfTitle = 60;
inline constexpr std::size_t mostLettersOfDetails = 200;
/// A day further away than so many years is a slip: 2072 for 2027.
inline constexpr int mostYearsAhead = 2;

/// What a record of the template says, in the words of the catalogue; nothing when it is blank.
/// Every fault of it is told, not only the first. `today` is an ISO date: what ends before it is
/// past.
[[nodiscard]] std::optional<Entry> readRow(const Record& record, const KnownWords& known,
                                           std::string_view today);

}  // namespace orientibus::content::authoring::contributions
