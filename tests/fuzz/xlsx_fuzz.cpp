// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as a spreadsheet, or as one part of a spreadsheet.

#include "content/xlsx_sample.h"
#include "fuzz/parsers.h"
#include "importers/xlsx.h"

#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void readAsTable(const std::string& bytes)
{
    FileReport report{"f.xlsx", 0, 0, {}, {}};
    const auto table = readXlsx({"f.xlsx", bytes}, {{"a", "b"}}, report);
    require(table || !table.error().detail.empty());
    require(!table || report.read == table->size() + report.skips.size());
}

/// Bytes as one part of a spreadsheet that is sound otherwise.
void readAsPart(const char* part, std::string bytes)
{
    orientibus::test::XlsxFile file;
    file.withTexts("<si><t>a</t></si><si><t>b</t></si>")
        .withSheet("S", "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        "<row><c><v>1</v></c><c t=\"s\"><v>1</v></c></row>");
    file.parts[part] = std::move(bytes);
    readAsTable(file.bytes());
}

constexpr std::array parsers{
    fuzz::Parser{"archive", [](std::string bytes) { readAsTable(bytes); }},
    fuzz::Parser{
        "sheet",
        [](std::string bytes) { readAsPart("xl/worksheets/sheet1.xml", std::move(bytes)); }},
    fuzz::Parser{"texts",
                 [](std::string bytes) { readAsPart("xl/sharedStrings.xml", std::move(bytes)); }},
    fuzz::Parser{"workbook",
                 [](std::string bytes) { readAsPart("xl/workbook.xml", std::move(bytes)); }},
    fuzz::Parser{
        "relations",
        [](std::string bytes) { readAsPart("xl/_rels/workbook.xml.rels", std::move(bytes)); }},
};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments)
{
    return fuzz::choose(parsers, {*arguments, static_cast<std::size_t>(*count)});
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return fuzz::feed(data, size);
}
