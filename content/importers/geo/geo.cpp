// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/geo/geo.h"
#include "importers/records.h"

#include "importers/csv.h"
#include "importers/geo/rows.h"
#include "importers/geo/simplify.h"
#include "importers/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>

namespace orientibus::content::authoring {

namespace {

using namespace geo;
using Status = Result<void, ImportError>;
using Members = std::map<std::string, std::vector<std::size_t>>;  ///< territory → its communes

/// How far the area of a département may be from that of its communes together.
constexpr double areaLimit = 0.01;

struct Basin {
    std::string region;
    std::string departement;
    std::string code;
    std::string name;
};

tl::unexpected<Error<ImportError>> refusal(ImportError code, std::string detail)
{
    return tl::make_unexpected(Error<ImportError>{code, std::move(detail)});
}

class GeoImport {
public:
    explicit GeoImport(const ImportInput& input) : m_input(input), m_layer(input.source) {}

    Result<Imported, ImportError> run()
    {
        auto done = checkInput(m_input, "geo", {{"communes", "departements", "basins"}},
                               {{}, {"tolerance"}})
                        .and_then([this] { return readTolerance(); })
                        .and_then([this] { return readFiles(); })
                        .and_then([this] { return readBasins(); })
                        .and_then([this] { return drawMap(); });
        if (!done) {
            return tl::make_unexpected(done.error());
        }
        return Imported{std::move(m_layer), std::move(m_report)};
    }

private:
    const InputFile& file(std::string_view role) const { return m_input.files.find(role)->second; }
    FileReport& report(std::string_view role) { return m_report.of(file(role).name); }
    Missing territory(const std::string& id) { return {m_layer, m_input.below, id}; }

    Status readTolerance()
    {
        const auto option = m_input.options.find("tolerance");
        if (option == m_input.options.end()) {
            return {};
        }
        const auto& text = option->second;
        const auto [stop, fault] =
            std::from_chars(text.data(), text.data() + text.size(), m_tolerance);
        const bool isNumber = fault == std::errc{} && stop == text.data() + text.size();
        if (!isNumber || !(m_tolerance >= 0 && m_tolerance <= 10000)) {
            return refusal(ImportError::BadOption,
                           fmt::format("geo: \"{}\" is not a tolerance in metres.", text));
        }
        return {};
    }

    Status readFiles()
    {
        auto communes = readShapes(file("communes"), report("communes"));
        if (!communes) {
            return tl::make_unexpected(communes.error());
        }
        auto departements = readShapes(file("departements"), report("departements"));
        if (!departements) {
            return tl::make_unexpected(departements.error());
        }
        m_communes = std::move(*communes);
        m_departements = std::move(*departements);
        return {};
    }

    /// One record puts one commune into its basin and département.
    Status readBasins()
    {
        enum Column : std::size_t { Region, Departement, Commune, Code, Name };
        auto& skipped = report("basins");
        const auto table = readCsv(
            file("basins"),
            {.columns = {"reg", "dep", "code_commune_insee", "code_bassin_BMO", "lib_bassin_BMO"},
             .mayEndOpen = true},
            skipped);
        if (!table) {
            return tl::make_unexpected(table.error());
        }
        for (std::size_t row = 0; row < table->size(); ++row) {
            const auto text = [&](Column column) { return std::string(table->cell(row, column)); };
            const auto line = table->line(row);
            const auto code = text(Commune);
            if (!std::ranges::binary_search(m_communes, code, {}, &Shape::code)) {
                skipped.leaveOut("not a commune of the map");
            } else if (text(Code).empty() || text(Name).empty()) {
                skipped.skip(line, "code_bassin_BMO", "the basin has no code or no name");
            } else if (text(Region).empty() || text(Departement).empty()) {
                skipped.skip(line, "dep", "the region or département is empty");
            } else if (m_basinNames.emplace(text(Code), text(Name)).first->second != text(Name)) {
                skipped.skip(line, "lib_bassin_BMO",
                             fmt::format("{} has another name already", text(Code)));
            } else if (!m_basins
                            .emplace(code,
                                     Basin{text(Region), text(Departement), text(Code), text(Name)})
                            .second) {
                skipped.skip(line, "code_commune_insee", fmt::format("{} is there twice", code));
            } else {
                ++skipped.used;
            }
        }
        return {};
    }

    Status drawMap()
    {
        auto topology = cut(m_communes);
        if (!topology) {
            const auto& first = m_communes[topology.error().first];
            const auto& second = m_communes[topology.error().second];
            return jsonRefusal(file("communes"), second.line,
                               fmt::format("{} {} overlaps {} {}", second.code, second.name,
                                           first.code, first.name));
        }
        nameTerritories();
        remarkOnLostCommunes();
        compareAreas(*topology);
        simplify(*topology, m_tolerance);
        addArcs(*topology, m_layer);
        for (std::size_t i = 0; i < m_communes.size(); ++i) {
            addRings("C" + m_communes[i].code, topology->rings[i], m_layer);
        }
        for (const auto& [id, members] : m_members) {
            const auto rings = outline(*topology, members);
            addRings(id, rings, m_layer);
            std::vector<Ring> borders;
            for (const auto& ring : rings) {
                borders.push_back(pointsOf(*topology, ring));
            }
            auto row = territory(id);
            setPoint(row, borders);
        }
        return {};
    }

