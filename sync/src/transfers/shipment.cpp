// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "transfers/shipment.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace orientibus::sync {

Shipment::Shipment(Disk& disk, Transfers& transfers, std::string underway,
                   std::vector<Wanted> wanted, const Watch& watch, std::uint64_t receivedBefore)
    : m_disk(disk), m_transfers(transfers), m_underway(std::move(underway)), m_watch(watch),
      m_receivedBefore(receivedBefore)
{
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Wanted& a, const Wanted& b) { return a.tier < b.tier; });
    std::set<std::string> seen;
    for (auto& one : wanted) {
        // Two files of the same bytes are one object.
        if (!seen.insert(one.object.sha256).second || m_transfers.has(one.object)) {
            continue;
        }
        m_total += one.object.length;
        left(one.tier) += one.object.length - m_transfers.underway(one.object);
        m_wanted.push_back(std::move(one));
    }
}

bool Shipment::mayBegin(Tier tier) const
{
    return std::accumulate(m_left.begin(), m_left.begin() + static_cast<std::ptrdiff_t>(tier),
                           std::uint64_t{0}) < partLength;
}

std::optional<Shipment::Piece> Shipment::nextPiece()
{
    if (!m_ready.empty()) {
        auto piece = std::move(m_ready.front());
        m_ready.pop_front();
        return piece;
    }
    if (m_isStopped || m_wanted.empty() || !mayBegin(m_wanted.front().tier)) {
        return std::nullopt;
    }
    auto wanted = std::move(m_wanted.front());
    m_wanted.pop_front();
    if (wanted.parts && !m_transfers.has(*wanted.parts)) {
        m_total += wanted.parts->length;
        left(wanted.tier) += wanted.parts->length - m_transfers.underway(*wanted.parts);
        return Piece{*wanted.parts, wanted.tier, std::nullopt, wanted};
    }
    return Piece{wanted.object, wanted.tier, wanted.parts};
}

std::string Shipment::hashesOf(const Piece& piece)
{
    if (!piece.parts) {
        return {};
    }
    const auto count = (piece.object.length + partLength - 1) / partLength;
    const auto bytes = readWhole(m_disk, m_transfers.pathOf(*piece.parts), piece.parts->length);
    return bytes && bytes->size() == count * 32 && sha256(*bytes) == piece.parts->sha256
               ? *bytes
               : std::string();
}

Incoming* Shipment::start(Piece piece)
{
    auto& left = this->left(piece.tier);
    left += m_transfers.underway(piece.object);  // opening takes what is sound of it
    const auto hashes = hashesOf(piece);
    auto place = m_transfers.pathOf(piece.object);
    auto running =
        std::make_unique<Running>(std::move(piece), m_disk, m_underway, std::move(place), left);
    auto* file = &running->file;
    if (const auto opened = file->open(hashes); !opened) {
        giveUp(opened.error());
        return nullptr;
    }
    m_running[file] = std::move(running);
    return file;
}

Incoming* Shipment::next()
{
    while (!m_isStopped) {
        auto piece = nextPiece();
        if (!piece) {
            return nullptr;
        }
        auto* file = start(std::move(*piece));
        // What had come wholly before the power went is not asked for again.
        if (file != nullptr && file->isWhole() && answered(*file) != Next::Again) {
            continue;
        }
        return file;
    }
    return nullptr;
}

void Shipment::giveUp(const Error<FileError>& error)
{
    m_error = toTransfer(error);
    m_isStopped = true;
}

void Shipment::arrived(const Piece& piece)
{
    if (piece.owner) {
        m_ready.push_back({piece.owner->object, piece.tier, piece.object});
    }
}

Cargo::Next Shipment::answered(Incoming& object)
{
    auto& running = *m_running.at(&object);
    if (m_isStopped) {
        return Next::Stop;
    }
    const auto finished = running.file.finish();
    if (!finished) {
        giveUp(finished.error());
        return Next::Stop;
    }
    if (!*finished) {
        return Next::Again;
    }
    arrived(running.piece);
    m_running.erase(&object);
    return Next::Done;
}

Cargo::Next Shipment::failed(Incoming& object, const Error<FetchError>& error)
{
    const auto& running = *m_running.at(&object);
    const auto piece = running.piece;
    const auto rest = object.length() - object.offset();
    auto what = toTransfer(error);
    if (running.file.wasDamaged() || what.code == TransferError::Stopped) {
        what = {TransferError::Damaged,
                fmt::format("no server gives the bytes that are signed for as {}", object.path())};
    }
    m_running.erase(&object);
    if (piece.tier != Tier::Catalogue || piece.owner) {
        // It holds up nothing. Without a catalogue all the rest is of no use.
        left(piece.tier) -= rest;
        m_total -= rest;
    }
    if (piece.owner) {
        // The object itself may be there all the same: it is then verified as a whole.
        m_ready.push_back({piece.owner->object, piece.tier});
    } else if (!m_error) {
        m_error = what;
    }
    return Next::Done;
}

bool Shipment::watch(const Moment& moment)
{
    const auto left = std::accumulate(m_left.begin(), m_left.end(), std::uint64_t{0});
    m_isStopped = m_isStopped || !m_watch({.done = m_total - std::min(left, m_total),
                                           .total = m_total,
                                           .received = moment.received - m_receivedBefore,
                                           .isPaused = moment.isPaused});
    return !m_isStopped;
}

}  // namespace orientibus::sync
