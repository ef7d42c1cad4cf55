// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports where one studies after the baccalauréat: the courses of Parcoursup in one region.
///
/// Role, needed: `courses`, the six columns of "fr-esr-parcoursup" that name a course and its
/// place. Option, needed: `region`, as the file writes it ("Pays de la Loire").
///
/// A place whose UAI the layers below know is that place, and only gets offers. Any other one is
/// made, with the point most of its courses have, in the commune whose borders hold that point
/// or whose own point is nearest within 10 km.
///
/// A course is an offer when the layers below have exactly one training of its name, as
/// TrainingFinder compares names; else its place stands without it and a remark names the course
/// and says whether nobody knows its name or several trainings have it. A course that names none
/// of the options of a diploma is not guessed at. Further parts of one training that a school
/// gives under names of its own are the offer that is there.
[[nodiscard]] Result<Imported, ImportError> importParcoursup(const ImportInput& input);

}  // namespace orientibus::content::authoring
