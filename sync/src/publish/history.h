// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "publish/objects.h"

namespace orientibus::sync {

/// A release that was published at some time.
struct PastRelease {
    std::string name;
    Shown shown;
    std::int64_t version = 0;  ///< of the last targets.json that showed it
};

/// The releases that were ever shown, the newest first, each once.
[[nodiscard]] PublishResult<std::vector<PastRelease>> history(Workshop& workshop,
                                                              const Published& published);

/// `Unknown`, with the releases there are, or `Refused` where there is none.
[[nodiscard]] tl::unexpected<Error<PublishError>> noRelease(const std::string& name,
                                                            const std::vector<PastRelease>& past);

/// The manifest of a release, with the hash that targets.json names.
[[nodiscard]] PublishResult<Manifest> manifestOf(Workshop& workshop, const Shown& shown);
/// The same of a release that need not be there any more: then `Cleaned`.
[[nodiscard]] PublishResult<Manifest> manifestOf(Workshop& workshop, const PastRelease& release);

/// The manifest that a draft of targets shows: the one beside it, or one that was published.
[[nodiscard]] PublishResult<Manifest> manifestOfDraft(Workshop& workshop, const Shown& shown);

/// The name of its file.
[[nodiscard]] std::string manifestName(const std::string& sha256);

/// Writes the content of a file of a release, verified, to `into`.
[[nodiscard]] PublishResult<void> extract(Workshop& workshop, const ReleaseFile& file,
                                          const std::filesystem::path& into);

/// Lays a release out in the empty folder `into`, with links to the objects that are its files.
[[nodiscard]] PublishResult<void> layOut(Workshop& workshop, const Manifest& manifest,
                                         const std::filesystem::path& into);

/// A folder that is gone when it goes.
class ScratchFolder {
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder(ScratchFolder&&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();

    /// Empty when none could be made.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

[[nodiscard]] tl::unexpected<Error<PublishError>> noScratch();

}  // namespace orientibus::sync
