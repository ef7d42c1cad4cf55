// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/world.h"

using namespace orientibus::sync;
using orientibus::test::refusal;
using orientibus::test::TestFolder;
using orientibus::test::World;

namespace {

using Paths = std::vector<std::string>;

struct Versions {
    int root;
    int timestamp;
    int snapshot;
    int targets;
    bool operator==(const Versions&) const = default;
};

Versions kept(const TestFolder& folder)
{
    return {folder.version("root"), folder.version("timestamp"), folder.version("snapshot"),
            folder.version("targets")};
}

}  // namespace

TEST_CASE("A first refresh asks for four files, and keeps them as they came", "[sync][refresh]")
{
    World world;
    world.repository.files["metadata/timestamp.json"] += " \n";

    REQUIRE(world.refresh());

    CHECK(world.server.asked == Paths{"metadata/2.root.json", "metadata/timestamp.json",
                                      "metadata/1.snapshot.json", "metadata/1.targets.json"});
    const auto& files = world.repository.files;
    CHECK(world.metadata.files == std::map<std::string, std::string>{
                                      {"root.json", files.at("metadata/1.root.json")},
                                      {"timestamp.json", files.at("metadata/timestamp.json")},
                                      {"snapshot.json", files.at("metadata/1.snapshot.json")},
                                      {"targets.json", files.at("metadata/1.targets.json")}});
}

TEST_CASE("A refresh of nothing new asks for two small files and writes none", "[sync][refresh]")
{
    World world;
    world.repository.listsHashes = GENERATE(false, true);
    world.repository.release();
    REQUIRE(world.refresh());
    world.metadata.operations = 0;

    REQUIRE(world.refresh());

    CHECK(world.server.asked == Paths{"metadata/2.root.json", "metadata/timestamp.json"});
    CHECK(world.metadata.operations == 4);  // four files read
}

TEST_CASE("A timestamp of the same version is not looked at", "[sync][refresh]")
{
    World world;
    REQUIRE(world.refresh());
    world.repository.role("timestamp")["meta"]["snapshot.json"]["version"] = 100;
    world.repository.republish("timestamp");

    REQUIRE(world.refresh());

    CHECK(world.server.asked.back() == "metadata/timestamp.json");
    CHECK(world.metadata.signedPart("timestamp.json")["meta"]["snapshot.json"]["version"] == 1);
}

TEST_CASE("A repository that is not consistent has names without versions", "[sync][refresh]")
{
    World world;
    world.repository.role("root")["consistent_snapshot"] = false;
    world.repository.addTarget("targets", "dir/a.txt", "a");
    world.repository.publish({"root"});
    world.repository.release();

    REQUIRE(world.download("dir/a.txt"));

    CHECK(world.server.asked == Paths{"metadata/2.root.json", "metadata/3.root.json",
                                      "metadata/timestamp.json", "metadata/snapshot.json",
                                      "metadata/targets.json", "targets/dir/a.txt"});
}

TEST_CASE("The root is followed version by version, and kept at each", "[sync][refresh]")
{
    World world;
    for (int i = 0; i < 5; ++i) {
        world.repository.addKey("root", world.repository.newKey());
        world.repository.publish({"root"});
    }
    world.server.failures["metadata/4.root.json"] = FetchError::Network;
    CHECK(refusal(world.refresh()) == TufError::Network);
    CHECK(world.metadata.version("root") == 3);

    world.server.failures.clear();
    REQUIRE(world.refresh());
    CHECK(world.server.asked.front() == "metadata/4.root.json");
    CHECK(world.metadata.version("root") == 6);
}

TEST_CASE("Roots that are no longer valid lead to one that is", "[sync][refresh]")
{
    World world;
    world.repository.role("root")["expires"] = "2029-01-01T00:00:00Z";
    world.repository.publish({"root"});
    world.repository.role("root")["expires"] = "2032-01-01T00:00:00Z";
    world.repository.publish({"root"});

    CHECK(world.refresh());
    CHECK(world.metadata.version("root") == 3);
}

