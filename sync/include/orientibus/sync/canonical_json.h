// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/result.h>

#include <string>
#include <string_view>

namespace orientibus::sync {

enum class JsonError { Malformed, DuplicateKey, NotAnInteger, TooDeep };

/// Objects and arrays in one another, at most. Metadata needs seven.
inline constexpr int maxJsonDepth = 32;

/// The canonical form of a JSON text (http://wiki.laptop.org/go/Canonical_JSON): the one
/// spelling of what it says, which is what signatures cover. No space between parts, keys in
/// the order of their UTF-8 bytes, in strings only `"` and `\` escaped.
///
/// Refuses what has no such form or more than one reading: anything but UTF-8, a fraction or an
/// exponent, an integer beyond 64 bits, a key twice in one object, nesting beyond
/// `maxJsonDepth`. Does not throw; any thread.
[[nodiscard]] Result<std::string, JsonError> canonicalJson(std::string_view text);

}  // namespace orientibus::sync
