// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catalogue_builder.h"
#include "support/catch.h"

#include <orientibus/content/check.h>
#include <orientibus/content/store.h>

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <random>

using namespace orientibus::content;
using orientibus::test::CatalogueBuilder;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::TestCatalogue;
using orientibus::test::writeFile;

// The museum of broken files. Each is refused with one sentence that names it.
namespace {

CatalogueBuilder content()
{
    CatalogueBuilder builder;
    for (int i = 0; i < 300; ++i) {
        const auto id = fmt::format("A{}", 1000 + i);
        builder.withNationalOccupation(id, "Métier " + id, {"Fait ceci.", "Fait aussi cela."});
        builder.withTraining("cap-" + id, "CAP " + id, 24).withRoute(id, {"cap-" + id});
    }
    return builder;
}

/// Reads all there is to read. Whatever the bytes, this must come back.
StoreError readAll(const std::filesystem::path& file)
{
    const auto store = Store::open(file);
    if (!store) {
        return store.error().code;
    }
    const auto ids = store->occupationIds();
    for (const auto& id : ids.value_or(std::vector<std::string>{"A1000"})) {
        static_cast<void>(store->occupation(id, "fr"));
        static_cast<void>(store->neighbours(id, "en", 4));
        static_cast<void>(store->routes(id, "fr", 3));
    }
    static_cast<void>(store->sectors("fr"));
    static_cast<void>(store->communes("D44"));
    static_cast<void>(store->departements());
    static_cast<void>(store->sources());
    return ids ? StoreError::NotFound : ids.error().code;
}

void checkSentence(const std::filesystem::path& file, const std::string& detail)
{
    CAPTURE(detail);
    CHECK(detail.find(file.string()) == 0);
    CHECK(detail.back() == '.');
    CHECK(detail.find('\n') == std::string::npos);
}

StoreError refusalOf(const std::filesystem::path& file)
{
    const auto store = Store::open(file);
    REQUIRE_FALSE(store.has_value());
    checkSentence(file, store.error().detail);
    const auto findings = authoring::check(file);
    REQUIRE_FALSE(findings.has_value());
    CHECK(findings.error().code == store.error().code);
    return store.error().code;
}

StoreError refusalOfBytes(const std::string& bytes)
{
    const TempDir folder;
    writeFile(folder / "broken.sqlite", bytes);
    return refusalOf(folder / "broken.sqlite");
}

}  // namespace

TEST_CASE("What is not there, a folder or another file is refused as such", "[museum]")
{
    const TempDir folder;
    CHECK(refusalOf(folder / "nothing.sqlite") == StoreError::NotFound);
    CHECK(refusalOf(folder.path()) == StoreError::NotCatalogue);
    CHECK(refusalOfBytes("") == StoreError::NotCatalogue);
    CHECK(refusalOfBytes("Bonjour, je suis un texte.\n") == StoreError::NotCatalogue);
    CHECK(refusalOfBytes("\x89PNG\r\n\x1A\n" + std::string(5000, 'x')) == StoreError::NotCatalogue);
    CHECK(refusalOfBytes(std::string(8192, '\0')) == StoreError::NotCatalogue);
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(ORIENTIBUS_SOURCE_DIR) / "tests/data/broken")) {
        CAPTURE(entry.path());
        refusalOf(entry.path());
    }
}

TEST_CASE("A database of another program is refused as foreign", "[museum]")
{
    const TempDir folder;
    const auto file = folder / "foreign.sqlite";
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    sqlite3_exec(database, "CREATE TABLE occupation (a); INSERT INTO occupation VALUES (1)",
                 nullptr, nullptr, nullptr);
    sqlite3_close(database);

    CHECK(refusalOf(file) == StoreError::NotCatalogue);
}

TEST_CASE("A catalogue of a newer schema is refused, not misread", "[museum]")
{
    auto catalogue = content().write();
    catalogue.edit("PRAGMA user_version = 2");

    CHECK(refusalOf(catalogue.path()) == StoreError::SchemaTooNew);
}

TEST_CASE("A catalogue cut anywhere is refused", "[museum]")
{
    const auto bytes = readFile(content().write().path());
    for (const std::size_t size :
         {std::size_t{1}, std::size_t{16}, std::size_t{99}, std::size_t{100}, std::size_t{4096},
          bytes.size() / 2, bytes.size() - 4096, bytes.size() - 1}) {
        CAPTURE(size);
        const auto code = refusalOfBytes(bytes.substr(0, size));
        CHECK(code == (size < 16 ? StoreError::NotCatalogue : StoreError::Corrupt));
    }
    CHECK(refusalOfBytes(bytes + "more") == StoreError::Corrupt);
}

