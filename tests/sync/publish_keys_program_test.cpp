// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Holders who come, go and are far away, as the Region types it. The drill itself is performed in
// region_pages_test.cpp.

#include "support/catch.h"
#include "sync/publish_program.h"

#include <fmt/format.h>

using namespace orientibus::test;
using nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

struct Begun {
    Begun() { REQUIRE(program.init().code == 0); }

    [[nodiscard]] ProgramOutcome rotate(const std::string& arguments, const std::string& who) const
    {
        return program.run(fmt::format("rotate-key {} --keys {} --passphrase-file {}", arguments,
                                       (program.disk / "keys").string(), program.passphrase(who)));
    }
    [[nodiscard]] ProgramOutcome signRoot(const std::string& holder,
                                          const std::string& more = {}) const
    {
        return program.run(fmt::format("sign --yes --key {} --passphrase-file {} {}",
                                       program.key(holder, "root"), program.passphrase(holder),
                                       more));
    }

    PublishProgram program;
};

}  // namespace

TEST_CASE("A holder who is far away signs a root there, on a stick", "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const auto drafted = region.rotate("root anne --to dora", "dora");
    REQUIRE(drafted.code == 0);
    CHECK(contains(drafted.out, "root: the key of anne ("));
    CHECK(contains(drafted.out, "root: the key of dora ("));
    CHECK(contains(drafted.out, "2 of the 3 root keys of the root before must still sign"));
    const auto stick = (program.disk / "stick.json").string();
    std::filesystem::copy(program.disk / "root/drafts/root.json", stick);
    // There is no repository where the holder is.
    const auto away = " --root " + (program.disk / "away").string() + " --draft " + stick;
    const auto unasked = program.run("sign --key " + program.key("bruno", "root") +
                                         " --passphrase-file " + program.passphrase("bruno") + away,
                                     "true |");
    CHECK(unasked.code == 1);
    CHECK(contains(unasked.err, "root: 2 of these keys must sign: "));
    CHECK(contains(unasked.err, "root: the key of anne ("));
    CHECK(contains(unasked.err, "  signed by nobody\n"));
    const auto wrong = program.run(fmt::format("sign --yes --key {} --passphrase-file {} {}",
                                               program.key("bruno", "targets"),
                                               program.passphrase("bruno"), away));
    CHECK(wrong.code == 3);
    CHECK(contains(wrong.err, "orientibus-publish: bruno ("));
    CHECK(contains(wrong.err, ") is no root key that this root wants; those are of "));
    CHECK(contains(wrong.err, "; nothing was signed; name "));
    const auto byBruno = region.signRoot("bruno", away);
    REQUIRE(byBruno.code == 0);
    CHECK(contains(byBruno.out, "  signed by bruno ("));
    CHECK(contains(byBruno.out, "1 of the 3 root keys of the root before must still sign"));
    CHECK(contains(byBruno.out, "  may still sign: "));
    CHECK(contains(byBruno.out, "claire ("));
    REQUIRE(region.signRoot("claire", away).code == 0);

    const auto back = program.run("sign --json --draft " + stick);
    REQUIRE(back.code == 0);
    CHECK(json::parse(back.out)["published"] == json::array({"root 2"}));
    CHECK(program.run("check").code == 0);
    CHECK(program.run("sign --draft " + stick).code == 1);
    CHECK(program.run("sign --draft /nowhere").code == 1);
    CHECK(program.run("sign --draft " + program.passphrase("anne")).code == 1);
}

TEST_CASE("A key that no draft wants is refused with whose would do", "[publish][program][keys]")
{
    const Begun region;
    REQUIRE(region.program.run("rotate-key root").code == 0);
    const auto refused = region.program.sign("anne");
    CHECK(refused.code == 3);
    CHECK(contains(refused.err, " is for none of the drafts; a root key is wanted of "));
    CHECK(contains(refused.err, "claire ("));
}

TEST_CASE("Nobody holds two keys of a role, and no change is drafted twice",
          "[publish][program][keys]")
{
    const Begun region;
    const auto& keys = region.program.disk / "keys";
    REQUIRE(region.rotate("targets emil --add", "dora").code == 0);
    const auto second = region.rotate("targets emil --add", "dora");
    CHECK(second.code == 1);
    CHECK(contains(second.err, "emil holds a key of the role targets already"));
    CHECK_FALSE(std::filesystem::exists(keys / "emil/targets-2.key"));
    CHECK(region.rotate("root anne --to bruno", "bruno").code == 1);

    REQUIRE(region.rotate("root anne --to dora", "dora").code == 0);
    const auto again = region.rotate("root anne --to dora", "dora");
    CHECK(again.code == 1);
    CHECK(contains(again.err, "a draft in which that key goes waits already"));
    CHECK_FALSE(std::filesystem::exists(keys / "dora/root-2.key"));
}

TEST_CASE("Holders are named as they are known, or by their key", "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const auto keyId =
        json::parse(readFile(program.key("claire", "targets")))["keyid"].get<std::string>();
    CHECK(program.run("revoke-key targets " + keyId.substr(0, 8)).code == 0);
    CHECK(program.run("revoke-key targets zoe").code == 1);
    CHECK(program.run("revoke-key targets " + keyId.substr(0, 7)).code == 1);
    CHECK(program.run("revoke-key mirrors anne").code == 64);
    CHECK(program.run("revoke-key online anne").code == 64);
    CHECK(program.run("rotate-key root anne").code == 64);  // where should the new key be?
    CHECK(region.rotate("root anne --to ../dora", "dora").code == 64);
    CHECK(region.rotate("root zoe", "dora").code == 1);
    // Two would be too few if one more went.
    const auto last = program.run("revoke-key targets bruno");
    CHECK(last.code == 1);
    CHECK(contains(last.err, "rotate-key"));
}

