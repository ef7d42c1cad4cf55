// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/authored/parts.h"
#include "importers/csv.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace orientibus::content::authoring {

namespace {

/// Degrees within `most`; empty is unknown, anything else is remarked upon.
std::optional<double> degrees(const CsvTable& table, std::size_t row, std::size_t column,
                              double most, std::string_view name, FileReport& report)
{
    const auto text = table.cell(row, column);
    if (text.empty()) {
        return std::nullopt;
    }
    double number = 0;
    const auto [stop, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = code == std::errc{} && stop == text.data() + text.size();
    if (!isNumber || !(std::fabs(number) <= most)) {
        report.remark(table.line(row), std::string(name),
                      fmt::format("\"{}\" is not a coordinate in degrees", text));
        return std::nullopt;
    }
    return number;
}

/// Calls `take(table, row)` for each record with an id that is new to the file.
template <typename Take>
Result<void, ImportError> eachRecord(const InputFile& file, std::vector<std::string> columns,
                                     FileReport& report, Take take)
{
    const CsvOptions options{.columns = std::move(columns), .mayEndOpen = true};
    const auto table = readCsv(file, options, report);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    for (std::size_t row = 0; row < table->size(); ++row) {
        std::string_view empty;
        for (std::size_t column = 0; column < 2 && empty.empty(); ++column) {
            if (table->cell(row, column).empty()) {
                empty = options.columns[column];
            }
        }
        if (!empty.empty()) {
            report.skip(table->line(row), std::string(empty), "is empty");
        } else if (take(*table, row)) {
            ++report.used;
        } else {
            report.skip(table->line(row), options.columns[0],
                        fmt::format("{} is there twice", table->cell(row, 0)));
        }
    }
    return {};
}

std::string cellOf(const CsvTable& table, std::size_t row, std::size_t column)
{
    return std::string(table.cell(row, column));
}

/// The id of a territory: its kind as letters, then its code.
std::string idOf(std::string_view kind, const std::string& code)
{
    return std::string(kind).append(code);
}

/// A territory row, or null when the layer has it already.
Row* newTerritory(Layer& layer, const std::string& id, std::string_view kind,
                  const std::string& code, const std::string& name, const std::string& source)
{
    if (layer.has(Table::Territory, {id})) {
        return nullptr;
    }
    return &layer.row(Table::Territory, {id}, source)
                .set("kind", std::string(kind))
                .set("code", code)
                .set("name", name);
}

void setPoint(Row& row, const CsvTable& table, std::size_t at, std::size_t column,
              FileReport& report)
{
    row.set("latitude", degrees(table, at, column, 90, "latitude", report));
    row.set("longitude", degrees(table, at, column + 1, 180, "longitude", report));
}

}  // namespace

Result<void, ImportError> readDepartements(const InputFile& file, Layer& layer, FileReport& report)
{
    return eachRecord(
        file, {"code", "name", "region_code", "region_name", "latitude", "longitude", "source"},
        report, [&](const CsvTable& table, std::size_t at) {
            const auto source = cellOf(table, at, 6);
            const auto region = idOf("R", cellOf(table, at, 2));
            newTerritory(layer, "FR", "country", "FR", "France", source);
            if (auto* row = newTerritory(layer, region, "region", cellOf(table, at, 2),
                                         cellOf(table, at, 3), source)) {
                row->set("parent_id", "FR");
            }
            auto* row = newTerritory(layer, idOf("D", cellOf(table, at, 0)), "departement",
                                     cellOf(table, at, 0), cellOf(table, at, 1), source);
            if (row != nullptr) {
                row->set("parent_id", region);
                setPoint(*row, table, at, 4, report);
            }
            return row != nullptr;
        });
}

Result<void, ImportError> readBasins(const InputFile& file, Layer& layer, FileReport& report)
{
    return eachRecord(
        file, {"code", "name", "source"}, report, [&](const CsvTable& table, std::size_t at) {
            const auto code = cellOf(table, at, 0);
            return newTerritory(layer, idOf("BE", code), "basin", code, cellOf(table, at, 1),
                                cellOf(table, at, 2)) != nullptr;
        });
}

Result<void, ImportError> readCommunes(const InputFile& file, Layer& layer, FileReport& report)
{
    return eachRecord(file,
                      {"code", "name", "departement", "basin", "latitude", "longitude", "source"},
                      report, [&](const CsvTable& table, std::size_t at) {
                          const auto code = cellOf(table, at, 0);
                          auto* row = newTerritory(layer, idOf("C", code), "commune", code,
                                                   cellOf(table, at, 1), cellOf(table, at, 6));
                          if (row != nullptr) {
                              row->set("parent_id", idOf("D", cellOf(table, at, 2)));
                              row->set("basin_id", idOf("BE", cellOf(table, at, 3)));
                              setPoint(*row, table, at, 4, report);
                          }
                          return row != nullptr;
                      });
}

Result<void, ImportError> readSchools(const InputFile& file, Layer& layer, FileReport& report)
{
    return eachRecord(
        file,
        {"id", "name", "uai", "kind", "commune", "latitude", "longitude", "network", "source"},
        report, [&](const CsvTable& table, std::size_t at) {
            const auto id = cellOf(table, at, 0);
            if (layer.has(Table::Place, {id})) {
                return false;
            }
            const auto network = cellOf(table, at, 7);
            auto& row = layer.row(Table::Place, {id}, cellOf(table, at, 8))
                            .set("name", cellOf(table, at, 1))
                            .set("uai", cellOf(table, at, 2))
                            .set("kind", cellOf(table, at, 3))
                            .set("commune_id", idOf("C", cellOf(table, at, 4)))
                            .set("status", "published");
            if (network == "public" || network == "private" || network == "agricultural") {
                row.set("network", network);
            } else if (!network.empty()) {
                report.remark(
                    table.line(at), "network",
                    fmt::format("\"{}\" is not public, private or agricultural", network));
            }
            setPoint(row, table, at, 5, report);
            return true;
        });
}

}  // namespace orientibus::content::authoring
