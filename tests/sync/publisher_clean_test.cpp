// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What a repository may forget.

#include "sync/cleaned_region.h"

using namespace orientibus::sync;
using namespace orientibus::test;
using namespace std::chrono_literals;

TEST_CASE("What no kiosk can need is cleaned away, and nothing else", "[publish][clean]")
{
    Region region;
    publishAll(region, 10);
    const auto before = region.files();

    const auto report = clean(region);

    CHECK(report.releases == Names{nameOf(2), nameOf(1)});
    CHECK(report.unknown.empty());
    CHECK(report.leftovers == 0);
    std::uint64_t gone = 0;
    std::uint64_t objects = 0;
    const auto after = region.files();
    for (const auto& [path, bytes] : before) {
        if (!after.contains(path)) {
            CHECK_FALSE(path.starts_with("metadata/"));
            gone += bytes.size();
            objects += path.starts_with("objects/") ? 1U : 0U;
        }
    }
    CHECK(report.bytes == gone);
    CHECK(report.objects == objects);
    // Of each of the two: its catalogue, the parts of that, its film; and one delta.
    CHECK(objects == 7);
    CHECK_FALSE(hasFilmOf(region, 2));
    CHECK(hasFilmOf(region, 3));

    const auto again = clean(region);
    CHECK(again.releases.empty());
    CHECK(again.bytes == 0);
    CHECK((region.files() == after));
}

TEST_CASE("As many releases stay as are asked for, and two at least", "[publish][clean]")
{
    Region region;
    publishAll(region, 5);
    CHECK(clean(region, 4).releases == Names{nameOf(1)});
    CHECK(clean(region, 4).releases.empty());
    CHECK(clean(region, 0).releases == Names{nameOf(3), nameOf(2)});
    CHECK(clean(region, 8).releases.empty());  // what was cleaned away does not come back
}

TEST_CASE("A release that a timestamp may still name stays", "[publish][clean][clock]")
{
    Region region;
    for (int day = 1; day <= 4; ++day) {
        publish(region, day);
    }
    // The first gave way on the second day, three days ago.
    region.clock.time += 32 * 24h - 1s;
    REQUIRE(region.publisher().timestamp(region.online));
    CHECK(clean(region, 2).releases.empty());
    region.clock.time += 1s;
    CHECK(clean(region, 2).releases == Names{nameOf(1)});
    region.clock.time += 24h;
    CHECK(clean(region, 2).releases == Names{nameOf(2)});
}

TEST_CASE("A release gives way when the next is published, not when that is made",
          "[publish][clean][clock]")
{
    Region region;
    publish(region, 1);
    publish(region, 2);
    REQUIRE(region.add(nameOf(3), edition(3)));
    region.clock.time += 40 * 24h;
    region.signByTwo();
    publish(region, 4);
    region.clock.time += 20 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));
    CHECK(clean(region, 2).releases == Names{nameOf(1)});
}

TEST_CASE("A dry run says the same and touches nothing", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    writeFile(region.disk / "repository/objects/note.txt", "mine");
    const auto before = region.files();
    region.folders.begin();
    region.folders.failsAt = 0;
    const auto dry = region.publisher().clean({2, true});
    region.folders.begin();
    REQUIRE(dry);
    CHECK((region.files() == before));

    const auto done = clean(region, 2);
    CHECK(dry->releases == done.releases);
    CHECK(dry->objects == done.objects);
    CHECK(dry->bytes == done.bytes);
    CHECK(dry->unknown == done.unknown);
    CHECK(done.releases.size() == 2);
}

TEST_CASE("What a draft needs stays, and goes with it", "[publish][clean]")
{
    Region region;
    REQUIRE(region.add(nameOf(1), edition(1), mediaOf(1)));
    CHECK(clean(region).objects == 0);
    region.signByTwo();
    CHECK(region.check().faults.empty());

    REQUIRE(region.add(nameOf(2), edition(2), mediaOf(2)));
    REQUIRE(region.publisher().discard());
    const auto report = clean(region);
    CHECK(report.objects == 4);  // the catalogue, its parts, the delta, the film
    CHECK(report.releases.empty());
}

