// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

namespace orientibus::content::authoring {

/// A school's name as it is written on its door. Parcoursup has no accents, apostrophes and
/// hyphens, and some names in capitals: "IFSI CH DE CHATEAUBRIANT" becomes "IFSI CH de
/// Châteaubriant". A word that is not known stays as it is, so that no acronym is lost.
[[nodiscard]] std::string schoolName(std::string_view name);

}  // namespace orientibus::content::authoring
