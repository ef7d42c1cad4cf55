// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/result.h>

#include <string_view>

namespace orientibus::sync {

/// Why trusted metadata or a target could not be had. Each is what an operator has to tell
/// apart: an attack or a mistake of the publisher, of the network, of the disk.
enum class TufError {
    NoTrustedRoot,    ///< no first root.json, or it cannot be trusted
    Malformed,        ///< not metadata: JSON, a field or a value is wrong
    WrongType,        ///< metadata of another role
    UnknownSpec,      ///< written by a specification that is not 1.x
    NotSigned,        ///< fewer good signatures than the role asks for
    Rollback,         ///< older than what was already trusted, or less of it
    VersionMismatch,  ///< not the version its referrer names
    LengthMismatch,   ///< not as long as its referrer says
    HashMismatch,     ///< not the bytes its referrer names
    Expired,          ///< its time is over: a freeze, a late publisher or a wrong clock
    NotListed,        ///< the snapshot does not list a role that is delegated to
    NoSuchTarget,     ///< no role that is trusted for it knows this target
    UnknownHash,      ///< described by no hash that is known here
    BadName,          ///< a name no file can have
    TooLong,          ///< the server sends, or the metadata announces, more than is taken
    NotFound,         ///< the server has no such file
    Stalled,          ///< the server is too slow
    Network,          ///< the server is not reached
    Tls,              ///< the server is not who it says
    TlsDates,         ///< the server's certificate is not valid at this time
    Portal,           ///< a sign-in page answers in the server's place
    NoSpace,          ///< the disk is full
    Storage,          ///< the disk fails
};

template <typename T>
using TufResult = Result<T, TufError>;

/// The name of the code, for logs and status files: "rollback", "not signed".
[[nodiscard]] std::string_view name(TufError error);

}  // namespace orientibus::sync
