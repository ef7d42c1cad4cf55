// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// One test per attack that the specification (1.5.2 and the workflow of section 5) is made
// against, by somebody who owns the server, the network, or some of the keys.

#include "support/catch.h"
#include "sync/world.h"

using namespace orientibus::sync;
using orientibus::test::refusal;
using orientibus::test::World;

TEST_CASE("Arbitrary software: metadata signed by an outsider is refused", "[sync][attack]")
{
    struct Case {
        const char* role;
        int root;
        int timestamp;
        int snapshot;
    };
    const auto [role, root, timestamp, snapshot] = GENERATE(values<Case>({
        {"root", 1, 1, 1},
        {"timestamp", 2, 1, 1},
        {"snapshot", 2, 2, 1},
        {"targets", 2, 2, 2},
    }));
    CAPTURE(role);
    World world;
    REQUIRE(world.refresh());
    world.repository.signers(role) = {world.repository.newKey()};
    world.repository.publish({"root"});
    world.repository.release();

    CHECK(refusal(world.refresh()) == TufError::NotSigned);
    CHECK(world.metadata.version("root") == root);
    CHECK(world.metadata.version("timestamp") == timestamp);
    CHECK(world.metadata.version("snapshot") == snapshot);
    CHECK(world.metadata.version("targets") == 1);
}

TEST_CASE("Arbitrary software: a new root needs the keys before it and its own", "[sync][attack]")
{
    World world;
    const auto old = world.repository.signers("root");
    world.repository.rotateKeys("root");
    const auto fresh = world.repository.signers("root");

    SECTION("only its own")
    {
        world.repository.publish({"root"});
        CHECK(refusal(world.refresh()) == TufError::NotSigned);
    }
    SECTION("only those before it")
    {
        world.repository.signers("root") = old;
        world.repository.publish({"root"});
        CHECK(refusal(world.refresh()) == TufError::NotSigned);
    }
    SECTION("both")
    {
        world.repository.signers("root").push_back(old.front());
        world.repository.publish({"root"});
        CHECK(world.refresh());
        CHECK(world.metadata.version("root") == 2);
    }
}

