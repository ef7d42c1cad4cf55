// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite with owners instead of pointers and values instead of codes.
namespace orientibus::content::sqlite {

struct Failure {
    int code = 0;  ///< primary result code: SQLITE_CORRUPT …
    std::string message;

    /// The file is no SQLite database.
    [[nodiscard]] bool isNotDatabase() const;
    /// The disk is.
    [[nodiscard]] bool isDamage() const;  ///< the bytes are not those that were written
    [[nodiscard]] bool isFull() const;
    /// The system refused: permissions, disk, memory. Anything else is damage.
    [[nodiscard]] bool isSystem() const;
};

template <typename T>
using Outcome = tl::expected<T, Failure>;

/// How SQLite types a cell.
enum class CellType { Integer, Real, Text, Blob, Null };

/// A prepared statement. Columns count from 0, parameters from 1.
class Statement {
public:
    Statement& bind(int parameter, std::string_view text);
    Statement& bind(int parameter, std::int64_t number);
    Statement& bind(int parameter, double number);

    /// Whether there is a row. After the last one, or a failure, no column may be read.
    [[nodiscard]] Outcome<bool> step();
    void reset();

    [[nodiscard]] std::string text(int column) const;  ///< empty for NULL
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const;
    [[nodiscard]] std::optional<bool> optionalBool(int column) const;

    /// The raw cell, as SQLite types it: for hashing whole rows.
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] CellType type(int column) const;

private:
    friend class Database;
    explicit Statement(sqlite3_stmt* statement);
    struct Close {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Close> m_statement;
    int m_bindFault = 0;
};

class Database {
public:
    /// A published file: read-only, assumed never to change, and not trusted.
    [[nodiscard]] static Outcome<Database> openPublished(const std::filesystem::path& path);

    /// A new database in memory.
    [[nodiscard]] static Outcome<Database> inMemory();

    [[nodiscard]] Outcome<void> run(const std::string& sql);
    [[nodiscard]] Outcome<Statement> prepare(std::string_view sql) const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    explicit Database(sqlite3* database);
    [[nodiscard]] static Outcome<Database> open(const std::string& uri, int flags);
    std::unique_ptr<sqlite3, Close> m_database;
};

}  // namespace orientibus::content::sqlite
