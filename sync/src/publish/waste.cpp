// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/waste.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

const std::string objectsFolder = "repository/objects";

/// A folder of files that have names of one kind: a hash that begins so, and an ending.
struct Shelf {
    std::string folder;
    std::string beginning;
    std::string ending;
};

/// The hash in the name that a publisher gives to a file of a shelf, or to one that it is about
/// to write there; empty for any other name.
std::string hashIn(const std::string& name, const Shelf& shelf)
{
    const bool isPending = name.starts_with('.');
    constexpr std::size_t hashLength = 64;
    auto hash = name.substr(isPending ? 1 : 0, hashLength);
    const auto whole = hash + shelf.ending;
    const bool isOurs = isSha256(hash) && hash.starts_with(shelf.beginning) &&
                        name == (isPending ? pendingName(whole) : whole);
    return isOurs ? hash : std::string();
}

PublishResult<void> lookThrough(Folders& folders, const Shelf& shelf,
                                const std::set<std::string>& needed, std::vector<WasteFile>& files,
                                std::vector<std::string>& unknown)
{
    const auto entries = folders.list(shelf.folder);
    if (!entries) {
        return storage(entries.error());
    }
    for (const auto& entry : *entries) {
        const auto hash = hashIn(entry.name, shelf);
        const bool isPending = entry.name.starts_with('.');
        if (hash.empty() || entry.kind != EntryKind::File) {
            unknown.push_back(fmt::format("{}/{}", shelf.folder, entry.name));
        } else if (isPending || !needed.contains(hash)) {
            files.push_back({shelf.folder, entry.name, entry.length, isPending ? "" : hash});
        }
    }
    return {};
}

/// Whether it is one of the 256 folders of objects.
bool isShelf(const Entry& entry)
{
    return entry.kind == EntryKind::Folder && entry.name.size() == 2 &&
           entry.name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

PublishResult<void> remove(Folders& folders, const std::vector<WasteFile>& files)
{
    for (const auto& file : files) {
        if (const auto done = folders.folder(file.folder).remove(file.name); !done) {
            return storage(done.error());
        }
    }
    return {};
}

/// "timestamp.json", "12.snapshot.json", and what is about to be written under such a name.
bool isMetadata(std::string name)
{
    if (name.starts_with('.')) {
        const auto whole = name.substr(1, name.find(".json") + 4);
        name = name == pendingName(whole) ? whole : std::string();
    }
    const auto digits = name.find_first_not_of("0123456789");
    const auto role = name.substr(std::min(digits, name.size()));
    return name == "timestamp.json" ||
           (digits > 0 &&
            (role == ".root.json" || role == ".targets.json" || role == ".snapshot.json"));
}

/// What lies beside the folders of a repository, and among its metadata.
PublishResult<void> findStrays(Folders& folders, std::vector<std::string>& unknown)
{
    const std::set<std::string> known = {"metadata", "targets", "objects"};
    const auto top = folders.list("repository");
    const auto metadata = folders.list(metadataFolder);
    if (!top || !metadata) {
        return storage((top ? metadata : top).error());
    }
    for (const auto& entry : *top) {
        if (!known.contains(entry.name) || entry.kind != EntryKind::Folder) {
            unknown.push_back("repository/" + entry.name);
        }
    }
    for (const auto& entry : *metadata) {
        if (!isMetadata(entry.name) || entry.kind != EntryKind::File) {
            unknown.push_back(fmt::format("{}/{}", metadataFolder, entry.name));
        }
    }
    return {};
}

}  // namespace

void Needed::add(const std::string& sha256, const Manifest& manifest)
{
    manifests.insert(sha256);
    for (const auto& file : manifest.files) {
        objects.insert(file.content.sha256);
        objects.insert(file.whole().sha256);
        if (file.parts) {
            objects.insert(file.parts->sha256);
        }
        for (const auto& delta : file.deltas) {
            objects.insert(delta.object.sha256);
        }
    }
}

PublishResult<Waste> findWaste(Folders& folders, const Needed& needed)
{
    Waste waste;
    if (const auto found = findStrays(folders, waste.unknown); !found) {
        return tl::make_unexpected(found.error());
    }
    const Shelf targets{targetsFolder, "", fmt::format(".{}", manifestTarget)};
    auto done = lookThrough(folders, targets, needed.manifests, waste.manifests, waste.unknown);
    const auto shelves = folders.list(objectsFolder);
    if (!shelves) {
        return storage(shelves.error());
    }
    for (const auto& entry : *shelves) {
        const auto folder = fmt::format("{}/{}", objectsFolder, entry.name);
        if (!isShelf(entry)) {
            waste.unknown.push_back(folder);
        } else if (done) {
            done = lookThrough(folders, {folder, entry.name, ""}, needed.objects, waste.objects,
                               waste.unknown);
        }
    }
    return done.map([&] { return std::move(waste); });
}

PublishResult<void> remove(Folders& folders, const Waste& waste)
{
    if (auto done = remove(folders, waste.manifests); !done) {
        return done;
    }
    // An earlier attempt, or a draft that was forgotten, may have left it to chance.
    for (const auto& folder : {targetsFolder, draftsFolder}) {
        if (const auto done = folders.sync(folder); !done) {
            return storage(done.error());
        }
    }
    return remove(folders, waste.objects);
}

}  // namespace orientibus::sync
