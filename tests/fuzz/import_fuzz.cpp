// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Bytes as files of open data. The first byte chooses which file of a small, sound
// ROME the others stand for; beyond the last, they are a CSV file of two columns.

#include "importers/csv.h"
#include "importers/rome/rome.h"
#include "support/temp_dir.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace orientibus::content::authoring;

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

void readAsCsv(std::string bytes, std::uint8_t choice)
{
    constexpr std::string_view separators = ",;\t";
    FileReport report{"f.csv", 0, 0, {}, {}};
    const CsvOptions options{
        {"a", "b"}, {}, separators[choice % 3], static_cast<CsvEncoding>(choice / 3 % 3)};
    const auto table = readCsv({"f.csv", std::move(bytes)}, options, report);
    require(!table || report.read == table->size() + report.skips.size());
}

void readAsRome(ImportInput input, std::string bytes, std::size_t role)
{
    std::next(input.files.begin(), static_cast<std::ptrdiff_t>(role))->second.bytes =
        std::move(bytes);
    const auto imported = importRome(input);
    if (!imported) {
        require(!imported.error().detail.empty());
        return;
    }
    require(std::ranges::all_of(imported->report.files,
                                [](const FileReport& file) { return file.isComplete(); }));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ImportInput rome = smallRome();
    if (size == 0) {
        return 0;
    }
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] < rome.files.size()) {
        readAsRome(rome, std::move(bytes), data[0]);
    } else {
        readAsCsv(std::move(bytes), data[0]);
    }
    return 0;
}
