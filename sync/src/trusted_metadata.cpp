// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "trusted_metadata.h"

#include "metadata/file_check.h"

#include <fmt/format.h>

#include <algorithm>

namespace orientibus::sync {

namespace {

std::string versioned(const std::string& role, const Header& header)
{
    return fmt::format("{} {}", role, header.version);
}

TufResult<void> checkVersion(const std::string& role, const Header& header, std::int64_t wanted)
{
    if (header.version != wanted) {
        return refuse(TufError::VersionMismatch, fmt::format("{} came where version {} was named",
                                                             versioned(role, header), wanted));
    }
    return {};
}

}  // namespace

TufResult<void> checkFile(const std::string& what, const FileMeta& meta, std::string_view bytes)
{
    if (meta.hashes.empty()) {
        return !meta.length || *meta.length == bytes.size()
                   ? TufResult<void>()
                   : refuse(TufError::LengthMismatch,
                            fmt::format("{} has {} bytes and not {}", what, bytes.size(),
                                        *meta.length));
    }
    FileCheck check(what, meta.length.value_or(bytes.size()), meta.hashes);
    check.add(bytes);
    return check.finish();
}

TufResult<TrustedMetadata> TrustedMetadata::begin(std::string_view root,
                                                  std::chrono::sys_seconds now)
{
    auto read = readRootUntrusted(root);
    if (!read) {
        return refuse(TufError::NoTrustedRoot, read.error().detail);
    }
    TrustedMetadata trusted(read->body, now);
    if (const auto good = trusted.checkSignedByRole(*read, "root"); !good) {
        return refuse(TufError::NoTrustedRoot, good.error().detail);
    }
    return trusted;
}

template <typename Body>
TufResult<void> TrustedMetadata::checkSignedByRole(const Signed<Body>& metadata,
                                                   const std::string& role) const
{
    return checkSignatures(versioned(role, metadata.body.header), metadata.payload,
                           metadata.signatures, m_root.roles.at(role), m_root.keys);
}

TufResult<void> TrustedMetadata::checkFresh(const std::string& role, const Header& header) const
{
    if (header.expires <= m_now) {
        return refuse(TufError::Expired,
                      fmt::format("{} expired at {}, and it is {}", versioned(role, header),
                                  formatDateTime(header.expires), formatDateTime(m_now)));
    }
    return {};
}

TufResult<Root> TrustedMetadata::checkNextRoot(std::string_view bytes) const
{
    auto next = readRootUntrusted(bytes);
    if (!next) {
        return tl::make_unexpected(next.error());
    }
    const TrustedMetadata withItself(next->body, m_now);
    return checkSignedByRole(*next, "root")
        .and_then([&] { return withItself.checkSignedByRole(*next, "root"); })
        .and_then(
            [&] { return checkVersion("root", next->body.header, m_root.header.version + 1); })
        .map([&] { return std::move(next->body); });
}

bool TrustedMetadata::revokesOnlineKeys(const Root& next) const
{
    const auto revokesKeyOf = [&](const char* role) {
        const auto& before = m_root.roles.at(role).keyIds;
        const auto& after = next.roles.at(role).keyIds;
        return !std::includes(after.begin(), after.end(), before.begin(), before.end());
    };
    return revokesKeyOf("timestamp") || revokesKeyOf("snapshot");
}

TufResult<void> TrustedMetadata::checkRootIsFresh() const
{
    return checkFresh("root", m_root.header);
}

void TrustedMetadata::hearTime(const Timestamp& timestamp)
{
    m_now = std::max(m_now, timestamp.issued.value_or(m_now));
}

void TrustedMetadata::recallTimestamp(std::string_view bytes)
{
    auto stored = readTimestampUntrusted(bytes);
    if (stored && checkSignedByRole(*stored, "timestamp")) {
        hearTime(stored->body);
        m_timestamp = std::move(stored->body);
    }
}

TufResult<void> TrustedMetadata::checkNoRollback(const Timestamp& next) const
{
    if (m_timestamp && next.header.version < m_timestamp->header.version) {
        return refuse(
            TufError::Rollback,
            fmt::format("timestamp {} is older than {}, which is known here: an old copy, or "
                        "an attack",
                        next.header.version, m_timestamp->header.version));
    }
    if (m_timestamp && next.snapshot.version < m_timestamp->snapshot.version) {
        return refuse(TufError::Rollback,
                      fmt::format("timestamp {} names snapshot {} after snapshot {}",
                                  next.header.version, next.snapshot.version,
                                  m_timestamp->snapshot.version));
    }
    return {};
}

TufResult<bool> TrustedMetadata::offerTimestamp(std::string_view bytes)
{
    auto offered = readTimestampUntrusted(bytes);
    if (!offered) {
        return tl::make_unexpected(offered.error());
    }
    if (const auto good = checkSignedByRole(*offered, "timestamp"); !good) {
        return tl::make_unexpected(good.error());
    }
    auto& next = offered->body;
    if (m_timestamp && next.header.version == m_timestamp->header.version) {
        return checkFresh("timestamp", m_timestamp->header).map([] { return false; });
    }
    if (const auto good = checkNoRollback(next); !good) {
        return tl::make_unexpected(good.error());
    }
    hearTime(next);
    return checkFresh("timestamp", next.header).map([&] {
        m_timestamp = std::move(next);
        return true;
    });
}

void TrustedMetadata::recallSnapshot(std::string_view bytes)
{
    auto stored = readSnapshotUntrusted(bytes);
    if (!stored || !checkSignedByRole(*stored, "snapshot")) {
        return;
    }
    const auto& header = stored->body.header;
    m_snapshotIsCurrent = header.version == m_timestamp->snapshot.version &&
                          checkFresh("snapshot", header) &&
                          checkFile("snapshot", m_timestamp->snapshot, bytes);
    m_snapshot = std::move(stored->body);
}

TufResult<void> TrustedMetadata::checkNoRollback(const Snapshot& next) const
{
    if (!m_snapshot) {
        return {};
    }
    for (const auto& [file, meta] : m_snapshot->meta) {
        const auto found = next.meta.find(file);
        if (found == next.meta.end()) {
            return refuse(TufError::Rollback,
                          fmt::format("snapshot {} no longer lists {}", next.header.version, file));
        }
        if (found->second.version < meta.version) {
            return refuse(TufError::Rollback,
                          fmt::format("snapshot {} lists {} in version {} after version {}",
                                      next.header.version, file, found->second.version,
                                      meta.version));
        }
    }
    return {};
}

TufResult<void> TrustedMetadata::offerSnapshot(std::string_view bytes)
{
    if (auto good = checkFile("snapshot", m_timestamp->snapshot, bytes); !good) {
        return good;
    }
    auto offered = readSnapshotUntrusted(bytes);
    if (!offered) {
        return tl::make_unexpected(offered.error());
    }
    auto& next = offered->body;
    return checkSignedByRole(*offered, "snapshot")
        .and_then(
            [&] { return checkVersion("snapshot", next.header, m_timestamp->snapshot.version); })
        .and_then([&] { return checkNoRollback(next); })
        .and_then([&] { return checkFresh("snapshot", next.header); })
        .map([&] {
            m_snapshot = std::move(next);
            m_snapshotIsCurrent = true;
        });
}

TufResult<FileMeta> TrustedMetadata::listed(const std::string& role) const
{
    const auto found = m_snapshot->meta.find(role + ".json");
    if (found == m_snapshot->meta.end()) {
        return refuse(TufError::NotListed, fmt::format("snapshot {} does not list the role \"{}\"",
                                                       m_snapshot->header.version, role));
    }
    return found->second;
}

TufResult<Signed<Targets>> TrustedMetadata::checkTargets(const std::string& role,
                                                         std::string_view bytes,
                                                         const Delegator& delegator) const
{
    const auto meta = listed(role);
    if (!meta) {
        return tl::make_unexpected(meta.error());
    }
    if (const auto good = checkFile(role, *meta, bytes); !good) {
        return tl::make_unexpected(good.error());
    }
    auto read = readTargetsUntrusted(bytes);
    if (!read) {
        return read;
    }
    const auto& header = read->body.header;
    return checkSignatures(versioned(role, header), read->payload, read->signatures, delegator.role,
                           delegator.keys)
        .and_then([&] { return checkVersion(role, header, meta->version); })
        .and_then([&] { return checkFresh(role, header); })
        .map([&] { return std::move(*read); });
}

}  // namespace orientibus::sync
