// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "search/index_file.h"

#include "search/index_source.h"
#include "search/search_sql.h"

#include <bit>
#include <cstring>
#include <random>
#include <system_error>
#include <utility>

namespace orientibus::content::search {
namespace {

using sqlite::Database;
using sqlite::Failure;
using sqlite::Outcome;

static_assert(std::endian::native == std::endian::little, "the packed arrays are little-endian");

constexpr std::int64_t applicationId = 0x4F524953;
constexpr std::int64_t indexVersion = 3;

tl::unexpected<Error<SearchError>> refuse(SearchError code, std::string detail)
{
    return tl::make_unexpected(Error<SearchError>{code, std::move(detail)});
}

tl::unexpected<Error<SearchError>> refuse(const Failure& failure, const std::string& name)
{
    auto code = SearchError::Corrupt;
    if (failure.isNotDatabase())
        code = SearchError::NotIndex;
    if (failure.isSystem())
        code = SearchError::Io;
    return refuse(code, name + ": " + failure.message + ".");
}

Outcome<void> finishStep(Outcome<bool> step)
{
    if (!step)
        return tl::make_unexpected(step.error());
    return {};
}

Outcome<void> writeEntries(Database& index, const std::vector<Entry>& entries)
{
    auto insert = index.prepare(
        "INSERT INTO entry VALUES (?1, ?2, nullif(?3, ''), nullif(?4, ''), nullif(?5, ''))");
    if (!insert)
        return tl::make_unexpected(insert.error());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        insert->bind(1, static_cast<std::int64_t>(i))
            .bind(2, entries[i].text)
            .bind(3, entries[i].masculine)
            .bind(4, entries[i].feminine)
            .bind(5, entries[i].kind);
        if (auto done = finishStep(insert->step()); !done)
            return done;
        insert->reset();
    }
    return {};
}

Outcome<void> writeArrays(Database& index, const IndexData& data)
{
    auto insert = index.prepare("INSERT INTO packed VALUES (?1, CAST(?2 AS BLOB))");
    if (!insert)
        return tl::make_unexpected(insert.error());
    Outcome<void> result;
    IndexData::visit(data, [&](const char* name, const auto& array) {
        if (!result)
            return;
        const std::string_view bytes(reinterpret_cast<const char*>(array.data()),
                                     array.size() * sizeof(array[0]));
        insert->bind(1, name).bind(2, bytes);
        result = finishStep(insert->step());
        insert->reset();
    });
    return result;
}

Outcome<void> writeProperty(Database& index, std::string_view name, const std::string& value)
{
    auto insert = index.prepare("INSERT INTO property VALUES (?1, ?2)");
    if (!insert)
        return tl::make_unexpected(insert.error());
    insert->bind(1, name).bind(2, value);
    return finishStep(insert->step());
}

Outcome<Database> fill(const Database& catalogue)
{
    IndexCollector collector;
    if (auto done = collect(catalogue, collector); !done)
        return tl::make_unexpected(done.error());
    const auto id = catalogueId(catalogue);
    if (!id)
        return tl::make_unexpected(id.error());
    const auto languages = languagesOf(catalogue);
    if (!languages)
        return tl::make_unexpected(languages.error());
    const auto data = collector.finish();

    auto index = Database::inMemory();
    if (!index)
        return index;
    auto done = index->run(std::string(searchSchema) + "BEGIN");
    if (done)
        done = writeEntries(*index, collector.entries());
    if (done)
        done = writeArrays(*index, data);
    if (done)
        done = writeProperty(*index, "catalogue_id", *id);
    if (done)
        done = writeProperty(*index, "languages", *languages);
    if (done)
        done = writeProperty(*index, "checksum", data.checksum());
    if (done)
        done = index->run("COMMIT");
    if (!done)
        return tl::make_unexpected(done.error());
    return index;
}

Outcome<std::int64_t> number(const Database& database, std::string_view sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::make_unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? statement->integer(0) : 0;
}

Outcome<std::string> textOf(const Database& database, std::string_view sql, std::string_view name)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::make_unexpected(statement.error());
    statement->bind(1, name);
    const auto row = statement->step();
    if (!row)
        return tl::make_unexpected(row.error());
    return *row ? statement->text(0) : std::string{};
}

