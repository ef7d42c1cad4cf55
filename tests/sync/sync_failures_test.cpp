// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the program says and does when something stands in its way.

#include "support/catch.h"
#include "sync/sync_site.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("Each failure is one line and an exit code of its own", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    int code = -1;
    std::string said;
    ProgramRun run;

    SECTION("another authority")
    {
        const Nginx stranger(Nginx::Scheme::Https);
        machine.configure({stranger.url()}, site.tls());
        run = machine.run("pull");
        code = 4;
        said = "(server not proved)";
    }
    SECTION("a sign-in page")
    {
        machine.configure({site.server.url() + "portal/"}, site.tls());
        run = machine.run("pull");
        code = 3;
        said = "sign in to this network";
    }
    SECTION("a redirection")
    {
        machine.configure({site.server.url() + "moved/"}, site.tls());
        run = machine.run("pull");
        code = 3;
        said = "(portal)";
    }
    SECTION("metadata that are a bomb")
    {
        writeFile(site.server.files() / "metadata/timestamp.json", gzipBomb(10'000'000));
        machine.configure({site.server.url() + "packed/"}, site.tls());
        run = machine.run("pull");
        code = 4;
        said = "(refused)";
#ifdef __SANITIZE_ADDRESS__
        WARN("SKIPPED: the sanitizer keeps what was freed");
#else
        CHECK(run.mostKilobytes < 64'000);
#endif
    }
    SECTION("a root that is not the Region's")
    {
        machine.configure({site.server.url()}, site.tls() + "  films: true\n  hub: false\n");
        const TempDir other;
        const ReleaseServer stranger(other.path());
        writeFile(machine.root().parent_path() / "root.json", "{}");
        run = machine.run("pull");
        code = 4;
        said = "(no trusted root)";
    }
    SECTION("a stick of another day")
    {
        const TempDir stick;
        std::filesystem::copy(site.region.folder(), stick.path(),
                              std::filesystem::copy_options::recursive);
        site.region.publish(second, realRelease(2));
        REQUIRE(machine.run("pull").code == 0);
        run = machine.run("pull --from file://" + stick.path().string());
        code = 4;
        said = "(older); " + second + " stays on the screen; take a newer stick";
    }
    SECTION("plain HTTP where TLS is spoken")
    {
        auto url = site.server.url();
        url.replace(0, std::string("https").size(), "http");
        machine.configure({url}, "");
        run = machine.run("pull");
        code = 3;
        said = "may have to begin with https://";
    }
    SECTION("no stick")
    {
        const TempDir mountPoint;  // and nothing is mounted
        const auto folder =
            GENERATE(false, true) ? std::string("/nowhere") : mountPoint.path().string();
        run = machine.run("pull --from file://" + folder);
        code = 3;
        said = folder + "/ is not there, or holds no repository (network); no release is shown; "
                        "plug the stick in, name the folder";
    }
    SECTION("no root")
    {
        const auto root = machine.root().parent_path() / "root.json";
        std::filesystem::remove(root);
        run = machine.run("pull");
        code = 4;
        said = root.string() + " cannot be read (no trusted root); no release is shown; install";
    }
    SECTION("nobody to ask")
    {
        writeFile(machine.root().parent_path() / "kiosk.yaml", "sync:\n  films: true\n");
        run = machine.run(GENERATE("pull", "preview"));
        code = 64;
        said =
            "sync.servers is empty (configuration); no release is shown; write sync.servers into";
    }
    SECTION("an object that the server lost")
    {
        const auto manifest = site.region.publish(second, realRelease(2));
        std::filesystem::remove(site.server.files() / objectPath(manifest.files[1].content.sha256));
        std::filesystem::remove(site.server.files() / objectPath(manifest.files[2].content.sha256));
        run = machine.run("pull");
        code = 6;
        said = "(missing)";
    }
    SECTION("an object that the server spoilt")
    {
        const auto manifest = site.region.publish(second, realRelease(2));
        const auto object = site.server.files() / objectPath(manifest.files[1].content.sha256);
        writeFile(object, std::string(std::filesystem::file_size(object), 'x'));
        run = machine.run("pull");
        code = 6;
        said = "(damaged on the server); no release is shown; tell the Region";
    }
    SECTION("a catalogue that is none")
    {
        site.region.publish(second, {{"catalogue.sqlite", "no catalogue", Tier::Catalogue}});
        run = machine.run("pull");
        code = 5;
        said = "(unfit)";
    }
    SECTION("another sync")
    {
        REQUIRE(machine.run("pull").code == 0);
        const int held = ::open((machine.root() / "sync/lock").c_str(), O_RDONLY | O_CLOEXEC);
        REQUIRE(::flock(held, LOCK_EX | LOCK_NB) == 0);
        run = machine.run("pull");
        CHECK(machine.run("--json status").json()["running"] == true);
        ::close(held);
        code = 8;
        said = "(running)";
    }
    SECTION("plain HTTP where https is written")
    {
        const Nginx plain;
        machine.configure({"https" + plain.url().substr(4)}, site.tls());
        run = machine.run("pull");
        code = 4;
        said = "it does not speak TLS, as an address that begins with https:// has to";
    }
    SECTION("two servers, each with a reason of its own")
    {
        machine.configure({"https://localhost:1/", site.server.url() + "moved/"}, site.tls());
        run = machine.run("pull");
        code = 3;
        said = "https://localhost:1/";
        CHECK(run.err.find("moved/") != std::string::npos);
    }
    SECTION("nothing to go back to")
    {
        run = machine.run("rollback");
        code = 8;
        said = "(no release)";
    }
    SECTION("a wrong configuration")
    {
        machine.configure({site.server.url()}, "  flims: true\n");
        run = machine.run("pull");
        code = 64;
        said = "line 6: unknown key sync.flims (configuration)";
    }
    INFO(run.err);
    CHECK(run.code == code);
    CHECK(run.isOneLine());
    CHECK(run.err.find(said) != std::string::npos);
}

