// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/files.h"
#include "golden.h"
#include "importers/certif_info/certif_info.h"
#include "importers/inserjeunes/inserjeunes.h"
#include "importers/onisep/onisep.h"
#include "importers/rome/rome.h"
#include "training_sample.h"

#include <fmt/format.h>

// What the real registers of trainings become on top of ROME and of the authored content.
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

struct RealTrainings {
    Layer merged{""};
    std::set<std::string> authored;
};

void lay(RealTrainings& real, Importer importer, const std::string& source, const std::string& role,
         const std::filesystem::path& file, std::map<std::string, std::string, std::less<>> options)
{
    ImportInput input;
    input.source = source;
    input.files[role] = {file.filename().string(), bytesOf(file)};
    input.options = std::move(options);
    input.below = &real.merged;
    mergeInto(real.merged, imported(importer, input).layer);
}

RealTrainings readReal(const ImportInput& rome, const std::filesystem::path& data)
{
    RealTrainings real;
    mergeInto(real.merged, imported(importRome, rome).layer);
    const auto files = readFolder(sourceFolder() / "content/default");
    REQUIRE(files);
    const auto authored = importAuthored("orientibus", *files);
    REQUIRE(authored);
    mergeInto(real.merged, authored->layer);
    for (const auto& [key, row] : real.merged.rows(Table::Training)) {
        real.authored.insert(std::get<std::string>(key.front()));
    }
    lay(real, importCertifInfo, "certif-info", "certificates", data / "certif-info/certif_info.csv",
        {{"open_in", "2027"}});
    lay(real, importOnisepCourses, "onisep", "courses",
        data / "onisep/ideo-formations_initiales_en_france.csv", {});
    lay(real, importInserJeunes, "inserjeunes", "rates", data / "certif-info/ij_region_data.csv",
        {{"region", "52"}});
    lay(real, importOnisepJobs, "onisep-jobs", "jobs", data / "onisep/ideo-metiers_onisep.xml.xml",
        {});
    return real;
}

const RealTrainings* real()
{
#ifdef ORIENTIBUS_SHARED_DATA
    const std::filesystem::path data = ORIENTIBUS_SHARED_DATA;
    const auto rome = realRome();
    if (rome && std::filesystem::exists(data / "certif-info") &&
        std::filesystem::exists(data / "onisep")) {
        static const auto read = readReal(*rome, data);
        return &read;
    }
#endif
    WARN("SKIPPED: the real registers of trainings are not at hand");
    return nullptr;
}

std::string titlesOf(const Layer& layer)
{
    std::string text;
    for (const auto& [key, row] : layer.rows(Table::OccupationTitle)) {
        if (const auto& id = std::get<std::string>(key.front()); id.starts_with("onisep-")) {
            text += fmt::format("{} {} {} | {}\n", id, row.text("occupation_id"),
                                row.text("masculine"), row.text("feminine"));
        }
    }
    return text;
}

}  // namespace

TEST_CASE("the titles that Onisep adds are known one by one", "[trainings][real]")
{
    if (const auto* trainings = real()) {
        expectGolden("trainings/golden_titles.txt", titlesOf(trainings->merged));
    }
}

TEST_CASE("an authored training with a cfd or RNCP number is found in Certif Info",
          "[trainings][real]")
{
    const auto* trainings = real();
    if (trainings == nullptr) {
        return;
    }
    int without = 0;
    for (const auto& id : trainings->authored) {
        INFO(id);
        const auto& row = trainings->merged.rows(Table::Training).at({id});
        if (row.text("cfd").empty() && row.text("rncp").empty()) {
            ++without;
        } else {
            CHECK(
                (row.fields().contains("by_school") || row.fields().contains("by_apprenticeship")));
        }
    }
    CHECK(trainings->authored.size() == 76);
    CHECK(without == 5);
}

TEST_CASE("what a screen shows of the registers has French typography", "[trainings][real]")
{
    const auto* trainings = real();
    if (trainings == nullptr) {
        return;
    }
    for (const auto& [key, row] : trainings->merged.rows(Table::Label)) {
        const std::string text(row.text("text"));
        if (std::get<std::string>(key[1]).starts_with("certif-")) {
            INFO(text);
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("'\"\t\n") == std::string::npos);
        }
    }
}

TEST_CASE("figures and links of trainings point at what is there", "[trainings][real]")
{
    const auto* trainings = real();
    if (trainings == nullptr) {
        return;
    }
    const auto& layer = trainings->merged;
    for (const auto& [key, row] : layer.rows(Table::TrainingOccupation)) {
        CHECK(layer.has(Table::Training, {key[0]}));
        CHECK(layer.has(Table::Occupation, {key[1]}));
    }
    for (const auto& [key, row] : layer.rows(Table::Figure)) {
        if (std::get<std::string>(key[0]) == "training") {
            CHECK(layer.has(Table::Training, {key[1]}));
        }
    }
}
