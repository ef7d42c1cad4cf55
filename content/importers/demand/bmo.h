// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports "Besoins en main-d'œuvre" (France Travail, Crédoc): what employers of each basin intend
/// to recruit in a year, by family of occupations (FAP 2021), weighted up from a survey.
///
/// Roles:
///   projects     needed; Base_open_data_BMO_<year>: .xlsx as published, or CSV with its columns
///   families     needed; the Dares' intitules_fap2021.csv, the names of the families
///   words        optional; a file of this project: the published levels and the editorial links
///                of occupations to families (content/pays-de-la-loire/demand.yaml)
///   passage      optional; the Dares' Dares_FAP2021_Table_passage_ROME, .xlsx or CSV: the official
///                links. A ROME code that has a family for each qualification has them all.
///   approximate  optional; links matched by label, for tests alone
///
/// Options: `year` ("2025"; also names the column of the basins, BE25), `region` ("52"), and
/// `families_source`, the source of families, names and official links where it is another one.
///
/// Makes families, their French names, occupation_family (basis official, editorial or
/// approximate, by the role the link came from; the editorial word stays where others say the
/// same) and figures: projects, difficult and seasonal of a family in a basin, as published.
/// `*` is statistical secrecy: withheld, never zero. An empty cell is unknown. A basin in two
/// départements has a row for each: where both are published they are summed, where one is withheld
/// the basin is too, for a sum would be too low and say nothing of it. The lines of both are kept.
/// Nothing else is summed.
///
/// Rows of other regions are counted as outside, unless the layers below know their basin: one that
/// has communes on both sides of a border is counted as a whole, and said of both. Skipped: another
/// year, a family or basin that nobody knows, a pair that is there twice, projects that are no
/// number, links of or to the unknown. A wrong number of difficult or seasonal projects is left
/// unknown and remarked upon.
[[nodiscard]] Result<Imported, ImportError> importBmo(const ImportInput& input);

}  // namespace orientibus::content::authoring
