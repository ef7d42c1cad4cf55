// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/key.h>
#include <orientibus/sync/result.h>

#include <memory>
#include <string>
#include <string_view>

namespace orientibus::sync {

enum class KeyError {
    Malformed,        ///< no key file, or one of a newer program
    WrongPassphrase,  ///< or a file that somebody changed: the two cannot be told apart
    TooCostly,        ///< the file asks for more memory or time than a key may, or than there is
    NoRandomness,     ///< the system cannot make secrets now
};

/// What every guess at the passphrase of a key file costs.
enum class KeyCost {
    High,   ///< 256 MiB of memory and most of a second; for keys of people
    Least,  ///< for tests
};

/// An ed25519 key that signs. It is wiped from memory when its last copy goes.
class SecretKey {
public:
    [[nodiscard]] static Result<SecretKey, KeyError> generate();

    [[nodiscard]] const Key& publicKey() const;
    /// SHA-256 of the public key as metadata writes it down.
    [[nodiscard]] const std::string& keyId() const;
    /// In hexadecimal.
    [[nodiscard]] std::string sign(std::string_view message) const;

    class Impl;

private:
    explicit SecretKey(std::shared_ptr<const Impl> impl) : m_impl(std::move(impl)) {}
    friend class KeyFile;
    std::shared_ptr<const Impl> m_impl;
};

/// A secret key in a file: JSON, with the secret encrypted by a passphrase (Argon2id, then
/// XChaCha20-Poly1305, which also vouches for the words around it), or, for the key of a machine
/// that works alone, as it is.
class KeyFile {
public:
    /// Reads a file without its secret. Fails with `Malformed` or `TooCostly`.
    [[nodiscard]] static Result<KeyFile, KeyError> read(std::string_view bytes);

    [[nodiscard]] const std::string& role() const { return m_role; }      ///< "root", "targets"…
    [[nodiscard]] const std::string& holder() const { return m_holder; }  ///< who keeps it
    [[nodiscard]] const std::string& keyId() const { return m_keyId; }
    [[nodiscard]] bool isEncrypted() const { return m_isEncrypted; }

    /// The secret; the passphrase is not looked at when the file is not encrypted.
    [[nodiscard]] Result<SecretKey, KeyError> open(std::string_view passphrase) const;

    /// The bytes of a new file.
    [[nodiscard]] static Result<std::string, KeyError>
    write(const SecretKey& key, const std::string& role, const std::string& holder,
          std::string_view passphrase, KeyCost cost = KeyCost::High);
    [[nodiscard]] static std::string writePlain(const SecretKey& key, const std::string& role,
                                                const std::string& holder);

private:
    KeyFile() = default;

    std::string m_role;
    std::string m_holder;
    std::string m_keyId;
    bool m_isEncrypted = false;
    unsigned long long m_operations = 0;
    std::size_t m_memory = 0;
    std::string m_salt;
    std::string m_nonce;
    std::string m_secret;  ///< encrypted or not
};

}  // namespace orientibus::sync
