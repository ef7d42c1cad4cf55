// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "search/index_collector.h"
#include "sqlite/sqlite.h"

#include <string>

namespace orientibus::content::search {

/// Reads all that can be searched from a catalogue.
[[nodiscard]] sqlite::Outcome<void> collect(const sqlite::Database& catalogue,
                                            IndexCollector& collector);

/// Its languages, the first one first: "fr,en".
[[nodiscard]] sqlite::Outcome<std::string> languagesOf(const sqlite::Database& catalogue);

/// The name of its content, empty where the catalogue has none.
[[nodiscard]] sqlite::Outcome<std::string> catalogueId(const sqlite::Database& catalogue);

}  // namespace orientibus::content::search
