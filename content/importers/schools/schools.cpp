// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/schools/schools.h"
#include "importers/records.h"

#include "importers/commune_finder.h"
#include "importers/phone.h"
#include "importers/schools/school_record.h"
#include "importers/typography.h"
#include "importers/uai.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace orientibus::content::authoring {

namespace {

using namespace schools;
using Status = Result<void, ImportError>;

/// How far the point of a commune that stands for a merged one may be.
constexpr double nearestKm = 3;
/// How far a school may be from the point of its commune: the widest are 15 km across.
constexpr double farthestKm = 20;

class SchoolsImport {
public:
    explicit SchoolsImport(const ImportInput& input)
        : m_input(input), m_communes(input.below), m_layer(input.source)
    {
    }

    Result<Imported, ImportError> run()
    {
        if (auto done = checkInput(m_input, "schools", {{"schools"}}, {}).and_then([this] {
                return readFile();
            });
            !done) {
            return tl::make_unexpected(done.error());
        }
        for (auto& [uai, sites] : m_schools) {
            addSites(sites);
        }
        remarkOnLostSchools();
        return Imported{std::move(m_layer), std::move(m_report)};
    }

private:
    FileReport& report() { return m_report.of(m_input.files.find("schools")->second.name); }

    void remark(const SchoolRecord& school, std::string column, std::string_view reason)
    {
        report().remark(school.line, std::move(column), fmt::format("{}: {}", school.uai, reason));
    }

    Status readFile()
    {
        const auto& file = m_input.files.find("schools")->second;
        const auto read = readJson(file);
        if (!read) {
            return tl::make_unexpected(read.error());
        }
        if (!read->document.is_array()) {
            return jsonRefusal(file, 1, "not a list of schools");
        }
        for (std::size_t i = 0; i < read->document.size(); ++i) {
            if (const auto wrong = recordKeyFault(read->document[i])) {
                return jsonRefusal(file, read->line(i), *wrong);
            }
            ++report().read;
            take(read->document[i], read->line(i));
        }
        return {};
    }

    void take(const nlohmann::json& record, std::size_t line)
    {
        auto school = readRecord(record);
        if (!school) {
            const auto& uai = record.at("uai");
            const auto name = uai.is_string() ? uai.get<std::string>() : std::string("a record");
            report().skip(line, school.error().column,
                          fmt::format("{}: {}", name, school.error().reason));
            return;
        }
        school->line = line;
        if (school->type == "Primaire") {
            report().leaveOut("a primary school");
        } else if (!isUai(school->uai)) {
            report().skip(line, "uai", fmt::format("not a UAI: {}", school->uai));
        } else if (kindOf(*school).empty()) {
            report().skip(line, "type",
                          fmt::format("{}: unknown type: {}", school->uai, school->type));
        } else if (school->sector != "Public" && school->sector != "Privé") {
            report().skip(
                line, "public_private",
                fmt::format("{}: neither Public nor Privé: {}", school->uai, school->sector));
        } else {
            m_schools[school->uai].push_back(std::move(*school));
        }
    }

    /// A school below that this register no longer has may be closed, and a layer cannot take it
    /// away: whoever keeps the layer below is told.
    void remarkOnLostSchools()
    {
        if (m_input.below == nullptr) {
            return;
        }
        for (const auto& [key, row] : m_input.below->rows(Table::Place)) {
            const std::string uai(row.text("uai"));
            if (!uai.empty() && !m_schools.contains(uai)) {
                report().remark(1, "uai",
                                fmt::format("{}: no longer here: {}", uai, row.text("name")));
            }
        }
    }

    /// The records of one UAI: the school with the plainest name, then its further sites.
    void addSites(std::vector<SchoolRecord>& sites)
    {
        std::ranges::sort(sites, {}, [](const SchoolRecord& site) {
            return std::tuple(site.name.size(), std::string_view(site.name),
                              site.street.value_or(""), site.line);
        });
        std::size_t number = 0;
        const SchoolRecord* before = nullptr;
        for (const auto& site : sites) {
            const bool isCopy = before != nullptr && before->name == site.name &&
                                before->street == site.street && before->city == site.city;
            if (isCopy) {
                report().skip(site.line, "uai", fmt::format("{} is there twice", site.uai));
                continue;
            }
            if (addSite(site, before == nullptr ? nullptr : &sites.front(), number + 1)) {
                ++number;
            }
            before = &site;
        }
    }

