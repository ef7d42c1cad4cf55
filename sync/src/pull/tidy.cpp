// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/pull_run.h"

namespace orientibus::sync {

namespace {

const std::string objectsFolder = "repository/objects";

/// The objects that a release is made of here and, for a hub, in its kiosks.
void addObjects(const Manifest& manifest, bool isHub, std::set<std::string>& hashes)
{
    for (const auto& file : manifest.files) {
        hashes.insert(file.content.sha256);
        if (!isHub) {
            continue;
        }
        hashes.insert(file.whole().sha256);
        if (file.parts) {
            hashes.insert(file.parts->sha256);
        }
        for (const auto& delta : file.deltas) {
            hashes.insert(delta.object.sha256);
        }
    }
}

/// Removes from one of the folders of objects those that are not `kept`.
Result<void, FileError> tidyFolder(Disk& disk, const std::string& folder,
                                   const std::set<std::string>& kept)
{
    const auto entries = disk.list(folder);
    if (!entries) {
        return tl::make_unexpected(entries.error());
    }
    for (const auto& entry : *entries) {
        if (kept.contains(entry.name)) {
            continue;
        }
        if (auto removed = disk.remove(folder + "/" + entry.name); !removed) {
            return removed;
        }
    }
    return {};
}

}  // namespace

SyncResult<void> PullRun::tidyObjects(const std::vector<Manifest>& kept)
{
    std::set<std::string> hashes;
    for (const auto& manifest : kept) {
        addObjects(manifest, m_options.isHub, hashes);
    }
    const auto folders = m_ports.disk.list(objectsFolder);
    for (const auto& folder : folders ? *folders : std::vector<Entry>()) {
        const auto tidied = tidyFolder(m_ports.disk, objectsFolder + "/" + folder.name, hashes);
        if (!tidied) {
            return tl::make_unexpected(toSync(tidied.error()));
        }
    }
    return {};
}

SyncResult<std::vector<std::string>> PullRun::tidy(const std::optional<Manifest>& offered)
{
    if (m_state.withdrawn.contains(m_releases.previous())) {
        if (const auto forgotten = m_releases.forgetPrevious(); !forgotten) {
            return tl::make_unexpected(toSync(forgotten.error()));
        }
    }
    std::set<std::string> kept = {m_state.pending};
    std::vector<Wanted> begun;
    if (offered) {
        kept.insert(offered->release);
        begun = m_releases.plan(*offered, m_options.last, m_transfers).wanted;
    }
    auto removed = m_releases.clean(kept, offered ? offered->release : std::string());
    if (!removed) {
        return tl::make_unexpected(toSync(removed.error()));
    }
    std::vector<Manifest> manifests;
    const auto releases = m_releases.all();
    if (!releases) {
        return tl::make_unexpected(toSync(releases.error()));
    }
    for (const auto& release : *releases) {
        // Of one whose manifest is damaged the files stay, and the objects by another name go.
        if (auto manifest = m_releases.manifest(release)) {
            manifests.push_back(std::move(*manifest));
        }
    }
    if (offered && !m_releases.isWhole(offered->release)) {
        manifests.push_back(*offered);
    }
    return tidyObjects(manifests)
        .and_then([&] {
            return m_transfers.clean(begun).map_error(
                [](const Error<FileError>& error) { return toSync(error); });
        })
        .map([&] { return *removed; });
}

}  // namespace orientibus::sync
