// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a doctor finds out about a kiosk and its servers.

#include "support/catch.h"
#include "sync/sync_site.h"

#include <filesystem>

using namespace orientibus::sync;
using namespace orientibus::test;

TEST_CASE("A doctor believes a server no more than a pull does", "[sync][program][doctor]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("doctor --json").json()["symptoms"].back()["fine"] == true);
    REQUIRE(machine.run("pull").code == 0);
    REQUIRE(machine.run("doctor").code == 0);
    site.region.publish(second, realRelease(2));
    const auto trusted = readFile(machine.root() / "sync/trusted/timestamp.json");
    std::string said = " offers " + second;
    std::string before;
    SECTION("the Region") {}
    SECTION("something that is no metadata")
    {
        writeFile(site.server.files() / "metadata/timestamp.json", "{}");
        said = "(refused): tell the Region";
    }
    SECTION("another Region")
    {
        const TempDir folder;
        ReleaseServer stranger(folder.path());
        stranger.repository.signers("timestamp") = {stranger.repository.newKey()};
        stranger.publish(third, realRelease(1));
        std::filesystem::remove_all(site.server.files() / "metadata");
        std::filesystem::copy(folder / "metadata", site.server.files() / "metadata",
                              std::filesystem::copy_options::recursive);
        said = "(refused): tell the Region";
    }
    SECTION("metadata that ended")
    {
        const std::string faketime = ORIENTIBUS_FAKETIME;
        if (faketime.empty()) {
            WARN("SKIPPED: no faketime");
            return;
        }
        machine.configure({"file://" + site.server.files().string()});
        before = faketime + " '2099-01-01 12:00:00'";
        said = "(expired): check the clock";
    }
    SECTION("nothing")
    {
        machine.configure({site.server.url() + "nowhere/"}, site.tls());
        said = "(missing): check the address";
    }
    const auto run = machine.run("doctor --json", before);
    const bool isFine = said.starts_with(" offers");
    const auto told = run.json()["symptoms"].back();
    INFO(told["detail"]);
    CHECK(run.code == (isFine ? 0 : 6));
    CHECK(run.json()["fine"] == isFine);
    CHECK(told["fine"] == isFine);
    CHECK(told["detail"].get<std::string>().find(said) != std::string::npos);
    CHECK(readFile(machine.root() / "sync/trusted/timestamp.json") == trusted);
}

TEST_CASE("A doctor says that no pull has gone well since one failed", "[sync][program][doctor]")
{
    Site site(Nginx::Scheme::Http);
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const auto manifest = site.region.publish(second, realRelease(2));
    const auto object = site.server.files() / objectPath(manifest.files[2].content.sha256);
    const auto bytes = readFile(object);
    std::filesystem::remove(object);
    REQUIRE(machine.run("pull").code == 6);

    const auto seen = machine.run("doctor");
    INFO(seen.out);
    CHECK(seen.code == 6);
    CHECK(seen.out.find("BAD  pulls    none has gone well since 20") != std::string::npos);
    CHECK(seen.out.find("(missing); " + second + " stays on the screen; check the address") !=
          std::string::npos);

    writeFile(object, bytes);
    REQUIRE(machine.run("pull").code == 0);
    CHECK(machine.run("doctor").code == 0);
}
