// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Attacks with keys: stolen ones, repeated ones, weak ones, and too few of them.

#include "support/catch.h"
#include "sync/world.h"

using namespace orientibus::sync;
using orientibus::test::refusal;
using orientibus::test::World;
using Json = nlohmann::json;

TEST_CASE("Key compromise: fewer keys than the threshold sign nothing", "[sync][attack]")
{
    World world;
    auto& repository = world.repository;
    for (int i = 0; i < 2; ++i) {
        repository.addKey("targets", repository.newKey());
    }
    repository.setThreshold("targets", 2);
    repository.publish({"root"});
    repository.release();
    REQUIRE(world.refresh());
    const auto stolen = repository.signers("targets").back();

    SECTION("one stolen key")
    {
        repository.signers("targets") = {stolen};
    }
    SECTION("one stolen key and a stranger's")
    {
        repository.signers("targets") = {stolen, repository.newKey()};
    }
    SECTION("one stolen key under two keyids")
    {
        repository.signers("targets") = {stolen, stolen.withField("again", "1")};
    }
    repository.addTarget("targets", "malware", "malware");
    repository.release();

    CHECK(refusal(world.refresh()) == TufError::NotSigned);
    CHECK(world.metadata.version("targets") == 2);
}

TEST_CASE("Key compromise: a key that was revoked signs nothing any more", "[sync][attack]")
{
    World world;
    REQUIRE(world.refresh());
    const auto revoked = world.repository.signers("targets");
    world.repository.rotateKeys("targets");
    world.repository.publish({"root"});
    world.repository.release();
    REQUIRE(world.refresh());
    world.repository.signers("targets") = revoked;
    world.repository.release();

    CHECK(refusal(world.refresh()) == TufError::NotSigned);
}

TEST_CASE("Keyids and signatures that are there twice count once at most", "[sync][attack]")
{
    World world;
    auto& repository = world.repository;
    const auto key = repository.signers("snapshot").front();
    auto& role = repository.role("root")["roles"]["snapshot"];
    role["keyids"] = {key.keyId(), key.keyId(), key.keyId()};
    role["threshold"] = 2;
    repository.publish({"root"});

    SECTION("a keyid twice in a role")
    {
        repository.release();
        CHECK(refusal(world.refresh()) == TufError::NotSigned);
    }
    SECTION("and its signature twice in the file")
    {
        repository.signers("snapshot") = {key, key};
        repository.release();
        CHECK(refusal(world.refresh()) == TufError::Malformed);
    }
    CHECK(world.metadata.version("snapshot") == 0);
}

TEST_CASE("A key is what its keyid says, or the file is refused", "[sync][attack]")
{
    World world;
    auto& root = world.repository.role("root");
    const auto mine = world.repository.newKey();
    root["keys"][world.repository.signers("targets").front().keyId()] = mine.toJson();
    world.repository.publish({"root"});

    CHECK(refusal(world.refresh()) == TufError::Malformed);
}

TEST_CASE("A key of small order lets nobody sign without a secret", "[sync][attack]")
{
    const std::string one = "01" + std::string(62, '0');
    World world;
    const Json weak = {
        {"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", one}}}};
    const auto keyId = orientibus::test::hashOf(weak.dump());
    auto& root = world.repository.role("root");
    root["keys"][keyId] = weak;
    root["roles"]["timestamp"]["keyids"] = {keyId};
    world.repository.publish({"root", "timestamp"});
    auto timestamp = Json::parse(world.repository.files["metadata/timestamp.json"]);
    timestamp["signatures"] = {{{"keyid", keyId}, {"sig", one + std::string(64, '0')}}};
    world.repository.files["metadata/timestamp.json"] = timestamp.dump();

    CHECK(refusal(world.refresh()) == TufError::NotSigned);
}

TEST_CASE("Keys of a kind that is not known do no harm and no good", "[sync][attack]")
{
    World world;
    const Json unknown = {
        {"keytype", "sphincs"}, {"scheme", "shake"}, {"keyval", {{"public", "?"}}}};
    const auto keyId = orientibus::test::hashOf(unknown.dump());
    auto& root = world.repository.role("root");
    root["keys"][keyId] = unknown;
    root["roles"]["snapshot"]["keyids"].push_back(keyId);
    world.repository.publish({"root"});
    CHECK(world.refresh());

    world.repository.setThreshold("snapshot", 2);
    world.repository.publish({"root"});
    world.repository.release();
    CHECK(refusal(world.refresh()) == TufError::NotSigned);
}
