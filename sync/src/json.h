// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/canonical_json.h>

#include <nlohmann/json.hpp>

namespace orientibus::sync {

/// Reads `text`, refusing what canonicalJson() refuses.
[[nodiscard]] Result<nlohmann::json, JsonError> parseJson(std::string_view text);

/// The canonical form of a value that parseJson() returned.
[[nodiscard]] std::string canonical(const nlohmann::json& value);

}  // namespace orientibus::sync
