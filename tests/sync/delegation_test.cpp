// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "sync/world.h"

#include <fmt/format.h>
#include <rapidcheck.h>

using namespace orientibus::sync;
using orientibus::test::hashOf;
using orientibus::test::refusal;
using orientibus::test::World;

namespace {

/// Whether `pattern` stands for `path`, by trying everything.
bool matchesSlowly(std::string_view pattern, std::string_view path)
{
    if (pattern.empty()) {
        return path.empty();
    }
    if (pattern.front() == '*') {
        return matchesSlowly(pattern.substr(1), path) ||
               (!path.empty() && path.front() != '/' && matchesSlowly(pattern, path.substr(1)));
    }
    return !path.empty() &&
           (pattern.front() == path.front() || (pattern.front() == '?' && path.front() != '/')) &&
           matchesSlowly(pattern.substr(1), path.substr(1));
}

/// Which delegated roles were fetched for the last question, in order.
std::vector<std::string> rolesAsked(const World& world)
{
    std::vector<std::string> roles;
    for (const auto& path : world.server.asked) {
        const std::string_view role = std::string_view(path).substr(path.find('.') + 1);
        if (path.starts_with("metadata/1.") && role != "targets.json") {
            roles.emplace_back(role.substr(0, role.size() - 5));
        }
    }
    return roles;
}

/// The target `missing` is looked for by a client that knows no delegated role yet.
std::vector<std::string> searchOrder(World& world, const std::string& target = "missing")
{
    world.repository.release();
    auto client = world.client();
    REQUIRE(client.refresh());
    world.server.asked.clear();
    CHECK(refusal(client.findTarget(target)) == TufError::NoSuchTarget);
    return rolesAsked(world);
}

using Order = std::vector<std::string>;

}  // namespace

TEST_CASE("Patterns stand for paths as the specification's examples do", "[sync][delegation]")
{
    CHECK(matchesPattern("targets/*.tgz", "targets/foo.tgz"));
    CHECK_FALSE(matchesPattern("targets/*.tgz", "targets/foo.txt"));
    CHECK(matchesPattern("foo-version-?.tgz", "foo-version-a.tgz"));
    CHECK_FALSE(matchesPattern("foo-version-?.tgz", "foo-version-alpha.tgz"));
    CHECK_FALSE(matchesPattern("*.tgz", "targets/foo.tgz"));
    CHECK(matchesPattern("*", ""));
    CHECK_FALSE(matchesPattern("", "a"));
    CHECK_FALSE(matchesPattern("?", "/"));
    CHECK(matchesPattern("a?c", "aéc"));
    CHECK_FALSE(matchesPattern("a??c", "aéc"));
    CHECK_FALSE(matchesPattern("[ab]", "a"));
    CHECK(matchesPattern("*/b/*", "a/b/c"));
    CHECK_FALSE(matchesPattern("*/b/*", "a/b/c/d"));
    CHECK_FALSE(matchesPattern("Foo", "foo"));
}

TEST_CASE("Patterns stand for what trying everything says", "[sync][delegation]")
{
    CHECK(rc::check([] {
        const auto from = [](const std::string& letters) {
            return rc::gen::resize(12,
                                   rc::gen::container<std::string>(rc::gen::elementOf(letters)));
        };
        const auto pattern = *from("ab*?/");
        const auto path = *from("ab/");
        RC_ASSERT(matchesPattern(pattern, path) == matchesSlowly(pattern, path));
    }));
}

TEST_CASE("A pattern made to be slow is not", "[sync][delegation]")
{
    std::string pattern;
    for (int i = 0; i < 2000; ++i) {
        pattern += "*a";
    }
    CHECK_FALSE(matchesPattern(pattern + "b", std::string(20'000, 'a')));
}

TEST_CASE("Roles are asked in the order they are written, each with those below it first",
          "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "A", {"*"});
    repository.delegate("targets", "B", {"*"});
    repository.delegate("A", "C", {"*"});
    repository.delegate("A", "D", {"other/*"});
    repository.publish({"A", "B", "C", "D"});

    CHECK(searchOrder(world) == Order{"A", "C", "B"});
}

TEST_CASE("After a terminating role only those below it are asked", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "A", {"*"});
    repository.delegate("targets", "B", {"*"});
    repository.delegate("A", "C", {"*"}, true);
    repository.delegate("A", "D", {"*"});
    repository.delegate("C", "E", {"*"});
    repository.publish({"A", "B", "C", "D", "E"});

    CHECK(searchOrder(world) == Order{"A", "C", "E"});
}

TEST_CASE("A terminating role that is not trusted for the target ends nothing",
          "[sync][delegation]")
{
    World world;
    world.repository.delegate("targets", "A", {"films/*"}, true);
    world.repository.delegate("targets", "B", {"*"});
    world.repository.publish({"A", "B"});

    CHECK(searchOrder(world) == Order{"B"});
}

TEST_CASE("Roles that delegate to one another in a circle are asked once", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "A", {"*"});
    repository.delegate("A", "B", {"*"});
    repository.delegate("B", "A", {"*"});
    repository.publish({"A", "B"});

    CHECK(searchOrder(world) == Order{"A", "B"});
}

TEST_CASE("No more roles are asked for a target than the limit", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    std::string parent = "targets";
    for (int i = 0; i < 40; ++i) {
        const auto name = fmt::format("r{}", i);
        repository.delegate(parent, name, {"*"});
        parent = name;
    }
    for (int i = 0; i < 40; ++i) {
        repository.publish({fmt::format("r{}", i)});
    }

    CHECK(searchOrder(world).size() == 31);  // and "targets"
}

TEST_CASE("Hashes of paths choose a role as paths do", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "bin", {});
    auto& role = repository.delegation("targets", "bin");
    role.erase("paths");
    role["path_hash_prefixes"] = {hashOf("films/a.webm").substr(0, 2)};
    repository.addTarget("bin", "films/a.webm", "film");
    repository.publish({"bin"});
    repository.release();

    REQUIRE(world.download("films/a.webm"));
    CHECK(searchOrder(world, "films/b.webm").empty());
    CHECK(world.targets.files.at("films%2Fa.webm") == "film");
}

