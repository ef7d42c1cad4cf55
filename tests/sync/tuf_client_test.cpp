// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// The program and a real web server, as a technician or the community's tests run them.

#include "support/catch.h"
#include "sync/repository.h"
#include "sync/servers.h"

#include <sys/wait.h>

#include <fmt/format.h>

using orientibus::test::Nginx;
using orientibus::test::readFile;
using orientibus::test::Repository;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

struct Outcome {
    int code = -1;
    std::string err;
};

/// A machine with the program, and a server with a repository.
struct Machine {
    explicit Machine(Nginx::Scheme scheme = Nginx::Scheme::Http) : server(scheme)
    {
        std::filesystem::create_directories(disk / "metadata");
        std::filesystem::create_directories(disk / "targets");
        repository.addTarget("targets", "dir/first.txt", "first");
        repository.addTarget("targets", "second.txt", "second");
        repository.release();
        upload();
    }

    void upload() const
    {
        for (const auto& [path, bytes] : repository.files) {
            writeFile(server.files() / path, bytes);
        }
        writeFile(disk / "root.json", repository.files.at("metadata/1.root.json"));
    }

    /// As a shell reads it, after the options that are always the same.
    [[nodiscard]] Outcome run(const std::string& arguments, const std::string& before = {}) const
    {
        const auto folder = disk.path().string();
        const auto command =
            fmt::format("{} {} --metadata-dir {}/metadata {} >{}/out 2>{}/err", before,
                        ORIENTIBUS_TUF_CLIENT, folder, arguments, folder, folder);
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, readFile(disk / "err")};
    }
    [[nodiscard]] Outcome init() const
    {
        return run((disk / "root.json").string().insert(0, "init "));
    }
    [[nodiscard]] std::string urls() const
    {
        return fmt::format("--metadata-url {0}metadata --target-base-url {0}targets "
                           "--target-dir {1}/targets",
                           server.url(), disk.path().string());
    }
    [[nodiscard]] Outcome download(const std::string& names) const
    {
        return run(fmt::format("{} {} download", urls(), names));
    }

    Repository repository;
    Nginx server;
    TempDir disk;
};

bool isOneLine(const std::string& text)
{
    return std::count(text.begin(), text.end(), '\n') == 1 && text.ends_with(".\n");
}

}  // namespace

TEST_CASE("tuf-client begins, refreshes and downloads from a real server", "[sync][program]")
{
    const Machine machine;
    const auto metadata = machine.disk / "metadata";

    CHECK(machine.init().code == 0);
    CHECK(machine.run(machine.urls() + " refresh").code == 0);
    for (const auto* name : {"timestamp.json", "snapshot.json", "targets.json"}) {
        CAPTURE(name);
        CHECK_FALSE(readFile(metadata / name).empty());
    }
    CHECK(readFile(metadata / "targets.json") ==
          machine.repository.files.at("metadata/2.targets.json"));

    CHECK(machine.download("--target-name dir/first.txt --target-name second.txt").code == 0);
    CHECK(readFile(machine.disk / "targets" / "dir%2Ffirst.txt") == "first");
    CHECK(readFile(machine.disk / "targets" / "second.txt") == "second");
}

TEST_CASE("tuf-client fetches nothing twice", "[sync][program]")
{
    const Machine machine;
    REQUIRE(machine.init().code == 0);
    REQUIRE(machine.download("--target-name second.txt").code == 0);
    const auto before = machine.server.requests();

    REQUIRE(machine.download("--target-name second.txt").code == 0);

    CHECK(machine.server.requests().substr(before.size()) ==
          "GET /metadata/2.root.json 404\nGET /metadata/timestamp.json 200\n");
}

