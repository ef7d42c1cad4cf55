// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// orientibus-publish as the Region runs it, with a real web server and the client of the
// community's tests in front of what it made.

#include "support/catalogue_builder.h"
#include "support/catch.h"
#include "sync/publish_program.h"
#include "sync/servers.h"

#include <sys/stat.h>

using namespace orientibus::test;
using nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

bool isOneLine(const std::string& text)
{
    return std::count(text.begin(), text.end(), '\n') == 1 && text.ends_with(".\n");
}

}  // namespace

TEST_CASE("A ceremony makes keys for people, and one for the machine", "[publish][program]")
{
    const PublishProgram program;
    const auto made = program.init();
    REQUIRE(made.code == 0);
    for (const auto* holder : {"anne", "bruno", "claire"}) {
        for (const auto* role : {"root", "targets"}) {
            const auto file = program.disk / "keys" / holder / (std::string(role) + ".key");
            const auto key = json::parse(readFile(file));
            CHECK(key["holder"] == holder);
            CHECK(key["role"] == role);
            CHECK(key.contains("encrypted"));
            struct stat status = {};
            REQUIRE(::stat(file.c_str(), &status) == 0);
            CHECK((status.st_mode & 0777U) == 0600U);
        }
    }
    CHECK_FALSE(json::parse(readFile(program.disk / "root/online.key")).contains("encrypted"));
    const auto root = json::parse(readFile(program.disk / "root/repository/metadata/1.root.json"));
    const auto& roles = root["signed"]["roles"];
    CHECK(roles["root"]["threshold"] == 2);
    CHECK(roles["root"]["keyids"].size() == 3);
    CHECK(roles["targets"]["threshold"] == 2);
    CHECK(roles["targets"]["keyids"].size() == 3);
    CHECK(roles["snapshot"]["keyids"] == roles["timestamp"]["keyids"]);

    const auto again = program.init();
    CHECK(again.code == 1);
    CHECK(isOneLine(again.err));
    CHECK(json::parse(program.run("check --json").out)["release"] == "");
}

TEST_CASE("A ceremony is refused before it makes half of it", "[publish][program]")
{
    const PublishProgram program;
    const auto keys = "init --keys " + (program.disk / "keys").string();
    const auto two = program.run(keys + " --holder a --holder b");
    CHECK(two.code == 1);
    CHECK(contains(two.err, "three different holders"));
    CHECK(program.run(keys + " --holder a --holder a --holder b").code == 1);
    CHECK(program.run(keys + " --holder ../a --holder b --holder c").code == 1);
    CHECK(program.run(keys + " --passphrase-file x").code == 1);
    CHECK(program.run("init").code == 64);
    writeFile(program.disk / "short", "short\n");
    std::string files;
    for (int i = 0; i < 3; ++i) {
        files += " --passphrase-file " + (program.disk / "short").string();
    }
    const auto weak = program.run(keys + files);
    CHECK(weak.code == 3);
    CHECK(contains(weak.err, "fewer than 12 characters"));
    // Nobody to ask, and nothing given.
    CHECK(program.run(keys, "setsid -w").code == 3);
    CHECK_FALSE(std::filesystem::exists(program.disk / "root/repository"));
    CHECK(std::filesystem::is_empty(program.disk / "keys/holder-1"));
}

TEST_CASE("A ceremony that was cut goes on with the keys that it made", "[publish][program]")
{
    const PublishProgram program;
    REQUIRE(program.init().code == 0);
    const auto key = readFile(program.disk / "keys/anne/root.key");
    std::filesystem::remove_all(program.disk / "root/repository");
    std::filesystem::remove(program.key("claire", "root"));
    std::filesystem::remove(program.key("claire", "targets"));
    REQUIRE(program.init().code == 0);
    CHECK(readFile(program.disk / "keys/anne/root.key") == key);
    CHECK(program.run("check").code == 0);
}