TEST_CASE("A role has a say in what it was trusted with only", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "films", {"films/*"});
    repository.addTarget("films", "occupations.sqlite", "not its business");
    repository.publish({"films"});
    repository.release();

    CHECK(refusal(world.download("occupations.sqlite")) == TufError::NoSuchTarget);
}

TEST_CASE("A delegated role needs the keys and the threshold of whoever delegates",
          "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "films", {"*"});
    repository.addKey("films", repository.newKey());
    repository.setThreshold("films", 2);
    repository.addTarget("films", "a.webm", "film");
    repository.publish({"films"});
    repository.release();
    CHECK(world.download("a.webm"));

    repository.signers("films").pop_back();
    repository.publish({"films"});
    repository.release();

    CHECK(refusal(world.download("a.webm")) == TufError::NotSigned);
    CHECK(world.metadata.version("films") == 1);
}

TEST_CASE("A role that one delegator vouches for is not thereby another's", "[sync][delegation]")
{
    World world;
    auto& repository = world.repository;
    repository.delegate("targets", "north", {"north/*"});
    repository.delegate("targets", "south", {"south/*"});
    repository.delegate("north", "films", {"north/*"});
    const auto northKey = repository.signers("films").front();
    repository.delegate("south", "films", {"south/*"});
    repository.signers("films") = {northKey};
    repository.addTarget("films", "north/a", "a");
    repository.addTarget("films", "south/b", "b");
    repository.publish({"films", "north", "south"});
    repository.release();
    auto client = world.client();
    REQUIRE(client.refresh());

    CHECK(client.findTarget("north/a"));
    CHECK(refusal(client.findTarget("south/b")) == TufError::NotSigned);
    CHECK(client.findTarget("north/a"));
}

TEST_CASE("A role that the snapshot does not list is not even asked for", "[sync][delegation]")
{
    World world;
    world.repository.delegate("targets", "films", {"*"});
    world.repository.release();

    CHECK(refusal(world.download("a")) == TufError::NotListed);
    CHECK(rolesAsked(world).empty());
}

TEST_CASE("A search ends where a role cannot be had", "[sync][delegation]")
{
    World world;
    world.repository.delegate("targets", "A", {"*"});
    world.repository.delegate("targets", "B", {"*"});
    world.repository.addTarget("B", "a", "a");
    world.repository.publish({"A", "B"});
    world.repository.release();
    world.server.failures["metadata/1.A.json"] = FetchError::Network;

    CHECK(refusal(world.download("a")) == TufError::Network);
}

TEST_CASE("Names of roles stay inside the folder, and are asked for as they are",
          "[sync][delegation]")
{
    struct Name {
        std::string role;
        std::string url;
        std::string file;
    };
    const auto [role, url, file] = GENERATE(values<Name>({
        {"?", "1.%3F.json", "%3F.json"},
        {"../root", "1...%2Froot.json", "%2E.%2Froot.json"},
        {"/etc/passwd", "1.%2Fetc%2Fpasswd.json", "%2Fetc%2Fpasswd.json"},
        {".", "1...json", "%2E.json"},
        {"é\n", "1.%C3%A9%0A.json", "%C3%A9%0A.json"},
        {"%2E", "1.%252E.json", "%252E.json"},
    }));
    CAPTURE(role);
    World world;
    world.repository.delegate("targets", role, {"*"});
    world.repository.publish({role});
    const auto path = fmt::format("metadata/{}", url);
    world.repository.files[path] = world.repository.signedBytes(role);
    world.repository.release();

    CHECK(refusal(world.download("missing")) == TufError::NoSuchTarget);
    CHECK(world.server.asked.back() == path);
    CHECK(world.metadata.files.contains(file));
}

TEST_CASE("A role whose name no file can have is refused", "[sync][delegation]")
{
    World world;
    const std::string name(300, 'n');
    world.repository.delegate("targets", name, {"*"});
    world.repository.publish({name});
    world.repository.release();

    CHECK(refusal(world.download("a")) == TufError::BadName);
}
