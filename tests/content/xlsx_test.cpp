// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/xlsx.h"
#include "support/catch.h"
#include "xlsx_sample.h"

#include <rapidcheck.h>

using namespace orientibus::content::authoring;
using orientibus::test::rowsOf;
using orientibus::test::XlsxFile;
using orientibus::test::zipped;

namespace {

struct Reading {
    orientibus::content::Result<CsvTable, ImportError> table;
    FileReport report;
};

Reading read(const std::string& bytes, const CsvOptions& options = {{"a", "b"}})
{
    FileReport report{"file.xlsx", 0, 0, {}, {}};
    auto table = readXlsx({"file.xlsx", bytes}, options, report);
    return {std::move(table), std::move(report)};
}

std::string refusalOf(const std::string& bytes, const CsvOptions& options = {{"a", "b"}})
{
    const auto reading = read(bytes, options);
    return reading.table ? "read" : reading.table.error().detail;
}

/// A sheet with the header a, b and what `rows` adds below it.
std::string sheet(const std::string& rows)
{
    return XlsxFile().withSheet("S", rowsOf({{"a", "b"}}) + rows).bytes();
}

}  // namespace

TEST_CASE("Cells of every kind read as the text the file keeps", "[xlsx]")
{
    const auto bytes =
        XlsxFile()
            .withTexts("<si><t>plain</t></si>"
                       "<si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ch </t></r>"
                       "<rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></si><si/>")
            .withSheet("S", rowsOf({{"a", "b"}}) +
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c>"
                                "<c r=\"B2\" t=\"s\"><v>1</v></c></row>"
                                "<row r=\"3\"><c r=\"A3\"><v>3.2999999999999998</v></c>"
                                "<c r=\"B3\" s=\"7\"><v>45678</v></c></row>"
                                "<row r=\"5\"><c r=\"A5\" t=\"b\"><v>1</v></c>"
                                "<c r=\"B5\" t=\"str\"><f>A2&amp;B2</f><v>é&amp;</v></c></row>"
                                "<row r=\"6\"><c r=\"B6\"><v>7</v></c></row>"
                                "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>2</v></c></row>"
                                "<row><c><v>8</v></c><c t=\"inlineStr\"><is><r><t>x</t></r>"
                                "<r><t>y</t></r></is></c></row>")
            .bytes();

    const auto [table, report] = read(bytes);

    REQUIRE(table.has_value());
    REQUIRE(table->size() == 5);
    CHECK(table->cell(0, 0) == "plain");
    CHECK(table->cell(0, 1) == "rich ");
    CHECK(table->cell(1, 0) == "3.2999999999999998");
    CHECK(table->cell(1, 1) == "45678");
    CHECK(table->line(2) == 5);
    CHECK(table->cell(2, 0) == "1");
    CHECK(table->cell(2, 1) == "é&");
    CHECK(table->cell(3, 0).empty());
    CHECK(table->cell(3, 1) == "7");
    CHECK(table->line(4) == 8);
    CHECK(table->cell(4, 0) == "8");
    CHECK(table->cell(4, 1) == "xy");
    CHECK(report.read == 5);
}

TEST_CASE("The sheet is the one whose header carries the wanted columns", "[xlsx]")
{
    const auto bytes =
        XlsxFile()
            .withSheet("About", rowsOf({{"a"}, {"what a means"}, {"b"}}))
            .withSheet("Data", rowsOf({{"A title"}, {}, {"b", "", "a"}, {"2", "", "1"}}))
            .bytes();

    const auto [table, report] = read(bytes);

    REQUIRE(table.has_value());
    REQUIRE(table->size() == 1);
    CHECK(table->cell(0, 0) == "1");
    CHECK(table->cell(0, 1) == "2");
    CHECK(table->line(0) == 4);
}

TEST_CASE("A header is refused by the name that is wrong, with sheet and row", "[xlsx]")
{
    const auto refusal = [](const std::vector<std::string>& header) {
        return refusalOf(XlsxFile().withSheet("S", rowsOf({{"title"}, header})).bytes());
    };

    CHECK(refusal({"a", "c"}) == "file.xlsx: sheet \"S\": row 2: unknown column \"c\"");
    CHECK(refusal({"a"}) == "file.xlsx: sheet \"S\": row 2: the column \"b\" is missing");
    CHECK(refusal({"a", "b", "a"}) ==
          "file.xlsx: sheet \"S\": row 2: the column \"a\" is there twice");
    CHECK(refusal({"x", "y"}) == "file.xlsx: no sheet has a header with the column \"a\"");
}

