// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as files of the registers of trainings, on top of a small layer.

#include "fuzz/parsers.h"
#include "importers/certif_info/certif_info.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"

#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

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

using Options = std::map<std::string, std::string, std::less<>>;

void read(Importer importer, const char* role, std::string bytes, const Options& options = {})
{
    static const Layer below = smallLayer();
    const auto imported =
        importer({"register", {{role, {"file", std::move(bytes)}}}, options, &below});
    if (imported) {
        examine(below, *imported);
    } else {
        require(!imported.error().detail.empty());
    }
}

void readAsCertificates(std::string bytes)
{
    read(&importCertifInfo, "certificates", std::move(bytes), {{"open_in", "2027"}});
}

void readAsRates(std::string bytes)
{
    read(&importInserJeunes, "rates", std::move(bytes), {{"region", "52"}});
}

void readAsCourses(std::string bytes)
{
    read(&importOnisepCourses, "courses", std::move(bytes));
}

void readAsJobs(std::string bytes)
{
    read(&importOnisepJobs, "jobs", std::move(bytes));
}

constexpr std::array parsers{
    fuzz::Parser{"certificates", &readAsCertificates},
    fuzz::Parser{"rates", &readAsRates},
    fuzz::Parser{"courses", &readAsCourses},
    fuzz::Parser{"jobs", &readAsJobs},
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
