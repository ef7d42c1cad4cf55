// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

/// French typography for display. The words stay as their publisher wrote them;
/// what a keyboard could not do is mended. Input and output are UTF-8. Each
/// function applied to its own result gives that result.
namespace orientibus::content::authoring {

/// - runs of white space become one space, none at either end; stray cp1252 bytes become letters;
/// - ' and '' become ’, "…" becomes « … », ... becomes …, oeu becomes œu;
/// - a narrow no-break space before ; : ! ? » and after «, no space after ’ nor before a full stop;
/// - the accent that capital E lost on old keyboards: Eleveur → Éleveur.
[[nodiscard]] std::string frenchText(std::string_view text);

/// A name: as frenchText, and an acronym between hyphens goes into brackets
/// (-HSE- → (HSE)), a hyphen between spaces becomes a dash.
[[nodiscard]] std::string frenchTitle(std::string_view text);

/// A sentence of a list: as frenchText, without the bullet before it, with a
/// capital and a full stop. Empty when `text` has no letter or digit.
[[nodiscard]] std::string frenchSentence(std::string_view text);

/// `text` past the spaces and bullets before it.
[[nodiscard]] std::string_view withoutBullet(std::string_view text);

/// Whether `text` starts in lower case, past spaces and bullets: it then goes on
/// with the sentence before it.
[[nodiscard]] bool startsInLowerCase(std::string_view text);

/// Lower case without accents and ligatures: for comparing and ordering, not for show.
[[nodiscard]] std::string folded(std::string_view text);

/// Sets or removes the capital of the first letter.
[[nodiscard]] std::string withCapital(std::string_view text, bool capital);

}  // namespace orientibus::content::authoring
