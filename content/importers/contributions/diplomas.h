// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

/// How people write the names of trainings.
namespace orientibus::content::authoring::contributions {

/// The name as it is compared (trainingKey), its diploma written in one way: "Baccalauréat
/// professionnel boucher" and "Bac pro boucher" are one.
[[nodiscard]] std::string diplomaKey(std::string_view name);

/// What a training of this name is called for short: its diploma and the initials of its words, as
/// "bts crsa" of "BTS conception et réalisation de systèmes automatiques", or what its name has in
/// brackets. Letters that repeat may be counted: "st2s". Those of a "bac pro" and of a "bac techno"
/// are there as of a "bac" as well. An option does not count.
[[nodiscard]] std::set<std::string> abbreviationsOf(std::string_view name);

/// "bts crsa" out of "BTS C.R.S.A."; nothing when what follows the diploma is no abbreviation.
[[nodiscard]] std::optional<std::string> abbreviationIn(std::string_view cell);

}  // namespace orientibus::content::authoring::contributions
