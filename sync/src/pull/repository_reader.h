// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk_folder.h>
#include <orientibus/sync/manifest.h>
#include <orientibus/sync/sync_error.h>
#include <orientibus/sync/tuf_client.h>

#include <map>

namespace orientibus::sync {

/// What the publisher offers at this moment, as far as it can be trusted.
struct Offer {
    Target target;
    Manifest manifest;
    ReleaseNote note;
};

/// Reads the signed part of a repository, and lays it out on this disk for others to read.
///
/// What a disk spoils of what is trusted is mended by the next read(), and loosens nothing. A root
/// is taken from its copy, and from the package only where that is no better: the keys that came
/// since are then followed anew, and what they signed is forgotten with them as on a new kiosk. Of
/// a timestamp, a snapshot, targets or a manifest the others still say below which nothing may
/// fall; they are fetched as if they had not been there.
///
/// The time for which expiry is judged is the clock's or, if later, that of the newest timestamp
/// that is trusted, or of the manifest where that says none, see KeptMetadata::issued().
class RepositoryReader {
public:
    /// `firstRoot` is what trust begins with where this disk has no root yet.
    RepositoryReader(Disk& disk, Clock& clock, Fetcher& fetcher, std::string firstRoot);

    [[nodiscard]] SyncResult<Offer> read(const std::string& server);

    /// Whether the server that was read last gave a file, or said of one that it is not there.
    [[nodiscard]] bool hasAnswered() const { return m_hasAnswered; }

    /// Writes into repository/ what was read, timestamp last: whoever pulls from here finds all
    /// that it names. The objects must be there before, and their names last.
    [[nodiscard]] SyncResult<void> mirror(const Target& target);
    /// Whether this manifest was written, so that its objects were there once.
    [[nodiscard]] bool hasMirrored(const Target& target);

private:
    /// Remembers the roots that went by: of others that pull from here, each needs the next one.
    class Noting;
    class LaterClock;

    [[nodiscard]] SyncResult<void> beginTrust();
    [[nodiscard]] SyncResult<void> copyRoot();
    [[nodiscard]] SyncResult<Offer> offerOf(TufClient& client, const std::string& server);
    [[nodiscard]] Result<void, FileError> copyVersioned(const std::string& role);
    /// Writes a file unless it has these bytes: a disk may have spoilt it.
    [[nodiscard]] Result<void, FileError> keep(const std::string& path, const std::string& bytes);
    /// Roots of other days that are laid out here and have been spoilt.
    void readSpoiltRoots();

    Disk& m_disk;
    Clock& m_clock;
    Fetcher& m_fetcher;
    std::string m_firstRoot;
    DiskFolder m_trusted;
    std::map<std::string, std::string> m_roots;  ///< by file name
    std::string m_server;                        ///< that was read last
    bool m_hasAnswered = false;
};

}  // namespace orientibus::sync
