// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/releases.h>

#include "metadata/digest.h"
#include "releases/release_errors.h"
#include "releases/release_paths.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace orientibus::sync {

namespace {

const std::string preparedNote = "/.prepared";

/// As sha256sum -c reads it.
std::string noteOf(const std::string& sha256, const std::string& name)
{
    return fmt::format("{}  {}\n", sha256, name);
}

}  // namespace

Result<ObjectRef, FileError> readObject(Disk& disk, const std::string& path,
                                        const std::function<void(std::uint64_t)>& onBytes)
{
    const auto file = disk.open(path, Disk::Open::Read);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    Digest digest("sha256");
    std::array<char, 65'536> buffer{};
    std::uint64_t seen = 0;
    while (true) {
        const auto count = (*file)->read(seen, buffer);
        if (!count) {
            return tl::make_unexpected(count.error());
        }
        if (*count == 0) {
            return ObjectRef{seen, digest.finish()};
        }
        seen += *count;
        digest.add({buffer.data(), *count});
        if (onBytes) {
            onBytes(*count);
        }
    }
}

Result<bool, FileError> hasHash(Disk& disk, const std::string& path, const ObjectRef& content,
                                const std::function<void(std::uint64_t)>& onBytes)
{
    return readObject(disk, path, onBytes).map([&](const ObjectRef& found) {
        return found == content;
    });
}

bool Releases::isThere(const std::string& path, std::uint64_t length)
{
    const auto found = m_disk.look(path);
    return found && found->kind == EntryKind::File && found->length == length;
}

std::string Releases::folderOf(const std::string& release)
{
    return (isWhole(release) ? releasesFolder : "staging/") + release;
}

bool Releases::isWhole(const std::string& release)
{
    const auto found = m_disk.look(releasesFolder + release);
    return isReleaseName(release) && found && found->kind == EntryKind::Folder;
}

Result<std::vector<std::string>, ReleaseError> Releases::all()
{
    std::vector<std::string> names;
    const auto entries = m_disk.list("releases");
    if (!entries && entries.error().code != FileError::NotFound) {
        return tl::make_unexpected(toRelease(entries.error()));
    }
    for (const auto& entry : entries ? *entries : std::vector<Entry>()) {
        if (entry.kind == EntryKind::Folder && isReleaseName(entry.name)) {
            names.push_back(entry.name);
        }
    }
    return names;
}

Result<Manifest, ReleaseError> Releases::manifest(const std::string& release)
{
    if (!isWhole(release)) {
        return refuse(ReleaseError::NotThere,
                      fmt::format("the release {} is not on this disk", release));
    }
    const auto text =
        readWhole(m_disk, releasesFolder + release + "/release.json", maxManifestLength);
    if (!text) {
        return refuse(ReleaseError::Damaged, text.error().detail);
    }
    return readManifestText(*text).map_error([&](const Error<ManifestError>& error) {
        return Error<ReleaseError>{ReleaseError::Damaged,
                                   fmt::format("the manifest of {}: {}", release, error.detail)};
    });
}

Result<void, FileError> Releases::clearStaging(const std::string& begun)
{
    const auto entries = m_disk.list("staging");
    for (const auto& entry : entries ? *entries : std::vector<Entry>()) {
        if (entry.name == begun) {
            continue;
        }
        const auto path = "staging/" + entry.name;
        auto gone =
            entry.kind == EntryKind::Folder ? removeTree(m_disk, path) : m_disk.remove(path);
        if (!gone) {
            return gone;
        }
    }
    return {};
}

Result<bool, ReleaseError> Releases::discard(const std::string& release)
{
    return putAway(release)
        .and_then([&](bool isAway) {
            return removeTree(m_disk, "staging/.old-" + release).map([=] { return isAway; });
        })
        .map_error([](const Error<FileError>& error) { return toRelease(error); });
}

Result<bool, FileError> Releases::putAway(const std::string& release)
{
    const auto folder = releasesFolder + release;
    const auto held = m_disk.hold(folder, Disk::Share::Exclusive);  // files may be mended
    if (!held && held.error().code == FileError::Taken) {
        return false;  // a kiosk shows it
    }
    // It is whole for as long as it has its name.
    return (previous() == release ? forgetPrevious() : Result<void, FileError>())
        .and_then([&] { return m_disk.makeFolder("staging"); })
        .and_then([&] { return m_disk.rename(folder, "staging/.old-" + release); })
        .and_then([&] { return m_disk.syncFolder("staging"); })  // before its files go
        .and_then([&] { return m_disk.syncFolder("releases"); })
        .map([] { return true; });
}

Result<std::vector<std::string>, FileError>
Releases::putAwayAllBut(const std::set<std::string>& kept, const std::vector<std::string>& releases)
{
    std::vector<std::string> gone;
    for (const auto& release : releases) {
        if (kept.contains(release)) {
            continue;
        }
        const auto isAway = putAway(release);
        if (!isAway) {
            return tl::make_unexpected(isAway.error());
        }
        if (*isAway) {
            gone.push_back(release);
        }
    }
    return gone;
}

