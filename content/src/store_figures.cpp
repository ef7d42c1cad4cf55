// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "store_impl.h"

namespace orientibus::content {

Source sourceOf(const std::map<std::string, Source>& sources, const std::string& id)
{
    const auto found = sources.find(id);
    return found == sources.end() ? Source{} : found->second;
}

Figure figureAt(const sqlite::Statement& row, int column,
                const std::map<std::string, Source>& sources)
{
    Figure figure;
    figure.measure = row.text(column);
    figure.value = row.optionalReal(column + 1).value_or(0);
    figure.high = row.optionalReal(column + 2);
    figure.unit = row.text(column + 3);
    figure.territoryId = row.text(column + 4);
    figure.year = static_cast<int>(row.integer(column + 5));
    figure.quality = row.text(column + 6);
    figure.isWithheld = figure.quality == "withheld";
    figure.way = row.text(column + 7);
    figure.sourceLine = row.text(column + 8);
    figure.source = sourceOf(sources, row.text(column + 9));
    return figure;
}

}  // namespace orientibus::content
