// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/delta.h>
#include <orientibus/sync/releases.h>

#include "releases/release_errors.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

ReleaseError codeOf(PrepareError code)
{
    switch (code) {
    case PrepareError::NotRelease:
    case PrepareError::Unfit:
        return ReleaseError::Unfit;
    case PrepareError::TooNew:
        return ReleaseError::TooNew;
    case PrepareError::NoSpace:
        return ReleaseError::NoSpace;
    case PrepareError::Storage:
        break;
    }
    return ReleaseError::Storage;
}

/// Beside its place, under a name that no file of a release can have.
std::string partOf(const std::string& path)
{
    const auto folder = parentOf(path);
    return fmt::format("{}/.{}.part", folder, path.substr(folder.size() + 1));
}

}  // namespace

Result<void, ReleaseError> Releases::unpack(const Step& step, const std::string& path)
{
    const auto part = partOf(path);
    auto file = m_disk.open(part, Disk::Open::Create);
    if (!file) {
        return tl::make_unexpected(toRelease(file.error()));
    }
    Result<void, FileError> written;
    const auto sink = [&](std::string_view bytes) {
        written = (*file)->append(bytes);
        return written.has_value();
    };
    const auto source = m_disk.whole(step.source);
    const auto& content = step.file->content;
    const auto made = step.how == Step::How::Patch
                          ? applyDelta(m_disk.whole(step.base), step.from, source, content, sink)
                          : decompress(source, content, sink);
    if (written && !made) {
        static_cast<void>(m_disk.remove(part));
        return refuse(ReleaseError::Damaged,
                      fmt::format("{} does not come out of {}: {}", step.file->path, step.source,
                                  made.error().detail));
    }
    return written.and_then([&] { return (*file)->sync(); })
        .and_then([&] { return m_disk.rename(part, path); })
        .map_error([](const Error<FileError>& error) { return toRelease(error); });
}

void Releases::beginReading(const Plan& plan)
{
    std::vector<std::pair<std::string, ObjectRef>> files;
    for (const auto& step : plan.steps) {
        if (step.isOld && step.how == Step::How::Link) {
            files.emplace_back(step.source, step.file->content);
        }
    }
    m_sound.clear();
    // A disk is for one thread at a time, so it has a view of its own. Without a thread to be had
    // it is done by who asks for it.
    m_reading =
        std::async(std::launch::async | std::launch::deferred,
                   [this, files = std::move(files), root = m_disk.whole("")] {
                       PosixDisk disk(root);
                       std::set<std::string> sound;
                       for (const auto& [path, content] : files) {
                           if (!m_isReadingOver && hasHash(disk, path, content).value_or(false)) {
                               sound.insert(path);
                           }
                       }
                       return sound;
                   });
}

bool Releases::isSound(const Step& step)
{
    if (m_reading.valid()) {
        m_sound = m_reading.get();
    }
    // What cannot be read is as good as damaged: it can be had anew.
    return m_sound.contains(step.source) ||
           hasHash(m_disk, step.source, step.file->content).value_or(false);
}

Result<void, ReleaseError> Releases::link(const Step& step, const std::string& path)
{
    const auto toOurs = [](const Error<FileError>& error) { return toRelease(error); };
    if (step.isOld && !isSound(step)) {
        return refuse(ReleaseError::Damaged,
                      fmt::format("{} is not what was signed for", step.source));
    }
    auto linked = m_disk.link(step.source, path);
    if (linked || linked.error().code != FileError::Taken) {
        return linked.map_error(toOurs);
    }
    // What has its name, a file of another length, is replaced at once.
    const auto part = partOf(path);
    return m_disk.remove(part)
        .and_then([&] { return m_disk.link(step.source, part); })
        .and_then([&] { return m_disk.rename(part, path); })
        .and_then([&] { return m_disk.remove(part); })  // two names of one file stay two
        .map_error(toOurs);
}

Result<void, ReleaseError> Releases::make(const Step& step, const std::string& folder)
{
    const auto path = folder + "/" + step.file->path;
    if (const auto folderMade = m_disk.makeFolder(parentOf(path)); !folderMade) {
        return tl::make_unexpected(toRelease(folderMade.error()));
    }
    return step.how == Step::How::Link ? link(step, path) : unpack(step, path);
}