TEST_CASE("Loose names know a header however people spell it", "[xlsx][csv]")
{
    CsvOptions options{{"Intitulé_FAP", "ROME"}};
    options.looseNames = true;
    using Names = std::vector<std::string>;
    const auto header = GENERATE(values<Names>(
        {{"INTITULE FAP", "rome"}, {"intitulé-fap", " Rome "}, {"Intitulé  FAP", "R.O.M.E"}}));

    const auto reading =
        read(XlsxFile().withSheet("S", rowsOf({header, {"x", "y"}})).bytes(), options);

    REQUIRE(reading.table.has_value());
    CHECK(reading.table->cell(0, 1) == "y");
    options.looseNames = false;
    CHECK(refusalOf(XlsxFile().withSheet("S", rowsOf({header})).bytes(), options) != "read");
}

TEST_CASE("A row with an error is skipped, a value without a column is remarked upon", "[xlsx]")
{
    const auto [table, report] = read(sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c>"
                                            "<c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"
                                            "<row r=\"3\"><c r=\"A3\"><v>1</v></c>"
                                            "<c r=\"D3\"><v>note</v></c></row>"
                                            "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\"/></row>"));

    REQUIRE(table.has_value());
    CHECK(table->size() == 1);
    REQUIRE(report.skips.size() == 1);
    CHECK(report.skips[0].line == 2);
    CHECK(report.skips[0].column == "b");
    CHECK(report.skips[0].reason == "an error of the spreadsheet: #REF!");
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].line == 3);
    CHECK(report.remarks[0].reason == "a value stands in column 4, which has no name");
    CHECK(report.read == table->size() + report.skips.size());
}

TEST_CASE("References that cannot be are refused with their row", "[xlsx]")
{
    struct Case {
        const char* rows;
        const char* sentence;
    };
    const auto [rows, sentence] = GENERATE(values<Case>({
        {R"(<row r="2"><c r="A2" t="s"><v>3</v></c></row>)", "row 2: there is no shared text 3"},
        {R"(<row r="2"><c r="A2" t="s"><v>-1</v></c></row>)", "row 2: there is no shared text -1"},
        {R"(<row r="2"><c r="A3"><v>1</v></c></row>)", "row 2: a cell calls itself \"A3\""},
        {R"(<row r="2"><c r="B2"/><c r="A2"/></row>)", "row 2: a cell calls itself \"A2\""},
        {R"(<row r="2"><c r="ZZZZ2"/></row>)", "row 2: a cell calls itself \"ZZZZ2\""},
        {R"(<row r="2"><c r="2A"/></row>)", "row 2: a cell calls itself \"2A\""},
        {R"(<row r="1"/>)", "row 1: the next row calls itself \"1\""},
        {R"(<row r="1048577"/>)", "row 1: the next row calls itself \"1048577\""},
    }));

    CHECK(refusalOf(sheet(rows)) ==
          std::string("file.xlsx: sheet \"S\": xl/worksheets/sheet1.xml: ") + sentence);
}

TEST_CASE("What is no whole spreadsheet is refused, never half read", "[xlsx]")
{
    const auto whole = sheet(rowsOf({{}, {"1", "2"}}).substr(15));
    CHECK(refusalOf(whole.substr(0, whole.size() / 2)).find("not a whole spreadsheet") !=
          std::string::npos);
    CHECK(refusalOf("PK\x03\x04").find("not a whole spreadsheet") != std::string::npos);
    CHECK(refusalOf(zipped({{"readme.txt", "x"}})) == "file.xlsx: _rels/.rels: No such file");

    XlsxFile lost;
    lost.withSheet("S", rowsOf({{"a", "b"}}));
    lost.parts["xl/_rels/workbook.xml.rels"] = "<Relationships/>";
    CHECK(refusalOf(lost.bytes()) == "file.xlsx: the sheet \"S\" points nowhere");

    XlsxFile cut;
    cut.withSheet("S", rowsOf({{"a", "b"}}));
    cut.parts["xl/worksheets/sheet1.xml"].resize(60);
    CHECK(refusalOf(cut.bytes()).find("broken XML at line 1") != std::string::npos);

    XlsxFile entities;
    entities.withSheet("S", rowsOf({{"a", "b"}}));
    entities.parts["xl/worksheets/sheet1.xml"].insert(0, "<!DOCTYPE x [<!ENTITY a \"b\">]>");
    CHECK(refusalOf(entities.bytes()).find("a document type is not allowed") != std::string::npos);
}

