// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/contributions/entry.h"

#include <vector>

namespace orientibus::content::authoring {

/// Imports what schools, training centres and businesses hand in, in the published template
/// (xlsx, csv): open days, visits, internships, apprenticeships, jobs, trainings and contacts.
///
/// Roles: any, at least one. A role is the id of the source that handed its file in: who, and
/// when it came, stand with that source in the manifest, and on the sheet.
/// Options: `today`, needed, an ISO date: what ends before it is past; `demo`, "true" or "false":
/// whether everything of the files is an example.
///
/// A row is used whole or skipped whole, and says why in the report; so are rows that contradict
/// each other, and nobody wins (conflicts.h). What a contributor says of its place goes before what
/// a register says of it, and is remarked upon, except that an example never replaces anything.
/// Outside of the report are blank rows, examples, and rows that say what another says.
[[nodiscard]] Result<Imported, ImportError> importContributions(const ImportInput& input);

namespace contributions {

/// All rows of all files of `input`, checked, contradictions taken out.
struct Reading {
    std::vector<Entry> entries;
    ImportReport report;
};
[[nodiscard]] Result<Reading, ImportError> readContributions(const ImportInput& input);

}  // namespace contributions

}  // namespace orientibus::content::authoring
