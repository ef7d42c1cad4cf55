// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sqlite/sqlite.h"

#include <sqlite3.h>

#include <array>

namespace orientibus::content::sqlite {

namespace {

tl::unexpected<Failure> failure(sqlite3* database, int code)
{
    const char* message = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    return tl::make_unexpected(Failure{code & 0xFF, message});
}

/// A path as SQLite's URIs want it: only unreserved characters stay as they are.
std::string uriOf(const std::filesystem::path& path)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri = "file:";
    for (const char character : std::filesystem::absolute(path).string()) {
        if (plain.find(character) != std::string_view::npos) {
            uri += character;
            continue;
        }
        const auto byte = static_cast<unsigned char>(character);
        uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
    return uri;
}

}  // namespace

bool Failure::isNotDatabase() const
{
    return code == SQLITE_NOTADB;
}

bool Failure::isDamage() const
{
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

bool Failure::isFull() const
{
    return code == SQLITE_FULL;
}

bool Failure::isSystem() const
{
    switch (code) {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
        return true;
    default:
        return false;
    }
}

void Statement::Close::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt* statement) : m_statement(statement) {}

Statement& Statement::bind(int parameter, std::string_view text)
{
    // An empty view may have no data; SQLite would then bind NULL.
    const char* data = text.empty() ? "" : text.data();
    const int code = sqlite3_bind_text(m_statement.get(), parameter, data,
                                       static_cast<int>(text.size()), SQLITE_TRANSIENT);
    m_bindFault = m_bindFault != 0 ? m_bindFault : code;
    return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number)
{
    const int code = sqlite3_bind_int64(m_statement.get(), parameter, number);
    m_bindFault = m_bindFault != 0 ? m_bindFault : code;
    return *this;
}

Statement& Statement::bind(int parameter, double number)
{
    const int code = sqlite3_bind_double(m_statement.get(), parameter, number);
    m_bindFault = m_bindFault != 0 ? m_bindFault : code;
    return *this;
}

Outcome<bool> Statement::step()
{
    auto* database = sqlite3_db_handle(m_statement.get());
    if (m_bindFault != 0) {
        return failure(nullptr, m_bindFault);
    }
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return failure(database, code);
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    m_bindFault = 0;
}

std::string Statement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_statement.get(), column);
    const auto size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr
               ? std::string{}
               : std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

bool Statement::isNull(int column) const
{
    return type(column) == CellType::Null;
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<bool> Statement::optionalBool(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column) != 0);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

CellType Statement::type(int column) const
{
    switch (sqlite3_column_type(m_statement.get(), column)) {
    case SQLITE_INTEGER:
        return CellType::Integer;
    case SQLITE_FLOAT:
        return CellType::Real;
    case SQLITE_TEXT:
        return CellType::Text;
    case SQLITE_BLOB:
        return CellType::Blob;
    default:
        return CellType::Null;
    }
}

void Database::Close::operator()(sqlite3* database) const
{
    sqlite3_close_v2(database);
}

Database::Database(sqlite3* database) : m_database(database) {}

Outcome<Database> Database::open(const std::string& uri, int flags)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &opened, flags, nullptr);
    Database database(opened);
    if (code != SQLITE_OK) {
        return failure(opened, code);
    }
    return database;
}

Outcome<Database> Database::openPublished(const std::filesystem::path& path)
{
    auto database = open(uriOf(path) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (!database) {
        return database;
    }
    auto* handle = database->m_database.get();
    for (const auto& [option, value] :
         std::array<std::pair<int, int>, 3>{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                             {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                             {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}}}) {
        sqlite3_db_config(handle, option, value, nullptr);
    }
    if (auto done = database->run("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;");
        !done) {
        return tl::make_unexpected(done.error());
    }
    return database;
}

Outcome<Database> Database::inMemory()
{
    return open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Outcome<void> Database::run(const std::string& sql)
{
    const int code = sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failure(m_database.get(), code);
    }
    return {};
}

Outcome<Statement> Database::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        return failure(m_database.get(), code);
    }
    return Statement(statement);
}

}  // namespace orientibus::content::sqlite
