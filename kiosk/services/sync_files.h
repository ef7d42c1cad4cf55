// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/sync_port.h"

#include <QThreadPool>

namespace orientibus::kiosk {

/// The sync by the two files it is talked to with: its status.json, and a request of one word in
/// the kiosk's own folder, which the sync's group may read. Both are touched from a thread of its
/// own; the destructor waits.
class SyncFiles : public SyncPort {
public:
    /// Empty folders: there is no sync.
    SyncFiles(const QString& releases, const QString& stateDir);
    ~SyncFiles() override;

    [[nodiscard]] QFuture<SyncStatus> status() override;
    [[nodiscard]] QFuture<bool> ask(Request request) override;

private:
    QString m_status;
    QString m_request;
    QThreadPool m_pool{};
};

}  // namespace orientibus::kiosk
