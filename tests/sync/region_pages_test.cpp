// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What packaging/region/ tells the Region to do is done here, word for word: the commands of its
// pages, and the configuration of its web server.

#include "support/catch.h"
#include "sync/publish_program.h"
#include "sync/servers.h"

#include <orientibus/sync/disk_folder.h>
#include <orientibus/sync/folder_fetcher.h>
#include <orientibus/sync/tuf_client.h>

#include <fmt/format.h>

using namespace orientibus::test;

namespace {

const std::filesystem::path pages =
    std::filesystem::path(ORIENTIBUS_SOURCE_DIR) / "packaging/region";

/// The lines of the blocks of commands.
std::vector<std::string> commandsOf(const std::string& page)
{
    std::vector<std::string> commands;
    std::istringstream text(readFile(pages / page));
    bool isCommand = false;
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("```")) {
            isCommand = line == "```sh";
        } else if (isCommand) {
            commands.push_back(line);
        }
    }
    return commands;
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

/// What the holders would type, who are not here: the passphrase of whoever is named last.
std::string answered(const PublishProgram& program, const std::string& command)
{
    std::string answers = command.find(" sign ") != std::string::npos ? " --yes" : "";
    if (command.find(" init ") != std::string::npos) {
        for (const auto* holder : {"anne", "bruno", "claire"}) {
            answers += " --passphrase-file " + program.passphrase(holder);
        }
        return answers;
    }
    std::string last;
    std::size_t place = 0;
    for (const std::string holder : {"anne", "bruno", "claire", "dora", "emil"}) {
        const auto at = command.rfind(holder);
        if (at != std::string::npos && at >= place) {
            last = holder;
            place = at;
        }
    }
    const bool isAsked = command.find("/media") != std::string::npos;
    return isAsked ? answers + " --passphrase-file " + program.passphrase(last) : answers;
}

/// Runs a page, with the name of the release that must go; every command of it must succeed.
void perform(const PublishProgram& program, const std::string& page, const std::string& wrong = {})
{
    const auto commands = commandsOf(page);
    REQUIRE(commands.size() > 5);
    for (const auto& command : commands) {
        CAPTURE(page, command);
        REQUIRE(command.starts_with("orientibus-publish "));
        auto arguments = command.substr(std::string("orientibus-publish ").size());
        arguments = replaced(arguments, "/media", (program.disk / "media").string());
        arguments = replaced(arguments, "region.sqlite", (program.disk / "region.sqlite").string());
        arguments = replaced(arguments, "\"$RELEASE\"", wrong);
        const auto done = program.run(arguments + answered(program, command));
        CAPTURE(done.out, done.err);
        REQUIRE(done.code == 0);
    }
}

/// What a kiosk sees that has the first root and nothing else.
std::string seenBy(const PublishProgram& program)
{
    using namespace orientibus::sync;
    const TempDir kiosk;
    DiskFolder kept(kiosk.path());
    SystemClock clock;
    FolderFetcher fetcher(program.disk / "root/repository");
    TufClient client("metadata", clock, fetcher, kept);
    const auto target =
        TufClient::trust(readFile(program.disk / "root/repository/metadata/1.root.json"), kept)
            .and_then([&] { return client.refresh(); })
            .and_then([&] { return client.findTarget(std::string(manifestTarget)); });
    return target ? readReleaseNote(target->custom)->release : target.error().detail;
}

void bake(const PublishProgram& program, const std::string& title)
{
    const auto catalogue = CatalogueBuilder()
                               .withWholeOccupation("D1102", "Boulanger", "Boulangère")
                               .withTitle("1", "D1102", title, title)
                               .write();
    std::filesystem::copy(catalogue.path(), program.disk / "region.sqlite",
                          std::filesystem::copy_options::overwrite_existing);
    std::filesystem::copy(catalogue.folder() / "catalogue.media", program.disk / "region.media",
                          std::filesystem::copy_options::recursive |
                              std::filesystem::copy_options::overwrite_existing);
}

}  // namespace

