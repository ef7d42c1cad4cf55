// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "authoring/layers.h"
#include "importers/records.h"

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What the importers of demand share. Private to them.
namespace orientibus::content::authoring::demand {

using Status = Result<void, ImportError>;

/// Refuses a region that is not two digits and a year that is not four.
[[nodiscard]] Status checkDigits(const ImportInput& input, std::string_view importer);

struct Run {
    explicit Run(const ImportInput& given) : input(given), layer(given.source) {}

    /// Whether the layers below, or this one, have the row.
    [[nodiscard]] bool knows(Table table, const Key& key) const;

    const ImportInput& input;
    Layer layer;
    ImportReport report;
};

/// Hands each record of the file of `role` to `take`, which must not ask `run.report` for a file.
[[nodiscard]] Status forEachRecord(Run& run, std::string_view role, const CsvOptions& options,
                                   const std::function<void(Record&)>& take);

/// A number from 0 with a decimal comma or point; nothing for anything else.
[[nodiscard]] std::optional<double> quantity(std::string_view text);

/// Whether the occupation, or territory "BE…", of this column is there; skips the record if not.
[[nodiscard]] bool isOccupation(const Run& run, Record& record, std::size_t column);
[[nodiscard]] bool isBasin(const Run& run, Record& record, std::size_t column);

/// Whether the layers below know the basin of this column. A basin may reach over the border of
/// the region: Avessac, in the Pays de la Loire, is of the basin of Redon, in Brittany.
[[nodiscard]] bool hasBasin(const Run& run, const Record& record, std::size_t column);

/// Table family and its names, from the role "families".
[[nodiscard]] Status importFamilies(Run& run);

/// Whether the family is there; skips the record if not.
[[nodiscard]] bool isFamily(const Run& run, Record& record, std::size_t column,
                            const std::string& family);

/// occupation_family, from the roles "passage" and "approximate" where they are given.
[[nodiscard]] Status importPassage(Run& run);
[[nodiscard]] Status importApproximate(Run& run);

/// demand_level and editorial occupation_family, from the role "words" where it is given.
[[nodiscard]] Status importWords(Run& run);

}  // namespace orientibus::content::authoring::demand