TEST_CASE("A wrong line in the configuration keeps nobody from what needs no server",
          "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    REQUIRE(machine.run("pull").code == 0);
    machine.configure({site.server.url()}, "  flims: true\n");

    const auto refused = machine.run("--json pull");
    CHECK(refused.code == 64);
    CHECK(refused.json()["error"] == "configuration");
    CHECK(machine.run("--json status").json()["error_code"] == "configuration");
    CHECK(machine.run("verify").code == 0);
    CHECK(machine.run("clean").code == 0);
    CHECK(machine.run("rollback").code == 0);
    CHECK(machine.current() == first);
    const auto seen = machine.run("doctor");
    CHECK(seen.code == 6);
    CHECK(seen.out.find("line 6: unknown key sync.flims: mend the file") != std::string::npos);
}

TEST_CASE("A repair without a network says so, and waits for none", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const auto index = machine.root() / "current/catalogue.sqlite";
    const auto sound = readFile(index);
    std::filesystem::remove(index);  // other names of the file stay as they are
    writeFile(index, std::string(sound.size(), 'x'));
    std::filesystem::remove_all(machine.root() / "repository/objects");
    machine.configure({"https://localhost:1/"}, site.tls());

    const auto run = machine.run("--json repair", "timeout 60");

    INFO(run.err);
    CHECK(run.code == 3);
    CHECK(run.json()["error"] == "network");
    CHECK(machine.run("verify").code == 6);
    machine.configure({site.server.url()}, site.tls());
    CHECK(machine.run("repair").code == 0);
    CHECK(readFile(index) == sound);
}

