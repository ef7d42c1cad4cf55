// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace orientibus::sync {

/// A public key as metadata writes it down. It may be of a kind nobody here knows.
struct Key {
    std::string type;
    std::string scheme;
    std::string value;  ///< PEM for rsa and ecdsa, 64 hexadecimal digits for ed25519

    bool operator==(const Key&) const = default;
};

/// A public key that can check signatures. Cheap to copy; any thread.
///
/// Known are ed25519, ecdsa on P-256 with SHA-256 (key type "ecdsa" or "ecdsa-sha2-nistp256")
/// and rsa of 2048 to 8192 bits (scheme "rsassa-pss-sha256").
class Verifier {
public:
    /// Nothing for a key of an unknown kind, or whose value is no such key.
    [[nodiscard]] static std::optional<Verifier> of(const Key& key);

    /// `signature` is binary: DER for ecdsa.
    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const;

    /// The same for two spellings of the same key, different for different keys.
    [[nodiscard]] const std::string& identity() const;

    class Impl;

private:
    explicit Verifier(std::shared_ptr<const Impl> impl) : m_impl(std::move(impl)) {}
    std::shared_ptr<const Impl> m_impl;
};

}  // namespace orientibus::sync