TEST_CASE("No more roots are taken at once than the limit; the next refresh goes on",
          "[sync][refresh]")
{
    World world;
    for (int i = 0; i < 5; ++i) {
        world.repository.publish({"root"});
    }
    TufLimits limits;
    limits.rootRotations = 3;

    CHECK(world.refresh(limits));
    CHECK(world.metadata.version("root") == 4);
    CHECK(world.refresh(limits));
    CHECK(world.metadata.version("root") == 6);
}

TEST_CASE("Whatever file is missing, what came before it is kept", "[sync][refresh]")
{
    struct Case {
        std::string file;
        Versions kept;
    };
    const auto [file, expected] = GENERATE(values<Case>({
        {"metadata/timestamp.json", {2, 1, 1, 1}},
        {"metadata/2.snapshot.json", {2, 2, 1, 1}},
        {"metadata/2.targets.json", {2, 2, 2, 1}},
    }));
    CAPTURE(file);
    World world;
    REQUIRE(world.refresh());
    world.repository.publish({"root"});
    world.repository.release();
    const auto bytes = world.repository.files.at(file);
    world.repository.files.erase(file);

    CHECK(refusal(world.refresh()) == TufError::NotFound);
    CHECK(kept(world.metadata) == expected);

    world.repository.files[file] = bytes;
    REQUIRE(world.refresh());
    CHECK(kept(world.metadata) == Versions{2, 2, 2, 2});
}

TEST_CASE("Files that were spoilt on the disk are fetched again", "[sync][refresh]")
{
    const auto* name = GENERATE("timestamp.json", "snapshot.json", "targets.json");
    const auto spoil = GENERATE(0, 1, 2, 3);
    CAPTURE(name, spoil);
    World world;
    REQUIRE(world.refresh());
    const auto before = world.metadata.files;
    auto& file = world.metadata.files[name];
    if (spoil == 0) {
        file.clear();
    } else if (spoil == 1) {
        file = "{\"signatures\":[],\"signed\":{}}";
    } else if (spoil == 2) {
        file.assign(6'000'000, ' ');
    } else {
        file.replace(file.find("2031"), 4, "2041");  // its signature is of another text
    }

    REQUIRE(world.refresh());
    CHECK(world.metadata.files == before);
}

TEST_CASE("A file on the disk that is not the listed one, though well signed, is fetched again",
          "[sync][refresh]")
{
    const auto* name = GENERATE("snapshot.json", "targets.json");
    CAPTURE(name);
    World world;
    world.repository.listsHashes = true;
    world.repository.release();
    REQUIRE(world.refresh());
    const auto before = world.metadata.files;
    world.metadata.files[name] += ' ';

    REQUIRE(world.refresh());
    CHECK(world.metadata.files == before);
}

TEST_CASE("Without a first root nothing is asked for", "[sync][refresh]")
{
    World world;
    const auto spoil = GENERATE(0, 1, 2);
    auto& root = world.metadata.files["root.json"];
    if (spoil == 0) {
        world.metadata.files.clear();
    } else if (spoil == 1) {
        root = "{}";
    } else {
        root.replace(root.find("2031"), 4, "2041");  // its signature is of another text
    }

    CHECK(refusal(world.refresh()) == TufError::NoTrustedRoot);
    CHECK(world.server.asked.empty());
}

TEST_CASE("Only a root signed by itself can be begun with", "[sync][refresh]")
{
    World world;
    world.repository.signers("root") = {world.repository.newKey()};
    TestFolder folder;

    CHECK(refusal(TufClient::trust(world.repository.signedBytes("root"), folder)) ==
          TufError::NoTrustedRoot);
    CHECK(refusal(TufClient::trust("", folder)) == TufError::NoTrustedRoot);
    CHECK(folder.files.empty());
}

TEST_CASE("Before a refresh has succeeded there are no targets", "[sync][refresh]")
{
    World world;
    world.repository.addTarget("targets", "a", "a");
    world.repository.release();
    auto client = world.client();
    CHECK(refusal(client.findTarget("a")) == TufError::NoTrustedRoot);
    REQUIRE(client.refresh());
    CHECK(client.findTarget("a"));

    world.server.failures["metadata/timestamp.json"] = FetchError::Network;
    REQUIRE_FALSE(client.refresh());
    CHECK(refusal(client.findTarget("a")) == TufError::NoTrustedRoot);
    CHECK(refusal(client.download(Target{}, "", world.targets)) == TufError::NoTrustedRoot);
}