TEST_CASE("A new key lies beside the old one, which stays until nobody needs it",
          "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const auto old = readFile(program.key("anne", "root"));
    const auto drafted = region.rotate("root anne --json", "anne");
    REQUIRE(drafted.code == 0);
    CHECK(json::parse(drafted.out)["key"] == program.key("anne", "root-2"));
    CHECK(readFile(program.key("anne", "root")) == old);
    // The old key signs for the root before, the new one for itself.
    REQUIRE(region.signRoot("anne").code == 0);
    REQUIRE(region.signRoot("bruno").code == 0);
    CHECK(contains(program.run("check").out, "root 1 ends at"));
    const auto done =
        program.run(fmt::format("sign --yes --json --key {} --passphrase-file {}",
                                program.key("anne", "root-2"), program.passphrase("anne")));
    CHECK(json::parse(done.out)["published"] == json::array({"root 2"}));
    CHECK(contains(program.run("check").out, "root 2 ends at"));
}

TEST_CASE("Half a key, on a disk that is full, is no key", "[publish][program][keys]")
{
    const PublishProgram program;
    std::string arguments = "init --keys " + (program.disk / "keys").string();
    for (const std::string holder : {"anne", "bruno", "claire"}) {
        arguments += " --passphrase-file " + program.passphrase(holder);
    }
    // No file grows beyond 512 bytes.
    const auto full = program.run(arguments, "trap '' XFSZ; ulimit -f 1;");
    CHECK(full.code == 4);
    CHECK(contains(full.err, program.key("holder-1", "root") +
                                 " cannot be written: No space left on device; no key was made; "));
    CHECK(std::filesystem::is_empty(program.disk / "keys/holder-1"));
    CHECK(program.run(arguments).code == 0);
}

TEST_CASE("What is named for a key that is not made is refused", "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const std::string arguments = GENERATE("online anne", "online --to anne", "online --keys .",
                                           "online --add", "root --to dora", "targets --keys .");
    CAPTURE(arguments);
    const auto refused = program.run("rotate-key " + arguments);
    CHECK(refused.code == 64);
    CHECK(contains(refused.err, "; no key was made; see orientibus-publish rotate-key --help.\n"));
    CHECK_FALSE(std::filesystem::exists(program.disk / "root/online.key.next"));
    CHECK_FALSE(std::filesystem::exists(program.disk / "root/drafts/root.json"));
}

TEST_CASE("A new online key takes its place when the root that names it is published",
          "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const auto before = readFile(program.disk / "root/online.key");
    REQUIRE(program.run("rotate-key online").code == 0);
    REQUIRE(program.run("timestamp").code == 0);  // by the old one, until then
    REQUIRE(region.signRoot("anne").code == 0);
    CHECK(readFile(program.disk / "root/online.key") == before);
    const auto next = readFile(program.disk / "root/online.key.next");
    REQUIRE(region.signRoot("bruno").code == 0);
    CHECK(readFile(program.disk / "root/online.key") == next);
    CHECK_FALSE(std::filesystem::exists(program.disk / "root/online.key.next"));
    CHECK(program.run("timestamp").code == 0);
    CHECK(program.run("check").code == 0);
}

TEST_CASE("A new online key is made anew, whatever lies in its place", "[publish][program][keys]")
{
    const Begun region;
    const auto& program = region.program;
    const auto next = program.disk / "root/online.key.next";
    const auto current = readFile(program.disk / "root/online.key");
    REQUIRE(program.run("rotate-key online").code == 0);
    const auto forgotten = readFile(next);

    SECTION("which a draft names")
    {
        const auto again = program.run("rotate-key online");
        CHECK(again.code == 1);
        CHECK(contains(again.err, "a draft in which that key goes waits already"));
        CHECK(readFile(next) == forgotten);
    }
    SECTION("the secret of drafts that were forgotten goes")
    {
        REQUIRE(program.run("sign --discard").code == 0);
        CHECK_FALSE(std::filesystem::exists(next));
    }
    SECTION("which was left there, or put there")
    {
        REQUIRE(program.run("sign --discard").code == 0);
        writeFile(next, GENERATE_COPY(forgotten, std::string("no key")));
        std::filesystem::permissions(next, std::filesystem::perms::owner_read);
        REQUIRE(program.run("rotate-key online").code == 0);
        CHECK(readFile(next) != forgotten);
        REQUIRE(region.signRoot("anne").code == 0);
        REQUIRE(region.signRoot("bruno").code == 0);
        CHECK(readFile(program.disk / "root/online.key") != forgotten);
        CHECK(program.run("timestamp").code == 0);
    }
    SECTION("which is trusted since a signature that was cut short")
    {
        REQUIRE(region.signRoot("anne").code == 0);
        REQUIRE(region.signRoot("bruno").code == 0);
        std::filesystem::rename(program.disk / "root/online.key", next);
        writeFile(program.disk / "root/online.key", current);
        std::filesystem::permissions(program.disk / "root/online.key",
                                     std::filesystem::perms::owner_read |
                                         std::filesystem::perms::owner_write);
        REQUIRE(program.run("rotate-key online").code == 0);
        CHECK(readFile(program.disk / "root/online.key") == forgotten);
        CHECK(readFile(next) != forgotten);
        CHECK(program.run("timestamp").code == 0);
        REQUIRE(region.signRoot("anne").code == 0);
        REQUIRE(region.signRoot("bruno").code == 0);
        CHECK(program.run("timestamp").code == 0);
        CHECK(program.run("check").code == 0);
    }
}
