// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"
#include "sync/signing_key.h"

#include <orientibus/sync/key.h>

#include <sodium.h>

using orientibus::sync::Key;
using orientibus::sync::Verifier;
using orientibus::test::SigningKey;
using Json = nlohmann::json;

namespace {

Key toKey(const Json& json)
{
    return {json["keytype"], json["scheme"], json["keyval"]["public"]};
}

std::string fromHex(const std::string& hex)
{
    std::string bytes(hex.size() / 2, '\0');
    sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                   hex.size(), nullptr, nullptr, nullptr);
    return bytes;
}

Json vectors(const std::string& file)
{
    const std::filesystem::path folder = ORIENTIBUS_SOURCE_DIR "/tests/data/sync";
    return Json::parse(orientibus::test::readFile(folder / file));
}

}  // namespace

TEST_CASE("Signatures of known keys are good or bad as others say", "[sync][key]")
{
    const auto all = vectors("signatures.json");
    REQUIRE(all.size() == 11);
    for (const auto& vector : all) {
        CAPTURE(vector["name"]);
        const auto verifier = Verifier::of({vector["keytype"], vector["scheme"], vector["public"]});
        const std::string message = vector["message"];
        const auto signature = fromHex(vector["sig"]);

        REQUIRE(verifier);
        CHECK(verifier->verify(message, signature) == vector["good"].get<bool>());
        CHECK_FALSE(verifier->verify(message + " ", signature));
        CHECK_FALSE(verifier->verify(message, signature.substr(1)));
        CHECK_FALSE(verifier->verify(message, signature + "0"));
        CHECK_FALSE(verifier->verify(message, ""));
    }
}

TEST_CASE("Fresh keys of every kind verify what they signed and nothing else", "[sync][key]")
{
    const auto key = GENERATE(0, 1, 2, 3);
    CAPTURE(key);
    const auto signer = key == 0   ? SigningKey::ed25519(7)
                        : key == 1 ? SigningKey::ecdsa("ecdsa")
                        : key == 2 ? SigningKey::ecdsa("ecdsa-sha2-nistp256")
                                   : SigningKey::rsa();
    const auto verifier = Verifier::of(toKey(signer.toJson()));
    const auto other = Verifier::of(toKey(SigningKey::ed25519(8).toJson()));
    REQUIRE(verifier);
    REQUIRE(other);

    const auto signature = fromHex(signer.sign("message"));

    CHECK(verifier->verify("message", signature));
    CHECK_FALSE(verifier->verify("massage", signature));
    CHECK_FALSE(other->verify("message", signature));
    CHECK(verifier->identity() != other->identity());
}

TEST_CASE("A key is the same key however its PEM is laid out", "[sync][key]")
{
    const auto key = toKey(SigningKey::ecdsa().toJson());
    auto relaid = key;
    relaid.type = "ecdsa-sha2-nistp256";
    relaid.value = "a comment before it\n" + key.value + "\n\n";

    REQUIRE(Verifier::of(relaid));
    CHECK(Verifier::of(relaid)->identity() == Verifier::of(key)->identity());
}

TEST_CASE("Keys that are not of a known kind, or no keys at all, verify nothing", "[sync][key]")
{
    const auto ecdsa = toKey(SigningKey::ecdsa().toJson());
    const auto rsa = toKey(SigningKey::rsa().toJson());
    const auto ed25519 = toKey(SigningKey::ed25519(1).toJson());
    const auto weak = toKey(SigningKey::rsa(1024).toJson());
    auto keys = std::vector<Key>{
        weak,
        {"sphincs", "sphincs", "00"},
        {"ed25519", "ed25519ph", ed25519.value},
        {"ed25519", "ed25519", ""},
        {"ed25519", "ed25519", ed25519.value + "00"},
        {"ed25519", "ed25519", "zz" + ed25519.value.substr(2)},
        {"rsa", "rsa-pkcs1v15-sha256", rsa.value},
        {"rsa", "rsassa-pss-sha256", ecdsa.value},
        {"ecdsa", "ecdsa-sha2-nistp256", rsa.value},
        {"ecdsa", "ecdsa-sha2-nistp384", ecdsa.value},
        {"ecdsa", "ecdsa-sha2-nistp256", ed25519.value},
        {"ecdsa", "ecdsa-sha2-nistp256", ecdsa.value.substr(0, 60)},
        {"ecdsa", "ecdsa-sha2-nistp256",
         "-----BEGIN PUBLIC KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566"
         "778899AABBCCDDEEFF\n\nAAAA\n-----END PUBLIC KEY-----\n"},
    };
    for (const auto& key : vectors("refused_keys.json")) {  // sound ones, but not for us
        keys.push_back({key["keytype"], key["scheme"], key["public"]});
    }
    REQUIRE(keys.size() == 15);
    for (const auto& key : keys) {
        CAPTURE(key.type, key.scheme, key.value);
        CHECK_FALSE(Verifier::of(key));
    }
}
