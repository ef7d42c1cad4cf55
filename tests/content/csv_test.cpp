// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/csv.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace orientibus::content::authoring;

namespace {

struct Reading {
    orientibus::content::Result<CsvTable, ImportError> table;
    FileReport report;
};

Reading read(const std::string& bytes, CsvOptions options = {{"a", "b"}})
{
    FileReport report{"file.csv", 0, 0, {}, {}};
    auto table = readCsv({"file.csv", bytes}, options, report);
    return {std::move(table), std::move(report)};
}

std::string refusalOf(const std::string& bytes, const CsvOptions& options = {{"a", "b"}})
{
    const auto reading = read(bytes, options);
    return reading.table ? "read" : reading.table.error().detail;
}

std::string inQuotes(const std::string& cell)
{
    std::string text = "\"";
    for (const char byte : cell) {
        text += byte == '"' ? "\"\"" : std::string(1, byte);
    }
    return text + "\"";
}

}  // namespace

TEST_CASE("An extract says where each record stands in its publisher's file", "[csv]")
{
    const auto [table, report] = read("a,source_line,b\n1,17,2\n3,221,4\n5,none,6\n7,0,8\n");
    REQUIRE(table.has_value());
    REQUIRE(table->size() == 2);
    CHECK(table->line(1) == 3);
    CHECK(table->sourceLine(1) == 221);
    CHECK(table->cell(1, 1) == "4");
    REQUIRE(report.skips.size() == 2);
    CHECK(report.skips[0].line == 4);
    CHECK(report.skips[0].column == "source_line");

    CHECK(read("a,b\n1,2\n").table->sourceLine(0) == 2);
    // What people hand in is no extract.
    CHECK(refusalOf("a,b,source_line\n1,2,3\n", {.columns = {"a", "b"}, .looseNames = true}) !=
          "read");
}

TEST_CASE("A CSV file reads the same with LF, CRLF, a BOM or no last line break", "[csv]")
{
    const std::string bytes = GENERATE("a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n",
                                       "\xEF\xBB\xBF"
                                       "a,b\n1,2\n3,4",
                                       "\"a\",\"b\"\n\"1\",\"2\"\n\n\n3,4\n");
    CAPTURE(bytes);

    const auto [table, report] = read(bytes, {.columns = {"a", "b"}, .mayEndOpen = true});

    REQUIRE(table.has_value());
    REQUIRE(table->size() == 2);
    CHECK(table->cell(0, 0) == "1");
    CHECK(table->cell(1, 1) == "4");
    CHECK(report.read == 2);
    CHECK(report.skips.empty());
}

TEST_CASE("A file without its last line break is cut, unless its last quotation mark is there",
          "[csv]")
{
    CHECK(refusalOf("a,b\n1,23") == "file.csv:2: the file ends inside a record");
    CHECK(refusalOf("a,b\n1,2\n3") == "file.csv:3: the file ends inside a record");
    CHECK(refusalOf("a,b\n1,2\n\"3\"") == "file.csv:3: the file ends inside a record");
    CHECK(refusalOf("\"a\",\"b\"") == "file.csv:1: the file ends inside a record");
    CHECK(refusalOf("a,b\n1,\"2\"") == "read");
    CHECK(refusalOf("a,b\n1,2\"", {.columns = {"a", "b"}, .isQuoted = false}) ==
          "file.csv:2: the file ends inside a record");
}

TEST_CASE("In a file that never quotes, a quotation mark is a character like any other", "[csv]")
{
    CsvOptions options{{"a", "b"}};
    options.isQuoted = false;
    const auto [table, report] = read("a,b\nl\"eau,\"x\n", options);

    REQUIRE(table.has_value());
    REQUIRE(table->size() == 1);
    CHECK(table->cell(0, 0) == "l\"eau");
    CHECK(table->cell(0, 1) == "\"x");
}

TEST_CASE("Cells follow the order asked for, whatever the order of the file", "[csv]")
{
    const auto [table, report] = read("b;x;a\n2;9;1\n", {{"a", "b"}, {"x"}, ';'});

    REQUIRE(table.has_value());
    CHECK(table->cell(0, 0) == "1");
    CHECK(table->cell(0, 1) == "2");
}

TEST_CASE("A record is known by the line it starts on", "[csv]")
{
    const auto [table, report] = read("a,b\n\n1,\"two\nlines\"\n\n3,4\nfive\n6,7\n");

    REQUIRE(table.has_value());
    REQUIRE(table->size() == 3);
    CHECK(table->line(0) == 3);
    CHECK(table->cell(0, 1) == "two\nlines");
    CHECK(table->line(1) == 6);
    CHECK(table->line(2) == 8);
    REQUIRE(report.skips.size() == 1);
    CHECK(report.skips[0].line == 7);
    CHECK(report.skips[0].reason == "1 cells instead of 2");
    CHECK(report.read == table->size() + report.skips.size());
}

TEST_CASE("A header that is not the expected one is refused by name", "[csv]")
{
    CHECK(refusalOf("a,c\n") == "file.csv:1: unknown column \"c\"");
    CHECK(refusalOf("a\n") == "file.csv:1: the column \"b\" is missing");
    CHECK(refusalOf("a,b,a\n") == "file.csv:1: the column \"a\" is there twice");
    CHECK(refusalOf("") == "file.csv:1: the file is empty, a header was expected");
    CHECK(refusalOf("a;b\n") == "file.csv:1: unknown column \"a;b\"");
}

