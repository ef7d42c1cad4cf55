// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <string>
#include <string_view>

namespace orientibus::content {

/// A key that sorts as a French reader does when compared byte by byte: letters
/// first, without accents, case or punctuation; then the text itself, so that
/// "cote" comes before "coté". Text that is not UTF-8 sorts by its bytes.
[[nodiscard]] std::string sortKey(std::string_view text);

}  // namespace orientibus::content
