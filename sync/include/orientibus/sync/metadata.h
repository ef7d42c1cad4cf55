// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/key.h>
#include <orientibus/sync/tuf_error.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// The metadata of The Update Framework (specification 1.0.34, section 4) as plain values.
///
/// Reading checks form only: what is read is trusted no more than the bytes were, hence the
/// names. Fields nobody here knows are covered by the signatures and otherwise left alone.
namespace orientibus::sync {

/// By algorithm, in lower case hexadecimal. Algorithms may be unknown here.
using Hashes = std::map<std::string, std::string>;
using Keys = std::map<std::string, Key>;  ///< by keyid, which is the SHA-256 of the key

/// Who signs: `threshold` (at least 1) different keys of `keyIds`.
struct Role {
    std::set<std::string> keyIds;
    std::int64_t threshold = 1;
};

struct Header {
    std::int64_t version = 0;  ///< at least 1
    std::chrono::sys_seconds expires;
};

struct Root {
    Header header;
    bool consistentSnapshot = false;
    Keys keys;
    std::map<std::string, Role> roles;  ///< root, timestamp, snapshot, targets and perhaps others
};

/// One version of a metadata file, as the file that lists it says.
struct FileMeta {
    std::int64_t version = 0;
    std::optional<std::uint64_t> length;
    Hashes hashes;  ///< may be empty
};

struct Timestamp {
    Header header;
    FileMeta snapshot;
    /// When it was made, by the publisher's clock: a lower bound for the time of day.
    std::optional<std::chrono::sys_seconds> issued;
};

struct Snapshot {
    Header header;
    std::map<std::string, FileMeta> meta;  ///< by file name: "targets.json"
};

struct Target {
    std::string name;  ///< the path as published, never to be used as a path on this disk
    std::uint64_t length = 0;
    Hashes hashes;       ///< at least one
    std::string custom;  ///< canonical JSON of the publisher's own object, or empty
};

struct Delegation {
    std::string name;
    Role role;
    std::vector<std::string> paths;
    std::vector<std::string> pathHashPrefixes;
    bool terminating = false;

    /// Whether the delegating role trusts this one with `target`.
    [[nodiscard]] bool covers(std::string_view target) const;
};

struct Targets {
    Header header;
    std::map<std::string, Target> targets;
    Keys keys;
    std::vector<Delegation> delegations;  ///< the first is asked first
};

struct Signature {
    std::string keyId;
    std::string bytes;  ///< binary; empty when it was not hexadecimal
};

/// A body with its signatures and the canonical bytes that they cover.
template <typename Body>
struct Signed {
    Body body;
    std::string payload;
    std::vector<Signature> signatures;
};

[[nodiscard]] TufResult<Signed<Root>> readRootUntrusted(std::string_view bytes);
[[nodiscard]] TufResult<Signed<Timestamp>> readTimestampUntrusted(std::string_view bytes);
[[nodiscard]] TufResult<Signed<Snapshot>> readSnapshotUntrusted(std::string_view bytes);
/// Of the role "targets" and of every role it delegates to.
[[nodiscard]] TufResult<Signed<Targets>> readTargetsUntrusted(std::string_view bytes);

/// Whether enough different keys of `role` signed `payload`; else `NotSigned`. A key counts once
/// however often and under however many keyids it signs; unknown keys count for nothing.
/// `what` begins the detail: "snapshot 12".
[[nodiscard]] TufResult<void> checkSignatures(const std::string& what, std::string_view payload,
                                              const std::vector<Signature>& signatures,
                                              const Role& role, const Keys& keys);

/// Whether `path` is one that `pattern` stands for: `*` is any run of characters and `?` any one,
/// but never a slash. Every other character is itself, `[` too.
[[nodiscard]] bool matchesPattern(std::string_view pattern, std::string_view path);

/// "2030-01-31T23:59:59Z" and nothing like it; nothing for what is no such moment.
[[nodiscard]] std::optional<std::chrono::sys_seconds> parseDateTime(std::string_view text);
/// What parseDateTime() reads, for every moment that it can.
[[nodiscard]] std::string formatDateTime(std::chrono::sys_seconds moment);

}  // namespace orientibus::sync
