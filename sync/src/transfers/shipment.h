// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/transfers.h>

#include "transfers/object_file.h"

#include <array>
#include <deque>
#include <map>

namespace orientibus::sync {

[[nodiscard]] Error<TransferError> toTransfer(const Error<FetchError>& error);
[[nodiscard]] Error<TransferError> toTransfer(const Error<FileError>& error);

/// All that one call of Transfers::fetch() has to bring. An object with parts waits for the
/// object that lists their hashes.
class Shipment : public Cargo {
public:
    Shipment(Disk& disk, Transfers& transfers, std::string underway, std::vector<Wanted> wanted,
             const Watch& watch, std::uint64_t receivedBefore);

    /// The first thing that went wrong and could not be mended.
    [[nodiscard]] const std::optional<Error<TransferError>>& error() const { return m_error; }

    [[nodiscard]] Incoming* next() override;
    [[nodiscard]] Next answered(Incoming& object) override;
    [[nodiscard]] Next failed(Incoming& object, const Error<FetchError>& error) override;
    [[nodiscard]] bool watch(const Moment& moment) override;

private:
    /// Something to fetch: an object or the hashes of its parts.
    struct Piece {
        ObjectRef object;
        Tier tier;
        std::optional<ObjectRef> parts{};  ///< what its parts are verified by; it is here
        std::optional<Wanted> owner{};     ///< whose parts these are
    };
    struct Running {
        Running(Piece ofPiece, Disk& disk, const std::string& folder, std::string place,
                std::uint64_t& left)
            : piece(std::move(ofPiece)),
              file(disk, piece.object, folder + "/" + piece.object.sha256, std::move(place), left)
        {
        }

        Piece piece;
        ObjectFile file;
    };

    [[nodiscard]] std::uint64_t& left(Tier tier)
    {
        return m_left.at(static_cast<std::size_t>(tier));
    }
    [[nodiscard]] bool mayBegin(Tier tier) const;
    /// The next one that is not there yet.
    [[nodiscard]] std::optional<Piece> nextPiece();
    [[nodiscard]] Incoming* start(Piece piece);
    /// Empty where the parts are not to be had, so that the whole is verified alone.
    [[nodiscard]] std::string hashesOf(const Piece& piece);
    void arrived(const Piece& piece);
    /// Nothing can be kept any more.
    void giveUp(const Error<FileError>& error);

    Disk& m_disk;
    Transfers& m_transfers;
    std::string m_underway;
    std::deque<Wanted> m_wanted;
    const Watch& m_watch;
    std::uint64_t m_receivedBefore;
    std::uint64_t m_total = 0;
    std::array<std::uint64_t, 4> m_left{};
    std::deque<Piece> m_ready;  ///< objects whose parts have come
    std::map<const Incoming*, std::unique_ptr<Running>> m_running;
    std::optional<Error<TransferError>> m_error;
    bool m_isStopped = false;
};

}  // namespace orientibus::sync
