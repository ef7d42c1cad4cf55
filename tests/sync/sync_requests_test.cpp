// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a technician asks of the program by the screen, and how a pull is stopped.

#include "support/catch.h"
#include "sync/objects.h"
#include "sync/sync_site.h"

#include <sys/stat.h>

#include <chrono>
#include <thread>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

TEST_CASE("What a technician touches is done once", "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    const auto request = [&](const std::string& word) {
        writeFile(machine.root() / "kiosk/sync-request", word);
        return machine.run("serve-request");
    };
    CHECK(machine.run("--json serve-request").json()["request"].is_null());
    const std::string unknown = GENERATE("rm -rf /", "pull; rollback", "pull pull-again");
    const auto refused = request(unknown + "\n");
    CHECK(refused.code == 64);
    CHECK(refused.isOneLine());
    CHECK(refused.err.find("says \"" + unknown +
                           "\", which is no request; nothing was done; write "
                           "pull, pull-again, rollback or cancel into it") != std::string::npos);
    CHECK(machine.current().empty());

    CHECK(request(" pull\n").code == 0);
    CHECK(machine.current() == first);
    site.region.publish(second, realRelease(2));
    CHECK(machine.run("--json serve-request").json()["request"].is_null());
    CHECK(machine.current() == first);
    CHECK(request("pull").code == 0);
    CHECK(machine.current() == second);
    CHECK(request("rollback").code == 0);
    CHECK(machine.current() == first);
    CHECK(request("pull").code == 0);  // as when a class has gone
    CHECK(machine.current() == first);
    CHECK(request("pull-again").code == 0);
    CHECK(machine.current() == second);

    writeFile(machine.root() / "kiosk/busy", "");
    CHECK(request("rollback").code == 0);
    CHECK(machine.current() == first);
    CHECK(machine.run("--json pull --again").json()["waits_for"] == "class");
    CHECK(machine.current() == first);
    CHECK(machine.run("rollback").code == 8);  // what waits is not gone back to
    CHECK(machine.current() == first);
    std::filesystem::remove(machine.root() / "kiosk/busy");
    CHECK(machine.run("--json pull").json()["shown_now"] == true);
    CHECK(machine.current() == second);
}

TEST_CASE("What is no file in the place of a request is refused, and nobody waits for it",
          "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    machine.configure({site.server.url()});
    const auto place = machine.root() / "kiosk/sync-request";
    SECTION("a pipe")
    {
        REQUIRE(::mkfifo(place.c_str(), 0644) == 0);
    }
    SECTION("a folder")
    {
        std::filesystem::create_directory(place);
    }
    SECTION("a link")
    {
        std::filesystem::create_symlink("/etc/hostname", place);
    }
    const auto refused = machine.run("serve-request", "timeout 20");
    CHECK(refused.code == 64);
    CHECK(refused.err.find(place.string() + " is no file; nothing was done; remove it: rm -r ") !=
          std::string::npos);
    CHECK(machine.run("pull", "timeout 60").code == 0);
}

TEST_CASE("A rollback that was asked for and cut short is done by the next to look",
          "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    REQUIRE(machine.run("pull").code == 0);
    writeFile(machine.root() / "kiosk/sync-request", "rollback");
    // Before the link is made that the next rename would put in its place.
    static_cast<void>(machine.run("serve-request",
                                  "ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o /dev/null "
                                  "-e trace=/^symlink -e inject=/^symlink:signal=KILL:when=2"));
    REQUIRE(machine.current() == second);

    CHECK(machine.run("serve-request").code == 0);
    CHECK(machine.current() == first);
    CHECK(machine.run("--json serve-request").json()["request"].is_null());
    CHECK(machine.run("pull --again").code == 0);
    CHECK(machine.run("--json serve-request").json()["request"].is_null());
    CHECK(machine.current() == second);
}

TEST_CASE("What was gone back from is not offered again once the Region withdraws it",
          "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    REQUIRE(machine.run("pull").code == 0);
    REQUIRE(machine.run("rollback").code == 0);
    REQUIRE(machine.run("status").out.find("pull --again") != std::string::npos);
    REQUIRE(machine.run("--json status").json()["waits_for"] == "rolled back");

    SECTION("and offers the one before")
    {
        site.region.publish(first, realRelease(1), {second});
    }
    SECTION("and offers another, which cannot be fetched")
    {
        auto files = realRelease(3);
        files[1].bytes = "<svg>3</svg>";
        const auto manifest = site.region.publish(third, files, {second});
        std::filesystem::remove(site.server.files() / objectPath(manifest.files[1].content.sha256));
    }
    static_cast<void>(machine.run("pull"));

    CHECK(machine.current() == first);
    CHECK(machine.run("status").out.find("--again") == std::string::npos);
    const auto status = machine.run("--json status").json();
    CHECK(status["held_back"] == "");
    CHECK(status["waits_for"] == "");
}

TEST_CASE("A status says at any moment whether a class is waited for", "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    const auto busy = machine.root() / "kiosk/busy";
    const auto saysNow = [&](const std::string& what) {
        const auto said = machine.run("status").out;
        INFO(said);
        CHECK(said.find("Waits:         " + first + " for: " + what + "\n") != std::string::npos);
        return machine.run("--json status").json();
    };
    writeFile(busy, "");
    REQUIRE(machine.run("pull").code == 0);
    const auto waiting = saysNow("class");
    CHECK(waiting["waits_for"] == "class");
    CHECK(waiting["to_come"] == 1);  // the film of the release that waits

    std::filesystem::remove(busy);
    const auto over = saysNow("the next pull");
    CHECK(over["waits_for"] == "");
    CHECK(over["next"] == first);
    writeFile(busy, "");
    CHECK(saysNow("class")["waits_for"] == "class");
    std::filesystem::last_write_time(busy, std::filesystem::file_time_type::clock::now() - 7h);
    CHECK(saysNow("the next pull")["waits_for"] == "");

    REQUIRE(machine.run("pull").code == 0);
    CHECK(machine.run("status").out.find("Waits:") == std::string::npos);
}

