// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/world.h"

using namespace orientibus::sync;
using orientibus::test::hashOf;
using orientibus::test::refusal;
using orientibus::test::World;
using Outcome = TufClient::Outcome;

namespace {

/// A world whose repository has one target.
struct TargetWorld : World {
    explicit TargetWorld(const std::string& name = "dir/a.txt",
                         const std::string& content = "content")
    {
        repository.addTarget("targets", name, content);
        repository.release();
    }
};

}  // namespace

TEST_CASE("A target is fetched once, by its hash, and is then there", "[sync][download]")
{
    TargetWorld world;

    CHECK(world.download("dir/a.txt").value() == Outcome::Fetched);
    CHECK(world.server.asked.back() == "targets/dir/" + hashOf("content") + ".a.txt");
    CHECK(world.targets.files == std::map<std::string, std::string>{{"dir%2Fa.txt", "content"}});

    CHECK(world.download("dir/a.txt").value() == Outcome::AlreadyThere);
    CHECK(world.server.asked.back() == "metadata/timestamp.json");
}

TEST_CASE("A target of many pieces, or of none, comes whole", "[sync][download]")
{
    const auto size = GENERATE(0, 1, 999, 1000, 1001, 250'000);
    const std::string content(static_cast<std::size_t>(size), 'x');
    TargetWorld world("a", content);

    CHECK(world.download("a").value() == Outcome::Fetched);
    CHECK(world.targets.files.at("a") == content);
}

TEST_CASE("A file that was changed here is fetched again", "[sync][download]")
{
    TargetWorld world;
    REQUIRE(world.download("dir/a.txt"));
    world.targets.files["dir%2Fa.txt"] = GENERATE("", "contenT", "content and more");

    CHECK(world.download("dir/a.txt").value() == Outcome::Fetched);
    CHECK(world.targets.files.at("dir%2Fa.txt") == "content");
}

TEST_CASE("A new content takes the place of the old one", "[sync][download]")
{
    TargetWorld world;
    REQUIRE(world.download("dir/a.txt"));
    world.repository.addTarget("targets", "dir/a.txt", "new content");
    world.repository.release();

    CHECK(world.download("dir/a.txt").value() == Outcome::Fetched);
    CHECK(world.targets.files.at("dir%2Fa.txt") == "new content");
}

TEST_CASE("Wrong bytes are never seen under a target's name", "[sync][download][attack]")
{
    struct Case {
        const char* served;
        TufError code;
    };
    const auto [served, code] = GENERATE(values<Case>({
        {"contenu", TufError::HashMismatch},
        {"conten", TufError::LengthMismatch},
        {"", TufError::LengthMismatch},
        {"content.", TufError::TooLong},
    }));
    CAPTURE(served);
    TargetWorld world;
    REQUIRE(world.download("dir/a.txt"));
    world.repository.addTarget("targets", "b.txt", "content");
    world.repository.release();
    world.repository.files["targets/" + hashOf("content") + ".b.txt"] = served;

    CHECK(refusal(world.download("b.txt")) == code);
    CHECK(world.targets.files.size() == 1);
}

TEST_CASE("Files that the server has swapped are both refused", "[sync][download][attack]")
{
    TargetWorld world("a", "first.");
    world.repository.addTarget("targets", "b", "second");
    world.repository.release();
    auto& files = world.repository.files;
    std::swap(files["targets/" + hashOf("first.") + ".a"],
              files["targets/" + hashOf("second") + ".b"]);

    CHECK(refusal(world.download("a")) == TufError::HashMismatch);
    CHECK(refusal(world.download("b")) == TufError::HashMismatch);
    CHECK(world.targets.files.empty());
}

TEST_CASE("Every known hash must be right, and one must be known", "[sync][download][attack]")
{
    TargetWorld world("a", "content");
    auto& hashes = world.repository.role("targets")["targets"]["a"]["hashes"];

    SECTION("an unknown one beside it is not asked")
    {
        hashes["blake3"] = "00";
        world.repository.release();
        CHECK(world.download("a"));
    }
    SECTION("a second one is wrong")
    {
        hashes["sha512"] = hashOf("other", "SHA512");
        world.repository.release();
        CHECK(refusal(world.download("a")) == TufError::HashMismatch);
    }
    SECTION("only an unknown one")
    {
        hashes = {{"blake3", hashes["sha256"]}};
        world.repository.release();
        CHECK(refusal(world.download("a")) == TufError::UnknownHash);
        CHECK(world.targets.files.empty());
    }
    SECTION("only SHA-512")
    {
        hashes = {{"sha512", hashOf("content", "SHA512")}};
        world.repository.files["targets/" + hashOf("content", "SHA512") + ".a"] = "content";
        world.repository.release();
        CHECK(world.download("a"));
    }
    SECTION("a server that has it under one of its hashes only")
    {
        hashes["sha512"] = hashOf("content", "SHA512");
        world.repository.files["targets/" + hashOf("content", "SHA512") + ".a"] = "content";
        world.repository.files.erase("targets/" + hashOf("content") + ".a");
        world.repository.release();
        CHECK(world.download("a"));
    }
}

TEST_CASE("Several targets come in order from one client, until one is missing", "[sync][download]")
{
    TargetWorld world("a", "A");
    world.repository.addTarget("targets", "b", "B");
    world.repository.release();
    auto client = world.client();
    REQUIRE(client.refresh());
    world.server.asked.clear();

    for (const auto* name : {"a", "b"}) {
        CHECK(client.download(client.findTarget(name).value(), "http://server/targets",
                              world.targets));
    }

    CHECK(refusal(client.findTarget("c")) == TufError::NoSuchTarget);
    CHECK(world.server.asked == std::vector<std::string>{"targets/" + hashOf("A") + ".a",
                                                         "targets/" + hashOf("B") + ".b"});
}

TEST_CASE("A name cannot lead out of the folder, hide in it or be another's",
          "[sync][download][attack]")
{
    struct Name {
        std::string target;
        std::string file;
    };
    const auto [target, file] = GENERATE(values<Name>({
        {"../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd"},
        {"/etc/passwd", "%2Fetc%2Fpasswd"},
        {"..", "%2E."},
        {".", "%2E"},
        {".hidden", "%2Ehidden"},
        {"a//b", "a%2F%2Fb"},
        {"a/./b/", "a%2F.%2Fb%2F"},
        {"a\\..\\b", "a%5C..%5Cb"},
        {std::string("a\0b", 3), "a%00b"},
        {"a%2Fb", "a%252Fb"},
        {"a b?c#d", "a%20b%3Fc%23d"},
        {"é", "%C3%A9"},
    }));
    CAPTURE(target);

    CHECK(TufClient::fileName(target) == file);

    TargetWorld world("placeholder", "content");
    auto& targets = world.repository.role("targets")["targets"];
    targets[target] = targets["placeholder"];
    world.repository.role("root")["consistent_snapshot"] = false;
    world.repository.publish({"root"});
    world.repository.release();
    CHECK(refusal(world.download(target)) == TufError::NotFound);
    world.repository.files[world.server.asked.back()] = "content";
    REQUIRE(world.download(target));
    CHECK(world.targets.files == std::map<std::string, std::string>{{file, "content"}});
}

TEST_CASE("Names that no file can have are refused before anything is fetched",
          "[sync][download][attack]")
{
    const std::string name =
        GENERATE(as<std::string>(), "", std::string(241, 'n'), std::string(81, '\n'));
    TargetWorld world(name, "content");

    CHECK(refusal(world.download(name)) == TufError::BadName);
    CHECK(world.targets.files.empty());
}

TEST_CASE("Whichever operation of the disk fails, no target is seen in part", "[sync][download]")
{
    TargetWorld world("a", std::string(2500, 'x'));
    for (int at = 1;; ++at) {  // 0: nothing can be read, as when it is not there
        CAPTURE(at);
        world.targets.files.clear();
        world.targets.operations = 0;
        world.targets.failsAt = at;
        world.targets.failure = FileError::NoSpace;

        const auto done = world.download("a");

        if (done) {
            CHECK(at == 6);  // create, three writes, commit
            break;
        }
        CHECK(refusal(done) == TufError::NoSpace);
        CHECK(world.targets.files.empty());
    }
}
