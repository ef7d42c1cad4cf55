// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

/// Both genders of a ROME title, each in full.
///
/// ROME writes the masculine, " / ", the feminine, and what belongs to both only
/// once, at the end: "Conducteur / Conductrice d'engins agricoles". The rules,
/// tried in this order (words are told apart by spaces, compared without case
/// and accents, compounds part by part):
///
///   1. A few titles are known one by one (gender_words.cpp).
///   2. No " / ": one form for both. Known openings that do vary get their
///      other gender ("Coach sportif", "Principal clerc").
///   3. More than one " / ": several names, no genders; kept whole for both.
///   4. Every word on the left has its partner at the start on the right, and one of
///      them is inflected: what follows on the right belongs to both.
///      "Agent général / Agente générale d'assurance"
///   5. As 4, but the feminine stands on the left: "Agente / Agent de bio-nettoyage".
///   6. As 4, but the right leaves out invariable words that open the left: they
///      belong to both. "Arbitre professionnel / Professionnelle de discipline"
///   7. As 4, but the right leaves out a complement inside the left: it belongs to
///      both. "Chef d'équipe dépanneur / Cheffe dépanneuse de chaudières"
///   8. Else the two sides are two names, not two genders ("Lapidaire / Diamantaire"):
///      kept whole for both.
///
/// In every form "(e)" at the end of a word is then left out or written out.
namespace orientibus::content::authoring {

enum class GenderRule {
    Known,
    OneForm,
    KnownOpening,
    SeveralNames,
    Pair,
    FeminineFirst,
    SharedOpening,
    SharedMiddle,
    TwoNames,
};

struct GenderForms {
    std::string masculine;
    std::string feminine;  ///< equal to `masculine` when the title is the same for all
    GenderRule rule = GenderRule::OneForm;
};

/// `label` is a title as frenchTitle gives it.
[[nodiscard]] GenderForms splitGender(std::string_view label);

/// What splitGender knows of single words and titles.
struct GenderEnding {
    std::string_view masculine;  ///< without accents
    std::string_view feminine;
};
struct KnownForms {
    std::string_view label;
    std::string_view masculine;
    std::string_view feminine;
};
[[nodiscard]] bool isGenderPair(std::string_view masculine, std::string_view feminine);
[[nodiscard]] const KnownForms* knownTitle(std::string_view label);
[[nodiscard]] const KnownForms* knownOpening(std::string_view label);

}  // namespace orientibus::content::authoring
