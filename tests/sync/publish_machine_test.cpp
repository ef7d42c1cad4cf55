// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// orientibus-publish and the machine it runs on: its clock, its disk, its key, its other users.

#include "support/catch.h"
#include "sync/publish_program.h"

#include <sys/stat.h>

#include <unistd.h>

#include <fmt/format.h>

#include <set>

using namespace orientibus::test;
using nlohmann::json;

namespace {

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A timestamp is made by the key of the machine alone", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    CHECK(json::parse(program.run("timestamp --json").out)["version"] == 3);

    const auto key = program.disk / "root/online.key";
    ::chmod(key.c_str(), 0644);
    const auto open = program.run("timestamp");
    CHECK(open.code == 3);
    CHECK(contains(open.err, "can be read by others"));
    ::chmod(key.c_str(), 0600);

    // As systemd hands it over.
    std::filesystem::create_directories(program.disk / "credentials");
    std::filesystem::rename(key, program.disk / "credentials/online.key");
    CHECK(program.run("timestamp").code == 3);
    CHECK(
        program.run("timestamp", "CREDENTIALS_DIRECTORY=" + (program.disk / "credentials").string())
            .code == 0);
    CHECK(
        program.run("timestamp --online-key " + (program.disk / "credentials/online.key").string())
            .code == 0);
}

