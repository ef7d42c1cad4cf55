// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "publish/secret_key_impl.h"

#include "json.h"
#include "metadata/digest.h"

namespace orientibus::sync {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

nlohmann::json toJson(const Key& key)
{
    return {{"keytype", key.type}, {"scheme", key.scheme}, {"keyval", {{"public", key.value}}}};
}

std::string keyIdOf(const Key& key)
{
    return sha256(canonical(toJson(key)));
}

Secret::Secret(std::size_t size) : m_bytes(size, '\0')
{
    sodium_mlock(m_bytes.data(), m_bytes.size());  // may fail where little may be locked
}

Secret::~Secret()
{
    sodium_munlock(m_bytes.data(), m_bytes.size());  // wipes, locked or not
}

SecretKey::Impl::Impl(std::string_view ofSeed)
    : seed(crypto_sign_SEEDBYTES), m_secret(crypto_sign_SECRETKEYBYTES)
{
    std::copy(ofSeed.begin(), ofSeed.end(), seed.data());
    std::string open(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(open.data()), m_secret.bytes(),
                             seed.bytes());
    key = {"ed25519", "ed25519", toHex(open)};
    keyId = keyIdOf(key);
}

std::string SecretKey::Impl::sign(std::string_view message) const
{
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         bytesOf(message), message.size(), m_secret.bytes());
    return toHex(signature);
}

Result<SecretKey, KeyError> SecretKey::generate()
{
    if (sodium_init() < 0) {
        return refuse(KeyError::NoRandomness, "the system gives no random bytes");
    }
    Secret seed(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), seed.size());
    return SecretKey(std::make_shared<const Impl>(seed.view()));
}

const Key& SecretKey::publicKey() const
{
    return m_impl->key;
}

const std::string& SecretKey::keyId() const
{
    return m_impl->keyId;
}

std::string SecretKey::sign(std::string_view message) const
{
    return m_impl->sign(message);
}

}  // namespace orientibus::sync
