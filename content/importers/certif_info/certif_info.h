// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports trainings and the occupations they lead to from Certif Info, the register of
/// certificates of the Carif-Oref.
///
/// Role: `certificates`, the CSV file. Option, needed: `open_in`, a year; a diploma
/// whose last examination is before it cannot be begun any more.
///
/// A certificate becomes a training when all of this holds:
///   - its kind is one that a pupil of 13 to 18 can aim at (diploma_types.cpp says which);
///   - it is published (Etat 0; 4 and 11 are habilitations and courses that certify nothing);
///   - it is of this territory (no "[Nouvelle-Calédonie]" in its name);
///   - its last session, where one is named, is not over;
///   - one can prepare it at school or as an apprentice (accessibilite_fi or accessibilite_ca is 1;
///     0 is no, 2 is not told and sets nothing).
/// A certificate whose cfd (else rncp, else Onisep number) is that of a training below is
/// always taken, under that training's id, and adds only what is not said there, and its name as
/// the label `official_name`.
/// Every other gets the id 'certif-<Code_Diplome>'; of two with one cfd and one name the later
/// renews the earlier. Names are official: only their typography is mended.
///
/// ROME codes that end in 00 stand for a whole domain and link to nothing; nor do
/// codes of no occupation below. Both are remarked upon.
[[nodiscard]] Result<Imported, ImportError> importCertifInfo(const ImportInput& input);

}  // namespace orientibus::content::authoring
