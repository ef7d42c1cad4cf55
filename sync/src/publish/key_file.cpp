// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "json.h"
#include "metadata/digest.h"
#include "metadata/fields.h"
#include "publish/secret_key_impl.h"

#include <fmt/format.h>

namespace orientibus::sync {

namespace {

using Json = nlohmann::json;

constexpr auto* type = "orientibus-key";
constexpr int format = 1;
constexpr auto* kdf = "argon2id13";
constexpr auto* cipher = "xchacha20poly1305";
constexpr std::uint64_t mostMemory = 4ULL * 1024 * 1024 * 1024;
constexpr std::int64_t mostOperations = 64;
constexpr std::size_t macLength = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string randomBytes(std::size_t size)
{
    std::string bytes(size, '\0');
    randombytes_buf(bytes.data(), size);
    return bytes;
}

/// What the encryption vouches for beside the secret: nobody turns one key into another's.
std::string associated(const std::string& role, const std::string& holder, const std::string& keyId)
{
    return canonical(Json::array({role, holder, keyId}));
}

Result<void, KeyError> derive(Secret& key, std::string_view passphrase, std::string_view salt,
                              unsigned long long operations, std::size_t memory)
{
    if (crypto_pwhash(key.bytes(), key.size(), passphrase.data(), passphrase.size(), bytesOf(salt),
                      operations, memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return refuse(KeyError::TooCostly,
                      fmt::format("this machine cannot spare the {} MiB of memory that opening a "
                                  "key takes",
                                  memory / 1024 / 1024));
    }
    return {};
}

Json header(const SecretKey& key, const std::string& role, const std::string& holder)
{
    return {{"_type", type},    {"format", format},     {"role", role},
            {"holder", holder}, {"keyid", key.keyId()}, {"public", toJson(key.publicKey())}};
}

/// Reads hexadecimal of a certain length.
std::string binary(Fields& fields, const char* name, std::size_t length)
{
    auto bytes = fromHex(fields.text(name));
    if (!bytes || bytes->size() != length) {
        fields.report(TufError::Malformed, fmt::format("has a \"{}\" that is none", name));
        return {};
    }
    return std::move(*bytes);
}

}  // namespace

Result<KeyFile, KeyError> KeyFile::read(std::string_view bytes)
{
    const auto json = parseJson(bytes);
    if (!json) {
        return refuse(KeyError::Malformed, "the key file: " + json.error().detail);
    }
    Fields::Problem problem;
    Fields fields(*json, "the key file", problem);
    if (fields.text("_type") != type || fields.number("format", 1) != format) {
        return refuse(KeyError::Malformed, "the file is no key that this program knows");
    }
    KeyFile file;
    file.m_role = fields.text("role");
    file.m_holder = fields.text("holder");
    file.m_keyId = fields.text("keyid");
    file.m_isEncrypted = fields.has("encrypted");
    if (!file.m_isEncrypted) {
        file.m_secret = binary(fields, "seed", crypto_sign_SEEDBYTES);
    } else {
        auto encrypted = fields.object("encrypted");
        if (encrypted.text("kdf") != kdf || encrypted.text("cipher") != cipher) {
            encrypted.report(TufError::Malformed, "is by a method that this program does not know");
        }
        const auto operations = encrypted.number("operations", 1);
        const auto memory = static_cast<std::uint64_t>(encrypted.number("memory", 8192));
        if (operations > mostOperations || memory > mostMemory) {
            encrypted.report(TufError::TooLong, "asks for more work than a key may");
        }
        file.m_operations = static_cast<unsigned long long>(operations);
        file.m_memory = static_cast<std::size_t>(memory);
        file.m_salt = binary(encrypted, "salt", crypto_pwhash_SALTBYTES);
        file.m_nonce = binary(encrypted, "nonce", crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
        file.m_secret = binary(encrypted, "seed", crypto_sign_SEEDBYTES + macLength);
    }
    if (problem.error) {
        return refuse(problem.error->code == TufError::TooLong ? KeyError::TooCostly
                                                               : KeyError::Malformed,
                      problem.error->detail);
    }
    return file;
}

Result<SecretKey, KeyError> KeyFile::open(std::string_view passphrase) const
{
    if (sodium_init() < 0) {
        return refuse(KeyError::NoRandomness, "the system gives no random bytes");
    }
    Secret seed(crypto_sign_SEEDBYTES);
    if (!m_isEncrypted) {
        std::copy(m_secret.begin(), m_secret.end(), seed.data());
    } else {
        Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
        if (auto derived = derive(key, passphrase, m_salt, m_operations, m_memory); !derived) {
            return tl::make_unexpected(derived.error());
        }
        const auto more = associated(m_role, m_holder, m_keyId);
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(
                seed.bytes(), nullptr, nullptr, bytesOf(m_secret), m_secret.size(), bytesOf(more),
                more.size(), bytesOf(m_nonce), key.bytes()) != 0) {
            return refuse(
                KeyError::WrongPassphrase,
                fmt::format("the passphrase does not open the {} key of {}", m_role, m_holder));
        }
    }
    SecretKey key(std::make_shared<const SecretKey::Impl>(seed.view()));
    if (key.keyId() != m_keyId) {
        return refuse(KeyError::Malformed, "the key file names another key than it holds");
    }
    return key;
}

Result<std::string, KeyError> KeyFile::write(const SecretKey& key, const std::string& role,
                                             const std::string& holder, std::string_view passphrase,
                                             KeyCost cost)
{
    const bool isHigh = cost == KeyCost::High;
    const unsigned long long operations =
        isHigh ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_MIN;
    const std::size_t memory =
        isHigh ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_MIN;
    const auto salt = randomBytes(crypto_pwhash_SALTBYTES);
    const auto nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    Secret cover(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (auto derived = derive(cover, passphrase, salt, operations, memory); !derived) {
        return tl::make_unexpected(derived.error());
    }
    const auto more = associated(role, holder, key.keyId());
    const auto& seed = key.m_impl->seed;
    std::string hidden(seed.size() + macLength, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(hidden.data()),
                                               nullptr, seed.bytes(), seed.size(), bytesOf(more),
                                               more.size(), nullptr, bytesOf(nonce), cover.bytes());
    auto json = header(key, role, holder);
    json["encrypted"] = {{"kdf", kdf},           {"cipher", cipher},
                         {"memory", memory},     {"operations", operations},
                         {"salt", toHex(salt)},  {"nonce", toHex(nonce)},
                         {"seed", toHex(hidden)}};
    return json.dump(2) + "\n";
}

std::string KeyFile::writePlain(const SecretKey& key, const std::string& role,
                                const std::string& holder)
{
    auto json = header(key, role, holder);
    json["seed"] = toHex(key.m_impl->seed.view());
    return json.dump(2) + "\n";
}

}  // namespace orientibus::sync