TEST_CASE("A small file that unfolds to a huge one is refused", "[xlsx]")
{
    XlsxFile spaces;
    spaces.withSheet("S", rowsOf({{"a", "b"}}) + std::string(xlsxPartLimit, ' '));
    const auto bytes = spaces.bytes();
    CHECK(bytes.size() < xlsxPartLimit / 500);
    CHECK(refusalOf(bytes).find("larger than 128 MiB unpacked") != std::string::npos);

    std::string rows = rowsOf({{"a", "b"}});
    for (int row = 2; row < 200; ++row) {
        rows += fmt::format(R"(<row r="{0}"><c r="A{0}" t="s"><v>0</v></c></row>)", row);
    }
    const auto text = "<si><t>" + std::string(1 << 20, 'x') + "</t></si>";
    CHECK(refusalOf(XlsxFile().withTexts(text).withSheet("S", rows).bytes())
              .find("row 129: more than 128 MiB of text") != std::string::npos);
}

TEST_CASE("Prefixed names and UTF-16 parts are the same spreadsheet", "[xlsx]")
{
    XlsxFile file;
    file.withSheet("S", "");
    file.parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x=\"n\"><x:sheetData><x:row><x:c t=\"str\"><x:v>a</x:v></x:c>"
        "<x:c t=\"str\"><x:v>b</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    std::string wide = "\xFF\xFE";
    for (const char byte : file.parts["xl/worksheets/sheet1.xml"]) {
        wide += byte;
        wide += '\0';
    }
    CHECK(read(file.bytes()).table->cell(0, 0) == "1");
    file.parts["xl/worksheets/sheet1.xml"] = wide;
    CHECK(read(file.bytes()).table->cell(0, 0) == "1");
}

TEST_CASE("A table reads by what the file is, not by its name", "[xlsx][csv]")
{
    const auto bytes =
        GENERATE(std::string("a,b\n1,2\n"), std::string("b;a\n2;1\n"), std::string("a\tb\n1\t2\n"),
                 XlsxFile().withSheet("S", rowsOf({{"b", "a"}, {"2", "1"}})).bytes());
    FileReport report{"table", 0, 0, {}, {}};

    const auto table = readTable({"table", bytes}, {{"a", "b"}}, report);

    REQUIRE(table.has_value());
    CHECK(table->cell(0, 0) == "1");
    CHECK(table->cell(0, 1) == "2");
    CHECK(table->line(0) == 2);
}

TEST_CASE("Any table that is written reads back, each row in its place", "[xlsx][property]")
{
    const bool holds = rc::check([] {
        const auto cell =
            rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab 1,;")));
        const auto lines = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
            rc::gen::pair(cell, cell));
        std::vector<std::vector<std::string>> table{{"a", "b"}};
        std::size_t filled = 0;
        for (const auto& [a, b] : lines) {
            table.push_back({a, b});
            filled += a.empty() && b.empty() ? 0U : 1U;
        }
        const auto [got, report] = read(XlsxFile().withSheet("S", rowsOf(table)).bytes());
        RC_ASSERT(got.has_value());
        RC_ASSERT(got->size() == filled);
        RC_ASSERT(report.read == filled);
        for (std::size_t row = 0; row < got->size(); ++row) {
            const auto& written = table.at(got->line(row) - 1);
            RC_ASSERT(got->cell(row, 0) == written[0]);
            RC_ASSERT(got->cell(row, 1) == written[1]);
        }
    });
    CHECK(holds);
}
