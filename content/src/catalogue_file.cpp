// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content {

namespace {

using Header = std::array<unsigned char, 100>;

tl::unexpected<Error<StoreError>> refusal(StoreError code, const std::filesystem::path& path,
                                          std::string_view what)
{
    return tl::make_unexpected(Error<StoreError>{code, fmt::format("{} {}.", path.string(), what)});
}

std::uint32_t bigEndian(const Header& header, std::size_t at, std::size_t bytes)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        number = (number << 8U) | header[at + i];
    }
    return number;
}

Result<void, StoreError> checkSize(const std::filesystem::path& path, const Header& header)
{
    // Offsets: https://www.sqlite.org/fileformat2.html#the_database_header
    const auto storedPageSize = bigEndian(header, 16, 2);
    const std::uint64_t pageSize = storedPageSize == 1 ? 65536 : storedPageSize;
    const std::uint64_t pages = bigEndian(header, 28, 4);
    std::error_code fault;
    const auto size = std::filesystem::file_size(path, fault);
    if (fault) {
        return refusal(StoreError::Io, path, "cannot be read: " + fault.message());
    }
    if (pages == 0 || size != pageSize * pages) {
        return refusal(StoreError::Corrupt, path,
                       fmt::format("is damaged: it has {} bytes where its header announces {}",
                                   size, pageSize * pages));
    }
    return {};
}

Result<void, StoreError> checkHeader(const std::filesystem::path& path, const Header& header)
{
    if (bigEndian(header, 68, 4) != catalogueApplicationId) {
        return refusal(StoreError::NotCatalogue, path,
                       "is a database, but not an Orientibus catalogue");
    }
    const auto version = bigEndian(header, 60, 4);
    if (version > newestSchemaVersion) {
        return refusal(StoreError::SchemaTooNew, path,
                       fmt::format("has schema {}, this program knows up to {}: update it", version,
                                   newestSchemaVersion));
    }
    const bool isPublishedForm = header[18] == 1 && header[19] == 1;  // rollback journal, not WAL
    if (version == 0 || !isPublishedForm) {
        return refusal(StoreError::Corrupt, path,
                       "is damaged: its header is not that of a published catalogue");
    }
    return checkSize(path, header);
}

Result<void, StoreError> readHeader(const std::filesystem::path& path)
{
    std::error_code fault;
    const auto status = std::filesystem::status(path, fault);
    if (status.type() == std::filesystem::file_type::not_found) {
        return refusal(StoreError::NotFound, path, "does not exist");
    }
    if (!std::filesystem::is_regular_file(status)) {
        return refusal(StoreError::NotCatalogue, path, "is not a file");
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return refusal(StoreError::Io, path, "cannot be opened for reading");
    }
    Header header{};
    file.read(reinterpret_cast<char*>(header.data()), header.size());
    constexpr std::string_view magic("SQLite format 3\0", 16);
    const bool hasMagic = std::equal(magic.begin(), magic.end(), header.begin());
    if (!hasMagic) {
        return refusal(StoreError::NotCatalogue, path,
                       file.gcount() == 0 ? "is empty" : "is not an Orientibus catalogue");
    }
    if (file.gcount() < static_cast<std::streamsize>(header.size())) {
        return refusal(StoreError::Corrupt, path, "is damaged: it ends within its header");
    }
    return checkHeader(path, header);
}

/// Tables with their columns: name, type, whether it may be NULL, place in the key.
using Shape = std::map<std::string, std::vector<std::string>>;

sqlite::Outcome<Shape> shapeOf(const sqlite::Database& database)
{
    auto query = database.prepare("SELECT t.name, c.name, c.type, c.\"notnull\", c.pk"
                                  " FROM sqlite_schema t, pragma_table_info(t.name) c"
                                  " ORDER BY t.name, c.cid LIMIT 1000");
    if (!query) {
        return tl::make_unexpected(query.error());
    }
    Shape shape;
    for (auto row = query->step();; row = query->step()) {
        if (!row) {
            return tl::make_unexpected(row.error());
        }
        if (!*row) {
            return shape;
        }
        shape[query->text(0)].push_back(fmt::format("{} {} {} {}", query->text(1), query->text(2),
                                                    query->integer(3), query->integer(4)));
    }
}

/// FNV-1a over the tables and columns of schema.sql. Making the tables anew to compare them would
/// cost the start of a kiosk more than all the rest of the opening.
constexpr std::uint64_t knownShape = 0x8D44BF5BF63285D4;