TEST_CASE("Of a release that is shown its films wait for a class, or nothing",
          "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const auto film = machine.root() / "current/catalogue.media/film.webm";
    const auto bytes = readFile(film);
    std::filesystem::remove(film);
    std::filesystem::remove_all(machine.root() / "repository/objects");
    writeFile(machine.root() / "kiosk/busy", "");
    REQUIRE(machine.run("--json pull").json()["waits_for"] == "class");
    const auto said = machine.run("status").out;
    INFO(said);
    CHECK(said.find("Waits:         films of " + first + " for: class\n") != std::string::npos);

    writeFile(film, bytes);
    CHECK(machine.run("status").out.find("Waits:") == std::string::npos);
}

TEST_CASE("A request of a clock that was ahead is served once, and stops nothing after",
          "[sync][program][request]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    const auto file = machine.root() / "kiosk/sync-request";
    writeFile(file, "cancel");
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() +
                                               std::chrono::hours(24 * 365));
    CHECK(machine.run("serve-request").code == 0);
    CHECK(machine.run("pull").code == 0);
    CHECK(machine.current() == first);
}

TEST_CASE("What is touched while a request is served is done next", "[sync][program][request]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    auto files = realRelease(2);
    files.back().bytes = noise(4'000'000, 2);
    site.region.publish(second, files);
    const Relay relay(site.server.port(), 400'000);
    machine.configure({site.url(relay)}, site.tls());
    writeFile(machine.root() / "kiosk/sync-request", "pull");
    ProgramRun run;
    std::thread serving([&] { run = machine.run("serve-request"); });
    std::this_thread::sleep_for(3s);
    const auto shown = machine.current();
    writeFile(machine.root() / "kiosk/sync-request", "rollback");
    serving.join();

    CHECK(shown == second);  // its film is still on the way
    CHECK(run.code == 0);
    CHECK(machine.current() == first);
}

TEST_CASE("Who asks to go back to nothing is told so at once, and stops nobody",
          "[sync][program][request]")
{
    Site site;
    auto& machine = site.machine;
    auto files = realRelease(1);
    files.back().bytes = noise(3'000'000, 1);
    site.region.publish(first, files);
    const Relay relay(site.server.port(), 600'000);
    machine.configure({site.url(relay)}, site.tls());
    const auto pull = machine.start("pull >/dev/null 2>&1");
    std::this_thread::sleep_for(2s);
    REQUIRE(machine.run("--json status").json()["running"] == true);
    writeFile(machine.root() / "kiosk/sync-request", "rollback");

    const auto back = machine.run("serve-request");

    INFO(back.err);
    CHECK(back.code == 8);
    CHECK(back.isOneLine());
    CHECK(back.err.find("there is no release to go back to") != std::string::npos);
    CHECK(machine.run("--json status").json()["running"] == true);
    CHECK(machine.wait(pull).code == 0);
    CHECK(machine.current() == first);
}

TEST_CASE("A technician goes back while a pull waits for its link", "[sync][program][request]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    REQUIRE(machine.run("pull").code == 0);
    auto files = realRelease(1);
    files.back().bytes = noise(4'000'000, 1);
    site.region.publish(third, files);
    Relay relay(site.server.port(), 400'000);
    machine.configure({site.url(relay)}, site.tls());
    const TempDir folder;
    const auto pull = machine.start("pull >/dev/null 2>" + (folder / "said").string() + "; true");
    std::this_thread::sleep_for(2s);
    relay.cut();
    CHECK(machine.run("--json status").json()["running"] == true);

    const auto back = machine.run("rollback");
    static_cast<void>(machine.wait(pull));
    const auto said = readFile(folder / "said");
    INFO(said);
    // It may be done before that is told.
    CHECK((said.find("goes back from " + third + " to " + second) != std::string::npos ||
           said.find(second + " stays on the screen") != std::string::npos));

    INFO(back.err);
    CHECK(back.code == 0);
    CHECK(machine.current() == second);  // the third lacked its film alone
    CHECK(machine.run("verify").code == 0);
    CHECK_FALSE(machine.run("--json status").json()["running"]);
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

    INFO(status.dump());
    CHECK(status["phase"] == "fetching");
    CHECK(status["release"] == first);
    CHECK(status["issued"] == "2026-11-01T00:00:00Z");
    CHECK(status["bytes_total"] > 4'000'000);
    CHECK(status["bytes_done"] > 100'000);
    CHECK(status["bytes_per_second"] > 200'000);
    CHECK(status["bytes_per_second"] < 600'000);
    CHECK(status["seconds_left"] >= 3);
    CHECK(status["seconds_left"] < 20);
    CHECK(run.err.find("(cancelled)") != std::string::npos);
    CHECK(site.machine.run("--json status").json()["error_code"] == "cancelled");
    CHECK(site.machine.run("doctor").out.find("ok   pulls") != std::string::npos);
    CHECK(site.machine.current() == first);  // all but the film was there
}
