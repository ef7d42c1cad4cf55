// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as a file of who recruits: of the BMO, whose other files are sound, or of the tension.

#include "fuzz/parsers.h"
#include "importers/demand/bmo.h"
#include "importers/demand/tension.h"

#include <algorithm>
#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

const Layer& below()
{
    static const Layer layer = [] {
        Layer made("below");
        made.row(Table::Occupation, {"D1101"});
        made.row(Table::Territory, {"BE5203"});
        return made;
    }();
    return layer;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// What holds of every file: no record is lost, and no link dangles.
void examine(const orientibus::content::Result<Imported, ImportError>& imported)
{
    if (!imported) {
        return require(!imported.error().detail.empty());
    }
    require(std::ranges::all_of(imported->report.files, &FileReport::isComplete));
    for (const auto& [key, row] : imported->layer.rows(Table::OccupationFamily)) {
        require(below().has(Table::Occupation, {key[0]}) &&
                imported->layer.has(Table::Family, {key[1]}));
    }
    for (const auto& [key, row] : imported->layer.rows(Table::Figure)) {
        const bool isWithheld = row.text("quality") == "withheld";
        require(below().has(Table::Territory, {key[3]}) && !row.text("source_line").empty());
        require(row.fields().contains("value") != isWithheld);
    }
}

void readAsSurvey(const char* role, std::string bytes)
{
    ImportInput input{"bmo", {}, {{"region", "52"}, {"year", "2025"}}, &below()};
    input.files["projects"] = {"p.csv", "annee,Code métier BMO,REG,Dept,BE25,met,xmet,smet\n"
                                        "2025,S0X40,52,44,5203,105,85,37\n"};
    input.files["families"] = {"f.csv", "Code_FAP228;Intitulé_FAP228;Code_FAP86\nS0X40;B;S0X\n"};
    input.files[role] = {"fuzz", std::move(bytes)};
    examine(importBmo(input));
}

void readAsTension(std::string bytes)
{
    examine(importTension(
        {"tension", {{"tension", {"fuzz", std::move(bytes)}}}, {{"region", "52"}}, &below()}));
}

constexpr std::array parsers{
    fuzz::Parser{"projects", [](std::string bytes) { readAsSurvey("projects", std::move(bytes)); }},
    fuzz::Parser{"families", [](std::string bytes) { readAsSurvey("families", std::move(bytes)); }},
    fuzz::Parser{"words", [](std::string bytes) { readAsSurvey("words", std::move(bytes)); }},
    fuzz::Parser{"passage", [](std::string bytes) { readAsSurvey("passage", std::move(bytes)); }},
    fuzz::Parser{"approximate",
                 [](std::string bytes) { readAsSurvey("approximate", std::move(bytes)); }},
    fuzz::Parser{"tension", &readAsTension},
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
