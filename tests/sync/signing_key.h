// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace orientibus::test {

/// A key pair that signs metadata of tests.
class SigningKey {
public:
    /// The same seed gives the same key and the same signatures.
    [[nodiscard]] static SigningKey ed25519(unsigned seed);
    /// A new key each time; `type` is one of the two spellings.
    [[nodiscard]] static SigningKey ecdsa(const std::string& type = "ecdsa");
    [[nodiscard]] static SigningKey rsa(unsigned bits = 2048);

    /// As metadata writes it down.
    [[nodiscard]] const nlohmann::json& toJson() const { return m_public; }
    [[nodiscard]] std::string keyId() const;
    /// Adds a field that changes the keyid and nothing else.
    [[nodiscard]] SigningKey withField(const std::string& name, const std::string& value) const;

    /// In hexadecimal.
    [[nodiscard]] std::string sign(const std::string& message) const;

    class Secret;

private:
    SigningKey(nlohmann::json key, std::shared_ptr<const Secret> secret)
        : m_public(std::move(key)), m_secret(std::move(secret))
    {
    }

    nlohmann::json m_public;
    std::shared_ptr<const Secret> m_secret;
};

/// The SHA-256 or SHA-512 in hexadecimal.
[[nodiscard]] std::string hashOf(const std::string& bytes, const char* algorithm = "SHA256");

}  // namespace orientibus::test