TEST_CASE("The key ceremony and the lost-key drill do what their pages say",
          "[publish][program][drill]")
{
    const PublishProgram program;
    writeFile(program.passphrase("emil"), "the secret words of emil\n");
    for (const auto* holder : {"anne", "bruno", "claire", "dora", "emil"}) {
        std::filesystem::create_directories(program.disk / "media" / holder);
    }
    bake(program, "Boulanger traditionnel");
    perform(program, "key-ceremony.md");
    const auto first = seenBy(program);
    CHECK(first.size() == 12);

    // A release that must go: the second of today, since the page named the first one.
    const auto wrong = first.substr(0, first.find('.')) + ".2";
    bake(program, "Boulanger faux");
    REQUIRE(program
                .run(fmt::format("add --release {} {}", wrong,
                                 (program.disk / "region.sqlite").string()))
                .code == 0);
    for (const std::string holder : {"anne", "bruno"}) {
        REQUIRE(program
                    .run(fmt::format("sign --yes --key {}/{}/targets.key --passphrase-file {}",
                                     (program.disk / "media").string(), holder,
                                     program.passphrase(holder)))
                    .code == 0);
    }
    CHECK(seenBy(program) == wrong);

    perform(program, "lost-key-drill.md", wrong);
    CHECK(seenBy(program) == first);
    // The lost keys sign nothing any more.
    REQUIRE(program.run("rotate-key root").code == 0);
    CHECK(program
              .run(fmt::format("sign --yes --key {}/anne/root.key --passphrase-file {}",
                               (program.disk / "media").string(), program.passphrase("anne")))
              .code == 3);
}

TEST_CASE("The web server of the Region serves a repository and nothing else",
          "[publish][program][server]")
{
    if (std::system("curl --version >/dev/null 2>&1") != 0) {
        WARN("SKIPPED: no curl");
        return;
    }
    const TempDir disk;
    const Nginx server(readFile(pages / "nginx.conf"));
    const auto hash = std::string(64, 'a');
    writeFile(server.files() / "metadata/timestamp.json", "time");
    writeFile(server.files() / "metadata/.timestamp.json.part", "ti");
    writeFile(server.files() / "metadata/1.root.json", "root");
    writeFile(server.files() / "targets/" / (hash + ".manifest.json.zst"), "manifest");
    writeFile(server.files() / "objects/aa" / hash, "0123456789");
    writeFile(server.files() / "objects/aa/other", "hidden");

    const auto ask = [&](const std::string& path, const std::string& more = {}) {
        const auto command =
            fmt::format("curl -s -o {0}/body -D {0}/head --cacert {1} {2} {3}{4} ; echo $? >{0}/rc",
                        disk.path().string(), server.caFile(), more, server.url(), path);
        CHECK(std::system(command.c_str()) == 0);
        return readFile(disk / "head");
    };
    const auto has = [](const std::string& head, const std::string& part) {
        return head.find(part) != std::string::npos;
    };
    const auto timestamp = ask("metadata/timestamp.json");
    CHECK(has(timestamp, "HTTP/2 200"));
    CHECK(has(timestamp, "cache-control: no-cache"));
    CHECK(readFile(disk / "body") == "time");
    for (const auto& path : {std::string("metadata/1.root.json"),
                             "targets/" + hash + ".manifest.json.zst", "objects/aa/" + hash}) {
        CAPTURE(path);
        const auto head = ask(path);
        CHECK(has(head, "HTTP/2 200"));
        CHECK(has(head, "immutable"));
        CHECK(has(head, "etag:"));
    }
    CHECK(has(ask("objects/aa/" + hash, "-r 2-4"), "HTTP/2 206"));
    CHECK(readFile(disk / "body") == "234");
    const auto missing = ask("metadata/2.root.json");
    CHECK(has(missing, "HTTP/2 404"));
    CHECK_FALSE(has(missing, "immutable"));
    for (const auto* path : {"", "metadata/", "metadata/.timestamp.json.part", "objects/aa/other",
                             "online.key", "../online.key"}) {
        CAPTURE(path);
        CHECK(has(ask(path, "--path-as-is"), "HTTP/2 40"));
    }
    CHECK(has(ask("metadata/timestamp.json", "-X PUT"), "HTTP/2 403"));
    ask("metadata/timestamp.json", "--tls-max 1.2");
    CHECK(readFile(disk / "rc") != "0\n");
}
