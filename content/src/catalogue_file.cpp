// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <string_view>

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

/// The tables every catalogue has had since schema 1.
constexpr std::array requiredTables{
    "property",
    "source",
    "provenance",
    "territory",
    "map_arc",
    "map_ring",
    "media",
    "sector",
    "occupation",
    "occupation_text",
    "occupation_title",
    "occupation_neighbour",
    "tag",
    "occupation_tag",
    "label",
    "family",
    "occupation_family",
    "demand_level",
    "figure",
    "training",
    "training_occupation",
    "place",
    "training_offer",
    "contact",
    "event",
    "pathway_edge",
};

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

Result<void, StoreError> checkTables(const std::filesystem::path& path,
                                     const sqlite::Database& database)
{
    auto query = database.prepare("SELECT type, name FROM sqlite_schema LIMIT 200");
    if (!query) {
        return tl::make_unexpected(readError(path, query.error()));
    }
    std::set<std::string, std::less<>> tables;
    for (auto row = query->step();; row = query->step()) {
        if (!row) {
            return tl::make_unexpected(readError(path, row.error()));
        }
        if (!*row) {
            break;
        }
        if (query->text(0) != "table") {
            return refusal(StoreError::Corrupt, path,
                           fmt::format("holds a {}, which no catalogue has", query->text(0)));
        }
        tables.insert(query->text(1));
    }
    for (const auto* name : requiredTables) {
        if (!tables.contains(name)) {
            return refusal(StoreError::Corrupt, path,
                           fmt::format("is damaged: the table {} is missing", name));
        }
    }
    return {};
}

}  // namespace

Error<StoreError> readError(const std::filesystem::path& path, const sqlite::Failure& failure)
{
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