Result<void, ReleaseError> Releases::build(const Manifest& manifest, const Plan& plan,
                                           std::vector<Step>& useless)
{
    const auto folder = folderOf(manifest.release);
    if (const auto there = m_disk.makeFolder(folder); !there) {
        return tl::make_unexpected(toRelease(there.error()));
    }
    Result<void, ReleaseError> damaged;
    for (const auto& step : plan.steps) {
        auto made = make(step, folder);
        if (!made && made.error().code != ReleaseError::Damaged) {
            return made;
        }
        if (!made) {
            useless.push_back(step);
            damaged = std::move(made);
        }
    }
    return syncTree(folder)
        .map_error([](const Error<FileError>& error) { return toRelease(error); })
        .and_then([&] { return damaged; });
}

Result<void, FileError> Releases::syncTree(const std::string& folder)  // as deep as a path is
{
    const auto entries = m_disk.list(folder);
    if (!entries) {
        return tl::make_unexpected(entries.error());
    }
    for (const auto& entry : *entries) {
        if (entry.kind == EntryKind::Folder) {
            if (auto synced = syncTree(folder + "/" + entry.name); !synced) {
                return synced;
            }
        }
    }
    return m_disk.syncFolder(folder);
}

std::vector<std::string> Releases::spoilt(const Manifest& manifest)
{
    std::vector<std::string> paths;
    const auto folder = folderOf(manifest.release);
    for (const auto& file : manifest.files) {
        auto path = fmt::format("{}/{}", folder, file.path);
        if (m_disk.look(path) && !hasHash(m_disk, path, file.content).value_or(false)) {
            paths.push_back(std::move(path));
        }
    }
    return paths;
}

Preparation Releases::beginPreparing(const std::string& folder)
{
    // Without a thread to be had, it is done by who waits for it.
    return std::async(
        std::launch::async | std::launch::deferred,
        [&preparer = m_preparer, path = m_disk.whole(folder)] { return preparer.prepare(path); });
}

Result<void, ReleaseError> Releases::endPreparing(const std::string& folder,
                                                  Preparation preparation)
{
    const auto prepared = preparation.get();
    if (!prepared) {
        return refuse(codeOf(prepared.error().code), prepared.error().detail);
    }
    for (const auto& name : m_preparer.preparedFiles()) {
        const auto synced = m_disk.open(fmt::format("{}/{}", folder, name), Disk::Open::Read)
                                .and_then([](const auto& file) { return file->sync(); });
        if (!synced) {
            return tl::make_unexpected(toRelease(synced.error()));
        }
    }
    return notePrepared(folder).map_error(
        [](const Error<FileError>& error) { return toRelease(error); });
}

Result<void, ReleaseError> Releases::checkOpens(const std::string& release)
{
    return manifest(release).and_then([&](const Manifest& /*whole*/) {
        return m_preparer.schema(m_disk.whole(folderOf(release)))
            .map([](std::int64_t /*known*/) {})
            .map_error([&](const Error<PrepareError>& error) {
                // It could be opened once: what it is not any more is this disk's doing.
                const bool isSpoilt = error.code == PrepareError::NotRelease;
                return Error<ReleaseError>{
                    isSpoilt ? ReleaseError::Damaged : codeOf(error.code),
                    fmt::format("the release {} cannot be opened: {}", release, error.detail)};
            });
    });
}

Result<void, FileError> Releases::writeManifest(const std::string& folder, const Manifest& manifest)
{
    return writeWhole(m_disk, folder + "/release.json", manifestText(manifest));
}

Result<void, ReleaseError> Releases::restore(const Manifest& manifest)
{
    const auto kept = this->manifest(manifest.release);
    if (kept == manifest) {
        return {};
    }
    return writeManifest(folderOf(manifest.release), manifest)
        .map_error([](const Error<FileError>& error) { return toRelease(error); });
}

Result<void, ReleaseError> Releases::finish(const Manifest& manifest, Preparation preparation)
{
    if (isWhole(manifest.release)) {
        return {};
    }
    const auto folder = folderOf(manifest.release);
    if (auto prepared = endPreparing(folder, std::move(preparation)); !prepared) {
        return prepared;
    }
    return writeManifest(folder, manifest)
        .and_then([&] { return syncTree(folder); })
        .and_then([&] { return m_disk.makeFolder("releases"); })
        .and_then([&] { return m_disk.rename(folder, "releases/" + manifest.release); })
        .and_then([&] { return m_disk.syncFolder("releases"); })
        .and_then([&] { return m_disk.syncFolder("staging"); })
        .map_error([](const Error<FileError>& error) { return toRelease(error); });
}

}  // namespace orientibus::sync
