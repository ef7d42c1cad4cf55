// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/transfers.h>

#include "transfers/shipment.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace orientibus::sync {

namespace {

TransferError toTransfer(FetchError code)
{
    switch (code) {
    case FetchError::NotFound:
        return TransferError::Missing;
    case FetchError::Portal:
        return TransferError::Portal;
    case FetchError::Tls:
        return TransferError::Tls;
    case FetchError::TlsDates:
        return TransferError::TlsDates;
    case FetchError::Stopped:
        return TransferError::Stopped;
    case FetchError::TooLong:
    case FetchError::Stalled:
    case FetchError::Network:
        break;
    }
    return TransferError::Network;
}

}  // namespace

Error<TransferError> toTransfer(const Error<FetchError>& error)
{
    return {toTransfer(error.code), error.detail};
}

Error<TransferError> toTransfer(const Error<FileError>& error)
{
    return {error.code == FileError::NoSpace ? TransferError::NoSpace : TransferError::Storage,
            error.detail};
}

Transfers::Transfers(Disk& disk, std::string repository, std::string underway, Transport& transport)
    : m_disk(disk), m_repository(std::move(repository)), m_underway(std::move(underway)),
      m_transport(transport)
{
}

std::string Transfers::pathOf(const ObjectRef& object) const
{
    return m_repository + "/" + objectPath(object.sha256);
}

bool Transfers::has(const ObjectRef& object)
{
    const auto found = m_disk.look(pathOf(object));
    return found && found->kind == EntryKind::File && found->length == object.length;
}

std::uint64_t Transfers::underway(const ObjectRef& object)
{
    const auto found = m_disk.look(m_underway + "/" + object.sha256);
    return found ? std::min(found->length, object.length) : 0;
}

Result<void, TransferError> Transfers::fetch(std::vector<Wanted> wanted, const Watch& watch)
{
    if (const auto made = m_disk.makeFolder(m_underway); !made) {
        return tl::make_unexpected(toTransfer(made.error()));
    }
    Shipment shipment(m_disk, *this, m_underway, std::move(wanted), watch, m_transport.received());
    const auto carried = m_transport.carry(shipment);
    if (shipment.error()) {
        return tl::make_unexpected(*shipment.error());
    }
    return carried.map_error([](const Error<FetchError>& error) { return toTransfer(error); });
}

Result<void, FileError> Transfers::clean(const std::vector<Wanted>& wanted)
{
    std::set<std::string> names;
    for (const auto& one : wanted) {
        names.insert(one.object.sha256);
        names.insert(one.object.sha256 + ".tag");
        if (one.parts) {
            names.insert(one.parts->sha256);
        }
    }
    const auto entries = m_disk.list(m_underway);
    if (!entries) {
        return entries.error().code == FileError::NotFound ? Result<void, FileError>()
                                                           : tl::make_unexpected(entries.error());
    }
    for (const auto& entry : *entries) {
        if (names.contains(entry.name)) {
            continue;
        }
        if (auto removed = m_disk.remove(m_underway + "/" + entry.name); !removed) {
            return removed;
        }
    }
    return {};
}

}  // namespace orientibus::sync
