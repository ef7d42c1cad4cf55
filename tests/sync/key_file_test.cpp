// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"

#include <orientibus/sync/secret_key.h>

#include <nlohmann/json.hpp>

using namespace orientibus::sync;

namespace {

const std::string passphrase = "correct horse battery staple";

std::string fileOf(const SecretKey& key)
{
    return KeyFile::write(key, "root", "anne", passphrase, KeyCost::Least).value();
}

std::optional<KeyError> refusalOf(const std::string& bytes, const std::string& with = passphrase)
{
    const auto key =
        KeyFile::read(bytes).and_then([&](const KeyFile& file) { return file.open(with); });
    return key ? std::nullopt : std::optional(key.error().code);
}

}  // namespace

TEST_CASE("A key comes back from its file, and signs as before", "[publish][keys]")
{
    const auto key = SecretKey::generate().value();
    const auto file = KeyFile::read(fileOf(key));
    REQUIRE(file);
    CHECK(file->role() == "root");
    CHECK(file->holder() == "anne");
    CHECK(file->isEncrypted());
    const auto again = file->open(passphrase);
    REQUIRE(again);
    CHECK(again->keyId() == key.keyId());
    CHECK(again->sign("message") == key.sign("message"));

    const auto plain = KeyFile::read(KeyFile::writePlain(key, "online", "machine"));
    REQUIRE(plain);
    CHECK_FALSE(plain->isEncrypted());
    CHECK(plain->open("")->keyId() == key.keyId());
}

TEST_CASE("Two keys are never the same, and no file holds the secret", "[publish][keys]")
{
    const auto key = SecretKey::generate().value();
    CHECK(SecretKey::generate()->keyId() != key.keyId());
    const auto seed = nlohmann::json::parse(KeyFile::writePlain(key, "online", "machine"))["seed"];
    CHECK(fileOf(key).find(seed.get<std::string>()) == std::string::npos);
    CHECK(fileOf(key) != fileOf(key));  // another salt, another nonce
}

TEST_CASE("A wrong passphrase opens nothing", "[publish][keys][attack]")
{
    const auto bytes = fileOf(SecretKey::generate().value());
    const std::string wrong = GENERATE("", "correct horse battery stapl", "CORRECT");
    CHECK(refusalOf(bytes, wrong) == KeyError::WrongPassphrase);
    CHECK_FALSE(refusalOf(bytes));
}

TEST_CASE("The words around a key cannot be changed", "[publish][keys][attack]")
{
    const auto key = SecretKey::generate().value();
    auto json = nlohmann::json::parse(fileOf(key));
    const auto* name = GENERATE("role", "holder", "keyid");
    json[name] = "other";
    CHECK(refusalOf(json.dump()) == KeyError::WrongPassphrase);
    auto plain = nlohmann::json::parse(KeyFile::writePlain(key, "online", "machine"));
    plain["keyid"] = SecretKey::generate()->keyId();
    CHECK(refusalOf(plain.dump()) == KeyError::Malformed);
}

TEST_CASE("A key file that asks for too much is not opened", "[publish][keys][attack]")
{
    auto json = nlohmann::json::parse(fileOf(SecretKey::generate().value()));
    SECTION("memory")
    {
        json["encrypted"]["memory"] = 1ULL << 40U;
    }
    SECTION("time")
    {
        json["encrypted"]["operations"] = 1'000'000;
    }
    CHECK(refusalOf(json.dump()) == KeyError::TooCostly);
}

TEST_CASE("What is no key file is refused", "[publish][keys]")
{
    const auto good = nlohmann::json::parse(fileOf(SecretKey::generate().value()));
    CHECK(refusalOf("") == KeyError::Malformed);
    CHECK(refusalOf("{}") == KeyError::Malformed);
    for (const auto* name : {"_type", "format", "role", "holder", "keyid"}) {
        CAPTURE(name);
        auto json = good;
        json.erase(name);
        CHECK(refusalOf(json.dump()) == KeyError::Malformed);
    }
    for (const auto* name : {"kdf", "cipher", "memory", "operations", "salt", "nonce", "seed"}) {
        CAPTURE(name);
        auto json = good;
        json["encrypted"].erase(name);
        CHECK(refusalOf(json.dump()) == KeyError::Malformed);
        json = good;
        json["encrypted"][name] = "ff";
        CHECK(refusalOf(json.dump()) == KeyError::Malformed);
    }
    auto newer = good;
    newer["format"] = 2;
    CHECK(refusalOf(newer.dump()) == KeyError::Malformed);
}
