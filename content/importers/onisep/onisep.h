// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports Onisep's Idéo. Each file is published on its own day, hence a layer for each.
///
/// Role `courses`, the CSV of initial courses. A course adds its number (FOR.n), level and
/// duration to the training below that has this number, or whose RNCP number no other
/// course and no other training has. What is said below stays. Other courses are left out.
[[nodiscard]] Result<Imported, ImportError> importOnisepCourses(const ImportInput& input);

/// Role `jobs`, the XML file of jobs or its older form in CSV. The title of a job becomes one more
/// title of an occupation, for the search, where
///   - the job has one ROME code, and an occupation below has it;
///   - ROME 4.0 did not split this code: Onisep writes codes of ROME 3, and only where one
///     occupation came of such a code is it sure which one is meant;
///   - no occupation below has a title that reads the same;
///   - it is one title in two genders, not two names ("femme / valet de chambre").
/// A job is there once for each publication about it; the first one counts.
[[nodiscard]] Result<Imported, ImportError> importOnisepJobs(const ImportInput& input);

}  // namespace orientibus::content::authoring