TEST_CASE("Programs that read JSON get wrong usage as JSON too", "[sync][program]")
{
    Site site;
    const auto* arguments = GENERATE("--json", "--json frobnicate", "--json pull extra",
                                     "--json --root /nowhere status");
    const auto run = site.machine.run(arguments);
    INFO(arguments << run.err);
    CHECK(run.code == 64);
    CHECK(run.isOneLine());
    CHECK(run.json()["error"] == "usage");
    if (std::string(arguments) == "--json frobnicate") {
        CHECK(run.json()["detail"] == "frobnicate is nothing that this program knows");
    }
    CHECK(run.json()["effect"] == "nothing was done");
    CHECK_FALSE(run.json()["action"].get<std::string>().empty());
}

TEST_CASE("What a command is not allowed is said with who may", "[sync][program]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    const auto folder = machine.root().parent_path();
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    if (::geteuid() != 0) {
        WARN("SKIPPED: only root becomes somebody else");
        return;
    }
    REQUIRE(::chown(machine.root().c_str(), 2, 2) == 0);
    const auto refused =
        machine.run(GENERATE("pull", "preview", "rollback", "repair", "clean", "doctor"),
                    "setpriv --reuid=65534 --regid=65534 --clear-groups");
    CHECK(refused.code == 64);
    CHECK(refused.err == fmt::format("orientibus-sync: {} belongs to bin; nothing was done; run it "
                                     "with sudo, or as that user: sudo -u bin orientibus-sync.\n",
                                     machine.root().string()));
    CHECK(machine.run("status", "setpriv --reuid=65534 --regid=65534 --clear-groups").code == 0);
}

TEST_CASE("A stick whose repository lies in a folder of it is told that folder", "[sync][program]")
{
    Site site(Nginx::Scheme::Http);
    const TempDir stick;
    std::filesystem::copy(site.region.folder(), stick / "content",
                          std::filesystem::copy_options::recursive);
    const auto run = site.machine.run("pull --from file://" + stick.path().string());
    CHECK(run.code == 3);
    CHECK(run.err.find("one of its folders is: file://" + (stick / "content").string()) !=
          std::string::npos);
    CHECK(site.machine.run("pull --from file://" + (stick / "content").string()).code == 0);
}

TEST_CASE("A clock that is wrong is told, and does not keep a kiosk from signed content",
          "[sync][program][clock]")
{
    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (faketime.empty()) {
        WARN("SKIPPED: no faketime");
        return;
    }
    Site site;
    const auto* when = GENERATE("'2001-01-01 12:00:00'", "'2029-12-31 12:00:00'");

    const auto run = site.machine.run("--json pull", faketime + " " + when);

    INFO(run.err);
    CHECK(run.code == 0);
    CHECK(run.json()["clock_wrong"] == true);
    CHECK(site.machine.current() == first);
    CHECK(site.machine.run("status").out.find("Clock:         a certificate was not valid") !=
          std::string::npos);
    // The issuer is asked for all the same.
    const Nginx stranger(Nginx::Scheme::Https);
    site.machine.configure({stranger.url()}, site.tls());
    CHECK(site.machine.run("pull", faketime + " " + when).err.find("(server not proved)") !=
          std::string::npos);

    const auto late = site.machine.run("pull", faketime + " '2031-06-01 12:00:00'");
    CHECK(late.code == 4);
}

TEST_CASE("A fault of the program is one line, and an exit code of its own", "[sync][program]")
{
    Site site;
    // More than a stream keeps for later, into what is always full.
    const auto spoken =
        site.machine.run("--json " + std::string(70'000, 'x'), "sh -c '\"$@\" >/dev/full' sh");
    const auto line = spoken.err.substr(spoken.err.find('\n') + 1);
    CHECK(spoken.code == 70);
    CHECK(line.starts_with("orientibus-sync: a fault of the program: "));
    CHECK(line.find("; what is on the screen stays; run it again; ") != std::string::npos);
    CHECK(line.ends_with(".\n"));
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);

    const auto mute = site.machine.run("--json pull", "sh -c '\"$@\" 2>/dev/full' sh");
    CHECK(mute.code == 70);
    CHECK(mute.json()["error"] == "internal");
    CHECK(mute.json()["effect"] == "what is on the screen stays");
    CHECK_FALSE(mute.json()["action"].get<std::string>().empty());
}