TEST_CASE("A catalogue with a missing table or with things no catalogue has is refused", "[museum]")
{
    const auto sql =
        GENERATE(as<std::string>{}, "DROP TABLE pathway_edge", "CREATE VIEW v AS SELECT 1",
                 "CREATE TRIGGER t AFTER INSERT ON label BEGIN SELECT 1; END",
                 "CREATE INDEX i ON label (text)", "DELETE FROM property",
                 "ALTER TABLE occupation RENAME TO job");
    CAPTURE(sql);
    auto catalogue = content().write();
    catalogue.edit(sql);

    CHECK(refusalOf(catalogue.path()) == StoreError::Corrupt);
}

TEST_CASE("A table with other columns is refused", "[museum]")
{
    const auto sql =
        GENERATE(as<std::string>{}, "ALTER TABLE occupation DROP COLUMN picture",
                 "ALTER TABLE occupation ADD COLUMN more TEXT",
                 "ALTER TABLE figure RENAME COLUMN value TO amount",
                 "DROP TABLE demand_level; CREATE TABLE demand_level (a TEXT PRIMARY KEY)");
    CAPTURE(sql);
    auto catalogue = content().write();
    catalogue.edit(sql);

    CHECK(refusalOf(catalogue.path()) == StoreError::Corrupt);
}

TEST_CASE("A table whose rows are of wrong types is refused", "[museum]")
{
    const auto sql =
        GENERATE(as<std::string>{}, "UPDATE training SET duration_months = 'long'",
                 "UPDATE territory SET latitude = 'north'", "UPDATE label SET text = X'00FF'");
    CAPTURE(sql);
    auto catalogue = content().write();
    // As by a program that knew nothing of the types: SQLite reads whatever is there.
    catalogue.edit("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql ="
                   " replace(sql, ') STRICT, WITHOUT ROWID', ') WITHOUT ROWID')");
    catalogue.edit(sql);

    CHECK(refusalOf(catalogue.path()) == StoreError::Corrupt);
}

TEST_CASE("A header in WAL form or with an absurd page size is refused", "[museum]")
{
    auto bytes = readFile(content().write().path());
    auto wal = bytes;
    wal[18] = wal[19] = '\x02';
    CHECK(refusalOfBytes(wal) == StoreError::Corrupt);
    auto pages = bytes;
    pages[16] = pages[17] = '\0';
    CHECK(refusalOfBytes(pages) == StoreError::Corrupt);
    auto count = bytes;
    count[28] = '\x7F';
    CHECK(refusalOfBytes(count) == StoreError::Corrupt);
}

TEST_CASE("Zeroed pages in the middle are damage to whoever looks at all pages", "[museum]")
{
    const TempDir folder;
    const auto file = folder / "zeroed.sqlite";
    auto bytes = readFile(content().write().path());
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2 / 4096 * 4096),
              bytes.begin() + static_cast<std::ptrdiff_t>((bytes.size() / 2 / 4096 + 3) * 4096),
              '\0');
    writeFile(file, bytes);

    const auto pages = authoring::checkPages(file);
    REQUIRE_FALSE(pages.has_value());
    CHECK(pages.error().code == StoreError::Corrupt);
    checkSentence(file, pages.error().detail);
    CHECK_FALSE(authoring::check(file).has_value());
    readAll(file);
}

TEST_CASE("Pages that swapped places are damage", "[museum]")
{
    const TempDir folder;
    auto bytes = readFile(content().write().path());
    const auto page = [&](std::size_t number) {
        return bytes.begin() + static_cast<std::ptrdiff_t>(number * 4096);
    };
    // Empty tables have equal pages: the other is the first that differs.
    std::size_t other = 5;
    while (std::equal(page(4), page(5), page(other))) {
        ++other;
    }
    std::swap_ranges(page(4), page(5), page(other));
    writeFile(folder / "swapped.sqlite", bytes);

    CHECK_FALSE(authoring::checkPages(folder / "swapped.sqlite").has_value());
    readAll(folder / "swapped.sqlite");
}

TEST_CASE("Flipped bytes never crash a reader", "[museum][property]")
{
    const auto sound = readFile(content().write().path());
    const TempDir folder;
    const auto file = folder / "flipped.sqlite";
    std::mt19937 random(20261123);
    for (int round = 0; round < 120; ++round) {
        auto bytes = sound;
        for (int flips = 1 + round % 40; flips > 0; --flips) {
            bytes[random() % bytes.size()] = static_cast<char>(random());
        }
        writeFile(file, bytes);
        readAll(file);
        static_cast<void>(authoring::check(file));
    }
    SUCCEED("every reading came back");
}

TEST_CASE("A changed letter is a finding, since the rows no longer match their name", "[museum]")
{
    auto catalogue = CatalogueBuilder().withWholeOccupation("A1000", "Un", "Une").write();
    catalogue.edit("UPDATE occupation_text SET text = 'Deux' WHERE field = 'hook'");

    const auto findings = authoring::check(catalogue.path());

    REQUIRE(findings.has_value());
    CHECK(std::ranges::any_of(*findings, [](const auto& finding) {
        return finding.entity == "catalogue" && finding.level == authoring::Level::Error;
    }));
}
