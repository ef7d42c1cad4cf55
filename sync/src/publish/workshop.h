// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/publisher.h>

#include "publish/document.h"

namespace orientibus::sync {

[[nodiscard]] tl::unexpected<Error<PublishError>> storage(const Error<FileError>& error);
[[nodiscard]] tl::unexpected<Error<PublishError>> damaged(const Error<TufError>& error);

/// What is published now: the newest root, and all that the timestamp names.
struct Published {
    Document root;
    Root trust;                  ///< the values of `root`
    std::optional<Root> before;  ///< the root before, whose keys may still have signed the rest
    Document timestamp;
    std::optional<std::chrono::sys_seconds> issued;  ///< of the timestamp
    Document snapshot;
    Document targets;
};

struct Drafts {
    std::optional<Document> root;
    std::optional<Document> targets;
};

/// The folders of a publisher, and what lies in them, read and written by its own words.
class Workshop {
public:
    Workshop(std::filesystem::path root, Folders& folders)
        : m_root(std::move(root)), m_folders(folders)
    {
    }

    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
    [[nodiscard]] std::filesystem::path repository() const { return m_root / "repository"; }

    /// A whole file, at most 16 MiB long; nothing where there is none.
    [[nodiscard]] PublishResult<std::optional<std::string>> read(const std::string& folder,
                                                                 const std::string& name);
    [[nodiscard]] PublishResult<void> write(const std::string& folder, const std::string& name,
                                            std::string_view bytes);
    [[nodiscard]] PublishResult<void> remove(const std::string& folder, const std::string& name);
    [[nodiscard]] Folders& folders() { return m_folders; }

    /// Fails with `NotBegun` where there is no repository, and with `Damaged` where signatures do
    /// not say what is there. Nothing is too old to be read.
    [[nodiscard]] PublishResult<Published> published();
    [[nodiscard]] PublishResult<Drafts> drafts();

    [[nodiscard]] PublishResult<Document> document(const std::string& folder,
                                                   const std::string& name);

private:
    [[nodiscard]] PublishResult<void> readRoots(Published& published);
    /// A file that another one lists, signed by keys of the newest root or of the one before.
    [[nodiscard]] PublishResult<Document>
    listed(const Published& published, const std::string& role, const nlohmann::json& listing);
    [[nodiscard]] PublishResult<std::optional<Document>> draft(const std::string& name);

    std::filesystem::path m_root;
    Folders& m_folders;
};

inline const std::string metadataFolder = "repository/metadata";
inline const std::string targetsFolder = "repository/targets";
inline const std::string draftsFolder = "drafts";

/// The release that a targets document shows; nothing where it shows none.
struct Shown {
    ReleaseNote note;
    std::uint64_t length = 0;
    std::string sha256;  ///< of the manifest's frame
};
[[nodiscard]] std::optional<Shown> shownBy(const Document& targets);
/// Makes it the release, and the only target, of a targets document.
void show(Document& targets, const Shown& shown);

/// The values of a root.
[[nodiscard]] PublishResult<Root> valuesOf(const Document& root);

}  // namespace orientibus::sync