TEST_CASE("Time stands still during a refresh and what follows it", "[sync][refresh][clock]")
{
    World world;
    world.repository.delegate("targets", "films", {"*"});
    world.repository.addTarget("films", "a", "a");
    world.repository.publish({"films"});
    world.repository.release();
    world.clock.set("2030-12-31T23:59:59Z");
    auto client = world.client();
    REQUIRE(client.refresh());

    world.clock.set("2031-01-01T00:00:00Z");

    CHECK(client.findTarget("a"));
    CHECK(refusal(client.refresh()) == TufError::Expired);
}

TEST_CASE("A clock that is years late is not believed against a signed time",
          "[sync][refresh][clock]")
{
    World world;
    world.repository.role("timestamp")["issued"] = "2030-06-01T00:00:00Z";
    world.repository.release();
    world.clock.set("1970-01-01T00:00:00Z");
    REQUIRE(world.refresh());

    // The mirror goes on with a snapshot that was over when the timestamp was made.
    world.repository.role("snapshot")["expires"] = "2030-05-01T00:00:00Z";
    world.repository.release();

    CHECK(refusal(world.refresh()) == TufError::Expired);
}

TEST_CASE("A signed time is remembered over a start", "[sync][refresh][clock]")
{
    World world;
    world.repository.role("timestamp")["issued"] = "2030-06-01T00:00:00Z";
    world.repository.release();
    REQUIRE(world.refresh());
    world.clock.set("1970-01-01T00:00:00Z");
    world.repository.role("root")["expires"] = "2030-05-01T00:00:00Z";
    world.repository.publish({"root"});

    CHECK(refusal(world.refresh()) == TufError::Expired);
}

TEST_CASE("A stolen key's time ends with the key", "[sync][refresh][clock]")
{
    World world;
    auto& repository = world.repository;
    repository.role("timestamp")["issued"] = "2099-01-01T00:00:00Z";
    repository.role("timestamp")["expires"] = "2100-01-01T00:00:00Z";
    repository.release();
    CHECK(refusal(world.refresh()) == TufError::Expired);
    repository.role("timestamp")["issued"] = "2030-01-01T00:00:00Z";
    repository.release();
    CHECK(refusal(world.refresh()) == TufError::Expired);

    repository.rotateKeys("timestamp");
    repository.publish({"root"});
    repository.release();

    CHECK(world.refresh());
}

TEST_CASE("A field named issued that is no time is anybody's", "[sync][refresh][clock]")
{
    World world;
    world.repository.role("timestamp")["issued"] =
        GENERATE(nlohmann::json("yesterday"), nlohmann::json(5), nlohmann::json(nullptr));
    world.repository.release();

    CHECK(world.refresh());
}

TEST_CASE("Whichever operation of the disk fails, the next refresh mends it", "[sync][refresh]")
{
    const auto failure = GENERATE(FileError::Io, FileError::NoSpace);
    int failures = 0;
    for (int at = 0;; ++at) {
        CAPTURE(at);
        World world;
        REQUIRE(world.refresh());
        world.repository.rotateKeys("snapshot");
        world.repository.publish({"root"});
        world.repository.release();
        world.metadata.operations = 0;
        world.metadata.failsAt = at;
        world.metadata.failure = failure;

        const auto refreshed = world.refresh();

        if (world.metadata.operations <= at) {
            REQUIRE(refreshed);
            break;
        }
        ++failures;
        REQUIRE_FALSE(refreshed);
        CHECK(refusal(refreshed) ==
              (failure == FileError::Io ? TufError::Storage : TufError::NoSpace));
        world.metadata.failsAt = -1;
        REQUIRE(world.refresh());
        CHECK(kept(world.metadata) == Versions{2, 2, 2, 2});
    }
    CHECK(failures == 18);  // four reads, two removals, four files of three operations
}
