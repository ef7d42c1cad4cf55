// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// From a key stroke to a ranked list, beside plain FTS5 on the same titles and
// the same strokes: `search_bench CATALOGUE [TITLES]`, on the catalogue itself and on
// one ten times larger that is made of it. A stroke is what stands in the field after
// one more letter of a title, up to the 24 letters the field takes.

#include "larger_catalogue.h"
#include "support/temp_dir.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <stdexcept>

namespace {

using namespace orientibus;
using Clock = std::chrono::steady_clock;

constexpr std::size_t fieldLetters = 24;

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

/// As the field holds it after each stroke.
std::vector<std::string> strokes(const std::vector<test::Title>& titles, std::size_t count)
{
    std::vector<std::string> typed;
    const auto step = std::max<std::size_t>(1, titles.size() / std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < titles.size(); i += step) {
        const auto text = test::plain(test::mixed(titles[i]));
        for (std::size_t size = 1; size <= std::min(text.size(), fieldLetters); ++size) {
            if (text[size - 1] != ' ')
                typed.push_back(text.substr(0, size));
        }
    }
    return typed;
}

class PlainFts5 {
public:
    explicit PlainFts5(const std::vector<test::Title>& titles)
    {
        sqlite3_open(":memory:", &m_database);
        run("CREATE VIRTUAL TABLE title USING fts5(label,"
            " tokenize = 'unicode61 remove_diacritics 2'); BEGIN");
        auto* insert = prepare("INSERT INTO title VALUES (?1)");
        for (const auto& title : titles) {
            sqlite3_bind_text(insert, 1, title.label.c_str(), -1, SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT; INSERT INTO title (title) VALUES ('optimize')");
        m_query = prepare("SELECT rowid FROM title WHERE title MATCH ?1 ORDER BY rank LIMIT 10");
    }
    PlainFts5(const PlainFts5&) = delete;
    PlainFts5& operator=(const PlainFts5&) = delete;
    ~PlainFts5()
    {
        sqlite3_finalize(m_query);
        sqlite3_close(m_database);
    }

    std::size_t search(const std::string& typed)
    {
        std::string match;
        for (const auto& word : test::split(typed, " '’-/(),.«»&"))
            match += '"' + word + "\" ";
        if (match.empty())
            return 0;
        match.back() = '*';
        sqlite3_bind_text(m_query, 1, match.c_str(), -1, SQLITE_TRANSIENT);
        std::size_t rows = 0;
        while (sqlite3_step(m_query) == SQLITE_ROW)
            ++rows;
        sqlite3_reset(m_query);
        return rows;
    }

private:
    void run(const char* sql) { sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr); }
    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr);
        return statement;
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_query = nullptr;
};

struct Times {
    std::vector<double> each;
    std::size_t rows = 0;

