// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The next step that orientibus-publish names when something went wrong is one that helps.

#include "support/catch.h"
#include "sync/publish_program.h"
#include "sync/servers.h"

#include <fmt/format.h>

using namespace orientibus::test;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void copyInto(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::filesystem::copy(from, to,
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("A server that is not reached is no reason to upload again", "[publish][program][server]")
{
    const Publishing region;
    const Nginx server;
    for (const auto& address :
         {std::string("http://127.0.0.1:1/"), std::string("http://nowhere.invalid/"),
          server.url() + "portal/", server.url() + "broken/"}) {
        CAPTURE(address);
        const auto checked = region.program.run("check --from " + address);
        CHECK(checked.code == 5);
        CHECK(contains(checked.err, "; see that the address is right, that the server runs "));
        CHECK_FALSE(contains(checked.err, "upload"));
    }
    const auto missing = region.program.run("check --from " + server.url());
    CHECK(contains(missing.err, "; upload the folder again to that address "));
}

TEST_CASE("After a second signature that was interrupted, signing helps",
          "[publish][program][keys]")
{
    const PublishProgram program;
    REQUIRE(program.init().code == 0);
    REQUIRE(program.run("rotate-key online").code == 0);
    const auto sign = [&](const std::string& holder) {
        return program.run(fmt::format("sign --yes --key {} --passphrase-file {}",
                                       program.key(holder, "root"), program.passphrase(holder)));
    };
    REQUIRE(sign("anne").code == 0);
    const TempDir before;
    copyInto(program.disk / "root", before / "root");
    REQUIRE(sign("bruno").code == 0);
    // Of all that it wrote the root alone is there, and the draft, or not that any more.
    const auto root = readFile(program.disk / "root/repository/metadata/2.root.json");
    std::filesystem::remove_all(program.disk / "root");
    copyInto(before / "root", program.disk / "root");
    writeFile(program.disk / "root/repository/metadata/2.root.json", root);
    if (GENERATE(false, true)) {
        std::filesystem::remove(program.disk / "root/drafts/root.json");
    }

    const auto checked = program.run("check");
    CHECK(checked.code == 5);
    CHECK(contains(checked.err, "; run orientibus-publish sign, which brings "));
    CHECK_FALSE(contains(checked.err, "add"));
    const auto signedAgain = GENERATE(false, true) ? program.run("sign") : sign("bruno");
    CHECK(signedAgain.code == 0);
    CHECK(contains(signedAgain.out, "Published: "));
    CHECK(program.run("check").code == 0);
    CHECK(program.run("timestamp").code == 0);
}

TEST_CASE("A folder of keys that is not there is not made", "[publish][program][keys]")
{
    const PublishProgram program;
    std::filesystem::remove(program.disk / "keys/claire");
    const auto init = program.init();
    CHECK(init.code == 1);
    CHECK(init.err == fmt::format("orientibus-publish: there is no folder {}; no key was made; "
                                  "plug in the stick of its holder, or make that folder.\n",
                                  (program.disk / "keys/claire").string()));
    CHECK(std::filesystem::is_empty(program.disk / "keys/anne"));

    std::filesystem::create_directory(program.disk / "keys/claire");
    REQUIRE(program.init().code == 0);
    const auto mistyped = program.disk / "keis";
    const auto rotate =
        program.run(fmt::format("rotate-key root anne --keys {}", mistyped.string()));
    CHECK(rotate.code == 1);
    CHECK(contains(rotate.err, "there is no folder " + (mistyped / "anne").string() + "; "));
    CHECK_FALSE(std::filesystem::exists(mistyped));
}

TEST_CASE("Before there is a release the next step is to publish one", "[publish][program]")
{
    const PublishProgram program;
    REQUIRE(program.init().code == 0);
    const auto refused = program.run("withdraw 2026-11-29.1");
    CHECK(refused.code == 1);
    CHECK(contains(refused.err, "no release was published yet; "));
    CHECK(contains(refused.err, "; publish one with orientibus-publish add, and two signatures."));

    REQUIRE(program.add(bakery().write(), "2026-11-29.1").code == 0);
    const auto all = program.run("diff current draft");
    CHECK(all.code == 0);
    CHECK(contains(all.out, "New occupations ("));
    CHECK(program.run("diff draft current").code == 1);
}

TEST_CASE("An add that fails says which earlier draft would be signed", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    auto broken = bakery().write();
    broken.edit("DELETE FROM occupation_text WHERE field = 'title_f'");
    CHECK(contains(program.add(broken, "2026-11-30.1").err, "; no draft was made, and "));
    REQUIRE(program.add(bakery().write(), "2026-11-30.1").code == 0);

    const auto failed = program.add(broken, "2026-11-30.1");

    CHECK(failed.code == 2);
    CHECK(contains(failed.err, "; the draft of 2026-11-30.1 of an earlier add still waits to be "
                               "signed, and what kiosks see is as before; "));
    CHECK(contains(failed.err, "forget that draft with orientibus-publish sign --discard.\n"));
}

TEST_CASE("A first root that is lost is no reason to begin anew", "[publish][program]")
{
    const PublishProgram program;
    REQUIRE(program.init().code == 0);
    std::filesystem::remove(program.disk / "root/repository/metadata/1.root.json");
    std::filesystem::remove(program.key("anne", "root"));
    const auto refused = program.init();
    CHECK(refused.code == 5);
    CHECK(contains(refused.err, "repository/metadata/1.root.json is not there, and the rest of the "
                                "repository is: put it back from a copy"));
    CHECK_FALSE(std::filesystem::exists(program.key("anne", "root")));
}

TEST_CASE("Signatures of a draft that is no more are refused with what to do", "[publish][program]")
{
    const PublishProgram program;
    REQUIRE(program.init().code == 0);
    REQUIRE(program.run("rotate-key root").code == 0);
    const auto stick = (program.disk / "stick.json").string();
    std::filesystem::copy(program.disk / "root/drafts/root.json", stick);
    REQUIRE(program.run("sign --discard").code == 0);
    CHECK(contains(program.run("sign --draft " + stick).err, "; nothing waits to be signed: see "));
    REQUIRE(program.run("rotate-key online").code == 0);
    CHECK(contains(program.run("sign --draft " + stick).err,
                   "; have a new copy of drafts/root.json signed: "));
}

TEST_CASE("What is done already is said, with what comes next", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto told = [](const ProgramOutcome& outcome) {
        CHECK(outcome.code == 1);
        return outcome.err.substr(outcome.err.rfind("orientibus-publish: "));
    };
    CHECK(told(program.run("withdraw 2026-11-29.1")) ==
          "orientibus-publish: there is no release before 2026-11-29.1 to show instead; what "
          "kiosks see is as before; publish one with orientibus-publish add, and two "
          "signatures.\n");
    REQUIRE(program
                .publish(bakery().withTitle("1", "D1102", "Fournier", "Fournière").write(),
                         "2026-11-30.1")
                .code == 0);
    REQUIRE(program.run("withdraw 2026-11-30.1").code == 0);
    REQUIRE(program.sign("anne").code == 0);
    CHECK(told(program.sign("anne")) ==
          "orientibus-publish: this key has signed already, and that of another holder is wanted; "
          "what kiosks see is as before; have another holder sign, with orientibus-publish sign "
          "--key FILE.\n");
    REQUIRE(program.sign("bruno").code == 0);
    CHECK(told(program.sign("bruno")) ==
          "orientibus-publish: there is no draft to sign; nothing was signed; see with "
          "orientibus-publish check what is published, or make a draft with orientibus-publish "
          "add.\n");
    CHECK(told(program.run("withdraw 2026-11-30.1")) ==
          "orientibus-publish: the release 2026-11-30.1 is withdrawn already; what kiosks see is "
          "as before; see with orientibus-publish check which one is shown instead.\n");
    CHECK(told(program.run("init --keys . --holder anne --holder bruno")) ==
          "orientibus-publish: three different holders at least are needed, since two of three "
          "sign; nothing was made; name each by --holder NAME.\n");
}
