// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/sync/key.h>

#include "metadata/digest.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <sodium.h>

#include <array>

namespace orientibus::sync {

class Verifier::Impl {
public:
    explicit Impl(std::string ofKey) : identity(std::move(ofKey)) {}
    Impl(const Impl&) = delete;
    Impl(Impl&&) = delete;
    Impl& operator=(const Impl&) = delete;
    Impl& operator=(Impl&&) = delete;
    virtual ~Impl() = default;

    [[nodiscard]] virtual bool verify(std::string_view message,
                                      std::string_view signature) const = 0;

    const std::string identity;
};

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// By libsodium, which refuses keys of small order: under such a key OpenSSL 3.0 accepts a
/// signature that anybody can write.
class Ed25519 : public Verifier::Impl {
public:
    explicit Ed25519(std::string key) : Impl(std::move(key)) {}

    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const override
    {
        return signature.size() == crypto_sign_BYTES &&
               crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), message.size(),
                                           bytesOf(identity)) == 0;
    }
};

struct Free {
    void operator()(BIO* bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, Free>;

/// ECDSA and RSA by OpenSSL. The identity is the key in DER, the same for every spelling of PEM.
class Evp : public Verifier::Impl {
public:
    Evp(std::string der, KeyPointer key) : Impl(std::move(der)), m_key(std::move(key)) {}

    [[nodiscard]] bool verify(std::string_view message, std::string_view signature) const override
    {
        const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
        EVP_PKEY_CTX* parameters = nullptr;  // belongs to the context
        const bool good = EVP_DigestVerifyInit(context.get(), &parameters, EVP_sha256(), nullptr,
                                               m_key.get()) == 1 &&
                          setPadding(parameters) &&
                          EVP_DigestVerify(context.get(), bytesOf(signature), signature.size(),
                                           bytesOf(message), message.size()) == 1;
        ERR_clear_error();
        return good;
    }

private:
    [[nodiscard]] bool setPadding(EVP_PKEY_CTX* parameters) const
    {
        // Signers differ in the length of their salt, which the signature itself tells.
        return EVP_PKEY_is_a(m_key.get(), "RSA") == 0 ||
               (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_AUTO) == 1 &&
                EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, EVP_sha256()) == 1);
    }

    KeyPointer m_key;
};

bool isP256(const EVP_PKEY* key)
{
    std::array<char, 64> group{};
    return EVP_PKEY_is_a(key, "EC") == 1 &&
           EVP_PKEY_get_group_name(key, group.data(), group.size(), nullptr) == 1 &&
           std::string_view(group.data()) == SN_X9_62_prime256v1;
}

bool isSoundRsa(const EVP_PKEY* key)
{
    // Specification 4.2.1 asks for 2048 bits; the upper bound is ours, against slow keys.
    return EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= 2048 &&
           EVP_PKEY_get_bits(key) <= 8192;
}

int noPassword(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*user*/)
{
    return -1;  // a public key has none; OpenSSL would ask on the terminal
}

std::shared_ptr<const Verifier::Impl> fromPem(const std::string& pem,
                                              bool (*isSound)(const EVP_PKEY*))
{
    std::shared_ptr<const Verifier::Impl> verifier;
    const std::unique_ptr<BIO, Free> source(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    KeyPointer key(PEM_read_bio_PUBKEY(source.get(), nullptr, noPassword, nullptr));
    if (key && isSound(key.get())) {
        unsigned char* der = nullptr;
        const int length = i2d_PUBKEY(key.get(), &der);
        if (length > 0) {
            std::string identity(reinterpret_cast<const char*>(der),
                                 static_cast<std::size_t>(length));
            OPENSSL_free(der);
            verifier = std::make_shared<Evp>(std::move(identity), std::move(key));
        }
    }
    ERR_clear_error();
    return verifier;
}

std::shared_ptr<const Verifier::Impl> fromHexKey(const std::string& hex)
{
    auto bytes = fromHex(hex);
    return bytes && bytes->size() == crypto_sign_PUBLICKEYBYTES
               ? std::make_shared<Ed25519>(std::move(*bytes))
               : nullptr;
}

std::shared_ptr<const Verifier::Impl> load(const Key& key)
{
    if (key.type == "ed25519" && key.scheme == "ed25519") {
        return fromHexKey(key.value);
    }
    // The second name of the type is an older one of the same.
    if ((key.type == "ecdsa" || key.type == "ecdsa-sha2-nistp256") &&
        key.scheme == "ecdsa-sha2-nistp256") {
        return fromPem(key.value, isP256);
    }
    if (key.type == "rsa" && key.scheme == "rsassa-pss-sha256") {
        return fromPem(key.value, isSoundRsa);
    }
    return nullptr;
}

}  // namespace

std::optional<Verifier> Verifier::of(const Key& key)
{
    auto impl = load(key);
    return impl ? std::optional(Verifier(std::move(impl))) : std::nullopt;
}

bool Verifier::verify(std::string_view message, std::string_view signature) const
{
    return m_impl->verify(message, signature);
}

const std::string& Verifier::identity() const
{
    return m_impl->identity;
}

}  // namespace orientibus::sync
