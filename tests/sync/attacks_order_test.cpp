// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Attacks with metadata that is signed, but not of this moment: mixed, or older than what is known.

#include "support/catch.h"
#include "sync/world.h"

using namespace orientibus::sync;
using orientibus::test::refusal;
using orientibus::test::World;

TEST_CASE("Mix and match: files of one moment come together or not at all", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = GENERATE(false, true);
    world.repository.release();
    world.repository.release();
    const auto expected =
        world.repository.listsHashes ? TufError::HashMismatch : TufError::VersionMismatch;
    auto& files = world.repository.files;

    SECTION("an older snapshot, well signed")
    {
        files["metadata/3.snapshot.json"] = files["metadata/2.snapshot.json"];
    }
    SECTION("older targets, well signed")
    {
        files["metadata/3.targets.json"] = files["metadata/2.targets.json"];
    }
    CHECK(refusal(world.refresh()) == expected);
}

TEST_CASE("Mix and match: a file of the right version and other bytes is refused", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = true;
    world.repository.release();
    auto& targets = world.repository.files["metadata/2.targets.json"];

    SECTION("as long")
    {
        targets.replace(targets.find("2031"), 4, "2032");
        CHECK(refusal(world.refresh()) == TufError::HashMismatch);
    }
    SECTION("shorter")
    {
        targets.pop_back();
        CHECK(refusal(world.refresh()) == TufError::LengthMismatch);
    }
    SECTION("longer")
    {
        targets += ' ';
        CHECK(refusal(world.refresh()) == TufError::TooLong);
    }
    CHECK(world.metadata.version("targets") == 0);
}

TEST_CASE("Mix and match: a length alone is checked too", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = true;
    world.repository.publish({"targets", "snapshot"});
    auto& meta = world.repository.role("timestamp")["meta"]["snapshot.json"];
    meta.erase("hashes");
    world.repository.publish({"timestamp"});
    CHECK(world.refresh());

    world.begin();
    meta["length"] = meta["length"].get<int>() + 1;
    world.repository.publish({"timestamp"});
    CHECK(refusal(world.refresh()) == TufError::LengthMismatch);
}

TEST_CASE("Mix and match: hashes of which none is known are no hashes", "[sync][attack]")
{
    World world;
    world.repository.publish({"targets"});
    world.repository.role("snapshot")["meta"]["targets.json"]["hashes"] = {{"blake3", "00"}};
    world.repository.publish({"snapshot", "timestamp"});

    CHECK(refusal(world.refresh()) == TufError::UnknownHash);
}

TEST_CASE("Mix and match: metadata of one role does not pass for another's", "[sync][attack]")
{
    World world;
    // One key for both roles, and a snapshot that could be read as a timestamp.
    world.repository.addKey("snapshot", world.repository.signers("timestamp").front());
    world.repository.publish({"root"});
    world.repository.role("snapshot")["meta"]["snapshot.json"] = {{"version", 1}};
    world.repository.role("snapshot")["version"] = 9;
    world.repository.files["metadata/timestamp.json"] = world.repository.signedBytes("snapshot");

    CHECK(refusal(world.refresh()) == TufError::WrongType);
}

TEST_CASE("Rollback: an older timestamp is refused", "[sync][attack]")
{
    World world;
    const auto old = world.repository.files["metadata/timestamp.json"];
    world.repository.publish({"timestamp"});
    REQUIRE(world.refresh());
    world.repository.files["metadata/timestamp.json"] = old;

    CHECK(refusal(world.refresh()) == TufError::Rollback);
    CHECK(world.metadata.version("timestamp") == 2);
}

TEST_CASE("Rollback: a timestamp that names an older snapshot is refused", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = GENERATE(false, true);
    world.repository.release();
    REQUIRE(world.refresh());
    world.repository.role("snapshot")["version"] = 0;
    world.repository.publish({"snapshot", "timestamp"});

    CHECK(refusal(world.refresh()) == TufError::Rollback);
    CHECK(world.metadata.version("timestamp") == 2);
}

TEST_CASE("Rollback: a snapshot that lists an older role, or one less, is refused",
          "[sync][attack]")
{
    World world;
    auto& repository = world.repository;
    repository.listsHashes = GENERATE(false, true);
    repository.delegate("targets", "films", {"*"});
    repository.publish({"films", "films"});
    repository.release();
    REQUIRE(world.refresh());
    auto& meta = repository.role("snapshot")["meta"];

    SECTION("older targets")
    {
        repository.role("targets")["version"] = 0;
    }
    SECTION("an older delegated role")
    {
        meta["films.json"]["version"] = 1;
    }
    SECTION("a role less")
    {
        meta.erase("films.json");
    }
    repository.release();

    CHECK(refusal(world.refresh()) == TufError::Rollback);
    CHECK(world.metadata.version("snapshot") == 2);
    CHECK(world.metadata.version("timestamp") == 3);
}

TEST_CASE("Rollback: a root that is not exactly the next is refused", "[sync][attack]")
{
    const int version = GENERATE(1, 3);
    World world;
    world.repository.role("root")["version"] = version;
    world.repository.files["metadata/2.root.json"] = world.repository.signedBytes("root");

    CHECK(refusal(world.refresh()) == TufError::VersionMismatch);
    CHECK(world.metadata.version("root") == 1);
}
