// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/map_files.h"

#include "importers/records.h"
#include "map_text.h"

#include <fmt/format.h>

namespace orientibus::content::authoring {

namespace {

using Status = Result<void, ImportError>;

class MapImport {
public:
    explicit MapImport(const ImportInput& input) : m_input(input), m_layer(input.source) {}

    Result<Imported, ImportError> run()
    {
        const auto done = checkInput(m_input, "map", {{"arcs", "rings"}}, {})
                              .and_then([this] { return readArcs(); })
                              .and_then([this] { return readRings(); });
        if (!done) {
            return tl::make_unexpected(done.error());
        }
        remarkOnUndrawn();
        return Imported{std::move(m_layer), std::move(m_report)};
    }

private:
    const InputFile& file(std::string_view role) const { return m_input.files.find(role)->second; }

    Status readArcs()
    {
        enum Column : std::size_t { Number, Points };
        const CsvOptions options{.columns = {"arc", "points"}};
        return forEachRecord(file("arcs"), options, m_report, [this](Record& record) {
            const auto number = record.number(Number);
            auto arc = arcFromText(record.cell(Points));
            if (!number) {
                record.skip(Number, fmt::format("no number from 1: {}", record.cell(Number)));
            } else if (!arc) {
                record.skip(Points, fmt::format("arc {} is no line of points", *number));
            } else if (!m_numbers.emplace(*number, static_cast<int>(m_arcs.size()) + 1).second) {
                record.skip(Number, fmt::format("{} is there twice", *number));
            } else {
                m_arcs.push_back(std::move(*arc));
                m_layer.row(Table::MapArc, {*number}).set("points", record.text(Points));
            }
        });
    }

    Status readRings()
    {
        enum Column : std::size_t { Territory, Number, Arcs };
        const CsvOptions options{.columns = {"territory", "ring", "arcs"}};
        return forEachRecord(file("rings"), options, m_report, [this](Record& record) {
            const auto number = record.number(Number);
            const auto territory = record.text(Territory);
            if (!number) {
                record.skip(Number, fmt::format("no number from 1: {}", record.cell(Number)));
            } else if (m_input.below == nullptr ||
                       !m_input.below->has(Table::Territory, {territory})) {
                record.skip(Territory, fmt::format("no such territory: {}", territory));
            } else if (m_layer.has(Table::MapRing, {territory, *number})) {
                record.skip(Number,
                            fmt::format("ring {} of {} is there twice", *number, territory));
            } else if (!ringFromText(record.cell(Arcs), m_numbers, m_arcs)) {
                record.skip(Arcs, fmt::format("ring {} of {} is made of arcs that are not there or "
                                              "do not meet",
                                              *number, territory));
            } else {
                m_layer.row(Table::MapRing, {territory, *number}).set("arcs", record.text(Arcs));
            }
        });
    }

    /// Communes split, and the map was drawn before.
    void remarkOnUndrawn()
    {
        if (m_input.below == nullptr) {
            return;
        }
        auto& report = m_report.of(file("rings").name);
        for (const auto& [key, row] : m_input.below->rows(Table::Territory)) {
            if (row.text("kind") == "commune" &&
                !m_layer.has(Table::MapRing, {key.front(), std::int64_t{1}})) {
                report.remark(
                    1, "territory",
                    fmt::format("not on this map: {} {}", row.text("code"), row.text("name")));
            }
        }
    }

    const ImportInput& m_input;
    Layer m_layer;
    ImportReport m_report;
    ArcNumbers m_numbers;
    std::vector<MapArc> m_arcs;
};

}  // namespace

Result<Imported, ImportError> importMap(const ImportInput& input)
{
    return MapImport(input).run();
}

}  // namespace orientibus::content::authoring
