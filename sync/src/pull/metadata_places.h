// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>

#include <fmt/format.h>

/// Where a kiosk's disk keeps signed metadata.
namespace orientibus::sync {

inline constexpr std::uint64_t longestMetadata = 5'000'000;

/// What this kiosk goes by. Removed as a whole, trust begins with the package again.
inline const std::string trustedFolder = "sync/trusted";
/// The same bytes as root.json, for the day when a disk has spoilt that: no role has such a name.
inline const std::string rootCopy = "root.json.kept";

/// What a hub shows, laid out as on a server.
inline const std::string metadataFolder = "repository/metadata/";

[[nodiscard]] inline std::string placeOf(const Target& manifest)
{
    const auto hash = manifest.hashes.find("sha256");
    return fmt::format("repository/targets/{}.{}",
                       hash == manifest.hashes.end() ? "" : hash->second, manifest.name);
}

}  // namespace orientibus::sync
