// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/releases.h>
#include <orientibus/sync/tuf_error.h>

#include <string_view>

namespace orientibus::sync {

/// Why a kiosk's content could not be brought up to date, as far as a technician has to do
/// something else for each.
enum class SyncError {
    Config,     ///< what this kiosk is told of servers cannot be used, or is nothing
    Network,    ///< no server is reached
    Portal,     ///< a sign-in page answers
    Server,     ///< the server is not who it says
    Clock,      ///< a certificate is not valid at this time: the clock, or the server's keeper
    NoRoot,     ///< nothing to begin to trust with
    Refused,    ///< signed by nobody who is trusted
    Older,      ///< older than what was seen: an old stick or copy, or an attack
    Expired,    ///< the publisher is late, or the clock is wrong
    TooNew,     ///< written for a newer program
    Missing,    ///< a server lacks what is signed for
    Spoilt,     ///< servers have other bytes than were signed for
    Damaged,    ///< this disk has other bytes than were signed for
    Unfit,      ///< signed and whole, but its own check says no
    NoSpace,    ///< the disk is full
    Storage,    ///< the disk fails
    Running,    ///< another sync is at work
    NoRelease,  ///< there is no release to show, or to go back to
    Cancelled,
};

template <typename T>
using SyncResult = Result<T, SyncError>;

[[nodiscard]] Error<SyncError> toSync(const Error<TufError>& error);
[[nodiscard]] Error<SyncError> toSync(const Error<TransferError>& error);
[[nodiscard]] Error<SyncError> toSync(const Error<ReleaseError>& error);
[[nodiscard]] Error<SyncError> toSync(const Error<FileError>& error);

/// The name of the code, for status files: "disk full".
[[nodiscard]] std::string_view name(SyncError error);
/// What to do next, as the end of a sentence: "make room on the disk".
[[nodiscard]] std::string_view advice(SyncError error);
/// How a program ends: 3 network, 4 trust, 5 content, 6 damage, 7 disk, 8 not at this moment.
[[nodiscard]] int exitCode(SyncError error);

}  // namespace orientibus::sync
