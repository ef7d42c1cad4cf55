// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/records.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

/// What the parts of the ROME importer share. Private to it.
namespace orientibus::content::authoring::rome {

using Status = Result<void, ImportError>;

struct Run {
    explicit Run(const ImportInput& given) : input(given), layer(given.source) {}

    [[nodiscard]] bool knows(std::string_view occupation) const
    {
        return layer.has(Table::Occupation, {std::string(occupation)});
    }

    const ImportInput& input;
    Layer layer;
    ImportReport report;
    std::map<std::string, std::string> labels;   ///< ROME code → its label as ROME writes it
    std::map<std::string, std::string> domains;  ///< ROME code → domain
};

/// Hands each record of the file of `role` to `take`, which must not ask `run.report` for a file.
[[nodiscard]] Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                                   const std::function<void(Record&)>& take);

/// Whether `column` holds a code of an occupation that is there; skips the record if not.
[[nodiscard]] bool isOccupation(const Run& run, Record& record, std::size_t column);

[[nodiscard]] Status importOccupations(Run& run);
[[nodiscard]] Status importRiasec(Run& run);
[[nodiscard]] Status importTitles(Run& run);
[[nodiscard]] Status importTexts(Run& run);
[[nodiscard]] Status importNeighbours(Run& run);
[[nodiscard]] Status importTags(Run& run);
[[nodiscard]] Status importTagLinks(Run& run);

}  // namespace orientibus::content::authoring::rome
