// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as a spreadsheet. The first byte says what they are: 0 a whole archive, 1 a sheet, 2 the
// shared texts, 3 the workbook, 4 its relations, the other parts being sound; beyond, projects
// of a survey (odd) or a tension (even) as the importers of demand read them.

#include "content/xlsx_sample.h"
#include "importers/demand/bmo.h"
#include "importers/demand/tension.h"
#include "importers/xlsx.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::content::authoring;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

std::string spreadsheet(std::uint8_t choice, std::string bytes)
{
    static constexpr std::array parts{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                      "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
    if (choice == 0) {
        return bytes;
    }
    orientibus::test::XlsxFile file;
    file.withTexts("<si><t>a</t></si><si><t>b</t></si>")
        .withSheet("S", "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
                        "<row><c><v>1</v></c><c t=\"s\"><v>1</v></c></row>");
    file.parts[parts[choice - 1U]] = std::move(bytes);
    return file.bytes();
}

void readAsTable(const std::string& bytes)
{
    FileReport report{"f.xlsx", 0, 0, {}, {}};
    const auto table = readXlsx({"f.xlsx", bytes}, {{"a", "b"}}, report);
    require(table || !table.error().detail.empty());
    require(!table || report.read == table->size() + report.skips.size());
}

void readAsDemand(bool isSurvey, std::string bytes)
{
    static const Layer below = [] {
        Layer layer("below");
        layer.row(Table::Occupation, {"D1101"});
        layer.row(Table::Territory, {"BE5203"});
        return layer;
    }();
    ImportInput input{"demand", {}, {{"region", "52"}}, &below};
    input.files[isSurvey ? "projects" : "tension"] = {"f.csv", std::move(bytes)};
    if (isSurvey) {
        input.options["year"] = "2025";
        input.files["families"] = {"n.csv",
                                   "Code_FAP228;Intitulé_FAP228;Code_FAP86\nS0X40;B;S0X\n"};
    }
    const auto imported = isSurvey ? importBmo(input) : importTension(input);
    require(imported || !imported.error().detail.empty());
    require(!imported || std::ranges::all_of(imported->report.files, &FileReport::isComplete));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] < 5) {
        readAsTable(spreadsheet(data[0], std::move(bytes)));
    } else {
        readAsDemand(data[0] % 2 == 1, std::move(bytes));
    }
    return 0;
}
