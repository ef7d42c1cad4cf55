// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/gate_ports.h"
#include "services/state_file.h"

#include <optional>

namespace orientibus::kiosk {

/// Counts wrong tries, in a file that outlives restarts. Every fifth locks the gate, for
/// 1, 5, 15, then 60 minutes of powered-on time: the wall clock has no say.
///
/// A file that cannot be understood locks for a minute. One that cannot be written
/// leaves the counters in memory.
class GateLedger : public TryLedger {
public:
    static constexpr int triesPerSeries = 5;

    /// How much of a lock a power cut may make one sit through again, at most.
    static constexpr qint64 persistEveryMs = 10'000;

    /// An empty path: memory only.
    explicit GateLedger(const QString& file);

    [[nodiscard]] int triesLeft() const override;
    [[nodiscard]] qint64 lockedMs() const override;
    [[nodiscard]] QFuture<void> beginTry() override;
    void failTry() override;
    void succeedTry() override;
    void pass(qint64 ms) override;

private:
    void read(const QString& file);
    QFuture<void> persist();

    int m_failed = 0;  ///< wrong tries since the last right one, the one begun included
    qint64 m_lockedMs = 0;
    qint64 m_persistedMs = 0;  ///< of the lock, on the disk
    bool m_trying = false;     ///< what the try begun would lock does not lock yet
    std::optional<StateWriter> m_writer{};
};

}  // namespace orientibus::kiosk
