// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"

#include <orientibus/sync/folders.h>

#include <atomic>
#include <cstdlib>
#include <thread>

using orientibus::sync::DiskFolder;
using orientibus::sync::DiskFolders;
using orientibus::sync::FileError;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

std::string read(DiskFolder& folder, const std::string& name)
{
    std::string bytes;
    const auto done = folder.read(name, [&](std::string_view piece) {
        bytes += piece;
        return true;
    });
    return done ? bytes : "refused";
}

std::size_t filesIn(const TempDir& folder)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        static_cast<void>(entry);
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("A file is there when it is committed, and not before", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    writeFile(disk / "a", "old");
    {
        auto file = folder.create("a");
        REQUIRE(file);
        REQUIRE((*file)->write("new "));
        CHECK(read(folder, "a") == "old");
        REQUIRE((*file)->write("content"));
        CHECK(read(folder, "a") == "old");
        REQUIRE((*file)->commit());
    }
    CHECK(read(folder, "a") == "new content");
    CHECK(filesIn(disk) == 1);
}

TEST_CASE("A file that is not committed leaves nothing", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    {
        const auto file = folder.create("a");
        REQUIRE(file);
        REQUIRE((*file)->write("content"));
    }
    CHECK(filesIn(disk) == 0);
}

TEST_CASE("What a power cut left of a file is written over", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    writeFile(disk / ".a.part", "a long rest of another time");
    {
        const auto file = folder.create("a");
        REQUIRE(file);
        REQUIRE((*file)->write("short"));
        REQUIRE((*file)->commit());
    }
    CHECK(read(folder, "a") == "short");
    CHECK(filesIn(disk) == 1);
}

TEST_CASE("Links lead nowhere", "[sync][disk][attack]")
{
    const TempDir disk;
    const TempDir elsewhere;
    DiskFolder folder(disk.path());
    writeFile(elsewhere / "secret", "secret");
    std::filesystem::create_symlink(elsewhere / "secret", disk / "a");
    std::filesystem::create_symlink(elsewhere / "secret", disk / ".b.part");

    CHECK(read(folder, "a") == "refused");
    CHECK_FALSE(folder.create("b"));
    {
        const auto file = folder.create("a");
        REQUIRE(file);
        REQUIRE((*file)->write("ours"));
        REQUIRE((*file)->commit());
    }
    CHECK(readFile(elsewhere / "secret") == "secret");
    CHECK(read(folder, "a") == "ours");
    CHECK_FALSE(std::filesystem::is_symlink(disk / "a"));
}

TEST_CASE("A folder says why it cannot", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    DiskFolder missing(disk / "missing");
    std::filesystem::create_directory(disk / "folder");
    const auto ignore = [](std::string_view) { return true; };

    CHECK(folder.read("a", ignore).error().code == FileError::NotFound);
    CHECK(folder.read("folder", ignore).error().code == FileError::Io);
    CHECK(missing.create("a").error().code == FileError::NotFound);
    CHECK(folder.create(std::string(300, 'n')).error().code == FileError::Io);
    CHECK(folder.remove("folder").error().code == FileError::Io);
    const auto file = folder.create("folder");
    REQUIRE(file);
    CHECK((*file)->commit().error().code == FileError::Io);
}

TEST_CASE("A full disk is told apart, and keeps what it had", "[sync][disk]")
{
    const TempDir disk;
    const auto mount = "mount -t tmpfs -o size=128k none " + disk.path().string() + " 2>/dev/null";
    if (std::system(mount.c_str()) != 0) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    DiskFolder folder(disk.path());
    writeFile(disk / "a", "old");
    {
        const auto file = folder.create("a");
        CHECK(file);
        const auto written = (*file)->write(std::string(300'000, 'x'));
        CHECK_FALSE(written);
        CHECK(written.error().code == FileError::NoSpace);
    }
    CHECK(read(folder, "a") == "old");
    CHECK(filesIn(disk) == 1);
    CHECK(std::system(("umount " + disk.path().string()).c_str()) == 0);
}

TEST_CASE("Reading ends when the sink has enough", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    writeFile(disk / "a", std::string(300'000, 'x'));
    std::size_t seen = 0;

    const auto done = folder.read("a", [&](std::string_view piece) {
        seen += piece.size();
        return seen < 100'000;
    });

    CHECK(done.error().code == FileError::Stopped);
    CHECK(seen < 300'000);
}

TEST_CASE("Removing twice is removing once", "[sync][disk]")
{
    const TempDir disk;
    DiskFolder folder(disk.path());
    writeFile(disk / "a", "content");

    CHECK(folder.remove("a"));
    CHECK(folder.remove("a"));
    CHECK(filesIn(disk) == 0);
}

TEST_CASE("A tree of folders says what lies in them, torn writes too", "[sync][disk]")
{
    const TempDir disk;
    DiskFolders folders(disk.path());
    writeFile(disk / "shelf/b", "two");
    writeFile(disk / "shelf/.a.part", "torn");

    const auto entries = folders.list("shelf");
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->front().name == orientibus::sync::pendingName("a"));
    CHECK(entries->back().length == 3);
    CHECK(folders.folder("shelf").remove(entries->front().name));
    CHECK(folders.sync("shelf"));
    CHECK(folders.list("shelf")->size() == 1);

    CHECK(folders.list("nowhere")->empty());
    CHECK(folders.sync("nowhere"));
    CHECK(folders.list("shelf/b").error().code == FileError::Io);
}

TEST_CASE("A folder is listed while files in it come and go", "[sync][disk]")
{
    const TempDir disk;
    DiskFolders folders(disk.path());
    writeFile(disk / "stays", "");
    std::atomic<bool> isOver = false;
    std::thread other([&] {
        while (!isOver) {
            for (const auto* name : {"a", "b", "c", "d"}) {
                writeFile(disk / name, "");
            }
            for (const auto* name : {"a", "b", "c", "d"}) {
                std::filesystem::remove(disk / name);
            }
        }
    });
    int failures = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto entries = folders.list("");
        failures += entries && !entries->empty() && entries->back().name == "stays" ? 0 : 1;
    }
    isOver = true;
    other.join();
    CHECK(failures == 0);
}
