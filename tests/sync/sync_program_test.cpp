// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The program and a real web server, as a technician has them.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/relay.h"
#include "sync/servers.h"
#include "sync/sync_program.h"

#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>
#include <fmt/format.h>

#include <chrono>
#include <thread>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

const std::string first = "2029-12-01.1";
const std::string second = "2029-12-02.1";

/// A Region whose folder a real server serves.
struct Site {
    explicit Site(Nginx::Scheme scheme = Nginx::Scheme::Https)
        : server(scheme), region(server.files()), machine(region)
    {
        region.issued = "2026-11-01T00:00:00Z";
        region.publish(first, realRelease(1));
        machine.configure({server.url()}, tls());
    }

    [[nodiscard]] std::string tls() const { return "  ca_file: " + server.caFile() + "\n"; }
    /// A link to the server, of which the kiosk is told.
    [[nodiscard]] std::string url(const Relay& relay) const
    {
        return fmt::format("https://localhost:{}/", relay.port());
    }

    Nginx server;
    ReleaseServer region;
    SyncMachine machine;
};

}  // namespace

TEST_CASE("The story of a technician", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    CHECK(machine.run("status").out.find("Shown:         nothing") != std::string::npos);
    CHECK(machine.run("doctor").code == 6);

    const auto pulled = machine.run("--json pull");
    INFO(pulled.err);
    REQUIRE(pulled.code == 0);
    CHECK(pulled.json()["release"] == first);
    CHECK(pulled.json()["shown_now"] == true);
    CHECK(machine.current() == first);
    CHECK(machine.run("doctor").code == 0);
    CHECK(machine.run("verify").code == 0);

    site.region.publish(second, realRelease(2));
    const auto preview = machine.run("--json preview");
    REQUIRE(preview.code == 0);
    CHECK(preview.json()["news"] == true);
    INFO(preview.out);
    CHECK(preview.out.find("D1199") != std::string::npos);
    CHECK(preview.json()["bytes_to_fetch"] > 600'000);
    CHECK(machine.current() == first);

    const auto again = machine.run("pull");
    INFO(again.err);
    REQUIRE(again.code == 0);
    CHECK(again.out.find(second + " of 2026-11-01") == 0);
    CHECK(machine.current() == second);
    const auto status = machine.run("--json status").json();
    CHECK(status["release"] == second);
    CHECK(status["previous"] == first);
    CHECK(status["phase"] == "idle");
    CHECK(status["running"] == false);
    CHECK(status["error_code"] == "");
    CHECK(std::filesystem::exists(machine.root() / "current/catalogue.search.sqlite"));

    // Without a network.
    machine.configure({"https://localhost:1/"}, site.tls());
    CHECK(machine.run("rollback").code == 0);
    CHECK(machine.current() == first);
    const auto offline = machine.run("pull");
    CHECK(offline.code == 3);
    CHECK(offline.isOneLine());
    CHECK(offline.err.find(first + " stays on the screen") != std::string::npos);
    CHECK(machine.run("--json status").json()["error_code"] == "network");

    machine.configure({site.server.url()}, site.tls());
    CHECK(machine.run("--json pull").json()["waits_for"] == "rolled back");
    CHECK(machine.current() == first);
    CHECK(machine.run("pull --again").code == 0);
    CHECK(machine.current() == second);
    CHECK(machine.run("--json status").json()["error_code"] == "");
}

TEST_CASE("A pull of nothing new is four requests and ten kilobytes at most", "[sync][program]")
{
    Site site;
    REQUIRE(site.machine.run("pull").code == 0);
    const Relay relay(site.server.port());
    site.machine.configure({site.url(relay)}, site.tls());
    const auto before = site.server.log().size();

    REQUIRE(site.machine.run("pull").code == 0);

    const auto requests = site.server.log().size() - before;
    WARN(fmt::format("nothing new: {} requests, {} bytes with TLS, {} connections", requests,
                     relay.delivered(), relay.connections()));
    CHECK(requests <= 4);
    CHECK(relay.delivered() <= 10'000);
    CHECK(relay.connections() == 1);
}

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
    SECTION("an object that the server lost")
    {
        const auto manifest = site.region.publish(second, realRelease(2));
        std::filesystem::remove(site.server.files() / objectPath(manifest.files[1].content.sha256));
        std::filesystem::remove(site.server.files() / objectPath(manifest.files[2].content.sha256));
        run = machine.run("pull");
        code = 6;
        said = "(missing)";
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
        said = "line 6: unknown key sync.flims.";
    }
    INFO(run.err);
    CHECK(run.code == code);
    CHECK(run.isOneLine());
    CHECK(run.err.find(said) != std::string::npos);
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
    // The issuer is asked for all the same.
    const Nginx stranger(Nginx::Scheme::Https);
    site.machine.configure({stranger.url()}, site.tls());
    CHECK(site.machine.run("pull", faketime + " " + when).err.find("(server not proved)") !=
          std::string::npos);

    const auto late = site.machine.run("pull", faketime + " '2031-06-01 12:00:00'");
    CHECK(late.code == 4);
}

TEST_CASE("A full disk is told with the figure, and what is shown stays", "[sync][program]")
{
    Site site;
    REQUIRE(site.machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    const auto root = site.machine.root().string();
    const TempDir copy;
    const auto shell = [&](const std::string& command) {
        return std::system(fmt::format(fmt::runtime(command), root, copy.path().string()).c_str());
    };
    REQUIRE(shell("cp -a {0}/. {1}") == 0);
    if (shell("mount -t tmpfs -o size=20m none {0} 2>/dev/null") != 0) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    REQUIRE(shell("cp -a {1}/. {0}") == 0);
    const auto run = site.machine.run("pull");
    const auto verified = site.machine.run("verify");
    CHECK(site.machine.current() == first);
    CHECK(shell("umount {0}") == 0);

    INFO(run.err);
    CHECK(run.code == 7);
    CHECK(run.err.find("are missing (disk full)") != std::string::npos);
    CHECK(verified.code == 0);
}

TEST_CASE("What a technician touches is done once", "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    const auto request = [&](const std::string& word) {
        writeFile(machine.root() / "kiosk/sync-request", word);
        return machine.run("serve-request");
    };
    CHECK(machine.run("serve-request").code == 0);
    CHECK(request("rm -rf /").code == 0);
    CHECK(request("pull; rollback").code == 0);
    CHECK(machine.current().empty());

    CHECK(request("pull\n").code == 0);
    CHECK(machine.current() == first);
    site.region.publish(second, realRelease(2));
    CHECK(machine.run("serve-request").code == 0);
    CHECK(machine.current() == first);
    CHECK(request("pull").code == 0);
    CHECK(machine.current() == second);
    CHECK(request("rollback").code == 0);
    CHECK(machine.current() == first);
    CHECK(request("pull-again").code == 0);
    CHECK(machine.current() == second);

    writeFile(machine.root() / "kiosk/busy", "");
    CHECK(request("rollback").code == 0);
    CHECK(machine.current() == first);
    CHECK(machine.run("--json pull --again").json()["waits_for"] == "class");
    CHECK(machine.current() == first);
    std::filesystem::remove(machine.root() / "kiosk/busy");
    CHECK(machine.run("pull").code == 0);
    CHECK(machine.current() == second);
}

TEST_CASE("A pull is cancelled by a word or a signal, and says where it is",
          "[sync][program][request]")
{
    Site site;
    auto files = realRelease(1);
    files.back().bytes = noise(4'000'000, 1);
    site.region.publish(first, files);
    const Relay relay(site.server.port(), 400'000);
    site.machine.configure({site.url(relay)}, site.tls());
    const bool isSignal = GENERATE(true, false);
    ProgramRun run;
    std::thread pull(
        [&] { run = site.machine.run("pull", isSignal ? "timeout --signal=TERM 4" : ""); });
    std::this_thread::sleep_for(3s);
    const auto status = nlohmann::json::parse(readFile(site.machine.root() / "sync/status.json"));
    if (!isSignal) {
        writeFile(site.machine.root() / "kiosk/sync-request", "cancel");
    }
    pull.join();

    CHECK(status["phase"] == "fetching");
    CHECK(status["bytes_total"] > 4'000'000);
    CHECK(status["bytes_done"] > 100'000);
    CHECK(status["bytes_per_second"] > 200'000);
    CHECK(status["bytes_per_second"] < 600'000);
    CHECK(status["seconds_left"] >= 3);
    CHECK(status["seconds_left"] < 20);
    CHECK(run.err.find("(cancelled)") != std::string::npos);
    CHECK(site.machine.run("--json status").json()["error_code"] == "cancelled");
    CHECK(site.machine.current() == first);  // all but the film was there
}

TEST_CASE("A long pull takes no more memory than a short one", "[sync][program]")
{
    Site site;
    auto files = realRelease(1);
    const bool isLong = std::getenv("ORIENTIBUS_LONG") != nullptr;
    const std::size_t megabytes = isLong ? 2'000 : 250;
    for (std::size_t i = 0; i < megabytes / 50; ++i) {
        files.push_back({fmt::format("catalogue.media/film-{}.webm", i),
                         std::string(50'000'000, static_cast<char>('a' + i)), Tier::Rest});
    }
    site.region.publish(first, files);
    files.clear();
    const auto began = std::chrono::steady_clock::now();

    const auto run = site.machine.run("pull");

    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - began;
    INFO(run.err);
    REQUIRE(run.code == 0);
    WARN(fmt::format("{} MB pulled over TLS in {:.1f} s with {} kB of memory", megabytes,
                     time.count(), run.mostKilobytes));
    CHECK(run.mostKilobytes < 64 * 1024);
}

TEST_CASE("A hub pulls from the Region, and the others from the hub", "[sync][program][hub]")
{
    if (!std::filesystem::exists("/usr/sbin/lighttpd")) {
        WARN("SKIPPED: no lighttpd");
        return;
    }
    Site site;
    auto& hub = site.machine;
    hub.configure({site.server.url()}, site.tls() + "  hub: true\n");
    REQUIRE(hub.run("pull").code == 0);
    const Lighttpd onBus(hub.root() / "repository");
    SyncMachine kiosk(site.region);
    kiosk.configure({onBus.url(), site.server.url()}, site.tls());
    const auto asked = site.server.log().size();

    const auto pulled = kiosk.run("pull");
    INFO(pulled.err);
    REQUIRE(pulled.code == 0);
    CHECK(kiosk.current() == first);
    CHECK(kiosk.run("verify").code == 0);
    CHECK(site.server.log().size() == asked);

    site.region.publish(second, realRelease(2));
    REQUIRE(kiosk.run("pull").code == 0);
    CHECK(kiosk.current() == first);  // the hub does not know of it yet
    REQUIRE(hub.run("pull").code == 0);
    const auto before = site.server.log().size();
    const auto next = kiosk.run("pull");
    INFO(next.err);
    REQUIRE(next.code == 0);
    CHECK(kiosk.current() == second);
    CHECK(site.server.log().size() == before);

    // Without its hub a kiosk asks the Region.
    kiosk.configure({"http://127.0.0.1:1/", site.server.url()}, site.tls());
    CHECK(kiosk.run("pull").code == 0);
    CHECK(site.server.log().size() > before);
}

TEST_CASE("A stick is a repository too", "[sync][program]")
{
    Site site;
    const auto run = site.machine.run("pull --from " + site.region.url());
    INFO(run.err);
    CHECK(run.code == 0);
    CHECK(site.machine.current() == first);
    CHECK(site.server.log().empty());
    CHECK(site.machine.run("pull --from file:///nowhere").code == 6);
}

TEST_CASE("Root leaves nothing that the service could not change", "[sync][program]")
{
    Site site(Nginx::Scheme::Http);
    const auto folder = site.machine.root().parent_path();
    if (::chown(site.machine.root().c_str(), 65534, 65534) != 0) {
        WARN("SKIPPED: needs root");
        return;
    }
    std::filesystem::permissions(folder, std::filesystem::perms(0755));

    const auto run = site.machine.run("pull");

    INFO(run.err);
    REQUIRE(run.code == 0);
    for (const auto* name : {"current/catalogue.sqlite", "current/catalogue.search.sqlite",
                             "sync/lock", "sync/status.json"}) {
        CAPTURE(name);
        struct stat found {};
        REQUIRE(::stat((site.machine.root() / name).c_str(), &found) == 0);
        CHECK(found.st_uid == 65534);
        CHECK((found.st_mode & 0444) == 0444);
    }
}
