// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as files of the registers of trainings, on top of a small layer. The first byte
// chooses the importer.

#include "importers/certif_info/certif_info.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::content::authoring;

namespace {

struct Register {
    Importer importer;
    const char* role;
    const char* option;
    const char* value;
};

constexpr std::array registers{
    Register{&importCertifInfo, "certificates", "open_in", "2027"},
    Register{&importInserJeunes, "rates", "region", "52"},
    Register{&importOnisepCourses, "courses", nullptr, nullptr},
    Register{&importOnisepJobs, "jobs", nullptr, nullptr},
};

Layer smallLayer()
{
    Layer layer("authors");
    layer.row(Table::Occupation, {"D1102"}).set("rome_parent", "D1102");
    layer.row(Table::Training, {"cap-boulanger"})
        .set("type", "CAP")
        .set("rncp", "RNCP37537")
        .set("cfd", "50022137");
    return layer;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// What holds of every file: no record is lost, no link dangles, authored words stay.
void examine(const Layer& below, const Imported& imported)
{
    for (const auto& file : imported.report.files) {
        require(file.isComplete());
    }
    auto merged = below;
    mergeInto(merged, imported.layer);
    const auto& training = merged.rows(Table::Training).at({"cap-boulanger"});
    require(training.text("type") == "CAP" && training.text("cfd") == "50022137");
    for (const auto& [key, row] : merged.rows(Table::TrainingOccupation)) {
        require(merged.has(Table::Training, {key[0]}) && merged.has(Table::Occupation, {key[1]}));
    }
    for (const auto& [key, row] : merged.rows(Table::Figure)) {
        require(merged.has(Table::Training, {key[1]}));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Layer below = smallLayer();
    if (size == 0) {
        return 0;
    }
    const auto& chosen = registers[data[0] % registers.size()];
    ImportInput input;
    input.source = "register";
    input.below = &below;
    input.files[chosen.role] = {"file",
                                std::string(reinterpret_cast<const char*>(data) + 1, size - 1)};
    if (chosen.option != nullptr) {
        input.options[chosen.option] = chosen.value;
    }
    const auto imported = chosen.importer(input);
    if (imported) {
        examine(below, *imported);
    } else {
        require(!imported.error().detail.empty());
    }
    return 0;
}
