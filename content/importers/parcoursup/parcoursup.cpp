// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/parcoursup/parcoursup.h"
#include "importers/records.h"

#include "importers/commune_finder.h"
#include "importers/csv.h"
#include "importers/parcoursup/school_names.h"
#include "importers/parcoursup/training_finder.h"
#include "importers/typography.h"
#include "importers/uai.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace orientibus::content::authoring {

namespace {

using Status = Result<void, ImportError>;
enum Column : std::size_t { Sector, Uai, Name, Region, Course, Coordinates };

constexpr double nearestKm = 10;

const CsvOptions& csvOptions()
{
    static const CsvOptions options{
        {"Statut de l’etablissement de la filiere de formation (public, prive…)",
         "Code UAI de l etablissement", "etablissement", "Region de l’etablissement",
         "Filiere de formation", "Coordonnées GPS de la formation"}};
    return options;
}

/// "47.4629, -0.54627", or nothing.
std::optional<MapPoint> pointOf(std::string_view text)
{
    const auto comma = text.find(", ");
    if (comma == std::string_view::npos) {
        return std::nullopt;
    }
    const auto number = [](std::string_view digits, double most) -> std::optional<double> {
        double value = 0;
        const auto* end = digits.data() + digits.size();
        const auto [stop, fault] = std::from_chars(digits.data(), end, value);
        const bool isDegrees = fault == std::errc{} && stop == end && std::fabs(value) <= most;
        return isDegrees ? std::optional(value) : std::nullopt;
    };
    const auto latitude = number(text.substr(0, comma), 90);
    const auto longitude = number(text.substr(comma + 2), 180);
    return latitude && longitude ? std::optional(MapPoint{*latitude, *longitude}) : std::nullopt;
}

std::string_view kindOf(std::string_view name)
{
    const auto words = plainWords(name);
    if (words.starts_with("mfr ") || words.starts_with("maison familiale")) {
        return "mfr";
    }
    return words.starts_with("cfa ") ? "cfa" : "superieur";
}

struct CourseRow {
    std::size_t line = 0;
    std::string name;
};

struct School {
    std::string name;
    std::string sector;
    std::size_t line = 0;
    std::map<std::pair<double, double>, int> points;  ///< and how many courses have them
    std::vector<CourseRow> courses;
};

class ParcoursupImport {
public:
    explicit ParcoursupImport(const ImportInput& input)
        : m_input(input), m_communes(input.below), m_trainings(input.below), m_layer(input.source)
    {
    }

    Result<Imported, ImportError> run()
    {
        if (auto done =
                checkInput(m_input, "parcoursup", {{"courses"}}, {{"region"}}).and_then([this] {
                    return readFile();
                });
            !done) {
            return tl::make_unexpected(done.error());
        }
        for (const auto& [uai, school] : m_schools) {
            if (!addPlace(uai, school)) {
                continue;
            }
            for (const auto& course : school.courses) {
                addOffer(uai, course);
            }
        }
        return Imported{std::move(m_layer), std::move(m_report)};
    }

private:
    FileReport& report() { return m_report.of(m_input.files.find("courses")->second.name); }

    Status readFile()
    {
        const auto& file = m_input.files.find("courses")->second;
        const auto table = readCsv(file, csvOptions(), report());
        if (!table) {
            return tl::make_unexpected(table.error());
        }
        for (std::size_t row = 0; row < table->size(); ++row) {
            if (table->cell(row, Region) != m_input.options.find("region")->second) {
                report().leaveOut("another region");
            } else {
                take(*table, row);
            }
        }
        return {};
    }

    void skip(std::size_t line, Column column, std::string reason)
    {
        report().skip(line, csvOptions().columns[column], std::move(reason));
    }
    void remark(std::size_t line, Column column, std::string reason)
    {
        report().remark(line, csvOptions().columns[column], std::move(reason));
    }

