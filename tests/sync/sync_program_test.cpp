// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The program and a real web server, as a technician has them.

#include "support/catch.h"
#include "sync/sync_site.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace orientibus::sync;
using namespace orientibus::test;

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
    CHECK(preview.json()["bytes_fetched"] > 0);
    CHECK(preview.json()["bytes_fetched"] < preview.json()["bytes_to_fetch"]);
    CHECK(preview.json()["seconds"].is_number());
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
    const auto held = machine.run("--json status").json();
    CHECK(held["next"] == second);
    CHECK(held["waits_for"] == "rolled back");
    for (const auto* ofWork : {"bytes_done", "bytes_total", "bytes_per_second"}) {
        CHECK(held[ofWork] == 0);  // of work that is over
    }
    const auto offline = machine.run("pull");
    CHECK(offline.code == 3);
    CHECK(offline.isOneLine());
    CHECK(offline.err.find(first + " stays on the screen") != std::string::npos);
    const auto failed = machine.run("--json status").json();
    CHECK(failed["error_code"] == "network");
    CHECK(failed["next"] == second);
    CHECK(failed["waits_for"] == "rolled back");

    machine.configure({site.server.url()}, site.tls());
    CHECK(machine.run("--json preview").json()["waits_for"] == "rolled back");
    CHECK(machine.run("--json pull").json()["waits_for"] == "rolled back");
    CHECK(machine.current() == first);
    CHECK(machine.run("pull --again").code == 0);
    CHECK(machine.current() == second);
    CHECK(machine.run("--json status").json()["error_code"] == "");
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
    // The Region is asked whether it has something newer, and for nothing else.
    CHECK(site.server.log().size() <= asked + 2);

    site.region.publish(second, realRelease(2));
    REQUIRE(hub.run("pull").code == 0);
    const auto before = site.server.log().size();
    const auto next = kiosk.run("pull");
    INFO(next.err);
    REQUIRE(next.code == 0);
    CHECK(kiosk.current() == second);
    CHECK(site.server.log().size() <= before + 2);

    // A hub that does not know of the newest yet keeps nobody from it.
    site.region.publish(third, realRelease(3));
    const auto newest = kiosk.run("pull");
    REQUIRE(newest.code == 0);
    CHECK(newest.out.find("Another server was used") == std::string::npos);
    CHECK(kiosk.current() == third);

    // Without its hub a kiosk asks the Region.
    kiosk.configure({"http://127.0.0.1:1/", site.server.url()}, site.tls());
    const auto alone = kiosk.run("pull");
    CHECK(alone.code == 0);
    CHECK(alone.out.find("Another server was used: http://127.0.0.1:1/") != std::string::npos);
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

    const TempDir disk;
    std::filesystem::copy(site.region.folder(), disk / "clé noire",
                          std::filesystem::copy_options::recursive);
    const auto address =
        "file://" + disk.path().string() + GENERATE("/clé noire", "/cl%C3%A9%20noire");
    CHECK(site.machine.run("pull --from '" + address + "'").code == 0);
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
