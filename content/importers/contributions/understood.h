// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/contributions/entry.h"

#include <string>
#include <string_view>

namespace orientibus::content::authoring::contributions {

/// All that was read of an entry that is taken, in French and in the names of `below`, so that who
/// wrote the row notices a wrong reading: no code stands for a name, no field is left unsaid.
[[nodiscard]] std::string understood(const Entry& entry, const Layer& below);

/// "2027-03-14" as "dimanche 14 mars 2027": the day of the week gives a wrong month away.
[[nodiscard]] std::string frenchDay(std::string_view iso);

}  // namespace orientibus::content::authoring::contributions
