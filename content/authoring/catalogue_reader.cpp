// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/catalogue_reader.h"

#include "catalogue_file.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace orientibus::content::authoring {

namespace {

std::optional<Value> valueOf(const sqlite::Statement& row, int column)
{
    switch (row.type(column)) {
    case sqlite::CellType::Integer:
        return Value(row.integer(column));
    case sqlite::CellType::Real:
        return Value(row.real(column));
    case sqlite::CellType::Text:
        return Value(row.text(column));
    case sqlite::CellType::Blob:
    case sqlite::CellType::Null:
        break;
    }
    return std::nullopt;
}

void takeRow(const sqlite::Statement& row, const TableSpec& spec, Layer& layer)
{
    Key key;
    int column = 0;
    for (std::size_t i = 0; i < spec.key.size(); ++i) {
        key.push_back(valueOf(row, column++).value_or(Value(std::string())));
    }
    const auto source = row.text(column++);
    auto& into = layer.row(spec.table, std::move(key), source);
    for (const auto name : spec.columns) {
        into.set(name, valueOf(row, column++));
    }
}

sqlite::Outcome<void> takeTable(const sqlite::Database& database, const TableSpec& spec,
                                Layer& layer)
{
    auto columns = fmt::format("{}, source_id", fmt::join(spec.key, ", "));
    for (const auto name : spec.columns) {
        columns += fmt::format(", {}", name);
    }
    auto query = database.prepare(fmt::format("SELECT {} FROM {}", columns, spec.name));
    if (!query) {
        return tl::make_unexpected(query.error());
    }
    for (auto row = query->step(); !row || *row; row = query->step()) {
        if (!row) {
            return tl::make_unexpected(row.error());
        }
        takeRow(*query, spec, layer);
    }
    return {};
}

}  // namespace

Result<Layer, StoreError> readCatalogue(const std::filesystem::path& catalogue,
                                        std::initializer_list<Table> tables)
{
    if (const auto store = Store::open(catalogue); !store) {
        return tl::make_unexpected(store.error());
    }
    const auto database = openCatalogue(catalogue);
    if (!database) {
        return tl::make_unexpected(database.error());
    }
    Layer layer("catalogue");
    for (const auto table : tables) {
        if (const auto read = takeTable(*database, specOf(table), layer); !read) {
            return tl::make_unexpected(readError(catalogue, read.error()));
        }
    }
    return layer;
}

}  // namespace orientibus::content::authoring
