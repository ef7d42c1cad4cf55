// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/done_already.h"
#include "presentation/sync_port.h"

namespace orientibus::kiosk {

/// A sync that says what it is told to say, and does nothing.
class RehearsalSync : public SyncPort {
public:
    void say(const SyncStatus& status) { m_status = status; }
    [[nodiscard]] const QList<Request>& asked() const { return m_asked; }

    [[nodiscard]] QFuture<SyncStatus> status() override { return knownAlready(m_status); }
    [[nodiscard]] QFuture<bool> ask(Request request) override
    {
        m_asked.append(request);
        return knownAlready(true);
    }

private:
    SyncStatus m_status{};
    QList<Request> m_asked{};
};

}  // namespace orientibus::kiosk
