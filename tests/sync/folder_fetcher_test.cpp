// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"

#include <orientibus/sync/folder_fetcher.h>
#include <orientibus/sync/folders.h>

#include <sys/stat.h>

#include <optional>

using namespace orientibus::sync;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

struct Stick {
    [[nodiscard]] std::optional<FetchError> fetch(const std::string& url,
                                                  std::uint64_t length = 1'000'000)
    {
        got.clear();
        const auto done = fetcher.fetch(url, length, [&](std::string_view bytes) {
            got += bytes;
            return got.size() < enough;
        });
        return done ? std::nullopt : std::optional(done.error().code);
    }

    TempDir disk;
    FolderFetcher fetcher{disk / "repository"};
    std::string got;
    std::size_t enough = 10'000'000;
};

}  // namespace

TEST_CASE("A folder is fetched from as a server is", "[sync][folder]")
{
    Stick stick;
    writeFile(stick.disk / "repository/metadata/timestamp.json", "time");
    writeFile(stick.disk / "repository/targets/a b", "space");
    writeFile(stick.disk / "repository/empty", "");
    CHECK_FALSE(stick.fetch("metadata/timestamp.json"));
    CHECK(stick.got == "time");
    CHECK_FALSE(stick.fetch("targets/a%20b", 5));
    CHECK(stick.got == "space");
    CHECK_FALSE(stick.fetch("empty", 0));
    CHECK(stick.fetch("metadata/2.root.json") == FetchError::NotFound);
    CHECK(stick.fetch("none/at/all") == FetchError::NotFound);
    CHECK(stick.fetch("targets") == FetchError::NotFound);
    CHECK(stick.fetch("empty/file") == FetchError::NotFound);
}

TEST_CASE("Never more than was asked for comes from a folder", "[sync][folder][attack]")
{
    Stick stick;
    writeFile(stick.disk / "repository/long", std::string(300'000, 'x'));
    CHECK(stick.fetch("long", 299'999) == FetchError::TooLong);
    CHECK(stick.got.size() < 300'000);
    stick.enough = 1;
    CHECK(stick.fetch("long") == FetchError::Stopped);
}

TEST_CASE("Nothing outside of a folder is read, and nothing that is no file",
          "[sync][folder][attack]")
{
    Stick stick;
    writeFile(stick.disk / "secret", "secret");
    writeFile(stick.disk / "repository/file", "file");
    std::filesystem::create_symlink(stick.disk / "secret", stick.disk / "repository/link");
    std::filesystem::create_directory_symlink(stick.disk.path(), stick.disk / "repository/up");
    REQUIRE(::mkfifo((stick.disk / "repository/pipe").c_str(), 0600) == 0);

    const std::string url = GENERATE("../secret", "%2E%2E/secret", "x/../../secret", "..%2Fsecret",
                                     "/etc/passwd", "link", "up/secret", "pipe", "", ".", "file%00",
                                     "file%", "file%zz", "./file", "file/", "//file");
    CAPTURE(url);
    CHECK(stick.fetch(url) == FetchError::NotFound);
    CHECK(stick.got.empty());
}

TEST_CASE("Folders are made where they are not there", "[sync][disk]")
{
    const TempDir disk;
    DiskFolders folders(disk / "root");
    auto& folder = folders.folder("objects/0f");
    const auto ignore = [](std::string_view /*bytes*/) { return true; };
    CHECK(folder.read("a", ignore).error().code == FileError::NotFound);
    CHECK_FALSE(std::filesystem::exists(disk / "root"));
    REQUIRE(folders.make("objects/0f"));
    REQUIRE(folders.make("objects/0f"));
    auto file = folder.create("a");
    REQUIRE(file);
    REQUIRE((*file)->write("bytes"));
    REQUIRE((*file)->commit());
    CHECK(readFile(disk / "root/objects/0f/a") == "bytes");

    std::filesystem::create_directory(disk / "elsewhere");
    std::filesystem::create_directory_symlink(disk / "elsewhere", disk / "root/linked");
    REQUIRE(folders.make("linked/0f"));
    CHECK(std::filesystem::is_directory(disk / "elsewhere/0f"));
    writeFile(disk / "root/file", "file");
    CHECK_FALSE(folders.make("file"));
    CHECK_FALSE(folders.make("file/0f"));

    writeFile(disk / "root/file", "in the way");
    CHECK(folders.make("file/below").error().code == FileError::Io);
    DiskFolders nowhere(disk / "not/there");
    CHECK_FALSE(nowhere.make(""));
}
