// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/sync_error.h>

#include <array>

namespace orientibus::sync {

namespace {

struct Row {
    SyncError error;
    std::string_view name;
    std::string_view advice;
    int exitCode;
};

constexpr std::array rows = {
    Row{SyncError::Config, "configuration", "mend kiosk.yaml", 64},
    Row{SyncError::Network, "network", "check the link and the address; the next pull tries again",
        3},
    Row{SyncError::Portal, "portal", "sign in to this network, or use another", 3},
    Row{SyncError::Server, "server not proved",
        "check the address and the authority in kiosk.yaml, or use another network", 4},
    Row{SyncError::Clock, "clock", "set the clock, or ask who keeps the server", 4},
    Row{SyncError::NoRoot, "no trusted root", "install the package with the Region's root.json", 4},
    Row{SyncError::Refused, "refused", "tell the Region; do not use this server otherwise", 4},
    Row{SyncError::Older, "older",
        "take a newer stick, or pull from the server; if the server itself is older, tell the "
        "Region",
        4},
    Row{SyncError::Expired, "expired", "check the clock, then tell the Region", 4},
    Row{SyncError::TooNew, "too new", "install the newer program", 5},
    Row{SyncError::Missing, "missing", "check the address or the stick, then tell the Region", 6},
    Row{SyncError::Spoilt, "damaged on the server", "tell the Region; it is tried again by itself",
        6},
    Row{SyncError::Damaged, "damaged",
        "run: orientibus-sync repair; if it comes back, replace the disk", 6},
    Row{SyncError::Unfit, "unfit", "tell the Region", 5},
    Row{SyncError::NoSpace, "disk full", "make room on the disk", 7},
    Row{SyncError::Storage, "disk", "check the disk and its folders", 7},
    Row{SyncError::Running, "running",
        "wait for it, or stop it: systemctl stop orientibus-sync; it goes on later where it was",
        8},
    Row{SyncError::NoRelease, "no release", "pull first, or with --again what was gone back from",
        8},
    Row{SyncError::Cancelled, "cancelled", "pull again; it goes on where it was", 8},
};

const Row& rowOf(SyncError error)
{
    for (const auto& row : rows) {
        if (row.error == error) {
            return row;
        }
    }
    return rows.front();
}

SyncError toSync(TufError code)
{
    switch (code) {
    case TufError::Network:
    case TufError::Stalled:
        return SyncError::Network;
    case TufError::Portal:
        return SyncError::Portal;
    case TufError::Tls:
        return SyncError::Server;
    case TufError::TlsDates:
        return SyncError::Clock;
    case TufError::NoTrustedRoot:
        return SyncError::NoRoot;
    case TufError::Rollback:
        return SyncError::Older;
    case TufError::Expired:
        return SyncError::Expired;
    case TufError::UnknownSpec:
        return SyncError::TooNew;
    case TufError::NotFound:
        return SyncError::Missing;
    case TufError::NoSpace:
        return SyncError::NoSpace;
    case TufError::Storage:
        return SyncError::Storage;
    default:
        return SyncError::Refused;
    }
}

SyncError toSync(TransferError code)
{
    switch (code) {
    case TransferError::Missing:
        return SyncError::Missing;
    case TransferError::Damaged:
        return SyncError::Spoilt;
    case TransferError::Portal:
        return SyncError::Portal;
    case TransferError::Tls:
        return SyncError::Server;
    case TransferError::TlsDates:
        return SyncError::Clock;
    case TransferError::NoSpace:
        return SyncError::NoSpace;
    case TransferError::Storage:
        return SyncError::Storage;
    case TransferError::Stopped:
        return SyncError::Cancelled;
    case TransferError::Network:
        break;
    }
    return SyncError::Network;
}

SyncError toSync(ReleaseError code)
{
    switch (code) {
    case ReleaseError::NotThere:
        return SyncError::NoRelease;
    case ReleaseError::Damaged:
        return SyncError::Damaged;
    case ReleaseError::Unfit:
        return SyncError::Unfit;
    case ReleaseError::TooNew:
        return SyncError::TooNew;
    case ReleaseError::NoSpace:
        return SyncError::NoSpace;
    case ReleaseError::Storage:
        break;
    }
    return SyncError::Storage;
}

}  // namespace

Error<SyncError> toSync(const Error<TufError>& error)
{
    return {toSync(error.code), error.detail};
}

Error<SyncError> toSync(const Error<TransferError>& error)
{
    return {toSync(error.code), error.detail};
}

Error<SyncError> toSync(const Error<ReleaseError>& error)
{
    return {toSync(error.code), error.detail};
}

Error<SyncError> toSync(const Error<FileError>& error)
{
    return {error.code == FileError::NoSpace ? SyncError::NoSpace : SyncError::Storage,
            error.detail};
}

std::string_view name(SyncError error)
{
    return rowOf(error).name;
}

std::string_view advice(SyncError error)
{
    return rowOf(error).advice;
}

int exitCode(SyncError error)
{
    return rowOf(error).exitCode;
}

}  // namespace orientibus::sync
