// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/tuf_error.h>

namespace orientibus::sync {

std::string_view name(TufError error)
{
    switch (error) {
    case TufError::NoTrustedRoot:
        return "no trusted root";
    case TufError::Malformed:
        return "malformed";
    case TufError::WrongType:
        return "wrong type";
    case TufError::UnknownSpec:
        return "unknown specification";
    case TufError::NotSigned:
        return "not signed";
    case TufError::Rollback:
        return "rollback";
    case TufError::VersionMismatch:
        return "version mismatch";
    case TufError::LengthMismatch:
        return "length mismatch";
    case TufError::HashMismatch:
        return "hash mismatch";
    case TufError::Expired:
        return "expired";
    case TufError::NotListed:
        return "not listed";
    case TufError::NoSuchTarget:
        return "no such target";
    case TufError::UnknownHash:
        return "unknown hash";
    case TufError::BadName:
        return "bad name";
    case TufError::TooLong:
        return "too long";
    case TufError::NotFound:
        return "not found";
    case TufError::Stalled:
        return "stalled";
    case TufError::Network:
        return "network";
    case TufError::Tls:
        return "server not proved";
    case TufError::TlsDates:
        return "clock or certificate";
    case TufError::Portal:
        return "portal";
    case TufError::NoSpace:
        return "disk full";
    case TufError::Storage:
        return "disk";
    }
    return "unknown";
}

}  // namespace orientibus::sync
