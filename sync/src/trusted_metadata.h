// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>

#include <memory>

namespace orientibus::sync {

/// Who vouches for a targets role: the root for "targets", the delegating role for others.
struct Delegator {
    const Keys& keys;
    const Role& role;
};

/// What one refresh trusts so far, and the rules by which it comes to trust more. Only here is
/// anything believed. Knows neither disk nor network: it is given bytes and says yes or no.
class TrustedMetadata {
public:
    /// Begins with a root that came by a safe way. It may be expired, its successors may not.
    [[nodiscard]] static TufResult<TrustedMetadata> begin(std::string_view root,
                                                          std::chrono::sys_seconds now);

    [[nodiscard]] const Root& root() const { return m_root; }
    [[nodiscard]] const Timestamp& timestamp() const { return *m_timestamp; }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_snapshot; }

    /// The root after the trusted one: signed by both, and its version exactly the next.
    [[nodiscard]] TufResult<Root> checkNextRoot(std::string_view bytes) const;
    /// Whether a timestamp or snapshot key of the trusted root is none any more in `next`.
    [[nodiscard]] bool revokesOnlineKeys(const Root& next) const;
    void setRoot(Root root) { m_root = std::move(root); }
    [[nodiscard]] TufResult<void> checkRootIsFresh() const;

    /// Takes what an earlier refresh trusted, unless its signatures are no longer good. It may be
    /// expired: it is the mark below which nothing may fall.
    void recallTimestamp(std::string_view bytes);
    /// Takes a timestamp as new as the trusted one or newer. True when it is newer; an equal one
    /// is not looked at, and the trusted one stays.
    [[nodiscard]] TufResult<bool> offerTimestamp(std::string_view bytes);

    void recallSnapshot(std::string_view bytes);
    /// Whether the recalled snapshot is the one the timestamp names, and fresh.
    [[nodiscard]] bool hasCurrentSnapshot() const { return m_snapshotIsCurrent; }
    [[nodiscard]] TufResult<void> offerSnapshot(std::string_view bytes);

    /// What the snapshot lists for a targets role, or `NotListed`.
    [[nodiscard]] TufResult<FileMeta> listed(const std::string& role) const;
    [[nodiscard]] TufResult<Signed<Targets>>
    checkTargets(const std::string& role, std::string_view bytes, const Delegator& delegator) const;

private:
    TrustedMetadata(Root root, std::chrono::sys_seconds now) : m_root(std::move(root)), m_now(now)
    {
    }

    template <typename Body>
    [[nodiscard]] TufResult<void> checkSignedByRole(const Signed<Body>& metadata,
                                                    const std::string& role) const;
    [[nodiscard]] TufResult<void> checkFresh(const std::string& role, const Header& header) const;
    [[nodiscard]] TufResult<void> checkNoRollback(const Timestamp& next) const;
    [[nodiscard]] TufResult<void> checkNoRollback(const Snapshot& next) const;
    void hearTime(const Timestamp& timestamp);

    Root m_root;
    std::chrono::sys_seconds m_now;  ///< fixed, but never before what was signed
    std::optional<Timestamp> m_timestamp;
    std::optional<Snapshot> m_snapshot;
    bool m_snapshotIsCurrent = false;
};

/// Whether `bytes` are as long as `meta` says and have its hashes; what it does not say is not
/// asked. `what` begins the detail.
[[nodiscard]] TufResult<void> checkFile(const std::string& what, const FileMeta& meta,
                                        std::string_view bytes);

}  // namespace orientibus::sync