TEST_CASE("Broken quotes are refused with their line", "[csv]")
{
    CHECK(refusalOf("a,b\n1,x\"y\n") == "file.csv:2: a quotation mark is where none may be");
    CHECK(refusalOf("a,b\n1,2\n3,\"4\n5,6\n") == "file.csv:3: a quoted field is not closed");
}

TEST_CASE("A record with bytes that are no text is skipped with its column", "[csv]")
{
    const auto [table, report] = read(std::string("a,b\n1,\xE9t\xE9\n2,\0\n3,ok\n", 19));

    REQUIRE(table.has_value());
    REQUIRE(report.skips.size() == 2);
    CHECK(report.skips[0].column == "b");
    CHECK(report.skips[0].reason == "not valid UTF-8");
    CHECK(report.skips[1].line == 3);
}

TEST_CASE("A record that was encoded twice is skipped with its column, the others are not", "[csv]")
{
    const auto [table, report] = read("a,b\n1,\xC3\x83\xC2\xA9t\xC3\xA9\n2,\xC3\xA9t\xC3\xA9\n");
    REQUIRE(table.has_value());
    REQUIRE(table->size() == 1);
    CHECK(table->cell(0, 0) == "2");
    REQUIRE(report.skips.size() == 1);
    CHECK(report.skips.front().line == 2);
    CHECK(report.skips.front().column == "b");
    CHECK(report.skips.front().reason == "encoded as UTF-8 twice");
}

TEST_CASE("cp1252 is read as such when asked, or when the bytes are no UTF-8", "[csv]")
{
    const auto encoding = GENERATE(CsvEncoding::Cp1252, CsvEncoding::Utf8ElseCp1252);
    const auto [table, report] = read("a,b\n\x9Cuf,\x80 \xE9\n", {{"a", "b"}, {}, ',', encoding});

    REQUIRE(table.has_value());
    CHECK(table->cell(0, 0) == "œuf");
    CHECK(table->cell(0, 1) == "€ é");
}

TEST_CASE("UTF-16 is known by its mark when the bytes are no UTF-8", "[csv]")
{
    const std::string text = "a,b\n1,2\n";
    for (const bool isLittle : {true, false}) {
        std::string bytes = isLittle ? "\xFF\xFE" : "\xFE\xFF";
        for (const char letter : text) {
            bytes += isLittle ? std::string{letter, '\0'} : std::string{'\0', letter};
        }
        CsvOptions options{{"a", "b"}};
        options.encoding = CsvEncoding::Utf8ElseCp1252;
        const auto [table, report] = read(bytes, options);
        REQUIRE(table);
        CHECK(table->cell(0, 1) == "2");
        REQUIRE(report.remarks.size() == 1);
        CHECK(report.remarks.front().reason == "not UTF-8, read as UTF-16");
        CHECK(refusalOf(bytes.substr(0, bytes.size() - 1), options) ==
              "file.csv:2: not UTF-16 text");
    }
}

TEST_CASE("In a table of people, a column without a name is none", "[csv]")
{
    CsvOptions options{{"a", "b"}};
    CHECK(refusalOf("a,b,\n1,2,\n", options) == "file.csv:1: unknown column \"\"");

    options.looseNames = true;
    const auto [table, report] = read("a,, ,B\n1,,,2\n3,x,,4\n", options);
    REQUIRE(table);
    CHECK(table->size() == 2);
    CHECK(table->cell(1, 1) == "4");
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks.front().line == 3);
    CHECK(report.remarks.front().reason == "a value stands in column 2, which has no name");
}

TEST_CASE("UTF-8 stays UTF-8 when either is allowed", "[csv]")
{
    const auto [table, report] =
        read("a,b\nœuf,é\n", {{"a", "b"}, {}, ',', CsvEncoding::Utf8ElseCp1252});

    REQUIRE(table.has_value());
    CHECK(table->cell(0, 0) == "œuf");
}

TEST_CASE("Whatever is written with quotes is read back as it was", "[csv][property]")
{
    const bool holds = rc::check([](const std::vector<std::pair<int, std::string>>& rows) {
        std::string bytes = "a,b\r\n";
        std::vector<std::pair<std::string, std::string>> wanted;
        for (const auto& [number, raw] : rows) {
            std::string cell;
            for (const char byte : raw) {
                cell += static_cast<char>(1 + (static_cast<unsigned char>(byte) % 126));
            }
            wanted.emplace_back(std::to_string(number), cell);
            bytes += std::to_string(number) + "," + inQuotes(cell) + "\r\n";
        }
        const auto [table, report] = read(bytes);
        RC_ASSERT(table.has_value());
        RC_ASSERT(table->size() == wanted.size());
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            RC_ASSERT(std::string(table->cell(row, 0)) == wanted[row].first);
            RC_ASSERT(std::string(table->cell(row, 1)) == wanted[row].second);
        }
    });
    CHECK(holds);
}

TEST_CASE("Of any bytes, each record is in the table or among the skips", "[csv][property]")
{
    const bool holds = rc::check([](const std::vector<std::uint8_t>& raw) {
        constexpr std::string_view alphabet = "a,b\"\n\r \xC3\xA9;1";
        std::string bytes = "a,b\n";
        for (const auto byte : raw) {
            bytes += alphabet[byte % alphabet.size()];
        }
        const auto [table, report] = read(bytes);
        if (table) {
            RC_ASSERT(report.read == table->size() + report.skips.size());
        } else {
            RC_ASSERT(!table.error().detail.empty());
        }
    });
    CHECK(holds);
}
