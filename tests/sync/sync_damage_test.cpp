// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the program says of a disk that spoils files, and that what it says mends them.

#include "support/catch.h"
#include "sync/sync_site.h"

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("Metadata that a disk has spoilt is named by verify, and mended as that says",
          "[sync][program][verify]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    machine.configure({site.server.url()}, "  hub: true\n");
    REQUIRE(machine.run("pull").code == 0);
    REQUIRE(machine.run("verify").code == 0);
    const std::string name = GENERATE("sync/trusted/root.json", "sync/trusted/timestamp.json",
                                      "repository/metadata/timestamp.json");
    const auto* mends = GENERATE("repair", "pull");
    writeFile(machine.root() / name, "{");

    const auto found = machine.run("verify");
    CHECK(found.code == 6);
    CHECK(found.out.find(name + " is damaged\n") != std::string::npos);
    CHECK(found.out.find("1 file; no pupil sees it") != std::string::npos);
    CHECK(found.out.find("run: orientibus-sync repair.") != std::string::npos);
    CHECK(machine.run("--json verify").json()["damaged"][0]["path"] == name);
    CHECK(machine.run("doctor").out.find(name + " is not as it was signed") != std::string::npos);

    const auto mended = machine.run(mends);
    INFO(mended.err);
    CHECK(mended.code == 0);
    CHECK(mended.out.find("when it is started again") == std::string::npos);
    CHECK(machine.run("verify").code == 0);
    CHECK(machine.run("doctor").code == 0);
}

TEST_CASE("What verify finds is said until the next pull has mended it", "[sync][program][verify]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    machine.configure({site.server.url()});
    REQUIRE(machine.run("pull").code == 0);
    REQUIRE(machine.run("doctor").code == 0);
    const auto picture = machine.root() / "current/catalogue.media/same.svg";
    writeFile(picture, "<gvs/>");

    CHECK(machine.run("verify").code == 6);

    const auto said = machine.run("--json status").json();
    CHECK(said["error_code"] == "damaged");
    CHECK(said["error_of"] == "verify");
    CHECK(said["damaged"][0] == "releases/" + first + "/catalogue.media/same.svg");
    CHECK(said["error_line"].get<std::string>().find(
              "same.svg is not as it was signed (damaged); " + first +
              " stays on the screen; the next pull mends it, or run: orientibus-sync repair") !=
          std::string::npos);
    const auto seen = machine.run("doctor");
    CHECK(seen.code == 6);
    CHECK(seen.out.find("BAD  content  releases/") != std::string::npos);
    CHECK(seen.out.find("ok   pulls    the last went well at") != std::string::npos);

    machine.configure({"http://localhost:1/"});
    CHECK(machine.run("pull").code == 3);
    CHECK(machine.run("--json status").json()["error_code"] == "network");
    CHECK(machine.run("status").out.find("Damaged:       releases/") != std::string::npos);

    machine.configure({site.server.url()});
    CHECK(machine.run("pull").code == 0);
    CHECK(readFile(picture) == "<svg/>");
    CHECK(machine.run("--json status").json()["error_code"] == "");
    CHECK(machine.run("verify").code == 0);
    CHECK(machine.run("doctor").code == 0);
}

TEST_CASE("What went wrong stays said until a pull goes well", "[sync][program][status]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const auto manifest = site.region.publish(second, realRelease(2));
    const auto object = site.server.files() / objectPath(manifest.files[2].content.sha256);
    const auto bytes = readFile(object);
    std::filesystem::remove(object);
    REQUIRE(machine.run("pull").code == 6);
    const auto said = machine.run("--json status").json();
    REQUIRE(said["error_code"] == "missing");

    for (const auto* work : {"repair", "preview", "rollback"}) {
        CAPTURE(work);
        CHECK(machine.run(work).code == 0);
        CHECK(machine.run("--json status").json()["error_line"] == said["error_line"]);
        CHECK(machine.run("--json status").json()["error_at"] == said["error_at"]);
    }
    writeFile(object, bytes);
    REQUIRE(machine.run("pull").code == 0);
    CHECK(machine.run("--json status").json()["error_code"] == "");

    REQUIRE(machine.run("rollback").code == 8);
    CHECK(machine.run("--json status").json()["error_code"] == "no release");
    CHECK(machine.run("repair").code == 0);
    CHECK(machine.run("--json status").json()["error_code"] == "");
}

TEST_CASE("What fails for another address, or a preview, is no failure of the kiosk's pulls",
          "[sync][program][status]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    machine.configure({site.server.url()});
    REQUIRE(machine.run("pull").code == 0);
    const std::string command = GENERATE("pull --from file:///nowhere", "preview --from file:///no",
                                         "pull --from http://localhost:1/");
    REQUIRE(machine.run(command).code == 3);
    CHECK(machine.run("--json status").json()["error_code"] == "");
    CHECK(machine.run("doctor").code == 0);
}

TEST_CASE("A pull that was interrupted is not forgotten by a preview", "[sync][program][status]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    machine.configure({site.server.url()});
    REQUIRE(machine.run("pull").code == 0);
    auto status = machine.run("--json status").json();
    status["phase"] = "fetching";
    writeFile(machine.root() / "sync/status.json", status.dump());
    REQUIRE(machine.run("preview").code == 0);
    CHECK(machine.run("status").out.find("interrupted while fetching") != std::string::npos);
    REQUIRE(machine.run("pull").code == 0);
    CHECK(machine.run("status").out.find("At work:       idle") != std::string::npos);
}

TEST_CASE("A repair says what has a release shown in the place of one that nobody vouches for",
          "[sync][program][repair]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    std::string next = "pull";
    if (GENERATE(false, true)) {
        REQUIRE(machine.run("pull").code == 0);
        REQUIRE(machine.run("rollback").code == 0);
        next = "pull --again";
    }
    writeFile(machine.root() / "current/release.json", "{");

    const auto repaired = machine.run("--json repair");

    INFO(repaired.err);
    CHECK(repaired.code == 6);
    CHECK(repaired.isOneLine());
    CHECK(repaired.json()["action"] == "run: orientibus-sync " + next);
    CHECK(repaired.err.find("run: orientibus-sync " + next + ".\n") != std::string::npos);
    CHECK(repaired.err.find("Region") == std::string::npos);
    const auto line = machine.run("--json status").json()["error_line"].get<std::string>();
    CHECK(line.ends_with("run: orientibus-sync " + next + "."));
    CHECK(machine.current() == first);

    REQUIRE(machine.run(next).code == 0);
    CHECK(machine.current() == second);
    CHECK(machine.run("repair").code == 0);
    CHECK(machine.run("verify").code == 0);
}
