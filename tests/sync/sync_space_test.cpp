// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Disks that are full, before a pull begins or while it is at work.

#include "support/catalogue_builder.h"
#include "support/catch.h"
#include "sync/objects.h"
#include "sync/sync_site.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

namespace {

/// A small disk in the place of a folder, with what the folder held.
class SmallDisk {
public:
    SmallDisk(std::filesystem::path folder, const char* size) : m_folder(std::move(folder))
    {
        constexpr auto whole =
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::copy_symlinks;
        const TempDir copy;
        std::filesystem::copy(m_folder, copy / "all", whole);
        const auto options = fmt::format("size={}", size);
        m_isThere = ::mount("none", m_folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
        if (m_isThere) {
            std::filesystem::copy(copy / "all", m_folder, whole);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;
    ~SmallDisk()
    {
        if (m_isThere) {
            ::umount(m_folder.c_str());
        }
    }

    /// Only root can make one.
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Somebody else writes until so many bytes are free.
    void fillBut(std::uint64_t left) const
    {
        makeRoom();
        const auto free = std::filesystem::space(m_folder).available;
        const int file =
            ::open((m_folder / "filler").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
        REQUIRE(::posix_fallocate(file, 0, static_cast<off_t>(free - left)) == 0);
        ::close(file);
    }
    void makeRoom() const { std::filesystem::remove(m_folder / "filler"); }

private:
    std::filesystem::path m_folder;
    bool m_isThere = false;
};

/// A catalogue that takes a while, and whose index is no small thing.
std::string largeCatalogue()
{
    CatalogueBuilder builder;
    for (int i = 0; i < 300; ++i) {
        builder.withWholeOccupation(fmt::format("D1{:03}", i), fmt::format("Artisan {}", i),
                                    fmt::format("Artisane {}", i));
    }
    return readFile(builder.write().path());
}

}  // namespace

TEST_CASE("A full disk is told with the figure, and what is shown stays", "[sync][program]")
{
    Site site;
    REQUIRE(site.machine.run("pull").code == 0);
    site.region.publish(second, realRelease(2));
    const SmallDisk disk(site.machine.root(), "20m");
    if (!disk.isThere()) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    const auto run = site.machine.run("pull");
    const auto verified = site.machine.run("verify");
    CHECK(site.machine.current() == first);
    disk.fillBut(0);
    site.machine.configure({"https://localhost:1/"}, site.tls());
    CHECK(site.machine.run("pull").code == 3);
    const auto told = site.machine.run("--json status").json();

    INFO(run.err);
    CHECK(run.code == 7);
    CHECK(run.err.find("are missing (disk full)") != std::string::npos);
    CHECK(verified.code == 0);
    CHECK(told["error_code"] == "network");
    CHECK(told["release"] == first);
}

TEST_CASE("Where there is room for the catalogue alone, it is not fetched", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    auto files = realRelease(2);
    files.push_back({"catalogue.media/large.avif", noise(20'000'000, 3)});
    site.region.publish(second, files);
    const SmallDisk disk(machine.root(), "48m");
    if (!disk.isThere()) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    const auto asked = site.server.log().size();

    const auto run = machine.run("pull");

    INFO(run.err);
    CHECK(run.code == 7);
    CHECK(run.err.find(" MB are missing (disk full)") != std::string::npos);
    CHECK(machine.current() == first);
    static_cast<void>(site.server.requests());  // waits until all are noted
    const auto answers = site.server.log();
    CHECK(answers.size() > asked);
    for (auto i = asked; i < answers.size(); ++i) {
        CHECK_FALSE(answers[i].path.starts_with("/objects/"));
    }
}

TEST_CASE("Who makes the room that is missing needs to do so once", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    auto files = realRelease(2);
    files.push_back({"catalogue.media/large.avif", noise(20'000'000, 3)});
    files.push_back({"catalogue.media/large.webm", noise(10'000'000, 4), Tier::Rest});
    site.region.publish(second, files);
    const SmallDisk disk(machine.root(), "96m");
    if (!disk.isThere()) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    constexpr std::uint64_t left = 2'000'000;
    disk.fillBut(left);

    const auto refused = machine.run("pull");

    INFO(refused.err);
    CHECK(refused.code == 7);
    const auto after = refused.err.find(" are free: ");
    REQUIRE(after != std::string::npos);
    const auto missing = std::stod(refused.err.substr(after + 11));
    CHECK(missing > 25);  // the film is among it
    constexpr double rounding = 0.1;
    disk.fillBut(left + static_cast<std::uint64_t>((missing + rounding) * 1e6));
    const auto pulled = machine.run("pull");
    INFO(pulled.err);
    CHECK(pulled.code == 0);
    CHECK(machine.current() == second);
    CHECK(machine.run("--json status").json()["to_come"] == 0);
}

TEST_CASE("A doctor tells a full disk from a small one", "[sync][program][doctor]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const SmallDisk disk(machine.root(), "20m");
    if (!disk.isThere()) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    const auto small = machine.run("doctor");
    disk.fillBut(0);
    const auto full = machine.run("doctor");

    INFO(small.out << full.out << full.err);
    CHECK(small.code == 6);
    CHECK(small.out.find("MB are free: make room, or give it a larger one") != std::string::npos);
    CHECK(full.code == 6);
    CHECK(full.out.find(": make room on the disk") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(machine.root() / "sync/.doctor"));
}

TEST_CASE("A disk that fills up while a pull is at work keeps what is shown", "[sync][program]")
{
    Site site;
    auto& machine = site.machine;
    REQUIRE(machine.run("pull").code == 0);
    const auto catalogue = largeCatalogue();
    const auto file =
        site.region.publish(second, {{"catalogue.sqlite", catalogue, Tier::Catalogue, true, {}}})
            .files.front();
    const SmallDisk disk(machine.root(), "48m");
    if (!disk.isThere()) {
        WARN("SKIPPED: no small disk can be made here");
        return;
    }
    // What there is still room for: nothing, the frame, or the catalogue that comes out of it.
    constexpr std::uint64_t notes = 100'000;
    const auto frame = file.zstd->length;
    const auto left =
        GENERATE_COPY(std::uint64_t{0}, frame + notes, frame + catalogue.size() + notes);
    const Relay relay(site.server.port(), frame / 2);
    machine.configure({site.url(relay)}, site.tls());

    const auto pull = machine.start("pull");
    std::this_thread::sleep_for(1s);
    disk.fillBut(left);
    const auto run = machine.wait(pull);

    INFO(left << " bytes were left: " << run.err);
    CHECK(run.code == 7);
    CHECK(run.err.find("(disk full)") != std::string::npos);
    CHECK(run.err.find("are missing") == std::string::npos);  // it was not known before
    CHECK(run.isOneLine());
    CHECK(machine.current() == first);
    CHECK(machine.run("verify").code == 0);
    CHECK(machine.run("--json status").json()["error_code"] == "disk full");
    disk.makeRoom();
    machine.configure({site.server.url()}, site.tls());
    CHECK(machine.run("pull").code == 0);
    CHECK(machine.current() == second);
    CHECK(machine.run("verify").code == 0);
}
