// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/disk.h>
#include <orientibus/sync/manifest.h>
#include <orientibus/sync/transport.h>

#include <functional>
#include <vector>

namespace orientibus::sync {

/// An object to have.
struct Wanted {
    ObjectRef object;
    std::optional<ObjectRef> parts;  ///< see ReleaseFile::parts
    Tier tier = Tier::Rest;

    bool operator==(const Wanted&) const = default;
};

/// How far a transfer is.
struct Progress {
    std::uint64_t done = 0;      ///< bytes of objects that are here and believed
    std::uint64_t total = 0;     ///< bytes of objects that there will be
    std::uint64_t later = 0;     ///< bytes that the same pull fetches after these, as things stand
    std::uint64_t received = 0;  ///< bytes that came by the network in this transfer
    bool isPaused = false;       ///< the link is lost, and tried again
};

/// Told of progress several times a second; answers false to stop.
using Watch = std::function<bool(const Progress&)>;

enum class TransferError {
    Missing,   ///< no server has an object that is signed for
    Damaged,   ///< servers give other bytes than were signed for
    Network,   ///< no server is reached, or they are too slow
    Portal,    ///< a sign-in page answers in their place
    Tls,       ///< a server is not who it says
    TlsDates,  ///< a server's certificate is not valid at this time
    NoSpace,
    Storage,
    Stopped,  ///< by whoever watches
};

/// Brings objects to a disk: whole and verified under their place in a repository, and what is
/// under way in a folder beside. What is under way is synced as it grows and is gone on with
/// after whatever happens: what was torn costs a part and not an object.
///
/// Thread-safety: one thread at a time. The ports outlive this.
class Transfers {
public:
    /// `repository` and `underway` are folders of `disk`.
    Transfers(Disk& disk, std::string repository, std::string underway, Transport& transport);

    /// All of them, those of a lower tier first. A later tier begins when less than a part of
    /// the earlier ones is still to come. What fails for one object is the answer only after all
    /// others were fetched.
    [[nodiscard]] Result<void, TransferError> fetch(std::vector<Wanted> wanted, const Watch& watch);

    [[nodiscard]] bool has(const ObjectRef& object);
    /// How many bytes of it are under way.
    [[nodiscard]] std::uint64_t underway(const ObjectRef& object);

    /// Where an object lies, or will lie, on the disk.
    [[nodiscard]] std::string pathOf(const ObjectRef& object) const;

    /// Forgets what is under way but not of `wanted`.
    [[nodiscard]] Result<void, FileError> clean(const std::vector<Wanted>& wanted);

private:
    Disk& m_disk;
    std::string m_repository;
    std::string m_underway;
    Transport& m_transport;
};

}  // namespace orientibus::sync
