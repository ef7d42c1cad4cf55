// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "pull/repository_reader.h"

#include "json.h"
#include "pull/kept_metadata.h"
#include "pull/metadata_places.h"
#include "whole_file.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

Error<SyncError> toSync(const Error<ManifestError>& error)
{
    return {error.code == ManifestError::UnknownFormat ? SyncError::TooNew : SyncError::Refused,
            error.detail};
}

std::int64_t versionOf(const std::string& metadata)
{
    const auto json = parseJson(metadata);
    return json && json->contains("signed") ? json->at("signed").value("version", 0) : 0;
}

}  // namespace

/// The clock of the machine, or a time that has been signed if that is later.
class RepositoryReader::LaterClock : public Clock {
public:
    LaterClock(Clock& clock, std::optional<std::chrono::sys_seconds> signedTime)
        : m_clock(clock), m_signedTime(signedTime)
    {
    }

    [[nodiscard]] std::chrono::sys_seconds now() override
    {
        const auto now = m_clock.now();
        return std::max(now, m_signedTime.value_or(now));
    }

private:
    Clock& m_clock;
    std::optional<std::chrono::sys_seconds> m_signedTime;
};

class RepositoryReader::Noting : public Fetcher {
public:
    explicit Noting(RepositoryReader& reader) : m_reader(reader) {}

    Result<void, FetchError> fetch(const std::string& url, std::uint64_t maxLength,
                                   const Sink& sink) override
    {
        const auto name = url.substr(url.rfind('/') + 1);
        std::string bytes;
        auto fetched = m_reader.m_fetcher.fetch(url, maxLength, [&](std::string_view piece) {
            bytes += name.ends_with(".root.json") ? piece : std::string_view();
            return sink(piece);
        });
        if (fetched && !bytes.empty()) {
            m_reader.m_roots[name] = std::move(bytes);
        }
        m_reader.m_hasAnswered = m_reader.m_hasAnswered || fetched.has_value() ||
                                 fetched.error().code == FetchError::NotFound;
        return fetched;
    }

private:
    RepositoryReader& m_reader;
};

RepositoryReader::RepositoryReader(Disk& disk, Clock& clock, Fetcher& fetcher,
                                   std::string firstRoot)
    : m_disk(disk), m_clock(clock), m_fetcher(fetcher), m_firstRoot(std::move(firstRoot)),
      m_trusted(disk, trustedFolder)
{
}

SyncResult<void> RepositoryReader::beginTrust()
{
    const auto toOurs = [](const auto& error) { return sync::toSync(error); };
    if (const auto made = m_disk.makeFolder(trustedFolder); !made) {
        return tl::make_unexpected(sync::toSync(made.error()));
    }
    const auto there = readAll(m_trusted, "root.json", longestMetadata);
    if (!there) {
        return tl::make_unexpected(toOurs(there.error()));
    }
    if (*there && TufClient::checkRoot(**there)) {
        return {};
    }
    // One that this disk has spoilt is no reason to trust nobody any more. Of its copy all holds
    // that was known; from the first one on a server may withhold the keys that came since.
    const auto copy = readAll(m_trusted, rootCopy, longestMetadata);
    const bool isCopySound = copy && *copy && TufClient::checkRoot(**copy);
    return TufClient::trust(isCopySound ? **copy : m_firstRoot, m_trusted).map_error(toOurs);
}

SyncResult<void> RepositoryReader::copyRoot()
{
    const auto path = [](const std::string& name) { return trustedFolder + "/" + name; };
    return readWhole(m_disk, path("root.json"), longestMetadata)
        .and_then([&](const std::string& bytes) { return keep(path(rootCopy), bytes); })
        .map_error([](const Error<FileError>& error) { return sync::toSync(error); });
}

SyncResult<Offer> RepositoryReader::read(const std::string& server)
{
    if (auto begun = beginTrust(); !begun) {
        return tl::make_unexpected(begun.error());
    }
    const auto first = readAll(m_trusted, "root.json", longestMetadata);
    if (first && *first) {
        m_roots[fmt::format("{}.root.json", versionOf(**first))] = **first;
    }
    m_hasAnswered = false;
    Noting noting(*this);
    LaterClock clock(m_clock, KeptMetadata(m_disk, KeptMetadata::Place::Trusted).issued());
    TufClient client(joinUrl(server, "metadata"), clock, noting, m_trusted);
    const auto refreshed = client.refresh();
    const auto copied = copyRoot();  // of a refresh that failed too: the root may be a newer one
    if (!refreshed || !copied) {
        return tl::make_unexpected(refreshed ? copied.error() : sync::toSync(refreshed.error()));
    }
    m_server = server;
    return offerOf(client, server);
}

