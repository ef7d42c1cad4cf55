// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/catalogue_writer.h"

#include "authoring/digest.h"
#include "authoring/files.h"
#include "authoring/schema_sql.h"
#include "sqlite/sqlite.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace orientibus::content::authoring {

namespace {

using sqlite::Database;
using sqlite::Statement;
using Status = Result<void, BuildError>;

tl::unexpected<Error<BuildError>> refusal(BuildError code, std::string detail)
{
    return tl::make_unexpected(Error<BuildError>{code, std::move(detail)});
}

std::string shown(const Value& value)
{
    return std::visit([](const auto& plain) { return fmt::format("{}", plain); }, value);
}

std::string shown(const Key& key)
{
    std::string text;
    for (const auto& part : key) {
        text += text.empty() ? "" : "/";
        text += shown(part);
    }
    return text;
}

void bind(Statement& statement, int parameter, const Value& value)
{
    std::visit([&](const auto& plain) { statement.bind(parameter, plain); }, value);
}

/// Which sources stand behind a layer's rows, and whether a row has several.
bool hasSeveralSources(const Row& row)
{
    return std::ranges::any_of(
        row.fields(), [&](const auto& entry) { return entry.second.source != row.source(); });
}

std::set<std::string> usedSources(const Layer& layer)
{
    std::set<std::string> used;
    for (std::size_t table = 0; table < tableCount; ++table) {
        for (const auto& [key, row] : layer.rows(static_cast<Table>(table))) {
            used.insert(row.source());
            for (const auto& [column, field] : row.fields()) {
                used.insert(field.source);
            }
        }
    }
    return used;
}

class Writer {
public:
    Writer(const CatalogueRows& rows, Database database)
        : m_rows(rows), m_database(std::move(database))
    {
    }

    Result<Written, BuildError> write(const std::filesystem::path& file)
    {
        Status done = run(std::string("PRAGMA page_size = 4096;\n") + std::string(catalogueSchema) +
                          "\nBEGIN;");
        const auto then = [&](auto step) {
            if (done) {
                done = step();
            }
        };
        then([&] { return writeSources(); });
        for (std::size_t table = 0; table < tableCount; ++table) {
            then([&] { return writeTable(static_cast<Table>(table)); });
        }
        then([&] { return writeProperties(); });
        then([&] { return run("COMMIT;"); });
        then([&] { return save(file); });
        if (!done) {
            return tl::make_unexpected(done.error());
        }
        return std::move(m_written);
    }

private:
    Status run(const std::string& sql)
    {
        if (auto done = m_database.run(sql); !done) {
            return refusal(BuildError::Output, done.error().message);
        }
        return {};
    }

    Result<Statement, BuildError> prepare(const std::string& sql)
    {
        auto statement = m_database.prepare(sql);
        if (!statement) {
            return refusal(BuildError::Output, statement.error().message);
        }
        return std::move(*statement);
    }

    Status insert(Statement& statement, std::string_view table, const std::string& key)
    {
        const auto done = statement.step();
        if (!done) {
            return refusal(BuildError::Input,
                           fmt::format("{} {}: {}", table, key, done.error().message));
        }
        statement.reset();
        ++m_written.rows[std::string(table)];
        return {};
    }

    Status writeSources()
    {
        auto statement = prepare("INSERT INTO source VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        if (!statement) {
            return tl::make_unexpected(statement.error());
        }
        auto used = usedSources(m_rows.merged);
        auto sources = m_rows.sources;
        std::ranges::sort(sources, {}, &SourceEntry::id);
        for (const auto& source : sources) {
            if (used.erase(source.id) == 0) {
                continue;
            }
            statement->bind(1, source.id).bind(2, source.name).bind(3, source.publisher);
            statement->bind(4, source.licence).bind(6, source.asOf).bind(7, source.status);
            if (source.url) {
                statement->bind(5, *source.url);
            }
            if (auto done = insert(*statement, "source", source.id); !done) {
                return done;
            }
            m_asOf = std::max(m_asOf, source.asOf);
        }
        if (!used.empty()) {
            return refusal(BuildError::Input,
                           fmt::format("the source \"{}\" is named by rows, but neither the "
                                       "manifest nor a sources.yaml declares it",
                                       *used.begin()));
        }
        return {};
    }

