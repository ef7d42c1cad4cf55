// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/repository_layout.h>
#include <orientibus/sync/result.h>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The manifest of a release as plain values: which files it has, and by which objects each can
/// be had. It is the one TUF target, so whoever holds the verified bytes may believe them.
namespace orientibus::sync {

/// An object that makes a file out of another one, see delta.h.
struct DeltaRef {
    std::string from;  ///< SHA-256 of the file it begins with
    ObjectRef object;

    bool operator==(const DeltaRef&) const = default;
};

/// When a file of a release comes.
enum class Tier {
    Catalogue = 0,  ///< before all others
    Pictures = 1,   ///< a release is shown when these are there
    Soon = 2,       ///< films that the next visits need: before all others that may follow
    Rest = 3,       ///< films and all else
};

/// Whether files of this tier come into a release after it is shown: not over a link that costs,
/// nor while a class is at the screens.
[[nodiscard]] constexpr bool mayFollow(Tier tier)
{
    return tier > Tier::Pictures;
}

struct ReleaseFile {
    std::string path;  ///< in the folder of the release, see isReleasePath()
    ObjectRef content;
    Tier tier = Tier::Rest;
    std::optional<ObjectRef> zstd;  ///< the same as one zstd frame
    /// The concatenation of the binary SHA-256 of every `partLength` of whole(), the last one
    /// shorter. Only of what is longer than one part.
    std::optional<ObjectRef> parts;
    std::vector<DeltaRef> deltas;  ///< at most `maxDeltas`, each from another file

    /// The object to have where no delta helps: the frame where there is one, else the content.
    [[nodiscard]] const ObjectRef& whole() const { return zstd ? *zstd : content; }

    bool operator==(const ReleaseFile&) const = default;
};

struct Manifest {
    std::string release;  ///< see isReleaseName()
    std::chrono::sys_seconds issued;
    std::int64_t schema = 0;                   ///< of the catalogue, at least 1
    std::map<std::string, std::string> title;  ///< by language, for people; may be empty
    std::vector<ReleaseFile> files;            ///< at least one

    bool operator==(const Manifest&) const = default;
};

inline constexpr std::int64_t manifestFormat = 1;
inline constexpr std::size_t maxDeltas = 8;
inline constexpr std::uint64_t maxManifestLength = 16ULL * 1024 * 1024;  ///< as JSON
inline constexpr std::size_t maxReleaseFiles = 100'000;
inline constexpr std::uint64_t maxFileLength = 1ULL << 40U;  ///< so that sums never overflow

enum class ManifestError {
    Malformed,      ///< no zstd frame, no JSON, or a field or a value is wrong
    UnknownFormat,  ///< written for a newer program
    BadPath,        ///< a path that no release may have, or one that is in the way of another
    TooLong,        ///< more bytes or files than a manifest may have
};

/// Reads the bytes of the target: one zstd frame that announces its content, which is canonical
/// JSON or any other spelling of it. Fields nobody here knows are left alone. Never uses more
/// memory than `maxManifestLength` asks for, whatever a frame pretends. Any thread.
[[nodiscard]] Result<Manifest, ManifestError> readManifest(std::string_view frame);

/// The same without compression: what a kiosk keeps beside a release.
[[nodiscard]] Result<Manifest, ManifestError> readManifestText(std::string_view json);

/// Canonical JSON. The same manifest gives the same text.
[[nodiscard]] std::string manifestText(const Manifest& manifest);

/// The bytes of the target, or why no client would read them.
[[nodiscard]] Result<std::string, ManifestError> writeManifest(const Manifest& manifest);

/// What targets.json says of the manifest beside its hash.
struct ReleaseNote {
    std::string release;
    std::vector<std::string> withdrawn;  ///< releases not to be shown any more

    bool operator==(const ReleaseNote&) const = default;
};

/// From Target::custom.
[[nodiscard]] Result<ReleaseNote, ManifestError> readReleaseNote(std::string_view custom);
/// Canonical JSON.
[[nodiscard]] std::string releaseNoteText(const ReleaseNote& note);

}  // namespace orientibus::sync
