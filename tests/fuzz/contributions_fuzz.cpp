// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as files that contributors hand in. The first byte says how: 0 a whole file, 1 the rows
// below a sound header, 2 as 1 but as an example, 3 the same rows from two contributors.

#include "importers/contributions/columns.h"
#include "importers/contributions/contributions.h"
#include "importers/csv.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace orientibus::content::authoring;

namespace {

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

const Layer& world()
{
    static const Layer layer = [] {
        Layer made("test");
        made.row(Table::Territory, {"D53"}).set("kind", "departement").set("name", "Mayenne");
        made.row(Table::Territory, {"C53130"})
            .set("kind", "commune")
            .set("name", "Laval")
            .set("parent_id", "D53");
        made.row(Table::Place, {"0530001N"}).set("name", "Lycée").set("commune_id", "C53130");
        made.row(Table::Contact, {"0530001N", "reception"}).set("phone", "02 61 91 00 90");
        made.row(Table::Occupation, {"D1102"});
        made.row(Table::OccupationText, {"D1102", "fr", "title_m", std::int64_t{1}})
            .set("text", "Boulanger");
        made.row(Table::Training, {"cap"}).set("rncp", "RNCP37537");
        made.row(Table::Label, {"training", "cap", "fr", "name"}).set("text", "CAP boulanger");
        return made;
    }();
    return layer;
}

std::string header()
{
    std::string line;
    for (const auto& column : contributions::columns()) {
        line.append(line.empty() ? "" : ";").append(column.name);
    }
    return line + "\n";
}

/// Nothing that is shown holds what no pupil may see.
void requireClean(const Layer& layer)
{
    for (const auto& [key, row] : layer.rows(Table::Contact)) {
        require(row.text("phone").find_first_not_of("0123456789 ") == std::string_view::npos);
        require(!row.text("phone").starts_with("06") && !row.text("phone").starts_with("07"));
    }
    for (const auto& [key, row] : layer.rows(Table::Label)) {
        const auto text = row.text("text");
        require(isCleanUtf8(text) && text.find('@') == std::string_view::npos);
        for (const auto letter : text) {
            require(static_cast<unsigned char>(letter) >= 0x20U);
        }
    }
    for (const auto& [key, row] : layer.rows(Table::Event)) {
        require(row.text("ends").empty() || row.text("ends") > row.text("starts"));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto how = data[0] % 4;
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    ImportInput input{"fuzz", {}, {{"today", "2026-11-25"}}, &world()};
    input.options["demo"] = how == 2 ? "true" : "false";
    input.files["a"] = {"a.csv", how == 0 ? bytes : header() + bytes};
    if (how == 3) {
        input.files["b"] = {"b.csv", header() + bytes};
    }
    const auto imported = importContributions(input);
    require(imported || !imported.error().detail.empty());
    if (imported) {
        for (const auto& file : imported->report.files) {
            require(file.isComplete());
        }
        requireClean(imported->layer);
    }
    return 0;
}
