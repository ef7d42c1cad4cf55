// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/digest.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <vector>

namespace orientibus::content::authoring {

namespace {

/// A cell with its type and length, so that no two different rows read alike.
std::string encoded(const sqlite::Statement& row, int column)
{
    switch (row.type(column)) {
    case sqlite::CellType::Null:
        return "n;";
    case sqlite::CellType::Integer:
        return fmt::format("i{};", row.integer(column));
    case sqlite::CellType::Real:
        return fmt::format("r{:a};", row.real(column));
    default: {
        const auto text = row.text(column);
        return fmt::format("t{}:{};", text.size(), text);
    }
    }
}

sqlite::Outcome<std::vector<std::string>> rowQueries(const sqlite::Database& catalogue)
{
    auto tables = catalogue.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' "
                                    "ORDER BY name");
    if (!tables) {
        return tl::make_unexpected(tables.error());
    }
    std::vector<std::string> queries;
    for (auto table = tables->step();; table = tables->step()) {
        if (!table) {
            return tl::make_unexpected(table.error());
        }
        if (!*table) {
            return queries;
        }
        const auto name = tables->text(0);
        auto columns =
            catalogue.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk");
        if (!columns) {
            return tl::make_unexpected(columns.error());
        }
        columns->bind(1, name);
        std::string order;
        for (auto column = columns->step(); column && *column; column = columns->step()) {
            order += fmt::format("{}\"{}\"", order.empty() ? "" : ", ", columns->text(0));
        }
        const auto* where = name == "property" ? " WHERE name <> 'catalogue_id'" : "";
        queries.push_back(fmt::format("SELECT '{0}', * FROM \"{0}\"{1} ORDER BY {2}", name, where,
                                      order.empty() ? "1" : order));
    }
}

}  // namespace

void Digest::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest() : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

void Digest::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

std::string Digest::hex()
{
    std::array<unsigned char, 32> bytes{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), bytes.data(), &size);
    std::string text;
    for (const auto byte : bytes) {
        text += fmt::format("{:02x}", byte);
    }
    return text;
}

std::string sha256(std::string_view bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.hex();
}

sqlite::Outcome<std::string> contentDigest(const sqlite::Database& catalogue)
{
    const auto queries = rowQueries(catalogue);
    if (!queries) {
        return tl::make_unexpected(queries.error());
    }
    Digest digest;
    for (const auto& sql : *queries) {
        auto query = catalogue.prepare(sql);
        if (!query) {
            return tl::make_unexpected(query.error());
        }
        for (auto row = query->step();; row = query->step()) {
            if (!row) {
                return tl::make_unexpected(row.error());
            }
            if (!*row) {
                break;
            }
            std::string bytes;
            for (int column = 0; column < query->columnCount(); ++column) {
                bytes += encoded(*query, column);
            }
            digest.add(bytes + '\n');
        }
    }
    return digest.hex();
}

}  // namespace orientibus::content::authoring