    void take(const CsvTable& table, std::size_t row)
    {
        const auto line = table.line(row);
        const auto uai = table.cell(row, Uai);
        const auto coordinates = table.cell(row, Coordinates);
        if (!isUai(uai)) {
            return skip(line, Uai, fmt::format("not a UAI: {}", uai));
        }
        for (const auto column : {Name, Course}) {
            if (table.cell(row, column).empty()) {
                return skip(line, column, "is empty");
            }
        }
        auto& school = m_schools[std::string(uai)];
        const bool isBetter = school.name.empty() || table.cell(row, Name) < school.name;
        if (isBetter) {
            school.name = table.cell(row, Name);
            school.sector = table.cell(row, Sector);
        }
        school.line = school.line == 0 ? line : school.line;
        if (const auto point = pointOf(coordinates)) {
            ++school.points[{point->latitude, point->longitude}];
        } else {
            remark(line, Coordinates, fmt::format("{}: no coordinates: \"{}\"", uai, coordinates));
        }
        school.courses.push_back({line, std::string(table.cell(row, Course))});
    }

    /// Whether the place is there now; if not, its courses are skipped.
    bool addPlace(const std::string& uai, const School& school)
    {
        if (m_input.below != nullptr && m_input.below->has(Table::Place, {uai})) {
            return true;
        }
        const auto most = std::ranges::max_element(school.points, {},
                                                   [](const auto& entry) { return entry.second; });
        const auto point = most == school.points.end()
                               ? std::nullopt
                               : std::optional(MapPoint{most->first.first, most->first.second});
        const auto spot = point ? m_communes.byPoint(*point, nearestKm) : std::nullopt;
        if (!spot) {
            for (const auto& course : school.courses) {
                skip(course.line, Coordinates, fmt::format("{}: no commune is there", uai));
            }
            return false;
        }
        // "044…" is a UAI of the département 44.
        if (spot->id.compare(1, 2, uai, 1, 2) != 0) {
            remark(school.line, Coordinates,
                   fmt::format("{}: another département than that of {}", uai, spot->name));
        }
        auto& row = m_layer.row(Table::Place, {uai})
                        .set("uai", uai)
                        .set("kind", std::string(kindOf(school.name)))
                        .set("name", schoolName(school.name))
                        .set("commune_id", spot->id)
                        .set("latitude", point->latitude)
                        .set("longitude", point->longitude)
                        .set("status", "published");
        if (school.sector == "Public" || school.sector.starts_with("Prive ")) {
            row.set("network", school.sector == "Public" ? "public" : "private");
        } else {
            remark(school.line, Sector,
                   fmt::format("{}: neither Public nor Prive: {}", uai, school.sector));
        }
        return true;
    }

    void addOffer(const std::string& uai, const CourseRow& course)
    {
        const auto match = m_trainings.named(course.name);
        if (match.ids.size() != 1) {
            ++report().used;
            return remark(course.line, Course, fmt::format("{}: {}", reasonOf(match), course.name));
        }
        const Key key{match.ids.front(), uai, "school"};
        if (!m_layer.has(Table::TrainingOffer, key)) {
            m_layer.row(Table::TrainingOffer, key).set("status", "published");
        } else if (!match.isOwnPart && !m_ofParts.contains(key)) {
            return skip(course.line, Course,
                        fmt::format("{} at {} is there twice", match.ids.front(), uai));
        }
        if (match.isOwnPart) {
            m_ofParts.insert(key);
        }
        ++report().used;
    }

    /// Why a course is not one training.
    static std::string reasonOf(const TrainingMatch& match)
    {
        if (!match.ids.empty()) {
            return fmt::format("{} trainings of this name", match.ids.size());
        }
        return match.options > 0 ? fmt::format("none of {} options is named", match.options)
                                 : "no training of this name";
    }

    const ImportInput& m_input;
    CommuneFinder m_communes;
    TrainingFinder m_trainings;
    std::map<std::string, School> m_schools;  ///< by UAI
    std::set<Key> m_ofParts;                  ///< offers that parts of a training are
    Layer m_layer;
    ImportReport m_report;
};

}  // namespace

Result<Imported, ImportError> importParcoursup(const ImportInput& input)
{
    return ParcoursupImport(input).run();
}

}  // namespace orientibus::content::authoring
