// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/sync/secret_key.h>

#include <nlohmann/json.hpp>
#include <sodium.h>

namespace orientibus::sync {

/// As metadata writes a public key down.
[[nodiscard]] nlohmann::json toJson(const Key& key);
[[nodiscard]] std::string keyIdOf(const Key& key);

/// Bytes that are kept out of the swap where the system allows it, and wiped.
class Secret {
public:
    explicit Secret(std::size_t size);
    Secret(const Secret&) = delete;
    Secret(Secret&&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;
    ~Secret();

    [[nodiscard]] char* data() { return m_bytes.data(); }
    [[nodiscard]] unsigned char* bytes() { return reinterpret_cast<unsigned char*>(data()); }
    [[nodiscard]] const unsigned char* bytes() const
    {
        return reinterpret_cast<const unsigned char*>(m_bytes.data());
    }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    [[nodiscard]] std::string_view view() const { return m_bytes; }

private:
    std::string m_bytes;
};

class SecretKey::Impl {
public:
    explicit Impl(std::string_view ofSeed);

    [[nodiscard]] std::string sign(std::string_view message) const;

    Secret seed;
    Key key;
    std::string keyId;

private:
    Secret m_secret;
};

}  // namespace orientibus::sync
