// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/pull_run.h"

#include <algorithm>

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

/// Makes the names of the objects last that are there, with one sync for each of their folders.
Result<void, FileError> syncFolders(Disk& disk, const std::set<std::string>& hashes)
{
    std::set<std::string> folders = {"", parentOf(objectsFolder), objectsFolder};
    for (const auto& hash : hashes) {
        folders.insert(parentOf("repository/" + objectPath(hash)));
    }
    for (const auto& folder : folders) {
        auto synced = disk.syncFolder(folder);
        if (!synced && synced.error().code != FileError::NotFound) {  // its film is still to come
            return synced;
        }
    }
    return {};
}

}  // namespace

Plan PullRun::planForOthers(const Manifest& manifest)
{
    Plan plan;
    const auto want = [&](const ObjectRef& object, const std::optional<ObjectRef>& parts) {
        if (!m_transfers.has(object)) {
            plan.wanted.push_back({object, parts, Tier::Pictures});
            plan.toWrite += object.length;
        }
    };
    for (const auto& file : manifest.files) {
        if (mayFollow(file.tier)) {
            continue;  // it comes as what others want
        }
        if (file.parts && m_transfers.has(file.whole())) {
            want(*file.parts, std::nullopt);
        }
        want(file.whole(), file.parts);
        for (const auto& delta : file.deltas) {
            want(delta.object, std::nullopt);
        }
    }
    return plan;
}

Plan PullRun::wholePlan(const Manifest& manifest)
{
    auto plan = m_releases.plan(manifest, m_options.last, m_transfers, {}, m_broken);
    const auto others = m_options.isHub ? planForOthers(manifest) : Plan();
    for (const auto& other : others.wanted) {
        const bool isFetched = std::ranges::any_of(
            plan.wanted, [&](const Wanted& wanted) { return wanted.object == other.object; });
        plan.toWrite += isFetched ? 0 : other.object.length;
    }
    return plan;
}

SyncResult<void> PullRun::checkRoom(const Manifest& manifest, const Plan& plan)
{
    auto room = m_releases.checkSpace(plan);
    if (!room && room.error().code == ReleaseError::NoSpace) {
        // Who makes room makes it once, and not again for the films.
        const auto whole = wholePlan(manifest);
        room = m_releases.checkSpace(whole.toWrite > plan.toWrite ? whole : plan);
    }
    return room.map_error([](const Error<ReleaseError>& error) { return toSync(error); });
}

SyncResult<void> PullRun::share(const Offer& offer)
{
    if (!m_options.isHub || !m_releases.isWhole(offer.manifest.release)) {
        return {};
    }
    const auto plan = planForOthers(offer.manifest);
    if (!plan.wanted.empty()) {
        if (auto room = checkRoom(offer.manifest, plan); !room) {
            return room;
        }
        enter(Phase::Fetching, offer.manifest.release);
        PullOutcome outcome;
        m_bringing = Tier::Pictures;
        auto fetched = forgive(fetch(plan), outcome);
        m_bringing = Tier::Catalogue;
        if (!fetched || outcome.waiting != Waiting::No) {
            return fetched;
        }
    }
    // Of a release that was offered before, what a repair removed may have come just now.
    if (!m_reader.hasMirrored(offer.target) || !plan.wanted.empty()) {
        std::set<std::string> hashes;
        addObjects(offer.manifest, true, hashes);
        if (const auto synced = syncFolders(m_ports.disk, hashes); !synced) {
            return tl::make_unexpected(toSync(synced.error()));
        }
    }
    return m_reader.mirror(offer.target);
}

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

SyncResult<void> PullRun::settlePrevious()
{
    const auto before = releaseBefore(m_releases, m_state);
    const bool isWithdrawn = m_state.withdrawn.contains(before);
    if (before == m_releases.previous() && !isWithdrawn) {
        return {};
    }
    auto settled = isWithdrawn ? m_releases.forgetPrevious() : m_releases.keepAsPrevious(before);
    return settled.map_error([](const Error<FileError>& error) { return toSync(error); });
}

SyncResult<std::vector<std::string>> PullRun::tidy(const std::optional<Manifest>& offered)
{
    if (const auto settled = settlePrevious(); !settled) {
        return tl::make_unexpected(settled.error());
    }
    std::set<std::string> kept = {m_state.pending};
    std::vector<Wanted> begun;
    if (offered) {
        kept.insert(offered->release);
        begun = m_releases.plan(*offered, m_options.last, m_transfers).wanted;
    } else if (const auto shown = m_releases.manifest(m_releases.current())) {
        begun = m_releases.plan(*shown, m_options.last, m_transfers).wanted;  // its films
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
