// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/objects.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

/// Gives a file of the disk to a sink; true when it was read to its end.
PublishResult<void> readFile(const std::filesystem::path& file, const Sink& sink)
{
    DiskFolder folder(file.parent_path());
    return folder.read(file.filename(), sink).map_error([](const Error<FileError>& error) {
        return Error<PublishError>{PublishError::Storage, error.detail};
    });
}

}  // namespace

bool Objects::has(const ObjectRef& object)
{
    if (m_sound.contains(object.sha256)) {
        return true;
    }
    std::error_code error;
    if (std::filesystem::file_size(path(object), error) != object.length || error) {
        return false;
    }
    PartDigest digest;
    const auto found = digestFile(path(object), digest);
    if (!found || *found != object) {
        return false;
    }
    m_sound.insert(object.sha256);
    return true;
}

PublishResult<std::unique_ptr<PendingFile>> Objects::create(const std::string& sha256)
{
    const auto folder = "repository/objects/" + sha256.substr(0, 2);
    if (const auto made = m_workshop.folders().make(folder); !made) {
        return storage(made.error());
    }
    return m_workshop.folders().folder(folder).create(sha256).map_error(
        [](const Error<FileError>& error) {
            return Error<PublishError>{PublishError::Storage, error.detail};
        });
}

PublishResult<ObjectRef> Objects::put(std::string_view bytes)
{
    ObjectRef object{bytes.size(), sha256(bytes)};
    if (has(object)) {
        return object;
    }
    auto file = create(object.sha256);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    const auto done = (*file)->write(bytes).and_then([&] { return (*file)->commit(); });
    if (!done) {
        return storage(done.error());
    }
    m_sound.insert(object.sha256);
    ++added;
    addedBytes += object.length;
    return object;
}

PublishResult<void> Objects::putFile(const std::filesystem::path& source, const ObjectRef& content)
{
    if (has(content)) {
        return {};
    }
    auto file = create(content.sha256);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    PartDigest digest;
    Result<void, FileError> written;
    auto copied = readFile(source, [&](std::string_view bytes) {
        digest.add(bytes);
        written = (*file)->write(bytes);
        return written.has_value();
    });
    if (!written) {
        return storage(written.error());
    }
    if (!copied) {
        return copied;
    }
    if (digest.finish() != content) {
        return refuse(PublishError::Refused, source.string() + " changed while it was read");
    }
    if (const auto done = (*file)->commit(); !done) {
        return storage(done.error());
    }
    m_sound.insert(content.sha256);
    ++added;
    addedBytes += content.length;
    return {};
}

PublishResult<std::optional<ObjectRef>> Objects::putParts(const std::string& hashes)
{
    constexpr std::size_t hashLength = 32;
    if (hashes.size() <= hashLength) {
        return std::nullopt;
    }
    return put(hashes).map([](ObjectRef&& object) { return std::optional(std::move(object)); });
}

void PartDigest::add(std::string_view bytes)
{
    m_all.add(bytes);
    m_length += bytes.size();
    while (!bytes.empty()) {
        const auto room = static_cast<std::size_t>(partLength - m_inPart);
        const auto piece = bytes.substr(0, room);
        m_part.add(piece);
        m_inPart += piece.size();
        bytes.remove_prefix(piece.size());
        if (m_inPart == partLength) {
            endPart();
        }
    }
}

void PartDigest::endPart()
{
    m_hashes += fromHex(m_part.finish()).value_or(std::string());
    m_part = Digest("sha256");
    m_inPart = 0;
}

ObjectRef PartDigest::finish()
{
    if (m_inPart > 0) {
        endPart();
    }
    return {m_length, m_all.finish()};
}

PublishResult<ObjectRef> digestFile(const std::filesystem::path& file, PartDigest& digest)
{
    return readFile(file,
                    [&](std::string_view bytes) {
                        digest.add(bytes);
                        return true;
                    })
        .map([&] { return digest.finish(); });
}

PublishResult<void> checkObjects(Workshop& workshop, const Manifest& manifest)
{
    Objects objects(workshop);
    for (const auto& file : manifest.files) {
        std::vector<ObjectRef> parts = {file.whole()};
        if (file.parts) {
            parts.push_back(*file.parts);
        }
        for (const auto& delta : file.deltas) {
            parts.push_back(delta.object);
        }
        for (const auto& object : parts) {
            if (!objects.has(object)) {
                return refuse(PublishError::Incomplete,
                              fmt::format("{}, which is {} of release {}, is missing or damaged",
                                          objectPath(object.sha256), file.path, manifest.release));
            }
        }
    }
    return {};
}

}  // namespace orientibus::sync