TEST_CASE("A release that a draft shows again stays", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    for (const int day : {4, 3}) {
        REQUIRE(region.publisher().withdraw(nameOf(day)));
        region.signByTwo();
    }
    REQUIRE(region.publisher().withdraw(nameOf(2)));
    region.clock.time += 60 * 24h;
    REQUIRE(region.publisher().timestamp(region.online));
    CHECK(clean(region, 2).releases.empty());
    region.signByTwo();
    CHECK(region.seen() == nameOf(1));
    CHECK(region.check().faults.empty());
}

TEST_CASE("Leftovers of torn writes go, and what is nobody's is named", "[publish][clean]")
{
    Region region;
    publish(region, 1);
    const auto repository = region.disk / "repository";
    const auto hash = std::string(64, 'a');
    writeFile(repository / "objects/aa" / pendingName(hash), "torn");
    writeFile(repository / "targets" / pendingName(hash + ".manifest.json.zst"), "torn");
    writeFile(repository / "targets" / (hash + ".manifest.json.zst"), "of no release");
    writeFile(repository / "objects/aa/.nfs0001", "not ours");
    writeFile(repository / "objects/bb" / hash, "misplaced");
    writeFile(repository / "objects/bb" / (hash + ".part"), "not ours");
    writeFile(repository / "objects/README", "not ours");
    writeFile(repository / "objects/lost+found/x", "not ours");
    writeFile(repository / "targets/index.html", "not ours");
    writeFile(repository / "stray", "not ours");
    writeFile(repository / "metadata/old.json", "not ours");
    writeFile(repository / "metadata" / pendingName("9.root.json"), "torn, and history stays");
    std::filesystem::create_symlink("/etc/passwd", repository / "objects/aa" / hash);

    const auto report = clean(region);

    CHECK(report.leftovers == 2);
    CHECK(report.objects == 0);
    CHECK(report.bytes == 4 + 4 + 13);
    CHECK(report.releases.empty());
    CHECK(report.unknown ==
          Names{"repository/stray", "repository/metadata/old.json", "repository/targets/index.html",
                "repository/objects/README", "repository/objects/aa/.nfs0001",
                "repository/objects/aa/" + hash, "repository/objects/bb/" + hash,
                "repository/objects/bb/" + hash + ".part", "repository/objects/lost+found"});
    for (const auto& path : report.unknown) {
        CHECK(std::filesystem::exists(std::filesystem::symlink_status(region.disk / path)));
    }
}

TEST_CASE("What names an object is gone for good before it", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    region.folders.begin();
    REQUIRE(clean(region, 2).releases.size() == 2);
    // Two manifests, which may also be what an attempt before left to chance, or a draft.
    const auto& removals = region.folders.removals;
    REQUIRE(removals.size() > 4);
    CHECK(removals[0].starts_with("repository/targets/"));
    CHECK(removals[1].starts_with("repository/targets/"));
    CHECK(removals[2] == "sync repository/targets");
    CHECK(removals[3] == "sync drafts");
    CHECK(std::all_of(removals.begin() + 4, removals.end(), [](const std::string& path) {
        return path.starts_with("repository/objects/");
    }));
}

TEST_CASE("A repository that lies on another disk is cleaned there", "[publish][clean]")
{
    Region region;
    publishAll(region, 4);
    const TempDir other;
    const auto repository = region.disk / "repository";
    std::filesystem::copy(repository, other / "there", std::filesystem::copy_options::recursive);
    std::filesystem::remove_all(repository);
    std::filesystem::create_directory_symlink(other / "there", repository);
    CHECK(clean(region, 2).releases.size() == 2);
    CHECK(std::filesystem::is_symlink(repository));
}
