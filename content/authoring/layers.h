// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/import_report.h>
#include <orientibus/content/result.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// What an importer is, and what it hands over.
///
/// An importer is a pure function: the bytes of its files, its options and the
/// layers below in, rows and a report out. It opens nothing, prints nothing and knows no other
/// importer. The builder merges the layers in the order of the manifest.
namespace orientibus::content::authoring {

/// The tables of schema.sql that layers may fill.
enum class Table : std::uint8_t {
    Territory,
    MapArc,
    MapRing,
    Media,
    Sector,
    Occupation,
    OccupationText,
    OccupationTitle,
    OccupationNeighbour,
    Tag,
    OccupationTag,
    Label,
    Family,
    OccupationFamily,
    DemandLevel,
    Figure,
    Training,
    TrainingOccupation,
    Place,
    TrainingOffer,
    Contact,
    Event,
    PathwayEdge,
    Question,
    Cliche,
    Programme,
    ProgrammeStep,
};
inline constexpr std::size_t tableCount = 27;

/// How the rows of a table meet the rows of an earlier layer with the same key.
enum class MergeRule : std::uint8_t {
    Fields,  ///< field by field, the later word wins, provenance is kept
    Rows,    ///< the later row replaces the earlier one
    Texts,   ///< as Rows, but one row of (occupation, language, field) replaces all of that field
    Ranks,   ///< as Rows, then ranked anew: the near jobs of a later layer come before earlier ones
};

struct TableSpec {
    Table table;
    std::string_view name;                      ///< as in schema.sql
    std::span<const std::string_view> key;      ///< columns of the primary key, in order
    std::span<const std::string_view> columns;  ///< the others, without source_id
    MergeRule rule;
};

[[nodiscard]] const TableSpec& specOf(Table table);

/// Absent is said by not setting a field; there is no null.
using Value = std::variant<std::int64_t, double, std::string>;

struct Field {
    Value value;
    std::string source;  ///< id of the source this very value comes from
};

/// The values of the primary key in the order of schema.sql.
using Key = std::vector<Value>;

/// One row. Fields are told apart by the column names of schema.sql; naming a
/// column the table does not have is a fault of the importer and stops the build.
class Row {
public:
    explicit Row(std::string source) : m_source(std::move(source)) {}

    /// Sets a field, from the row's source or from `source`. Twice: the last stays.
    Row& set(std::string_view column, Value value, std::string_view source = {});

    /// As above; an empty optional leaves the field unknown.
    template <typename T>
    Row& set(std::string_view column, const std::optional<T>& value, std::string_view source = {})
    {
        return value ? set(column, Value{*value}, source) : *this;
    }

    /// The row's own source (its source_id).
    [[nodiscard]] const std::string& source() const { return m_source; }
    void setSource(std::string source) { m_source = std::move(source); }

    [[nodiscard]] const std::map<std::string, Field, std::less<>>& fields() const
    {
        return m_fields;
    }

    /// A text field; empty when it is not set or not a text.
    [[nodiscard]] std::string_view text(std::string_view column) const;

private:
    std::string m_source;
    std::map<std::string, Field, std::less<>> m_fields;
};

/// Rows of one source (or one folder of authored files), per table, by key.
class Layer {
public:
    using Rows = std::map<Key, Row>;

    /// `source` becomes the source of every row that is not given another.
    explicit Layer(std::string source) : m_source(std::move(source)) {}

    /// The row with this key; made, empty, when the layer does not have it yet.
    ///   layer.row(Table::Occupation, {"D1102"}).set("riasec_major", "R");
    ///   layer.row(Table::OccupationText, {"D1102", "fr", "definition", 1}).set("text", "…");
    /// An existing row keeps its source.
    Row& row(Table table, Key key);
    Row& row(Table table, Key key, std::string_view source);

    [[nodiscard]] bool has(Table table, const Key& key) const;
    [[nodiscard]] const Rows& rows(Table table) const;
    [[nodiscard]] Rows& rows(Table table);
    [[nodiscard]] const std::string& source() const { return m_source; }

private:
    std::string m_source;
    std::array<Rows, tableCount> m_rows;
};

/// Bytes of a file and the name under which reports speak of it.
struct InputFile {
    std::string name;
    std::string bytes;
};

/// What the manifest gives to an importer:
///   - importer: rome
///     source: rome-v60
///     files: {textes: rome-v60/unix_texte_v460_utf8.csv}     relative to --data
///     project_files: {sectors: ../default/sectors.yaml}      relative to the manifest
///     options: {language: fr}
///     records: {textes: 11980}                               how many it must hold at least
/// Both kinds of files arrive by their role; a role is named once.
struct ImportInput {
    std::string source;
    std::map<std::string, InputFile, std::less<>> files;
    std::map<std::string, std::string, std::less<>> options;
    /// What the layers before this one hold together: which occupations, territories and
    /// trainings there are to point at. Null: nothing.
    const Layer* below = nullptr;
    /// By role, for importWhole(); a file that is not named may hold as few as it likes.
    std::map<std::string, std::size_t, std::less<>> records = {};
};

enum class ImportError {
    MissingFile,  ///< the manifest names no file for a role that is needed
    BadFile,      ///< a file is not what it should be: columns, encoding, quotes, keys
    BadOption,    ///< an option or role that the importer does not know
};

struct Imported {
    Layer layer;
    ImportReport report;
};

/// `detail` of an error is one English sentence that names file and line.
using Importer = Result<Imported, ImportError> (*)(const ImportInput&);

/// As `importer` alone, but refused where a file holds fewer records than it must: one
/// that was cut at the end of a line is, to the importer, a sound file that is shorter.
[[nodiscard]] Result<Imported, ImportError> importWhole(Importer importer,
                                                        const ImportInput& input);

/// The importer of this name, or null; they are listed in importers.cpp.
[[nodiscard]] Importer importerNamed(std::string_view name);

/// `layer` on top of `base`: see MergeRule.
void mergeInto(Layer& base, const Layer& layer);

}  // namespace orientibus::content::authoring
