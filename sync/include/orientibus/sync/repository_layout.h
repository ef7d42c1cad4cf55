// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What lies where in a repository, the same on a server, a stick and a kiosk:
///
///     metadata/          N.root.json · timestamp.json · N.snapshot.json · N.targets.json
///     targets/           <sha256>.manifest.json.zst, the one TUF target
///     objects/<2 hex>/   <sha256>, every other file, by the hash of its bytes as they lie there
namespace orientibus::sync {

/// The name of the TUF target that describes a release.
inline constexpr std::string_view manifestTarget = "manifest.json.zst";

/// What a torn transfer costs at most: long objects are verified in pieces of this length.
inline constexpr std::uint64_t partLength = 256ULL * 1024;

/// Bytes, by how many there are and by their SHA-256 in lower case hexadecimal.
struct ObjectRef {
    std::uint64_t length = 0;
    std::string sha256;

    bool operator==(const ObjectRef&) const = default;
};

/// "objects/0f/0f…" for the object whose hash begins with 0f.
[[nodiscard]] std::string objectPath(std::string_view sha256);

/// Whether `text` is a SHA-256 as ObjectRef holds it.
[[nodiscard]] bool isSha256(std::string_view text);

/// Whether `text` names a release: "2026-11-29.1", the day and which one of the day.
[[nodiscard]] bool isReleaseName(std::string_view text);

/// Whether `a` is the later of two names of releases.
[[nodiscard]] bool isLater(const std::string& a, const std::string& b);

/// Whether `path` may be a file of a release: relative, segments of [A-Za-z0-9._-] that do not
/// begin with a dot, at most 240 bytes, and not "release.json", which is where a kiosk keeps the
/// manifest.
[[nodiscard]] bool isReleasePath(std::string_view path);

}  // namespace orientibus::sync
