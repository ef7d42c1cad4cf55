// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/signing_key.h"

#include <orientibus/sync/canonical_json.h>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

namespace orientibus::test {

namespace {

using Json = nlohmann::json;

std::string hex(const unsigned char* bytes, std::size_t size)
{
    std::string text(size * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

void require(bool good)
{
    if (!good) {
        throw std::runtime_error("a key of a test cannot be used");
    }
}

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY* key)
{
    require(key != nullptr);
    return {key, EVP_PKEY_free};
}

std::string publicPem(EVP_PKEY* key)
{
    const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
    require(PEM_write_bio_PUBKEY(out.get(), key) == 1);
    char* text = nullptr;
    const auto size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Json publicKey(const std::string& type, const std::string& scheme, const std::string& value)
{
    return {{"keytype", type}, {"scheme", scheme}, {"keyval", {{"public", value}}}};
}

}  // namespace

class SigningKey::Secret {
public:
    Secret() = default;
    Secret(const Secret&) = delete;
    Secret(Secret&&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret& operator=(Secret&&) = delete;
    virtual ~Secret() = default;
    [[nodiscard]] virtual std::string sign(const std::string& message) const = 0;
};

namespace {

class Ed25519Secret : public SigningKey::Secret {
public:
    explicit Ed25519Secret(unsigned seed)
    {
        std::array<unsigned char, crypto_sign_SEEDBYTES> bytes{};
        bytes[0] = static_cast<unsigned char>(seed);
        bytes[1] = static_cast<unsigned char>(seed >> 8U);
        crypto_sign_seed_keypair(m_public.data(), m_secret.data(), bytes.data());
    }

    [[nodiscard]] std::string publicHex() const { return hex(m_public.data(), m_public.size()); }

    [[nodiscard]] std::string sign(const std::string& message) const override
    {
        std::array<unsigned char, crypto_sign_BYTES> signature{};
        crypto_sign_detached(signature.data(), nullptr,
                             reinterpret_cast<const unsigned char*>(message.data()), message.size(),
                             m_secret.data());
        return hex(signature.data(), signature.size());
    }

private:
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> m_public{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> m_secret{};
};

class EvpSecret : public SigningKey::Secret {
public:
    explicit EvpSecret(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) {}

    [[nodiscard]] std::string sign(const std::string& message) const override
    {
        const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        EVP_PKEY_CTX* parameters = nullptr;
        require(EVP_DigestSignInit(context.get(), &parameters, EVP_sha256(), nullptr,
                                   m_key.get()) == 1);
        if (EVP_PKEY_is_a(m_key.get(), "RSA") == 1) {
            require(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1);
        }
        std::array<unsigned char, 2048> signature{};
        std::size_t size = signature.size();
        require(EVP_DigestSign(context.get(), signature.data(), &size,
                               reinterpret_cast<const unsigned char*>(message.data()),
                               message.size()) == 1);
        return hex(signature.data(), size);
    }

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

}  // namespace

SigningKey SigningKey::ed25519(unsigned seed)
{
    auto secret = std::make_shared<Ed25519Secret>(seed);
    auto key = publicKey("ed25519", "ed25519", secret->publicHex());
    return {std::move(key), std::move(secret)};
}

SigningKey SigningKey::ecdsa(const std::string& type)
{
    auto key = owned(EVP_EC_gen("P-256"));
    auto json = publicKey(type, "ecdsa-sha2-nistp256", publicPem(key.get()));
    return {std::move(json), std::make_shared<EvpSecret>(std::move(key))};
}

SigningKey SigningKey::rsa(unsigned bits)
{
    auto key = owned(EVP_RSA_gen(bits));
    auto json = publicKey("rsa", "rsassa-pss-sha256", publicPem(key.get()));
    return {std::move(json), std::make_shared<EvpSecret>(std::move(key))};
}

std::string SigningKey::keyId() const
{
    return hashOf(sync::canonicalJson(m_public.dump()).value());
}

SigningKey SigningKey::withField(const std::string& name, const std::string& value) const
{
    auto key = *this;
    key.m_public[name] = value;
    return key;
}

std::string SigningKey::sign(const std::string& message) const
{
    return m_secret->sign(message);
}

std::string hashOf(const std::string& bytes, const char* algorithm)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size,
                       EVP_get_digestbyname(algorithm), nullptr) == 1);
    return hex(digest.data(), size);
}

}  // namespace orientibus::test