Result<std::vector<std::string>, ReleaseError> Releases::clean(std::set<std::string> kept,
                                                               const std::string& begun)
{
    // What cannot be read may be what is shown: then nothing is removed.
    for (const auto& link : {std::string("current"), std::string("previous"), comingPrevious}) {
        auto shown = shownBy(link);
        if (!shown) {
            return tl::make_unexpected(toRelease(shown.error()));
        }
        kept.insert(std::move(*shown));
    }
    auto releases = all();
    if (!releases) {
        return releases;
    }
    if (!isWhole(current())) {
        kept.insert(releases->begin(), releases->end());  // nobody knows which one was shown
    }
    auto removed = clearStaging(begun).and_then([&] { return putAwayAllBut(kept, *releases); });
    const auto done = removed.and_then([&](const auto& /*gone*/) { return clearStaging(begun); });
    if (!done) {
        return tl::make_unexpected(toRelease(done.error()));
    }
    return std::move(*removed);
}

Result<std::vector<Damage>, ReleaseError>
Releases::verify(const std::string& release, const std::function<void(std::uint64_t)>& onBytes)
{
    const auto manifest = this->manifest(release);
    if (!manifest && manifest.error().code == ReleaseError::Damaged) {
        auto path = fmt::format("{}{}/release.json", releasesFolder, release);
        const bool isMissing = !m_disk.look(path);
        return std::vector{Damage{std::move(path), isMissing}};
    }
    if (!manifest) {
        return tl::make_unexpected(manifest.error());
    }
    std::vector<Damage> damages;
    for (const auto& file : manifest->files) {
        const auto path = fmt::format("{}{}/{}", releasesFolder, release, file.path);
        const auto sound = hasHash(m_disk, path, file.content, onBytes);
        if (!sound && sound.error().code == FileError::NotFound) {
            if (!mayFollow(file.tier)) {
                damages.push_back({path, true});
            }
        } else if (!sound || !*sound) {
            damages.push_back({path, false});
        }
    }
    verifyPrepared(releasesFolder + release, damages, onBytes);
    return damages;
}

std::vector<Damage> Releases::spoiltObjects()
{
    std::set<std::string> shown;
    for (const auto& release : all().value_or(std::vector<std::string>())) {
        const auto whole = manifest(release);
        for (const auto& file : whole ? whole->files : std::vector<ReleaseFile>()) {
            shown.insert(file.content.sha256);
        }
    }
    const std::string root = "repository/objects";
    std::vector<Damage> spoilt;
    for (const auto& folder : m_disk.list(root).value_or(std::vector<Entry>())) {
        const auto path = fmt::format("{}/{}", root, folder.name);
        for (const auto& object : m_disk.list(path).value_or(std::vector<Entry>())) {
            const ObjectRef named{object.length, object.name};
            if (!shown.contains(object.name) &&
                !hasHash(m_disk, path + "/" + object.name, named).value_or(false)) {
                spoilt.push_back({path + "/" + object.name, false});
            }
        }
    }
    return spoilt;
}

Result<void, FileError> Releases::notePrepared(const std::string& folder)
{
    std::string notes;
    for (const auto& name : m_preparer.preparedFiles()) {
        const auto made = readObject(m_disk, fmt::format("{}/{}", folder, name));
        if (!made) {
            return tl::make_unexpected(made.error());
        }
        notes += noteOf(made->sha256, name);
    }
    return writeWhole(m_disk, folder + preparedNote, notes);
}

void Releases::verifyPrepared(const std::string& folder, std::vector<Damage>& damages,
                              const std::function<void(std::uint64_t)>& onBytes)
{
    constexpr std::uint64_t longest = 65'536;
    const auto notes = readWhole(m_disk, folder + preparedNote, longest);
    const bool isNoted = notes || notes.error().code != FileError::NotFound;
    for (const auto& name : m_preparer.preparedFiles()) {
        const auto path = fmt::format("{}/{}", folder, name);
        if (!m_disk.look(path)) {
            damages.push_back({path, true});
            continue;
        }
        const auto found = readObject(m_disk, path, onBytes);
        const bool isAsNoted =
            found && notes && notes->find(noteOf(found->sha256, name)) != std::string::npos;
        if (isNoted && !isAsNoted) {
            damages.push_back({path, false});
        }
    }
}

std::size_t Releases::toCome(const std::string& release, Tier last)
{
    const auto manifest = this->manifest(release).value_or(Manifest());
    return static_cast<std::size_t>(
        std::count_if(manifest.files.begin(), manifest.files.end(), [&](const ReleaseFile& file) {
            const auto path = fmt::format("{}{}/{}", releasesFolder, release, file.path);
            return mayFollow(file.tier) && file.tier <= last && !m_disk.look(path);
        }));
}

}  // namespace orientibus::sync