    [[nodiscard]] double at(double share) const
    {
        return each[static_cast<std::size_t>(share * static_cast<double>(each.size() - 1))];
    }
};

Times measure(const std::vector<std::string>& typed,
              const std::function<std::size_t(const std::string&)>& search)
{
    Times times;
    times.each.reserve(typed.size());
    for (const auto& text : typed) {
        const auto start = Clock::now();
        times.rows += search(text);
        times.each.push_back(milliseconds(start));
    }
    std::sort(times.each.begin(), times.each.end());
    return times;
}

void report(const std::string& name, const std::vector<std::string>& typed,
            const content::SearchIndex& index, PlainFts5& plain)
{
    const auto ours = measure(typed, [&index](const std::string& text) {
        const auto hits = index.search(text, 10);
        return hits ? hits->size() : 0;
    });
    const auto theirs =
        measure(typed, [&plain](const std::string& text) { return plain.search(text); });
    std::printf("%-22s %7zu", name.c_str(), typed.size());
    for (const double share : {0.5, 0.95, 0.99}) {
        std::printf("  %8.3f %8.3f %6.2f", ours.at(share), theirs.at(share),
                    ours.at(share) / theirs.at(share));
    }
    std::printf("\n");
}

/// Strokes of so many letters: short ones touch most of the catalogue.
std::vector<std::string> ofSize(const std::vector<std::string>& typed, std::size_t from,
                                std::size_t to)
{
    std::vector<std::string> some;
    std::copy_if(typed.begin(), typed.end(), std::back_inserter(some),
                 [=](const std::string& text) { return text.size() >= from && text.size() <= to; });
    return some;
}

double build(const std::filesystem::path& catalogue, const std::filesystem::path& file)
{
    const auto building = Clock::now();
    if (const auto built = content::SearchIndex::build(catalogue, file); !built)
        throw std::runtime_error(built.error().detail);
    return milliseconds(building);
}

void printIndex(const std::filesystem::path& catalogue, const std::filesystem::path& folder)
{
    const auto file = folder / "bench.search.sqlite";
    std::vector<double> builds;
    for (int round = 0; round < 3; ++round)
        builds.push_back(build(catalogue, file));
    std::sort(builds.begin(), builds.end());
    std::printf("index build   %8.0f ms (slowest of three %.0f)\n", builds[1], builds[2]);
    std::printf("index size    %8.1f MB (catalogue %.1f MB)\n",
                static_cast<double>(std::filesystem::file_size(file)) / 1e6,
                static_cast<double>(std::filesystem::file_size(catalogue)) / 1e6);
}

void printStrokes(const std::filesystem::path& catalogue, std::size_t count)
{
    if (const auto ready = content::SearchIndex::openOrBuild(catalogue); !ready)
        throw std::runtime_error(ready.error().detail);
    const auto opening = Clock::now();
    const auto index = content::SearchIndex::openOrBuild(catalogue);
    std::printf("index opened  %8.1f ms\n", milliseconds(opening));
    std::printf("in memory     %8.1f MB\n", static_cast<double>(index->memoryUsed()) / 1e6);

    const auto titles = test::titlesOf(catalogue);
    const auto typed = strokes(titles, count);
    PlainFts5 plain(titles);
    measure(ofSize(typed, 9, 12), [&](const std::string& text) {  // warm both
        return index->search(text, 10)->size() + plain.search(text);
    });
    std::printf("%-22s %7s  %24s  %24s  %24s\n", "milliseconds", "strokes", "p50 ours FTS5 ratio",
                "p95 ours FTS5 ratio", "p99 ours FTS5 ratio");
    report("all strokes", typed, *index, plain);
    report("1 to 3 letters", ofSize(typed, 1, 3), *index, plain);
    report("4 to 10 letters", ofSize(typed, 4, 10), *index, plain);
    report("11 to 24 letters", ofSize(typed, 11, fieldLetters), *index, plain);
    std::mt19937 random(7);
    auto slipped = ofSize(typed, 8, fieldLetters);
    for (auto& text : slipped)
        text = test::withSlip(text, false, random);
    report("with a slip", slipped, *index, plain);
}

int run(const std::filesystem::path& catalogue, std::size_t count)
{
    if (test::titlesOf(catalogue).empty()) {
        std::puts("(this catalogue has no titles but those of its occupations: nothing is timed)");
        return 0;
    }
    constexpr int times = 10;
    constexpr unsigned seed = 20261125;
    const test::TempDir folder;
    const auto larger = folder / "larger.sqlite";
    const auto real = folder / "real.sqlite";
    std::filesystem::copy_file(catalogue, real);
    const bench::LargerCatalogue made(real, larger, times, seed);
    for (const auto& each : {real, larger}) {
        std::printf("%s, %zu titles\n", each == real ? "as given" : "\nten times larger",
                    test::titlesOf(each).size());
        printIndex(each, folder.path());
        // Plain FTS5 needs tenths of a second for some strokes on the larger one.
        printStrokes(each, each == real ? count : std::max<std::size_t>(1, count / times));
        std::fflush(stdout);
    }
    return 0;
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fputs("Usage: search_bench CATALOGUE [TITLES]\n", stderr);
        return 2;
    }
    try {
        return run(arguments[1], count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 300);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