    void nameTerritories()
    {
        for (std::size_t i = 0; i < m_communes.size(); ++i) {
            const auto& commune = m_communes[i];
            const auto id = "C" + commune.code;
            const auto basin = m_basins.find(commune.code);
            auto row = territory(id);
            row.set("kind", "commune").set("code", commune.code).set("name", commune.name);
            setPoint(row, commune.rings);
            if (basin == m_basins.end()) {
                report("communes")
                    .remark(commune.line, "code", fmt::format("{} is in no basin", commune.code));
                // Its land stays where it was: a département has no hole for a list of basins.
                for (const auto* column : {"basin_id", "parent_id"}) {
                    if (const auto around = said(id, column); !around.empty()) {
                        m_members[around].push_back(i);
                    }
                }
                continue;
            }
            nameBasin(basin->second);
            setBasin(commune, "BE" + basin->second.code);
            m_members["BE" + basin->second.code].push_back(i);
            const auto departement = "D" + basin->second.departement;
            if (!isKnown(departement)) {
                report("communes")
                    .remark(commune.line, "code",
                            fmt::format("no such département: {}", departement));
                continue;
            }
            row.set("parent_id", departement);
            m_members[departement].push_back(i);
            m_regions.emplace(departement, "R" + basin->second.region);
        }
        for (const auto& departement : m_departements) {
            nameDepartement(departement);
        }
    }

    /// What the layers below say of a territory; empty when nothing.
    [[nodiscard]] std::string said(const std::string& id, std::string_view column) const
    {
        const bool isThere = m_input.below != nullptr && m_input.below->has(Table::Territory, {id});
        return isThere ? std::string(m_input.below->rows(Table::Territory).at({id}).text(column))
                       : std::string{};
    }

    /// Basins are drawn anew every few years. Borders and surveys follow this file, so here it is
    /// the layer below that gives way.
    void setBasin(const Shape& commune, const std::string& basin)
    {
        const auto id = "C" + commune.code;
        const auto before = said(id, "basin_id");
        if (before == basin) {
            return;
        }
        if (!before.empty()) {
            report("communes")
                .remark(commune.line, "code",
                        fmt::format("{} is in {} now, and was in {}", commune.code, basin, before));
        }
        m_layer.row(Table::Territory, {id}).set("basin_id", basin);
    }

    /// Communes merge: one that the layers below know and this map does not has no borders.
    void remarkOnLostCommunes()
    {
        if (m_input.below == nullptr) {
            return;
        }
        for (const auto& [key, row] : m_input.below->rows(Table::Territory)) {
            const std::string code(row.text("code"));
            if (row.text("kind") == "commune" &&
                !std::ranges::binary_search(m_communes, code, {}, &Shape::code)) {
                report("communes")
                    .remark(1, "code",
                            fmt::format("not on this map: {} {}", code, row.text("name")));
            }
        }
    }

    /// Whether these files or a layer below define the territory.
    bool isKnown(const std::string& id) const
    {
        return std::ranges::binary_search(m_departements, id.substr(1), {}, &Shape::code) ||
               (m_input.below != nullptr && m_input.below->has(Table::Territory, {id}));
    }

    void nameBasin(const Basin& basin)
    {
        territory("BE" + basin.code)
            .set("kind", "basin")
            .set("code", basin.code)
            .set("name", basin.name);
    }

    void nameDepartement(const Shape& departement)
    {
        const auto id = "D" + departement.code;
        auto row = territory(id);
        row.set("kind", "departement").set("code", departement.code).set("name", departement.name);
        setPoint(row, departement.rings);
        // A region has no name here: it is a parent only where a layer below defines it.
        const auto region = m_regions.find(id);
        const bool hasRegion = region != m_regions.end() && m_input.below != nullptr &&
                               m_input.below->has(Table::Territory, {region->second});
        if (hasRegion) {
            row.set("parent_id", region->second);
        }
    }

    static void setPoint(Missing& row, const std::vector<Ring>& rings)
    {
        if (!row.has("latitude") || !row.has("longitude")) {
            const auto [latitude, longitude] = pointInside(rings);
            row.set("latitude", latitude).set("longitude", longitude);
        }
    }

    /// The départements file is not where borders come from, but it must speak of the same land.
    void compareAreas(const Topology& topology)
    {
        auto& remarks = report("departements");
        for (const auto& departement : m_departements) {
            const auto members = m_members.find("D" + departement.code);
            if (members == m_members.end()) {
                remarks.remark(departement.line, "code",
                               fmt::format("no commune is in {}", departement.code));
                continue;
            }
            double own = 0;
            double united = 0;
            for (const auto& ring : departement.rings) {
                own += static_cast<double>(doubleArea(ring));
            }
            for (const auto& ring : outline(topology, members->second)) {
                united += static_cast<double>(doubleArea(pointsOf(topology, ring)));
            }
            if (!(std::fabs(own - united) <= areaLimit * united)) {
                remarks.remark(departement.line, "coordinates",
                               fmt::format("the area of {} is {:.1f} % off that of its communes",
                                           departement.code, 100 * (own / united - 1)));
            }
        }
    }

    const ImportInput& m_input;
    Layer m_layer;
    ImportReport m_report;
    double m_tolerance = 200;
    std::vector<Shape> m_communes;
    std::vector<Shape> m_departements;
    std::map<std::string, Basin> m_basins;  ///< of each commune, by its code
    std::map<std::string, std::string> m_basinNames;
    Members m_members;
    std::map<std::string, std::string> m_regions;  ///< of each département
};

}  // namespace

Result<Imported, ImportError> importGeo(const ImportInput& input)
{
    return GeoImport(input).run();
}

}  // namespace orientibus::content::authoring