    Status writeTable(Table table)
    {
        const auto& spec = specOf(table);
        std::vector<std::string_view> columns(spec.key.begin(), spec.key.end());
        columns.insert(columns.end(), spec.columns.begin(), spec.columns.end());
        std::string names;
        std::string marks;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            names += fmt::format("\"{}\", ", columns[i]);
            marks += fmt::format("?{}, ", i + 1);
        }
        auto statement = prepare(fmt::format("INSERT INTO {} ({}source_id) VALUES ({}?{})",
                                             spec.name, names, marks, columns.size() + 1));
        if (!statement) {
            return tl::make_unexpected(statement.error());
        }
        for (const auto& [key, row] : m_rows.merged.rows(table)) {
            if (auto done = writeRow(*statement, spec, key, row); !done) {
                return done;
            }
        }
        return {};
    }

    Status writeRow(Statement& statement, const TableSpec& spec, const Key& key, const Row& row)
    {
        if (key.size() != spec.key.size()) {
            return refusal(BuildError::Input,
                           fmt::format("{} {}: {} key values instead of {}", spec.name, shown(key),
                                       key.size(), spec.key.size()));
        }
        int parameter = 0;
        for (const auto& value : key) {
            bind(statement, ++parameter, value);
        }
        std::size_t known = 0;
        for (const auto column : spec.columns) {
            ++parameter;
            if (const auto field = row.fields().find(column); field != row.fields().end()) {
                bind(statement, parameter, field->second.value);
                ++known;
            }
        }
        if (known != row.fields().size()) {
            return refusal(
                BuildError::Input,
                fmt::format("{} {}: a field is no column of the table", spec.name, shown(key)));
        }
        statement.bind(++parameter, std::string_view(row.source()));
        if (spec.rule == MergeRule::Fields && hasSeveralSources(row)) {
            for (const auto& [column, field] : row.fields()) {
                m_provenance[{std::string(spec.name), shown(key), column}] = field.source;
            }
        }
        return insert(statement, spec.name, shown(key));
    }

    Status writeProvenance()
    {
        auto statement = prepare("INSERT INTO provenance VALUES (?1, ?2, ?3, ?4)");
        if (!statement) {
            return tl::make_unexpected(statement.error());
        }
        for (const auto& [key, source] : m_provenance) {
            const auto& [entity, id, field] = key;
            statement->bind(1, entity).bind(2, id).bind(3, field).bind(4, source);
            if (auto done = insert(*statement, "provenance", id); !done) {
                return done;
            }
        }
        return {};
    }

    Status writeProperties()
    {
        if (auto done = writeProvenance(); !done) {
            return done;
        }
        auto properties = m_rows.properties;
        properties["as_of"] = m_asOf;
        for (const auto& [name, value] : properties) {
            if (auto done = writeProperty(name, value); !done) {
                return done;
            }
        }
        const auto digest = contentDigest(m_database);
        if (!digest) {
            return refusal(BuildError::Output, digest.error().message);
        }
        m_written.catalogueId = *digest;
        return writeProperty("catalogue_id", *digest);
    }

    Status writeProperty(const std::string& name, const std::string& value)
    {
        auto statement = prepare("INSERT INTO property VALUES (?1, ?2)");
        if (!statement) {
            return tl::make_unexpected(statement.error());
        }
        statement->bind(1, name).bind(2, value);
        return insert(*statement, "property", name);
    }

    /// A compact copy: its pages depend on the rows only, not on how they came in.
    Status save(const std::filesystem::path& file)
    {
        auto statement = prepare("VACUUM INTO ?1");
        if (!statement) {
            return tl::make_unexpected(statement.error());
        }
        statement->bind(1, file.string());
        if (const auto done = statement->step(); !done) {
            return refusal(BuildError::Output, fmt::format("{} cannot be written: {}",
                                                           file.string(), done.error().message));
        }
        return flushToDisk(file);
    }

    const CatalogueRows& m_rows;
    Database m_database;
    Written m_written;
    std::string m_asOf;
    std::map<std::tuple<std::string, std::string, std::string>, std::string> m_provenance;
};

}  // namespace

Result<Written, BuildError> writeCatalogue(const CatalogueRows& rows,
                                           const std::filesystem::path& file)
{
    auto database = Database::inMemory();
    if (!database) {
        return refusal(BuildError::Output, database.error().message);
    }
    return Writer(rows, std::move(*database)).write(file);
}

}  // namespace orientibus::content::authoring
