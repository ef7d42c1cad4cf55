// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "release_root.h"
#include "services/release_shelf.h"
#include "support/catch.h"

#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>

using namespace orientibus::kiosk;
using orientibus::testing::ReleaseRoot;

namespace {

/// Whether the sync, which asks for the lock alone, would get it and remove the release.
bool couldBeRemoved(const ReleaseRoot& root, const std::string& release)
{
    const int file = ::open(root.folder(release).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    REQUIRE(file >= 0);
    const bool free = ::flock(file, LOCK_EX | LOCK_NB) == 0;
    ::close(file);
    return free;
}

}  // namespace

TEST_CASE("The release in place is taken and held", "[kiosk][releases]")
{
    ReleaseRoot root;
    root.add("2026-11-28.1", "2026-11-28");
    root.add("2026-11-29.1", "2026-11-29");
    root.show("2026-11-29.1", "2026-11-28.1");
    ReleaseShelf shelf(root.path(), "/default.sqlite");

    const auto content = shelf.take();

    CHECK(content.release == "2026-11-29.1");
    CHECK(content.catalogue == root.path() + "/releases/2026-11-29.1/catalogue.sqlite");
    CHECK(content.issued == QDate(2026, 11, 29));
    CHECK(content.passedOver.isEmpty());
    CHECK_FALSE(shelf.hasOther());
    CHECK_FALSE(couldBeRemoved(root, "2026-11-29.1"));
    CHECK(couldBeRemoved(root, "2026-11-28.1"));
}

TEST_CASE("Without releases the file that is always there is taken", "[kiosk][releases]")
{
    const ReleaseRoot root;
    for (const QString& where : {root.path(), QString{}, QStringLiteral("/nowhere")}) {
        ReleaseShelf shelf(where, "/default.sqlite");
        const auto content = shelf.take();
        CHECK(content.catalogue == "/default.sqlite");
        CHECK(content.release.isEmpty());
        CHECK(content.passedOver.isEmpty());
        CHECK_FALSE(shelf.hasOther());
    }
}

TEST_CASE("A release that cannot be opened is passed over, and said", "[kiosk][releases]")
{
    ReleaseRoot root;
    root.add("2026-11-28.1", "2026-11-28");
    root.add("2026-11-29.1", "2026-11-29");
    root.show("2026-11-29.1", "2026-11-28.1");
    const auto catalogue = root.folder("2026-11-29.1") / "catalogue.sqlite";
    SECTION("its catalogue is damaged")
    {
        orientibus::test::writeFile(catalogue, "not a catalogue");
    }
    SECTION("its catalogue is gone")
    {
        std::filesystem::remove(catalogue);
    }
    SECTION("its manifest is gone")
    {
        std::filesystem::remove(root.manifest("2026-11-29.1"));
    }
    SECTION("all of it is gone")
    {
        std::filesystem::remove_all(root.folder("2026-11-29.1"));
    }
    ReleaseShelf shelf(root.path(), "/default.sqlite");

    const auto content = shelf.take();

    CHECK(content.release == "2026-11-28.1");
    CHECK(content.passedOver == "2026-11-29.1");
    CHECK_FALSE(shelf.hasOther());
}

TEST_CASE("What turned out to be unreadable is not taken again", "[kiosk][releases]")
{
    ReleaseRoot root;
    root.add("2026-11-29.1", "2026-11-29");
    root.show("2026-11-29.1", "");
    ReleaseShelf shelf(root.path(), "/default.sqlite");
    CHECK(shelf.take().release == "2026-11-29.1");

    shelf.refuse();
    const auto content = shelf.take();

    CHECK(content.catalogue == "/default.sqlite");
    CHECK(content.passedOver == "2026-11-29.1");
    CHECK(couldBeRemoved(root, "2026-11-29.1"));
}

TEST_CASE("Another release in place is noticed, once taken no more", "[kiosk][releases]")
{
    ReleaseRoot root;
    root.add("2026-11-28.1", "2026-11-28");
    root.show("2026-11-28.1", "");
    ReleaseShelf shelf(root.path(), "/default.sqlite");
    CHECK(shelf.take().release == "2026-11-28.1");
    root.add("2026-11-29.1", "2026-11-29");
    CHECK_FALSE(shelf.hasOther());

    root.show("2026-11-29.1", "2026-11-28.1");

    CHECK(shelf.hasOther());
    CHECK(shelf.take().release == "2026-11-29.1");
    CHECK_FALSE(shelf.hasOther());
    CHECK(couldBeRemoved(root, "2026-11-28.1"));
    root.show("2026-11-28.1", "2026-11-29.1");  // somebody went back
    CHECK(shelf.hasOther());
}