TEST_CASE("A timestamp that was half written harms nobody, and goes with the next",
          "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    const auto left = program.disk / "root/repository/metadata/.timestamp.json.part";
    writeFile(left, std::string(100'000, '{'));
    CHECK(program.run("check").code == 0);
    CHECK(program.run("check --from file://" + (program.disk / "root/repository").string()).code ==
          0);
    CHECK(program.run("timestamp").code == 0);
    CHECK_FALSE(std::filesystem::exists(left));
    CHECK(program.run("check").code == 0);
}

TEST_CASE("Whoever sets back a clock is told what kiosks still believe",
          "[publish][program][clock]")
{
    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (faketime.empty()) {
        WARN("SKIPPED: no faketime");
        return;
    }
    const Publishing region;
    const auto& program = region.program;
    const auto setBack = [&](const std::string& days) {
        REQUIRE(program.run("timestamp", faketime + " '+" + days + " days'").code == 0);
        return program.run("timestamp --clock-is-right");
    };
    const auto far = setBack("36");
    CHECK(far.code == 0);
    CHECK(contains(far.err, "WARNING: kiosks that took the timestamp before, of 20"));
    CHECK(contains(far.err, "take nothing new until then; "));
    CHECK(contains(far.err, "orientibus-publish rotate-key online, and have two holders sign"));
    // Within the life of a timestamp they take the next one as before.
    const auto near = setBack("34");
    CHECK(near.code == 0);
    CHECK(near.err.empty());
    CHECK(program.run("timestamp --clock-is-right").err.empty());
}

TEST_CASE("The program goes by the clock, and warns before it is too late",
          "[publish][program][clock]")
{
    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (faketime.empty()) {
        WARN("SKIPPED: no faketime");
        return;
    }
    const Publishing region;
    const auto& program = region.program;
    const auto in = [&](const std::string& days) { return faketime + " '+" + days + " days'"; };
    CHECK(program.run("check", in("34")).code == 0);
    const auto expired = program.run("check", in("36"));
    CHECK(expired.code == 5);
    CHECK(contains(expired.err, "WARNING: timestamp"));

    const auto late = program.run("timestamp", in("300"));
    CHECK(late.code == 0);
    CHECK(contains(late.err, "WARNING: the timestamp before ran out at"));
    CHECK(contains(late.err, "or the clock of this machine is ahead"));
    const auto fine = program.run("timestamp", in("301"));
    CHECK(fine.code == 0);
    CHECK_FALSE(contains(fine.err, "WARNING"));
    const auto soon = program.run("timestamp", in("310"));
    CHECK(soon.code == 0);
    CHECK(contains(soon.err, "WARNING: targets 2 ends at"));
    CHECK(contains(soon.err, "rotate-key targets"));
    CHECK(contains(program.run("timestamp", in("311") + " env JOURNAL_STREAM=1:1").err,
                   "<4>WARNING"));
    // The clock of the machine is years behind again.
    CHECK(program.run("timestamp").code == 1);
}

TEST_CASE("What is published can be read by a web server, whoever publishes", "[publish][program]")
{
    const PublishProgram program;
    std::string files;
    for (const std::string holder : {"anne", "bruno", "claire"}) {
        files += " --passphrase-file " + program.passphrase(holder);
    }
    const auto keys = " init --keys " + (program.disk / "keys").string() + files;
    REQUIRE(program.run(keys, "umask 077;").code == 0);
    const auto modeOf = [&](const std::string& path) {
        struct stat status = {};
        REQUIRE(::stat((program.disk / path).c_str(), &status) == 0);
        return status.st_mode & 0777U;
    };
    CHECK(modeOf("root/repository/metadata") == 0755U);
    CHECK(modeOf("root/repository/metadata/timestamp.json") == 0644U);
    CHECK(modeOf("root/online.key") == 0600U);
    CHECK(modeOf("keys/holder-1/root.key") == 0600U);
}

TEST_CASE("The disk of the machine is cleaned by who is told what goes",
          "[publish][program][clock][clean]")
{
    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (faketime.empty()) {
        WARN("SKIPPED: no faketime");
        return;
    }
    const Publishing region;
    const auto& program = region.program;
    for (const std::string release : {"2026-11-30.1", "2026-12-01.1"}) {
        const auto next = bakery().withTitle("1", "D1102", release, release).write();
        REQUIRE(program.publish(next, release).code == 0);
    }
    writeFile(program.disk / "root/repository/objects/notes", "not ours");
    const auto early = program.run("clean --keep 2 --json");
    CHECK(early.code == 0);
    CHECK(json::parse(early.out)["releases"].empty());
    CHECK(json::parse(early.out)["unknown"] == json::array({"repository/objects/notes"}));

    const auto later = faketime + " '+36 days'";
    const auto dry = program.run("clean --keep 2 --dry-run", later);
    CHECK(dry.code == 0);
    CHECK(contains(dry.out, "warning: repository/objects/notes is "));
    CHECK(contains(dry.out, "Release 2026-11-29.1 goes.\n"));
    CHECK(contains(dry.out, "Nothing was touched"));
    CHECK(program.run("diff 2026-11-29.1 current").code == 0);

    const auto done = program.run("clean --keep 2 --json --quiet", later);
    CHECK(done.code == 0);
    const auto told = json::parse(done.out);
    CHECK(told["releases"] == json::array({"2026-11-29.1"}));
    CHECK(told["objects"] > 0);
    CHECK(told["leftovers"] == 0);
    CHECK(told["bytes"] > 0);
    CHECK(told["dry_run"] == false);
    CHECK(contains(dry.out, fmt::format("\n{} objects", told["objects"].get<int>())));
    CHECK(program.run("check").code == 0);

    const auto diff = program.run("diff 2026-11-29.1 current");
    CHECK(diff.code == 1);
    CHECK(diff.err == "orientibus-publish: the release 2026-11-29.1 was cleaned away; nothing was "
                      "compared; name a release that is still there, or add its content again as "
                      "a new one.\n");
    REQUIRE(program.run("withdraw 2026-12-01.1").code == 0);
    REQUIRE(program.sign("anne").code == 0);
    REQUIRE(program.sign("bruno").code == 0);
    const auto last = program.run("withdraw 2026-11-30.1");
    CHECK(last.code == 1);
    CHECK(contains(last.err, "nothing can be shown instead of 2026-11-30.1: the release "
                             "2026-11-29.1 was cleaned away"));
}

TEST_CASE("Two releases stay, whatever is asked for", "[publish][program][clean]")
{
    const Publishing region;
    const auto few = region.program.run("clean --keep 1");
    CHECK(few.code == 64);
    CHECK(contains(few.err, "--keep is 2 at least; nothing was removed; "));
    CHECK(region.program.run("clean --keep some").code == 64);
    CHECK(region.program.run("clean --keep -1").code == 64);
    CHECK(region.program.run("clean").code == 0);
}

TEST_CASE("Only one command works at a time", "[publish][program]")
{
    const Publishing region;
    const auto busy =
        region.program.run("timestamp", "flock " + (region.program.disk / "root/.lock").string());
    CHECK(busy.code == 6);
    CHECK(contains(busy.err, "another orientibus-publish is at work"));
}

TEST_CASE("A disk that is full is told, and what is published stays", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    const TempDir small;
    const auto mount = "mount -t tmpfs -o size=700k none " + small.path().string() + " 2>/dev/null";
    if (std::system(mount.c_str()) != 0) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    std::filesystem::copy(program.disk / "root", small / "root",
                          std::filesystem::copy_options::recursive);
    ::chmod((small / "root/online.key").c_str(), 0600);
    writeFile(program.disk / "media/film.mp4", std::string(700'000, 'f'));
    const auto full =
        program.run("--root " + (small / "root").string() + " add " + region.first.path().string() +
                    " --media " + (program.disk / "media").string());
    CHECK(full.code == 2);  // media that the catalogue does not have are missing
    std::filesystem::copy(region.first.folder() / "catalogue.media", program.disk / "media",
                          std::filesystem::copy_options::recursive);
    const auto fuller =
        program.run("--root " + (small / "root").string() + " add " + region.first.path().string() +
                    " --media " + (program.disk / "media").string());
    CHECK(fuller.code == 4);
    CHECK(program.run("--root " + (small / "root").string() + " check").code == 0);
    CHECK(std::system(("umount " + small.path().string()).c_str()) == 0);
}

namespace {

constexpr uid_t service = 65534;
const std::string asService =
    fmt::format("setpriv --reuid={0} --regid={0} --clear-groups", service);

/// Gives the folder of the publisher to the user of the service; false where nobody here may.
bool giveToService(const PublishProgram& program)
{
    std::filesystem::create_directories(program.disk / "root");
    ::chmod(program.disk.path().c_str(), 0755);
    return ::geteuid() == 0 &&
           std::system(fmt::format("chown -R {0}:{0} {1} && {2} {3} --help >/dev/null", service,
                                   (program.disk / "root").string(), asService, ORIENTIBUS_PUBLISH)
                           .c_str()) == 0;
}

std::set<uid_t> ownersIn(const std::filesystem::path& folder)
{
    std::set<uid_t> owners;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        struct stat found = {};
        REQUIRE(::lstat(entry.path().c_str(), &found) == 0);
        owners.insert(found.st_uid);
    }
    return owners;
}

}  // namespace

TEST_CASE("What root publishes, the user of the service can renew", "[publish][program]")
{
    const PublishProgram program;
    if (!giveToService(program)) {
        WARN("SKIPPED: needs root, setpriv, and programs that everybody may run");
        return;
    }
    const auto first = bakery().write();
    ::chmod(first.folder().path().c_str(), 0755);
    REQUIRE(program.init().code == 0);
    REQUIRE(program.publish(first, "2026-11-29.1").code == 0);
    REQUIRE(program.run("rotate-key online").code == 0);
    REQUIRE(contains(program.run("sign --discard").out, "The drafts are forgotten."));
    CHECK(contains(program.run("sign --discard").out, "There is no draft to forget."));
    CHECK(ownersIn(program.disk / "root") == std::set<uid_t>{service});
    // The keys of people are not the machine's.
    CHECK(ownersIn(program.disk / "keys") == std::set<uid_t>{0});
    const auto renewed = program.run("timestamp", asService);
    CHECK(renewed.err.empty());
    CHECK(renewed.code == 0);
    CHECK(program.run("check").code == 0);
}

TEST_CASE("Who may not work in a folder is told who must", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    if (!giveToService(program)) {
        WARN("SKIPPED: needs root, setpriv, and programs that everybody may run");
        return;
    }
    const auto root = (program.disk / "root").string();
    const auto stranger =
        program.run("timestamp", "setpriv --reuid=65533 --regid=65533 --clear-groups");
    CHECK(stranger.code == 4);
    CHECK(contains(stranger.err, root + " belongs to nobody; nothing was done; run it as that "
                                        "user, sudo -u nobody orientibus-publish, or as root."));
    // What an earlier command of root has left.
    REQUIRE(::chown((root + "/.lock").c_str(), 0, 0) == 0);
    for (const auto& who : {asService, std::string()}) {
        const auto left = program.run("timestamp", who);
        CHECK(left.code == 4);
        CHECK(contains(left.err, root +
                                     "/.lock belongs to root, and the folder to nobody; nothing "
                                     "was done; give it back, as root: chown -R nobody: " +
                                     root));
    }
}

TEST_CASE("A program that runs it reads what failed", "[publish][program]")
{
    const PublishProgram program;
    writeFile(program.disk / "file", "no folder");
    const auto keys = "--keys " + (program.disk / "keys").string();
    const std::vector<std::tuple<std::string, int, std::string>> failures = {
        {"timestamp", 1, "refused"},
        {"check", 1, "refused"},
        {"check --from file:///nowhere", 1, "refused"},
        {"sign", 1, "refused"},
        {"sign --key /nowhere --draft /nowhere", 1, "refused"},
        {"withdraw 2026-11-29.1", 1, "refused"},
        {"diff current draft", 1, "refused"},
        {"revoke-key root anne", 1, "refused"},
        {"rotate-key root", 1, "refused"},
        {"clean", 1, "refused"},
        {"add /nowhere.sqlite", 2, "unfit"},
        {"init " + keys + " --passphrase-file x --passphrase-file x --passphrase-file x", 3, "key"},
        {"timestamp --root " + (program.disk / "file").string(), 4, "storage"},
        {"clean --keep 1", 64, "usage"},
        {"clean --keep some", 64, "usage"},
        {"publish", 64, "usage"}};
    for (const auto& [command, code, error] : failures) {
        CAPTURE(command);
        const auto failed = program.run(command + " --json");
        CHECK(failed.code == code);
        const auto told = json::parse(failed.out, nullptr, false);
        REQUIRE(told.is_object());
        CHECK(told["error"] == error);
        CHECK_FALSE(told["detail"].get<std::string>().empty());
        CHECK_FALSE(failed.err.empty());
        CHECK(program.run(command).out.empty());
    }
}

TEST_CASE("Who signs is told how to see all that changes", "[publish][program]")
{
    const Publishing region;
    const auto& program = region.program;
    auto larger = bakery();
    for (int i = 10; i < 35; ++i) {
        larger.withWholeOccupation(fmt::format("J15{}", i), fmt::format("Infirmier {}", i),
                                   fmt::format("Infirmière {}", i));
    }
    REQUIRE(program.add(larger.write(), "2026-11-30.1").code == 0);
    const std::string all = "diff current draft --all";
    const auto hint = "See all of it with orientibus-publish " + all + "\n";
    const auto first = program.sign("anne");
    CHECK(first.code == 0);
    CHECK(contains(first.err, "and 5 more\n"));
    CHECK(contains(first.err, hint));
    CHECK(contains(program.run("diff current draft").out, hint));
    const auto whole = program.run(all);
    CHECK(contains(whole.out, "Infirmier 34 (J1534)"));
    CHECK_FALSE(contains(whole.out, "more\n"));
}
