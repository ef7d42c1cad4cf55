// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "sync/signing_key.h"

#include <map>
#include <string>
#include <vector>

namespace orientibus::test {

/// A TUF repository in memory: its roles as they stand, and the files a server would have.
///
/// It begins published, every role in version 1 with one ed25519 key and a threshold of 1,
/// consistent, and valid until 2031. Tests change what they like, then publish.
class Repository {
public:
    Repository();

    /// The "signed" part of a role, to be changed and published.
    [[nodiscard]] nlohmann::json& role(const std::string& name) { return m_roles[name]; }
    /// The keys that sign a role when it is published.
    [[nodiscard]] std::vector<SigningKey>& signers(const std::string& role)
    {
        return m_signers[role];
    }

    /// An ed25519 key that nobody had before, of no role yet.
    [[nodiscard]] SigningKey newKey() { return SigningKey::ed25519(++m_keys); }
    /// Trusts a role's signatures by `key` too, and signs with it from now on.
    void addKey(const std::string& role, const SigningKey& key);
    /// A new key instead of all that the role had.
    void rotateKeys(const std::string& role);
    void setThreshold(const std::string& role, int threshold)
    {
        trusted(role)["threshold"] = threshold;
    }

    /// A new role with a key, asked for `paths` by `parent`.
    void delegate(const std::string& parent, const std::string& name,
                  const std::vector<std::string>& paths, bool terminating = false);
    /// What `parent` says of `name`: "paths", "threshold"…
    [[nodiscard]] nlohmann::json& delegation(const std::string& parent, const std::string& name);

    void addTarget(const std::string& role, const std::string& name, const std::string& content);

    /// Signs the roles in this order as new versions, and has the next role list them: that is,
    /// for a release, targets first, then snapshot, then timestamp.
    void publish(const std::vector<std::string>& roles);
    void release() { publish({"targets", "snapshot", "timestamp"}); }

    /// Signs without counting the version up or having it listed, and puts it on the server.
    void republish(const std::string& role);

    /// The bytes that republish() puts there.
    [[nodiscard]] std::string signedBytes(const std::string& role) const;

    /// Whether timestamp and snapshot give lengths and hashes.
    bool listsHashes = false;

    /// By path: "metadata/1.root.json", "targets/…".
    std::map<std::string, std::string> files;

private:
    /// Who is trusted for a role, where it is written down.
    [[nodiscard]] nlohmann::json& trusted(const std::string& role);
    [[nodiscard]] nlohmann::json& holder(const std::string& role);
    void list(const std::string& role);

    std::map<std::string, nlohmann::json> m_roles;
    std::map<std::string, std::vector<SigningKey>> m_signers;
    std::map<std::string, std::string> m_parents;
    unsigned m_keys = 0;
};

}  // namespace orientibus::test
