// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

#include <optional>
#include <string>
#include <string_view>

namespace orientibus::content::authoring {

/// Imports InserJeunes: how many leavers of a training work 6 to 24 months later, and how many
/// go on learning, by region, way and pair of school years.
///
/// Role: `rates`, the CSV file. Option, needed: `region`, the code of the region whose
/// rates are taken ("52"); they become figures of the territory "R52".
///
/// A row is of the training below that has its cfd (see cfdOf() for pupils at school). Every
/// pair of years is kept, under its last year. A rate that the file leaves empty
///   - is withheld where other rows of these years have it: fewer than 20 young people;
///   - is absent where no row of these years has it: the time has not come yet.
/// A rate that is no whole number from 0 to 100 is remarked upon and absent.
[[nodiscard]] Result<Imported, ImportError> importInserJeunes(const ImportInput& input);

namespace inserjeunes {

/// The cfd of a class of the last year, "mefstat11". Its first six digits name the kind of
/// diploma and the length of the course, its last five are the last five of the cfd.
/// Nothing for a kind that is not known, and for courses of another length than
/// the diploma has for who comes from the 3e or the baccalauréat (a CAP in one or three years).
[[nodiscard]] std::optional<std::string> cfdOf(std::string_view mefstat11);

}  // namespace inserjeunes

}  // namespace orientibus::content::authoring