TEST_CASE("tuf-client stops at the first target that fails, and says so in one line",
          "[sync][program]")
{
    const Machine machine;
    REQUIRE(machine.init().code == 0);

    const auto outcome = machine.download(
        "--target-name dir/first.txt --target-name missing --target-name second.txt");

    CHECK(outcome.code == 1);
    CHECK(isOneLine(outcome.err));
    CHECK(outcome.err.find("missing was not fetched") != std::string::npos);
    CHECK(std::filesystem::exists(machine.disk / "targets" / "dir%2Ffirst.txt"));
    CHECK_FALSE(std::filesystem::exists(machine.disk / "targets" / "second.txt"));
}

TEST_CASE("tuf-client says in one line what failed, what it means and what to do",
          "[sync][program]")
{
    const Machine machine;

    SECTION("nothing to begin with")
    {
        const auto outcome = machine.run("init /nowhere/root.json");
        CHECK(outcome.code == 1);
        CHECK(isOneLine(outcome.err));
    }
    SECTION("a root that is none")
    {
        writeFile(machine.disk / "root.json", "{}");
        CHECK(machine.init().code == 1);
    }
    SECTION("no root yet")
    {
        const auto outcome = machine.run(machine.urls() + " refresh");
        CHECK(outcome.code == 1);
        CHECK(isOneLine(outcome.err));
        CHECK(outcome.err.find("init ROOT") != std::string::npos);
    }
    SECTION("no server")
    {
        REQUIRE(machine.init().code == 0);
        const auto outcome = machine.run("--metadata-url http://127.0.0.1:1 refresh");
        CHECK(outcome.code == 1);
        CHECK(isOneLine(outcome.err));
        CHECK(outcome.err.find("check the network") != std::string::npos);
    }
    SECTION("wrong usage")
    {
        CHECK(machine.run("").code == 1);
        CHECK(machine.run("refresh --wrong").code == 1);
        CHECK(machine.run("--help").code == 0);
    }
    SECTION("an older timestamp")
    {
        REQUIRE(machine.init().code == 0);
        REQUIRE(machine.run(machine.urls() + " refresh").code == 0);
        auto older = machine.repository;
        older.role("timestamp")["version"] = 1;
        older.republish("timestamp");
        writeFile(machine.server.files() / "metadata/timestamp.json",
                  older.files.at("metadata/timestamp.json"));
        const auto outcome = machine.run(machine.urls() + " refresh");
        CHECK(outcome.code == 1);
        CHECK(outcome.err.find("(rollback)") != std::string::npos);
    }
}

TEST_CASE("tuf-client goes by the clock of its machine", "[sync][program][clock]")
{
    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (faketime.empty()) {
        WARN("SKIPPED: no faketime");
        return;
    }
    const Machine machine;
    REQUIRE(machine.init().code == 0);
    const auto refresh = machine.urls() + " refresh";

    CHECK(machine.run(refresh, faketime + " '2030-12-31 12:00:00'").code == 0);
    const auto late = machine.run(refresh, faketime + " '2031-01-02 12:00:00'");
    CHECK(late.code == 1);
    CHECK(late.err.find("(expired)") != std::string::npos);
}

TEST_CASE("tuf-client over TLS needs the authority of its server", "[sync][program][tls]")
{
    const Machine machine(Nginx::Scheme::Https);
    REQUIRE(machine.init().code == 0);

    const auto unknown = machine.download("--target-name second.txt");
    CHECK(unknown.code == 1);
    CHECK(unknown.err.find("(server not proved)") != std::string::npos);

    const auto known = machine.download(
        fmt::format("--target-name second.txt --ca-file {}", machine.server.caFile()));
    CHECK(known.code == 0);
    CHECK(readFile(machine.disk / "targets" / "second.txt") == "second");

    const std::string faketime = ORIENTIBUS_FAKETIME;
    if (!faketime.empty()) {
        for (const auto* time : {" '2001-01-01 12:00:00'", " '2037-01-01 12:00:00'"}) {
            const auto wrong = machine.run(
                fmt::format("{} --ca-file {} refresh", machine.urls(), machine.server.caFile()),
                faketime + time);
            CHECK(wrong.code == 1);
            CHECK(wrong.err.find("(clock or certificate)") != std::string::npos);
        }
    }
}
