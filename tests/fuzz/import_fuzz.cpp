// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as a file of a small ROME whose other files are sound, or as a CSV file of two columns.

#include "fuzz/parsers.h"
#include "importers/csv.h"
#include "importers/rome/rome.h"
#include "support/temp_dir.h"

#include <algorithm>
#include <array>

using namespace orientibus::content::authoring;
namespace fuzz = orientibus::test::fuzz;

namespace {

ImportInput smallRome()
{
    ImportInput input;
    input.source = "rome";
    const auto folder = std::filesystem::path(ORIENTIBUS_SOURCE_DIR) / "tests/data/rome/small";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".md") {
            continue;
        }
        input.files[entry.path().stem().string()] = {entry.path().filename().string(),
                                                     orientibus::test::readFile(entry.path())};
    }
    return input;
}

void require(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

/// The first byte says how it is written.
void readAsCsv(std::string bytes)
{
    if (bytes.empty()) {
        return;
    }
    constexpr std::string_view separators = ",;\t";
    const auto choice = static_cast<std::uint8_t>(bytes.front());
    FileReport report{"f.csv", 0, 0, {}, {}};
    const CsvOptions options{
        {"a", "b"}, {}, separators[choice % 3], static_cast<CsvEncoding>(choice / 3 % 3)};
    const auto table = readCsv({"f.csv", bytes.substr(1)}, options, report);
    require(!table || report.read == table->size() + report.skips.size());
}

void readAsRome(std::string_view role, std::string bytes)
{
    static const ImportInput rome = smallRome();
    auto input = rome;
    input.files.find(role)->second.bytes = std::move(bytes);
    const auto imported = importRome(input);
    if (!imported) {
        require(!imported.error().detail.empty());
        return;
    }
    require(std::ranges::all_of(imported->report.files,
                                [](const FileReport& file) { return file.isComplete(); }));
}

/// One parser reads several files, which differ by their columns: the first byte says which.
template <std::size_t size>
void readAsOneOf(const std::array<const char*, size>& roles, const std::string& bytes)
{
    if (!bytes.empty()) {
        const auto choice = static_cast<std::uint8_t>(bytes.front());
        readAsRome(roles[choice % size], bytes.substr(1));
    }
}

void readAsTags(std::string bytes)
{
    readAsOneOf(std::to_array(
                    {"interests", "industries", "branches", "naf", "themes", "fields", "domains"}),
                bytes);
}

void readAsTagLinks(std::string bytes)
{
    readAsOneOf(std::to_array({"occupation_interests", "occupation_industries", "occupation_naf",
                               "occupation_themes", "occupation_domains"}),
                bytes);
}

constexpr std::array parsers{
    fuzz::Parser{"csv", &readAsCsv},
    fuzz::Parser{"version", [](std::string bytes) { readAsRome("version", std::move(bytes)); }},
    fuzz::Parser{"occupations",
                 [](std::string bytes) { readAsRome("occupations", std::move(bytes)); }},
    fuzz::Parser{"riasec", [](std::string bytes) { readAsRome("riasec", std::move(bytes)); }},
    fuzz::Parser{"titles", [](std::string bytes) { readAsRome("titles", std::move(bytes)); }},
    fuzz::Parser{"texts", [](std::string bytes) { readAsRome("texts", std::move(bytes)); }},
    fuzz::Parser{"neighbours",
                 [](std::string bytes) { readAsRome("neighbours", std::move(bytes)); }},
    fuzz::Parser{"tags", &readAsTags},
    fuzz::Parser{"tag_links", &readAsTagLinks},
    fuzz::Parser{"sectors", [](std::string bytes) { readAsRome("sectors", std::move(bytes)); }},
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
