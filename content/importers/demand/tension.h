// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports the indicators of tension on the labour market (Dares and Pôle emploi) by ROME code and
/// basin.
///
/// Role `tension`: CSV or .xlsx with the columns annee, ROME, cbassin, oee, defm_abc and ind_…_d.
/// Option `region` ("52"): rows of basins of other regions are counted as outside, unless the
/// layers below know the basin.
///
/// The unit is "level", 1 (very weak) to 5 (very strong). Each indicator is the class that a
/// continuous one of the Dares falls into; all are made so that 5 means harder to recruit:
///   tension             ind_tension_d          recruiting is hard, all in all: expected
///                                              difficulties, offers per job seeker, how fast job
///                                              seekers find work
///   tension_intensity   ind_int_emb_d          much hiring for the size of the occupation, so
///                                              employers search again and again
///   tension_workforce   ind_main_oeuvre_d      few job seekers for the size of the occupation
///   tension_lasting     ind_dur_empl_d         jobs that do not last: short contracts, part time,
///                                              seasons ("non-durabilité de l'emploi")
///   tension_conditions  ind_cond_travail_d     hard working conditions
///   tension_distance    ind_mismatch_geo_d     job seekers live elsewhere than the offers are
///   tension_skills      ind_specif_form_empl_d the job asks for a training of its own
/// A high tension says that employers look for people in vain, not that they look for many, nor
/// that the work is good. oee and defm_abc, the quantities behind it, are not published.
///
/// The year is the row's. Skipped: a wrong year, a ROME code or basin that nobody knows, a pair
/// that is there twice, a tension outside 1 to 5. A wrong cause is left unknown and remarked upon,
/// an empty one is unknown.
[[nodiscard]] Result<Imported, ImportError> importTension(const ImportInput& input);

}  // namespace orientibus::content::authoring