    bool addSite(const SchoolRecord& site, const SchoolRecord* school, std::size_t number)
    {
        auto point = site.point;
        if (school != nullptr && point == school->point && site.street != school->street) {
            remark(site, "coordinates", "a further site with the point of its school: left out");
            point.reset();
        }
        const auto commune = communeOf(site, point);
        if (!commune) {
            report().skip(
                site.line, "address.city",
                fmt::format("{}: no such commune: {} ({})", site.uai, site.city, site.departement));
            return false;
        }
        const auto id = number == 1 ? site.uai : fmt::format("{}-{}", site.uai, number);
        auto& row = m_layer.row(Table::Place, {id})
                        .set("uai", site.uai)
                        .set("kind", std::string(kindOf(site)))
                        .set("name", shownName(site.name))
                        .set("network", std::string(networkOf(site)))
                        .set("commune_id", *commune)
                        .set("status", "published");
        setPoint(row, site, *commune, point);
        setAddress(row, site, *commune);
        addReception(id, site);
        ++report().used;
        return true;
    }

    std::optional<std::string> communeOf(const SchoolRecord& site,
                                         const std::optional<MapPoint>& point)
    {
        const auto departement = m_communes.departement(site.departement);
        if (!departement) {
            return std::nullopt;
        }
        if (auto named = m_communes.byName(*departement, site.city)) {
            return named;
        }
        const auto spot = point ? m_communes.byPoint(*point, nearestKm) : std::nullopt;
        if (!spot) {
            return std::nullopt;
        }
        remark(site, "address.city",
               spot->isInside ? fmt::format("no commune {}: {} holds it", site.city, spot->name)
                              : fmt::format("no commune {}: {} is {:.1f} km away", site.city,
                                            spot->name, spot->km));
        return spot->id;
    }

    void setPoint(Row& row, const SchoolRecord& site, const std::string& commune,
                  const std::optional<MapPoint>& point)
    {
        if (!point) {
            return;
        }
        if (const auto km = m_communes.kmFrom(commune, *point); km && *km > farthestKm) {
            remark(site, "coordinates",
                   fmt::format("{:.0f} km from its commune {}: left out", *km, site.city));
            return;
        }
        row.set("latitude", point->latitude).set("longitude", point->longitude);
    }

    void setAddress(Row& row, const SchoolRecord& site, const std::string& commune)
    {
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const bool isPostcode = site.postcode.size() == 5 &&
                                std::ranges::all_of(site.postcode, isDigit) &&
                                commune.compare(1, 2, site.postcode, 0, 2) == 0;
        if (isPostcode) {
            row.set("postcode", site.postcode);
        } else {
            remark(site, "address.postal_code",
                   fmt::format("no postcode of its département: {}", site.postcode));
        }
        if (site.street) {
            row.set("street", frenchText(*site.street));
        }
        if (!site.website) {
            return;
        }
        const bool isWeb =
            (site.website->starts_with("https://") || site.website->starts_with("http://")) &&
            site.website->find_first_of(" \t\r\n\"<>") == std::string::npos;
        if (isWeb) {
            row.set("website", *site.website);
        } else {
            remark(site, "contact.website", "not an address of the web: left out");
        }
    }

    void addReception(const std::string& place, const SchoolRecord& site)
    {
        auto phone = site.phone ? frenchPhone(*site.phone) : std::nullopt;
        if (phone && !isLandline(*phone)) {
            phone.reset();
        }
        if (site.phone && !phone) {
            remark(site, "contact.phone", "not a landline, perhaps of a person: left out");
        }
        const bool hasEmail = site.email && isOfFunction(site);
        if (site.email && !hasEmail) {
            // The address itself is not repeated.
            remark(site, "contact.email", "not plainly of a function: left out");
        }
        if (phone || hasEmail) {
            auto& row = m_layer.row(Table::Contact, {place, "reception"}).set("phone", phone);
            if (hasEmail) {
                row.set("email", *site.email);
            }
        }
    }

    const ImportInput& m_input;
    CommuneFinder m_communes;
    std::map<std::string, std::vector<SchoolRecord>> m_schools;  ///< by UAI
    Layer m_layer;
    ImportReport m_report;
};

}  // namespace

Result<Imported, ImportError> importSchools(const ImportInput& input)
{
    return SchoolsImport(input).run();
}

}  // namespace orientibus::content::authoring
