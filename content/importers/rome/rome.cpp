// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/rome/rome.h"

#include "importers/rome/placement.h"
#include "importers/rome/rome_run.h"
#include "importers/rome/sectors_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace rome {

Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                     const std::function<void(Record&)>& take)
{
    return authoring::forEachRecord(run.input.files.find(role)->second, options, run.report, take);
}

bool isOccupation(const Run& run, Record& record, std::size_t column)
{
    if (run.knows(record.cell(column))) {
        return true;
    }
    record.skip(column, fmt::format("no such occupation: {}", record.cell(column)));
    return false;
}

}  // namespace rome

namespace {

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

/// version.txt is prose; one line says "Numero de version : 60".
rome::Status checkVersion(rome::Run& run)
{
    const auto& file = run.input.files.find("version")->second;
    constexpr std::string_view opening = "Numero de version : ";
    const auto at = file.bytes.find(opening);
    if (at == std::string::npos) {
        return refusal(ImportError::BadFile,
                       fmt::format("{}:1: no line \"{}…\"", file.name, opening));
    }
    const auto from = at + opening.size();
    const auto end = std::min(file.bytes.find_first_not_of("0123456789", from), file.bytes.size());
    const auto version = file.bytes.substr(from, end - from);
    const auto wanted = run.input.options.find("version");
    if (version.empty() || (wanted != run.input.options.end() && wanted->second != version)) {
        const auto& other = version.empty() ? "no number" : version;
        return refusal(
            ImportError::BadFile,
            fmt::format("{}:1: not the version that the manifest names, but {}", file.name, other));
    }
    auto& report = run.report.of(file.name);
    report.read = 1;
    report.used = 1;
    return {};
}

rome::Status placeAll(rome::Run& run)
{
    const auto& file = run.input.files.find("sectors")->second;
    const auto sectors = readSectors(file);
    if (!sectors) {
        return tl::make_unexpected(sectors.error());
    }
    auto& report = run.report.of(file.name);
    addSectors(*sectors, run.layer, report);
    placeInSectors(*sectors, run.domains, run.layer, report);
    choosePictures(*sectors, run.layer, report);
    return {};
}

}  // namespace

Result<Imported, ImportError> importRome(const ImportInput& input)
{
    // The order matters: occupations and tags are known before anything points at them.
    static constexpr std::array steps{
        checkVersion,       rome::importOccupations, rome::importRiasec,
        rome::importTitles, rome::importTexts,       rome::importNeighbours,
        rome::importTags,   rome::importTagLinks,    placeAll};
    if (const auto checked =
            checkInput(input, "rome",
                       {{"version", "occupations", "titles", "riasec", "texts", "neighbours",
                         "interests", "occupation_interests", "industries", "branches", "naf",
                         "occupation_industries", "occupation_naf", "themes", "fields",
                         "occupation_themes", "domains", "occupation_domains", "sectors"}},
                       {{}, {"version"}});
        !checked) {
        return tl::make_unexpected(checked.error());
    }
    rome::Run run(input);
    for (const auto step : steps) {
        if (const auto done = step(run); !done) {
            return tl::make_unexpected(done.error());
        }
    }
    return Imported{std::move(run.layer), std::move(run.report)};
}

}  // namespace orientibus::content::authoring
