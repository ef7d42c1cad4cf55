// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search_catalogue.h"
#include "support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <set>

using orientibus::content::SearchError;
using orientibus::content::SearchIndex;
using orientibus::test::contentsOf;
using orientibus::test::found;
using orientibus::test::SearchCatalogue;
using Ids = std::vector<std::string>;

namespace {

SearchCatalogue& withJobs(SearchCatalogue& catalogue)
{
    return catalogue.occupation("D1102", "Boulanger", "Boulangère")
        .text("definition", "Pétrit la pâte et cuit le pain.")
        .occupation("F1602", "Électricien du bâtiment", "Électricienne du bâtiment");
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary) << bytes;
}

SearchError errorOf(const std::filesystem::path& catalogue)
{
    const auto index = SearchIndex::open(catalogue);
    REQUIRE_FALSE(index.has_value());
    CHECK_FALSE(index.error().detail.empty());
    return index.error().code;
}

}  // namespace

TEST_CASE("The index lies beside its catalogue", "[search]")
{
    CHECK(SearchIndex::pathFor("/a/b/default.sqlite") == "/a/b/default.search.sqlite");
}

TEST_CASE("An index is built, opened and gives the same answers from memory", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue);
    const auto file = SearchIndex::pathFor(catalogue.file());
    CHECK(errorOf(catalogue.file()) == SearchError::NotFound);
    REQUIRE(SearchIndex::build(catalogue.file(), file).has_value());
    const auto opened = SearchIndex::open(catalogue.file());
    REQUIRE(opened.has_value());
    CHECK(found(*opened, "boulangere") == Ids{"D1102"});

    std::filesystem::remove(file);
    std::filesystem::create_directory(file);  // nothing can be written there
    const auto inMemory = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(inMemory.has_value());
    CHECK(found(*inMemory, "boulangere") == Ids{"D1102"});
    CHECK(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}) == 2);
}

TEST_CASE("The same catalogue gives the same index, byte for byte", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue);
    const auto one = catalogue.file().parent_path() / "one";
    const auto two = catalogue.file().parent_path() / "two";
    REQUIRE(SearchIndex::build(catalogue.file(), one).has_value());
    REQUIRE(SearchIndex::build(catalogue.file(), two).has_value());
    CHECK(contentsOf(one) == contentsOf(two));
}

TEST_CASE("An index of other content is stale, and built anew where that is wanted", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue);
    REQUIRE(SearchIndex::openOrBuild(catalogue.file()).has_value());
    catalogue.occupation("H2101", "Boucher", "Bouchère");
    catalogue.rename("two");
    CHECK(errorOf(catalogue.file()) == SearchError::Stale);
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    CHECK(found(*index, "boucher") == Ids{"H2101"});
    CHECK(SearchIndex::open(catalogue.file()).has_value());
}

TEST_CASE("What is no index is refused", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue);
    const auto file = SearchIndex::pathFor(catalogue.file());
    write(file, "");
    CHECK(errorOf(catalogue.file()) == SearchError::NotIndex);
    write(file, std::string(5000, 'x'));
    CHECK(errorOf(catalogue.file()) == SearchError::NotIndex);
    std::filesystem::copy_file(catalogue.file(), file,
                               std::filesystem::copy_options::overwrite_existing);
    CHECK(errorOf(catalogue.file()) == SearchError::NotIndex);
    CHECK(SearchIndex::openOrBuild(catalogue.file()).has_value());
    CHECK_FALSE(SearchIndex::build("/nowhere.sqlite", file).has_value());
    CHECK_FALSE(SearchIndex::build(catalogue.file(), "/nowhere/x.sqlite").has_value());
}

TEST_CASE("A truncated or damaged index is refused or answers as before, never a crash", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue);
    const auto file = SearchIndex::pathFor(catalogue.file());
    REQUIRE(SearchIndex::build(catalogue.file(), file).has_value());
    const auto whole = contentsOf(file);
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        auto bytes = whole;
        if (round % 3 == 0)
            bytes.resize(random() % bytes.size());
        else
            for (int i = 0; i < 1 + round % 7; ++i)
                bytes[random() % bytes.size()] = static_cast<char>(random());
        write(file, bytes);
        const auto index = SearchIndex::open(catalogue.file());
        if (!index) {
            CHECK_FALSE(index.error().detail.empty());
            continue;
        }
        const auto hits = index->search("boulangere pain", 10);
        if (hits)
            CHECK((hits->empty() || hits->front().occupationId == "D1102"));
    }
}

TEST_CASE("Whatever is typed: known ids, each once, within the limit, whole characters", "[search]")
{
    SearchCatalogue catalogue;
    withJobs(catalogue).text("keyword", "pain").tag("theme/1", "theme", "Métiers de bouche");
    const auto index = SearchIndex::openOrBuild(catalogue.file());
    REQUIRE(index.has_value());
    const std::set<std::string> known{"D1102", "F1602"};
    const std::vector<std::string> pieces{
        "boulang", "ère",  "É",  "é",    "\xCC\x81",    " ",    "'",    "’",
        "(e)",     "·ne",  "œ",  "ﬁ",    "½",           "漢字", "🙂", "\xFF",
        "\xC3",    "pain", "du", "bâti", "électricien", "-",    "\t",   "x"};
    std::mt19937 random(5);
    for (int round = 0; round < 4000; ++round) {
        std::string query;
        for (auto length = random() % 40; length > 0; --length)
            query += random() % 4 == 0 ? std::string(1, static_cast<char>(random()))
                                       : pieces[random() % pieces.size()];
        const std::size_t limit = random() % 4;
        const auto hits = index->search(query, limit);
        REQUIRE(hits.has_value());
        REQUIRE(hits->size() <= limit);
        std::set<std::string> seen;
        for (const auto& hit : *hits) {
            REQUIRE(known.count(hit.occupationId) == 1);
            REQUIRE(seen.insert(hit.occupationId).second);
            for (const auto& range : hit.ranges) {
                REQUIRE(range.begin + range.size <= hit.text.size());
                const auto isInside = [&hit](std::size_t at) {
                    return at < hit.text.size() && (hit.text[at] & 0xC0) == 0x80;
                };
                REQUIRE_FALSE(isInside(range.begin));
                REQUIRE_FALSE(isInside(range.begin + range.size));
            }
        }
    }
}
