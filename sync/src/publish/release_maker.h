// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "publish/history.h"

namespace orientibus::sync {

/// A file of a release on this machine.
struct SourceFile {
    std::filesystem::path source;
    std::string path;  ///< in the release
    Tier tier = Tier::Rest;
};

/// The catalogue and its media, sorted by path; refuses what no release may hold.
[[nodiscard]] PublishResult<std::vector<SourceFile>> sourcesOf(const AddRequest& request);

/// Makes objects out of files. What an earlier release, or an earlier attempt, made of the same
/// bytes is taken as it is.
class ReleaseMaker {
public:
    explicit ReleaseMaker(Workshop& workshop) : m_workshop(workshop), m_objects(workshop) {}

    void know(const Manifest& manifest);

    [[nodiscard]] PublishResult<ReleaseFile> make(const SourceFile& file);

    /// Adds deltas from the bases to what make() returned for the catalogue.
    [[nodiscard]] PublishResult<void> addDeltas(ReleaseFile& file, const SourceFile& source,
                                                const std::vector<PastRelease>& past,
                                                const ProgressSink& progress);

    [[nodiscard]] const Objects& objects() const { return m_objects; }

private:
    [[nodiscard]] PublishResult<bool> reuse(ReleaseFile& file);
    [[nodiscard]] PublishResult<bool> makeFrame(ReleaseFile& file, const SourceFile& source);
    [[nodiscard]] PublishResult<std::optional<DeltaRef>>
    makeDelta(const ReleaseFile& base, const ReleaseFile& file, const SourceFile& source);
    [[nodiscard]] const DeltaRef* knownDelta(const ReleaseFile& file, const std::string& from);

    Workshop& m_workshop;
    Objects m_objects;
    std::map<std::string, std::vector<ReleaseFile>> m_known;  ///< by the hash of the content
};

}  // namespace orientibus::sync