SyncResult<Offer> RepositoryReader::offerOf(TufClient& client, const std::string& server)
{
    const auto target = client.findTarget(std::string(manifestTarget));
    if (!target && target.error().code == TufError::NoSuchTarget) {
        return refuse(SyncError::Missing, server + ": the Region has published no release yet");
    }
    if (!target) {
        return tl::make_unexpected(sync::toSync(target.error()));
    }
    if (const auto here = client.download(*target, joinUrl(server, "targets"), m_trusted); !here) {
        return tl::make_unexpected(sync::toSync(here.error()));
    }
    const auto bytes = readAll(m_trusted, TufClient::fileName(target->name), target->length);
    if (!bytes || !*bytes) {
        return refuse(SyncError::Storage, "the manifest that was fetched cannot be read again");
    }
    auto manifest = readManifest(**bytes);
    auto note = readReleaseNote(target->custom);
    if (!manifest || !note) {
        return tl::make_unexpected(toSync(manifest ? note.error() : manifest.error()));
    }
    if (manifest->release != note->release) {
        return refuse(SyncError::Refused, fmt::format("the manifest of {} is signed for as {}",
                                                      manifest->release, note->release));
    }
    return Offer{*target, std::move(*manifest), std::move(*note)};
}

Result<void, FileError> RepositoryReader::keep(const std::string& path, const std::string& bytes)
{
    const auto before = readWhole(m_disk, path, bytes.size());
    return before && *before == bytes ? Result<void, FileError>() : writeWhole(m_disk, path, bytes);
}

Result<void, FileError> RepositoryReader::copyVersioned(const std::string& role)
{
    return readWhole(m_disk, fmt::format("{}/{}.json", trustedFolder, role), longestMetadata)
        .and_then([&](const std::string& bytes) {
            return keep(fmt::format("{}{}.{}.json", metadataFolder, versionOf(bytes), role), bytes);
        });
}

void RepositoryReader::readSpoiltRoots()
{
    const auto entries = m_disk.list("repository/metadata");
    for (const auto& entry : entries ? *entries : std::vector<Entry>()) {
        const auto bytes = readWhole(m_disk, metadataFolder + entry.name, longestMetadata);
        if (!entry.name.ends_with(".root.json") || m_roots.contains(entry.name) ||
            (bytes && TufClient::checkRoot(*bytes))) {
            continue;
        }
        const auto url = joinUrl(m_server, "metadata/" + entry.name);
        auto fetched = fetchAll(m_fetcher, url, longestMetadata);
        if (fetched && TufClient::checkRoot(*fetched)) {
            m_roots[entry.name] = std::move(*fetched);
        }
    }
}

bool RepositoryReader::hasMirrored(const Target& target)
{
    return m_disk.look(placeOf(target)).has_value();
}

SyncResult<void> RepositoryReader::mirror(const Target& target)
{
    readSpoiltRoots();
    auto done = m_disk.makeFolder(parentOf(metadataFolder + "x"));
    for (const auto& root : m_roots) {
        done = done.and_then([&] { return keep(metadataFolder + root.first, root.second); });
    }
    return done.and_then([&] { return copyVersioned("targets"); })
        .and_then([&] { return copyVersioned("snapshot"); })
        .and_then([&] { return m_disk.makeFolder("repository/targets"); })
        .and_then([&] {
            return readWhole(m_disk, fmt::format("{}/{}", trustedFolder, target.name),
                             target.length);
        })
        .and_then([&](const std::string& bytes) { return keep(placeOf(target), bytes); })
        .and_then(
            [&] { return readWhole(m_disk, trustedFolder + "/timestamp.json", longestMetadata); })
        .and_then([&](const std::string& bytes) {
            return keep(metadataFolder + "timestamp.json", bytes);
        })
        .map_error([](const Error<FileError>& error) { return sync::toSync(error); });
}

}  // namespace orientibus::sync