TEST_CASE("From a catalogue to a client, by a real web server", "[publish][program][server]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto checked = program.run("check --json");
    CHECK(checked.code == 0);
    CHECK(json::parse(checked.out)["release"] == "2026-11-29.1");
    CHECK(json::parse(checked.out)["faults"].empty());

    Nginx server;
    std::filesystem::copy(program.disk / "root/repository", server.files(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
    const TempDir kiosk;
    std::filesystem::create_directories(kiosk / "metadata");
    std::filesystem::create_directories(kiosk / "targets");
    const auto client = [&](const std::string& arguments) {
        return std::system((std::string(ORIENTIBUS_TUF_CLIENT) + " --metadata-dir " +
                            (kiosk / "metadata").string() + " " + arguments)
                               .c_str());
    };
    REQUIRE(client("init " + (program.disk / "root/repository/metadata/1.root.json").string()) ==
            0);
    REQUIRE(client("--metadata-url " + server.url() + "metadata --target-name manifest.json.zst " +
                   "--target-base-url " + server.url() + "targets --target-dir " +
                   (kiosk / "targets").string() + " download") == 0);
    const auto manifest =
        orientibus::sync::readManifest(readFile(kiosk / "targets/manifest.json.zst"));
    REQUIRE(manifest);
    CHECK(manifest->release == "2026-11-29.1");
    CHECK(manifest->files.front().path == "catalogue.sqlite");
}

TEST_CASE("Who signs sees what pupils will see change", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto second = bakery()
                            .withText("D1102", "fr", "hook", "Lever avant les autres.")
                            .withWholeOccupation("J1506", "Infirmier", "Infirmière")
                            .write();
    const auto added = program.add(second, "2026-11-30.1", "--json");
    REQUIRE(added.code == 0);
    CHECK(json::parse(added.out)["deltas"].size() == 1);

    const auto diff = program.run("diff current draft");
    CHECK(diff.code == 0);
    CHECK(contains(diff.out, "New occupations (1)\n  Infirmier (J1506)\n"));
    CHECK(contains(diff.out, "Boulanger (D1102), fr, hook, 1: “"));
    CHECK(contains(diff.out, "becomes “Lever avant les autres.”"));
    const auto named = program.run("diff 2026-11-29.1 " + second.path().string() + " --json");
    CHECK(json::parse(named.out)["changes"][0]["items"][0] == "Infirmier (J1506)");

    const auto first = program.sign("anne");
    CHECK(first.code == 0);
    CHECK(contains(first.err, "Infirmier (J1506)"));
    CHECK(contains(first.out, "Nothing that kiosks see has changed."));
    CHECK(json::parse(program.run("check --json").out)["release"] == "2026-11-29.1");

    const auto again = program.sign("anne");
    CHECK(again.code == 1);
    CHECK(contains(again.err, "has signed already"));

    const auto last = program.sign("claire", "--json");
    CHECK(last.code == 0);
    CHECK(json::parse(last.out)["published"] == json::array({"release 2026-11-30.1"}));
    CHECK(contains(program.run("diff current current").out, "Nothing that a pupil sees changes."));
    CHECK(program.run("diff current draft").code == 1);
}

TEST_CASE("Nobody signs by accident", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    REQUIRE(program.add(bakery().write(), "2026-11-30.1").code == 0);
    const auto sign = "sign --key " + program.key("anne", "targets") + " --passphrase-file " +
                      program.passphrase("anne");
    CHECK(program.run(sign, "echo no |").code == 1);
    CHECK(program.run(sign, "true |").code == 1);
    CHECK(program.run(sign, "echo yes |").code == 0);
    CHECK(program.run("sign --discard").code == 0);
    CHECK(program.run(sign + " --yes").code == 1);
}

TEST_CASE("A wrong key and a wrong passphrase are told apart", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    REQUIRE(program.add(bakery().write(), "2026-11-30.1").code == 0);
    const auto with = [&](const std::string& key, const std::string& passphrase) {
        return program.run("sign --yes --key " + key + " --passphrase-file " + passphrase);
    };
    const auto passphrase = with(program.key("anne", "targets"), program.passphrase("bruno"));
    CHECK(passphrase.code == 3);
    CHECK(contains(passphrase.err, "the passphrase does not open the targets key of anne"));
    const auto role = with(program.key("anne", "root"), program.passphrase("anne"));
    CHECK(role.code == 3);
    CHECK(contains(role.err, "is for none of the drafts"));
    CHECK(with("/nowhere", program.passphrase("anne")).code == 3);
    CHECK(with(program.passphrase("anne"), program.passphrase("anne")).code == 3);
    CHECK(with(program.key("anne", "targets"), "/nowhere").code == 3);
}

TEST_CASE("Content with an error is not published", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    auto broken = bakery().write();
    broken.edit("DELETE FROM occupation_text WHERE field = 'title_f'");
    const auto refused = program.add(broken, "2026-11-30.1");
    CHECK(refused.code == 2);
    CHECK(contains(refused.err, "must not be published"));
    CHECK(contains(refused.err, "orientibus-content check"));
    writeFile(program.disk / "none.sqlite", "no catalogue");
    const auto none = program.run("add " + (program.disk / "none.sqlite").string());
    CHECK(none.code == 2);
    CHECK(contains(none.err, (program.disk / "none.sqlite").string()));
    CHECK_FALSE(contains(none.err, "/catalogue.sqlite"));
    const auto nowhere = program.run("add /nowhere.sqlite");
    CHECK(nowhere.code == 2);
    CHECK(contains(nowhere.err, "publish: /nowhere.sqlite cannot be read: No such file"));
    CHECK(program.add(bakery().write(), "2026-11-29.1").code == 1);
    CHECK(program.add(bakery().write(), "tomorrow").code == 1);
    CHECK(program.add(bakery().write(), "2026-11-30.1", "--tier 4=x").code == 64);
    CHECK(program.add(bakery().write(), "2026-11-30.1", "--issued yesterday").code == 64);
    CHECK(json::parse(program.run("check --json").out)["release"] == "2026-11-29.1");
}

TEST_CASE("A withdrawn release is replaced by the one before", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    REQUIRE(program
                .publish(bakery().withTitle("1", "D1102", "Fournier", "Fournière").write(),
                         "2026-11-30.1")
                .code == 0);
    const auto draft = program.run("withdraw 2026-11-30.1");
    CHECK(draft.code == 0);
    CHECK(contains(draft.out, "withdrawal of 2026-11-30.1; shown is 2026-11-29.1"));
    CHECK(program.run("diff current draft").out ==
          program.run("diff 2026-11-30.1 2026-11-29.1").out);
    CHECK(program.add(bakery().write(), "2026-11-30.2").code == 1);  // it would be forgotten
    REQUIRE(program.sign("bruno").code == 0);
    const auto last = program.sign("claire");
    REQUIRE(last.code == 0);
    CHECK(contains(last.err, "gone"));
    CHECK(contains(last.out, "Published: withdrawal of 2026-11-30.1; shown is 2026-11-29.1\n"));
    CHECK(json::parse(program.run("check --json").out)["release"] == "2026-11-29.1");
    CHECK(program.run("withdraw 2026-11-29.1").code == 1);
}

TEST_CASE("check finds a tampered object, and says what it means", "[publish][program][attack]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto objects = program.disk / "root/repository/objects";
    const auto victim = [&] {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(objects)) {
            if (entry.is_regular_file()) {
                return entry.path();
            }
        }
        return objects;
    }();
    auto bytes = readFile(victim);
    bytes[0] = static_cast<char>(bytes[0] ^ 1);
    writeFile(victim, bytes);

    const auto checked = program.run("check");
    CHECK(checked.code == 5);
    CHECK(isOneLine(checked.err.substr(checked.err.rfind("orientibus-publish"))));
    CHECK(contains(checked.out, "is not what its name says"));
}

namespace {

void upload(const PublishProgram& program, const Nginx& server)
{
    std::filesystem::copy(program.disk / "root/repository", server.files(),
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("check looks at the server, and finds what an upload has left out",
          "[publish][program][server]")
{
    const Publishing region;
    const auto& program = region.program;
    const Nginx server(Nginx::Scheme::Https);
    const auto check = [&](const std::string& more = "--json") {
        return program.run("check --from " + server.url() + " --ca-file " + server.caFile() + " " +
                           more);
    };
    CHECK(check().code == 5);  // nothing is there
    upload(program, server);
    const auto whole = check();
    REQUIRE(whole.code == 0);
    const auto told = json::parse(whole.out);
    CHECK(told["release"] == "2026-11-29.1");
    CHECK(told["objects"] > 0);
    CHECK(told["expiries"].size() == 4);
    CHECK(contains(whole.err, " catalogue.sqlite\n"));

    // A second release, of which first timestamp.json stays away, and then an object.
    const auto next = bakery().withTitle("1", "D1102", "Fournier", "Fournière").write();
    REQUIRE(program.publish(next, "2026-11-30.1").code == 0);
    const auto behind = check("");
    CHECK(behind.code == 5);
    CHECK(contains(behind.out, "fault: the server shows release 2026-11-29.1, and 2026-11-30.1 "
                               "was published here"));
    upload(program, server);
    CHECK(check().code == 0);

    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(program.disk / "root/repository/objects")) {
        if (!entry.is_regular_file()) {
            continue;
        }
        const auto path = entry.path().lexically_relative(program.disk / "root/repository");
        const auto bytes = readFile(entry.path());
        const auto faultsWith = [&](const std::string& instead) {
            writeFile(server.files() / path, instead);
            return json::parse(check().out)["faults"].size();
        };
        const auto damaged = faultsWith(std::string(bytes.size(), '\0'));
        CHECK(faultsWith(bytes.substr(1)) == damaged);
        CHECK(faultsWith(bytes + "x") == damaged);
        std::filesystem::remove(server.files() / path);
        CHECK(json::parse(check().out)["faults"].size() == damaged);
        CHECK(faultsWith(bytes) == 0);
    }
}

TEST_CASE("A server is checked from any machine, by the root that kiosks were given",
          "[publish][program][server]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto repository = (program.disk / "root/repository").string();
    const auto root = repository + "/metadata/1.root.json";
    const auto elsewhere = [&](const std::string& arguments) {
        return program.run("--root /nowhere check --from " + arguments);
    };
    CHECK(elsewhere("file://" + repository + " --trusted-root " + root).code == 0);
    CHECK_FALSE(std::filesystem::exists("/nowhere"));
    const auto untrusted = elsewhere("file://" + repository);
    CHECK(untrusted.code == 1);
    CHECK(contains(untrusted.err, "--trusted-root"));
    CHECK(elsewhere("ftp://example.org/ --trusted-root " + root).code == 64);

    // One that answers with nothing but errors is one fault.
    const Nginx server;
    upload(program, server);
    const auto broken =
        json::parse(elsewhere(server.url() + "broken/ --json --trusted-root " + root).out);
    CHECK(broken["faults"].size() == 1);
}

TEST_CASE("A command without a repository says so", "[publish][program]")
{
    const PublishProgram program;
    for (const auto* command :
         {"timestamp", "check", "sign", "withdraw 2026-11-29.1", "diff current draft",
          "revoke-key root anne", "rotate-key root", "clean"}) {
        CAPTURE(command);
        const auto refused = program.run(command);
        CHECK(refused.code == 1);
        CHECK(contains(refused.err, "no repository was begun"));
    }
    CHECK(program.run("").code == 64);
    CHECK(program.run("publish").code == 64);
    CHECK(program.run("--help").code == 0);
}

TEST_CASE("A fault of the publisher's program is one line", "[publish][program]")
{
    const PublishProgram program;
    // More than a stream keeps for later, into what is always full.
    const auto spoken =
        program.run("--json " + std::string(70'000, 'x'), "sh -c '\"$@\" >/dev/full' sh");
    CHECK(spoken.code == 70);
    CHECK(contains(spoken.err, "orientibus-publish: a fault of the program: "));
    CHECK(contains(spoken.err, "; kiosks see the old release or the new one, never a half; run "));

    const auto mute = program.run("--json frobnicate", "sh -c '\"$@\" 2>/dev/full' sh");
    CHECK(mute.code == 70);
    const auto told = json::parse(mute.out.substr(mute.out.rfind('{')));
    CHECK(told["error"] == "internal");
    CHECK_FALSE(told["effect"].get<std::string>().empty());
    CHECK_FALSE(told["action"].get<std::string>().empty());
}
