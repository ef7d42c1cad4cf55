// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/metadata.h>
#include <orientibus/sync/ports.h>

#include <memory>
#include <string>

namespace orientibus::sync {

/// Bytes and counts that a client takes from a server before it knows any better.
/// A length that metadata announces is taken too, as long as it is no longer than these.
struct TufLimits {
    std::uint64_t root = 512'000;
    std::uint64_t timestamp = 16'384;
    std::uint64_t snapshot = 2'000'000;
    std::uint64_t targets = 5'000'000;
    int rootRotations = 256;  ///< new versions of root.json in one refresh
    int roles = 32;           ///< targets roles asked for one target
};

/// The client's side of The Update Framework (specification 1.0.34, section 5).
///
/// What it trusts lies in a folder, byte for byte as the server sent it, under names without
/// versions (root.json, timestamp.json, snapshot.json, targets.json, and delegated roles by
/// their percent-encoded names). It is verified each time it is read, as if it came from the
/// network. Whatever fails, the folder holds what was trusted before or something newer, and
/// the next refresh can go on from there.
///
/// Time: expiry is judged at one moment, fixed when refresh() begins. That moment is the clock's
/// or, if later, the `issued` of the newest trusted timestamp: a kiosk's clock may be years late.
/// Who knows of other times that were signed gives a clock that knows them.
/// The price: who steals the timestamp key can move that moment ahead and so let all metadata
/// expire, until a root replaces the key.
///
/// Thread-safety: one thread at a time. The ports outlive the client.
class TufClient {
public:
    /// `metadataUrl` is where timestamp.json lies, with or without a slash at its end.
    TufClient(std::string metadataUrl, Clock& clock, Fetcher& fetcher, Folder& metadata,
              TufLimits limits = {});
    TufClient(const TufClient&) = delete;
    TufClient(TufClient&&) = delete;
    TufClient& operator=(const TufClient&) = delete;
    TufClient& operator=(TufClient&&) = delete;
    ~TufClient();

    /// Begins to trust `root`, which came by a way that needs no further proof: with the
    /// program's package. It must be signed by its own keys. Fails with `NoTrustedRoot`.
    [[nodiscard]] static TufResult<void> trust(std::string_view root, Folder& metadata);

    /// Whether trust() would take it.
    [[nodiscard]] static TufResult<void> checkRoot(std::string_view root);

    /// Brings root, timestamp, snapshot and the top-level targets up to date.
    [[nodiscard]] TufResult<void> refresh();

    /// What the trusted metadata says of `name`, fetching the delegated roles on its way.
    /// Before the first successful refresh() there is `NoTrustedRoot`.
    [[nodiscard]] TufResult<Target> findTarget(const std::string& name);

    enum class Outcome { Fetched, AlreadyThere };

    /// Puts the target into `folder` under fileName(target.name) unless it is already there
    /// with the right bytes. It is verified while it streams and named only when it is whole.
    [[nodiscard]] TufResult<Outcome> download(const Target& target, const std::string& baseUrl,
                                              Folder& folder);

    /// The name in a flat folder for a role or a target of this name: percent-encoded, so that
    /// no name leaves the folder, hides in it or is another's.
    [[nodiscard]] static std::string fileName(std::string_view name);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::sync