std::uint64_t hashOf(const Shape& shape)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto mix = [&hash](std::string_view text) {
        for (const char letter : text) {
            hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
        }
        hash = (hash ^ 0xFFU) * 0x100000001B3U;
    };
    for (const auto& [table, columns] : shape) {
        mix(table);
        std::ranges::for_each(columns, mix);
    }
    return hash;
}

Result<void, StoreError> checkThings(const std::filesystem::path& path,
                                     const sqlite::Database& database)
{
    auto query = database.prepare("SELECT type FROM sqlite_schema WHERE type <> 'table' LIMIT 1");
    if (!query) {
        return tl::make_unexpected(readError(path, query.error()));
    }
    const auto row = query->step();
    if (!row) {
        return tl::make_unexpected(readError(path, row.error()));
    }
    return *row ? refusal(StoreError::Corrupt, path,
                          fmt::format("holds a {}, which no catalogue has", query->text(0)))
                : Result<void, StoreError>{};
}

/// Whether a cell can be of a column declared so. SQLite sees to that when it writes a row, and
/// to nothing when it reads one.
bool suits(sqlite::CellType cell, std::string_view declared)
{
    const auto type = declared.substr(declared.find(' ') + 1);
    switch (cell) {
    case sqlite::CellType::Null:
        return type.ends_with(" 0 0");
    case sqlite::CellType::Integer:
        return type.starts_with("INTEGER");
    case sqlite::CellType::Real:
        return type.starts_with("REAL");
    case sqlite::CellType::Text:
        return type.starts_with("TEXT");
    case sqlite::CellType::Blob:
        return false;
    }
    return false;
}

/// Reads the first row of a table: it is there, and holds what its columns say.
Result<void, StoreError> checkStart(const std::filesystem::path& path,
                                    const sqlite::Database& database, const std::string& table,
                                    const std::vector<std::string>& columns)
{
    auto query = database.prepare(fmt::format("SELECT * FROM {} LIMIT 1", table));
    if (!query) {
        return tl::make_unexpected(readError(path, query.error()));
    }
    const auto row = query->step();
    if (!row) {
        return tl::make_unexpected(readError(path, row.error()));
    }
    for (std::size_t i = 0; *row && i < columns.size(); ++i) {
        if (!suits(query->type(static_cast<int>(i)), columns[i])) {
            return refusal(StoreError::Corrupt, path,
                           fmt::format("is damaged: the table {} holds something else than {}",
                                       table, columns[i].substr(0, columns[i].find(' '))));
        }
    }
    return {};
}

Result<void, StoreError> checkTables(const std::filesystem::path& path,
                                     const sqlite::Database& database)
{
    if (auto things = checkThings(path, database); !things) {
        return things;
    }
    const auto shape = shapeOf(database);
    if (!shape) {
        return tl::make_unexpected(readError(path, shape.error()));
    }
    if (const auto hash = hashOf(*shape); hash != knownShape) {
        return refusal(StoreError::Corrupt, path,
                       fmt::format("is damaged: its tables and columns ({:016x}) are not those of "
                                   "a catalogue",
                                   hash));
    }
    for (const auto& [table, columns] : *shape) {
        if (auto start = checkStart(path, database, table, columns); !start) {
            return start;
        }
    }
    return {};
}

}  // namespace

Error<StoreError> readError(const std::filesystem::path& path, const sqlite::Failure& failure)
{
    if (failure.isDamage()) {
        return {
            StoreError::Corrupt,
            fmt::format("{} is damaged: a part of it is not as it was written.", path.string())};
    }
    const bool isSystem = failure.isSystem();
    return {isSystem ? StoreError::Io : StoreError::Corrupt,
            fmt::format("{} {}: {}.", path.string(), isSystem ? "cannot be read" : "is damaged",
                        failure.message)};
}

Result<sqlite::Database, StoreError> openCatalogue(const std::filesystem::path& path)
{
    if (auto header = readHeader(path); !header) {
        return tl::make_unexpected(header.error());
    }
    auto database = sqlite::Database::openPublished(path);
    if (!database) {
        return tl::make_unexpected(readError(path, database.error()));
    }
    if (auto tables = checkTables(path, *database); !tables) {
        return tl::make_unexpected(tables.error());
    }
    return std::move(*database);
}

}  // namespace orientibus::content