Outcome<IndexData> readArrays(const Database& database)
{
    IndexData data;
    Outcome<void> result;
    IndexData::visit(data, [&](const char* name, auto& array) {
        if (!result)
            return;
        const auto bytes = textOf(database, "SELECT bytes FROM packed WHERE name = ?1", name);
        if (!bytes) {
            result = tl::make_unexpected(bytes.error());
            return;
        }
        array.resize(bytes->size() / sizeof(array[0]));
        if (!array.empty())
            std::memcpy(array.data(), bytes->data(), array.size() * sizeof(array[0]));
    });
    if (!result)
        return tl::make_unexpected(result.error());
    return data;
}

/// A name in the same folder that nobody else uses, so that a rename stays a rename.
std::filesystem::path temporaryBeside(const std::filesystem::path& file)
{
    auto temporary = file;
    temporary += '.';
    temporary += std::to_string(std::random_device{}());
    temporary += ".part";
    return temporary;
}

}  // namespace

Result<Database, SearchError> openFile(const std::filesystem::path& file)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return refuse(SearchError::NotFound, "There is no file " + file.string() + ".");
    auto database = Database::openPublished(file);
    if (!database)
        return refuse(database.error(), file.string());
    return std::move(*database);
}

Result<std::string, SearchError> contentOf(const std::filesystem::path& catalogue)
{
    const auto database = openFile(catalogue);
    if (!database)
        return tl::make_unexpected(database.error());
    auto id = catalogueId(*database);
    if (!id)
        return refuse(id.error(), catalogue.string());
    return *id;
}

Result<Database, SearchError> makeIndex(const std::filesystem::path& catalogue)
{
    const auto database = openFile(catalogue);
    if (!database)
        return tl::make_unexpected(database.error());
    auto index = fill(*database);
    if (!index)
        return refuse(index.error(), catalogue.string());
    return std::move(*index);
}

Result<void, SearchError> writeIndex(Database& index, const std::filesystem::path& file)
{
    const auto temporary = temporaryBeside(file);
    auto vacuum = index.prepare("VACUUM INTO ?1");
    if (!vacuum)
        return refuse(vacuum.error(), file.string());
    vacuum->bind(1, temporary.string());
    std::error_code error;
    if (auto done = vacuum->step(); !done) {
        std::filesystem::remove(temporary, error);
        const auto code = done.error().isFull() ? SearchError::NoSpace : SearchError::Io;
        return refuse(code, file.string() + ": " + done.error().message + ".");
    }
    std::filesystem::rename(temporary, file, error);
    if (error) {
        const auto reason = error.message();
        std::filesystem::remove(temporary, error);
        return refuse(SearchError::Io, file.string() + ": " + reason + ".");
    }
    return {};
}

Result<LoadedIndex, SearchError> loadIndex(Database database, const std::string& name)
{
    const auto application = number(database, "PRAGMA application_id");
    if (!application)
        return refuse(application.error(), name);
    const auto version = number(database, "PRAGMA user_version");
    if (!version)
        return refuse(version.error(), name);
    if (*application != applicationId || *version != indexVersion)
        return refuse(SearchError::NotIndex, name + " is no search index of this version.");
    const auto property = "SELECT value FROM property WHERE name = ?1";
    auto id = textOf(database, property, "catalogue_id");
    if (!id)
        return refuse(id.error(), name);
    auto languages = textOf(database, property, "languages");
    if (!languages)
        return refuse(languages.error(), name);
    const auto checksum = textOf(database, property, "checksum");
    if (!checksum)
        return refuse(checksum.error(), name);
    auto data = readArrays(database);
    if (!data)
        return refuse(data.error(), name);
    if (data->checksum() != *checksum || !data->isWhole())
        return refuse(SearchError::Corrupt, name + " is damaged.");
    return LoadedIndex{std::move(database), std::move(*id), std::move(*languages),
                       std::move(*data)};
}

}  // namespace orientibus::content::search
