// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace orientibus::content::authoring::onisep {

/// The number that ends a link to onisep.fr, "…/slug/FOR.1234" → "FOR.1234". `kind` is "FOR"
/// or "MET". Nothing when the link ends otherwise.
[[nodiscard]] std::optional<std::string> numberIn(std::string_view link, std::string_view kind);

}  // namespace orientibus::content::authoring::onisep
