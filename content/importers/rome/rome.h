// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports ROME 4.0 (version 60 and later ones of the same form), all of it.
///
/// Roles, each with the file of ROME it expects; all are needed:
///   version                unix version.txt          occupations           …referentiel_code_rome
///   titles                 …referentiel_appellation  riasec …referentiel_code_rome_riasec texts
///   …texte                    neighbours            …rubrique_mobilite interests …centre_interet
///   occupation_interests  …arborescence_centre_interet industries             …secteur_activite
///   branches              …sous_secteur_activite occupation_industries
///   …arborescence_secteur_activite naf                    …secteur_naf              occupation_naf
///   …arborescence_secteur_naf themes                 …themes                   occupation_themes
///   …arborescence_thematique fields                 …grand_domaine            domains
///   …domaine_professionnel occupation_domains     …cr_gd_dp sectors                a file of this
///   project: content/default/sectors.yaml
///
/// Options: `version`, optional, refuses files of another ROME version.
///
/// What is made of a record is said beside the function that reads it. In short:
/// an empty flag is unknown and sets nothing; a code that no other file knows is skipped, as is
/// a second record of the same key; a wrong value of an otherwise good record is
/// left unknown and remarked upon. Labels stay as ROME writes them, what a
/// screen shows gets French typography.
[[nodiscard]] Result<Imported, ImportError> importRome(const ImportInput& input);

}  // namespace orientibus::content::authoring