TEST_CASE("Endless data: no more is taken of a file than it may have", "[sync][attack]")
{
    struct Case {
        const char* path;
        std::uint64_t limit;
    };
    const auto [path, limit] = GENERATE(values<Case>({
        {"metadata/2.root.json", 512'000},
        {"metadata/timestamp.json", 16'384},
        {"metadata/1.snapshot.json", 2'000'000},
        {"metadata/1.targets.json", 5'000'000},
    }));
    CAPTURE(path);
    World world;
    world.server.endless = {path};

    CHECK(refusal(world.refresh()) == TufError::TooLong);
    CHECK(world.server.sent <= limit + 20'000);
}

TEST_CASE("Endless data: a length that is announced is the limit", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = true;
    world.repository.release();
    world.server.endless = {"metadata/2.snapshot.json"};

    CHECK(refusal(world.refresh()) == TufError::TooLong);
    CHECK(world.server.sent < 20'000);
}

TEST_CASE("Endless data: a stolen online key cannot announce more than is taken", "[sync][attack]")
{
    World world;
    world.repository.listsHashes = true;
    world.repository.publish({"targets", "snapshot"});
    world.repository.role("timestamp")["meta"]["snapshot.json"]["length"] = 1'000'000'000'000;
    world.repository.publish({"timestamp"});

    CHECK(refusal(world.refresh()) == TufError::TooLong);
    CHECK(world.server.asked.back() == "metadata/timestamp.json");
}

TEST_CASE("Endless data: a target ends where its metadata says", "[sync][attack]")
{
    World world;
    world.repository.addTarget("targets", "a", "small");
    world.repository.release();
    world.server.endless = {"targets/" + orientibus::test::hashOf("small") + ".a"};

    CHECK(refusal(world.download("a")) == TufError::TooLong);
    CHECK(world.targets.files.empty());
    CHECK(world.server.sent < 20'000);
}

TEST_CASE("Fast-forward: new keys bring versions back from the highest there are", "[sync][attack]")
{
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    const auto* role = GENERATE("timestamp", "snapshot");
    CAPTURE(role);
    World world;
    auto& repository = world.repository;
    for (const auto* online : {"targets", "snapshot", "timestamp"}) {
        repository.role(online)["version"] = highest - 1;
    }
    repository.release();
    REQUIRE(world.refresh());
    REQUIRE(world.metadata.signedPart("timestamp.json")["version"] == highest);

    for (const auto* online : {"targets", "snapshot", "timestamp"}) {
        repository.role(online)["version"] = 1;
    }
    repository.release();
    CHECK(refusal(world.refresh()) == TufError::Rollback);
    repository.rotateKeys(role);
    repository.publish({"root"});
    repository.release();

    CHECK(world.refresh());
    CHECK(world.metadata.version("timestamp") == 3);
    CHECK(world.metadata.version("snapshot") == 3);
    CHECK(world.metadata.version("targets") == 3);
}

TEST_CASE("Fast-forward: a root that only adds a key forgets nothing", "[sync][attack]")
{
    World world;
    world.repository.release();
    REQUIRE(world.refresh());
    world.repository.addKey("timestamp", world.repository.newKey());
    world.repository.publish({"root"});
    world.repository.role("timestamp")["version"] = 1;
    world.repository.republish("timestamp");

    CHECK(refusal(world.refresh()) == TufError::Rollback);
}

TEST_CASE("Fast-forward: a root of the highest version has no successor to ask for",
          "[sync][attack]")
{
    World world;
    world.repository.role("root")["version"] = std::numeric_limits<std::int64_t>::max();
    REQUIRE(TufClient::trust(world.repository.signedBytes("root"), world.metadata));

    CHECK(world.refresh());
    CHECK(world.server.asked.front() == "metadata/timestamp.json");
}

TEST_CASE("Freeze: metadata whose time is over is refused, and does not replace any",
          "[sync][attack]")
{
    const auto* role = GENERATE("timestamp", "snapshot", "targets");
    CAPTURE(role);
    World world;
    REQUIRE(world.refresh());
    world.repository.role(role)["expires"] = "2030-01-01T00:00:00Z";  // now, and no later
    world.repository.release();

    CHECK(refusal(world.refresh()) == TufError::Expired);
    CHECK(world.metadata.version(role) == 1);
}

TEST_CASE("Freeze: what lies on the disk is over at its time, too", "[sync][attack]")
{
    const auto* role = GENERATE("timestamp", "snapshot", "targets");
    CAPTURE(role);
    World world;
    world.repository.role(role)["expires"] = "2030-02-01T00:00:00Z";
    world.repository.release();
    REQUIRE(world.refresh());

    world.clock.set("2030-02-01T00:00:00Z");
    CHECK(refusal(world.refresh()) == TufError::Expired);
}

TEST_CASE("Freeze: a root whose time is over is kept, and nothing after it", "[sync][attack]")
{
    World world;
    REQUIRE(world.refresh());
    world.repository.role("root")["expires"] = "2029-01-01T00:00:00Z";
    world.repository.publish({"root"});
    world.repository.release();

    CHECK(refusal(world.refresh()) == TufError::Expired);
    CHECK(world.metadata.version("root") == 2);
    CHECK(world.metadata.version("timestamp") == 1);
}

TEST_CASE("Freeze: a mirror that stands still is noticed when the timestamp's time is over",
          "[sync][attack]")
{
    World world;
    world.repository.role("timestamp")["expires"] = "2030-02-05T00:00:00Z";
    world.repository.release();
    REQUIRE(world.refresh());

    world.clock.set("2030-02-04T23:59:59Z");
    CHECK(world.refresh());
    world.clock.set("2030-02-05T00:00:00Z");
    CHECK(refusal(world.refresh()) == TufError::Expired);
}

TEST_CASE("Malicious mirror: one that gives nothing takes nothing away", "[sync][attack]")
{
    World world;
    world.repository.addTarget("targets", "a", "a");
    world.repository.release();
    REQUIRE(world.download("a"));
    const auto metadata = world.metadata.files;
    const auto targets = world.targets.files;
    const auto nothing = GENERATE(0, 1, 2);
    if (nothing == 0) {
        world.repository.files.clear();
    } else {
        for (auto& [path, bytes] : world.repository.files) {
            bytes = nothing == 1 ? "" : "<html>You are not connected</html>";
        }
    }

    CHECK_FALSE(world.download("a"));
    CHECK(world.metadata.files == metadata);
    CHECK(world.targets.files == targets);
}

TEST_CASE("Slow retrieval: a server that stalls is reported and changes nothing", "[sync][attack]")
{
    // That the transfer is given up is a matter of the fetcher: curl_fetcher_test.cpp.
    World world;
    world.server.failures["metadata/1.snapshot.json"] = FetchError::Stalled;

    CHECK(refusal(world.refresh()) == TufError::Stalled);
    CHECK(world.metadata.version("snapshot") == 0);
}
