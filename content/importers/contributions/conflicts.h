// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "importers/contributions/entry.h"

#include <vector>

namespace orientibus::content::authoring::contributions {

/// Finds what contradicts among the entries that are taken, and takes them out: nobody wins, the
/// rows that contradict become rows to correct, each naming the others. Rows that say the same
/// twice are no conflict: of one file the later is left out, of two files both are taken.
///
/// Of one subject there is one name and commune of a new place, one telephone and one address of
/// a function, one capacity and one boarding of an offer. The days of one thing that a place
/// offers (all open days for the same training or occupation; other events by title too) may be
/// many, but two files that speak of it must agree: one names all that the other names.
void takeOutConflicts(std::vector<Entry>& entries);

}  // namespace orientibus::content::authoring::contributions
