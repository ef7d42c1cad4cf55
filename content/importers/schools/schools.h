// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"

namespace orientibus::content::authoring {

/// Imports the schools of a region from a JSON list made of the "Annuaire de l'éducation":
/// collèges and lycées of every kind, not primary schools.
///
/// Role, needed: `schools`. No options. The communes are those of the layers below.
///
/// A school's id is its UAI. Where two records have one UAI, the one with the shortest name is
/// the school and the others are further sites: "-2", "-3". A site that is given the very point
/// of its school has no point. The file does not say who boards; that stays unknown.
///
/// Communes are found by département and name. One that the layers below do not have, merged
/// since, is replaced by the one whose borders hold the school, or whose point is nearest within
/// 3 km; a remark says so. A school of no commune is skipped.
///
/// A school of the layers below that is not in the file is remarked upon: it may be closed.
///
/// A school's telephone and e-mail are those of its reception. An address that is not plainly
/// one of a function, and a mobile number, may be a person's: they are left out.
[[nodiscard]] Result<Imported, ImportError> importSchools(const ImportInput& input);

}  // namespace orientibus::content::authoring
