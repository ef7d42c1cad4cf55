// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QDateTime>
#include <QFuture>
#include <QString>

namespace orientibus::kiosk {

/// What the sync of this kiosk last said of itself. Bytes are those of objects.
struct SyncStatus {
    QString phase{};       ///< idle, checking, fetching, building, showing; empty: there is no sync
    bool paused = false;   ///< the link is lost, and tried again
    QString release{};     ///< that it has put in place
    QString previous{};    ///< that can be gone back to; or empty
    QString next{};        ///< that is on its way, or waits
    QString waitsFor{};    ///< class, link, allowance, rolled back; or empty
    qint64 bytesDone = 0;  ///< of bytesTotal
    qint64 bytesTotal = 0;
    qint64 bytesPerSecond = 0;  ///< 0: not known yet
    qint64 secondsLeft = -1;    ///< -1: not known
    QDateTime lastSuccess{};    ///< when all was up to date, or known to wait; UTC
    bool clockWrong = false;    ///< that one did not go by dates: the clock is wrong, or a server's
    QString errorCode{};        ///< of the last sync; empty when it went well
    QDateTime updated{};        ///< when it said so; UTC

    bool operator==(const SyncStatus&) const = default;
};

/// The sync, which is another process: it says what it does, and can be asked to do something.
class SyncPort {
public:
    enum class Request {
        Pull,  ///< what was gone back from, too
        Rollback,
        Cancel,
        Resume,  ///< show what waited, and look for news
    };

    SyncPort() = default;
    SyncPort(const SyncPort&) = delete;
    SyncPort& operator=(const SyncPort&) = delete;
    virtual ~SyncPort() = default;

    /// A status without a phase where there is no sync, or it cannot be understood.
    [[nodiscard]] virtual QFuture<SyncStatus> status() = 0;
    /// False when it could not be told.
    [[nodiscard]] virtual QFuture<bool> ask(Request request) = 0;
};

}  // namespace orientibus::kiosk
