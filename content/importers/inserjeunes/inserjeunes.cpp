// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/inserjeunes/inserjeunes.h"

#include "importers/known_trainings.h"
#include "importers/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

enum Column : std::size_t { Years, Region, Way, Cfd, Class, Rates };

struct Measure {
    string_view name;
    string_view column;
};

constexpr std::array measures{
    Measure{"employed_6m", "taux_emploi_6_mois"},
    Measure{"employed_12m", "taux_emploi_12_mois"},
    Measure{"employed_18m", "taux_emploi_18_mois"},
    Measure{"employed_24m", "taux_emploi_24_mois"},
    Measure{"continue_study", "taux_poursuite_etudes"},
};

CsvOptions csvOptions()
{
    CsvOptions options{{"millesime", "code_region", "voie", "cfd", "mefstat11"},
                       {"id", "code_region_ij", "nb_annee_term", "nb_en_emploi_12_mois",
                        "nb_en_emploi_18_mois", "nb_en_emploi_24_mois", "nb_en_emploi_6_mois",
                        "nb_poursuite_etudes", "nb_sortant"},
                       ';',
                       CsvEncoding::Utf8ElseCp1252};
    for (const auto& measure : measures) {
        options.columns.emplace_back(measure.column);
    }
    return options;
}

/// "2022_2023" → 2023.
std::optional<std::int64_t> lastYear(string_view years)
{
    constexpr std::size_t length = 9;
    if (years.size() != length || years[4] != '_') {
        return std::nullopt;
    }
    const auto first = toInteger(years.substr(0, 4));
    const auto last = toInteger(years.substr(5));
    const bool isPair = first && last && *last == *first + 1 && *first >= 1990;
    return isPair ? last : std::nullopt;
}

std::optional<string> wayOf(string_view word)
{
    if (word == "scolaire") {
        return "school";
    }
    return word == "apprentissage" ? std::optional<string>("apprenticeship") : std::nullopt;
}

struct Group {
    string training;
    string way;
    std::int64_t year = 0;
};

/// The work of one import.
class Run {
public:
    explicit Run(const ImportInput& input)
        : m_known(input.below), m_region(input.options.find("region")->second),
          m_layer(input.source)
    {
    }

    void take(Record& record)
    {
        // Of all regions: whether a rate of these years exists at all.
        for (std::size_t i = 0; i < measures.size(); ++i) {
            if (!record.cell(Rates + i).empty()) {
                m_measured.insert({record.text(Years), i});
            }
        }
        if (record.cell(Region) != m_region) {
            return record.leaveOut("another region");
        }
        if (const auto group = groupOf(record)) {
            addFigures(record, *group);
        }
    }

    /// Withheld figures, once all rows were seen.
    Layer finish()
    {
        for (const auto& [key, empty] : m_empty) {
            if (m_measured.contains(empty.measured)) {
                addFigure(key, empty.line).set("quality", "withheld");
            }
        }
        return std::move(m_layer);
    }

private:
    struct Empty {
        std::pair<string, std::size_t> measured;
        std::size_t line;
    };

    std::optional<Group> groupOf(Record& record)
    {
        const auto year = lastYear(record.cell(Years));
        const auto way = wayOf(record.cell(Way));
        if (!year) {
            record.skip(Years, fmt::format("no pair of years: {}", record.cell(Years)));
            return std::nullopt;
        }
        if (!way) {
            record.skip(Way,
                        fmt::format("neither scolaire nor apprentissage: {}", record.cell(Way)));
            return std::nullopt;
        }
        auto training = trainingOf(record);
        if (!training) {
            return std::nullopt;
        }
        if (!m_seen.insert({*training, *way, *year}).second) {
            record.skip(Cfd, fmt::format("{} of {} is there twice", *training, *year));
            return std::nullopt;
        }
        return Group{std::move(*training), *way, *year};
    }

    std::optional<string> trainingOf(Record& record) const
    {
        const bool hasClass = record.cell(Cfd).empty();
        const auto column = hasClass ? Class : Cfd;
        const auto cfd =
            hasClass ? inserjeunes::cfdOf(record.cell(Class)) : std::optional(record.text(Cfd));
        if (!cfd || cfd->empty()) {
            record.leaveOut("a class of an unusual length or of an unknown kind");
            return std::nullopt;
        }
        const auto& trainings = m_known.withCfd(*cfd);
        if (trainings.empty()) {
            record.leaveOut("no training below has this cfd");
            return std::nullopt;
        }
        if (trainings.size() > 1) {
            record.skip(column, "several trainings below have this cfd");
            return std::nullopt;
        }
        return trainings.front();
    }

    void addFigures(Record& record, const Group& group)
    {
        for (std::size_t i = 0; i < measures.size(); ++i) {
            const Key key{"training",     group.training, string(measures[i].name),
                          "R" + m_region, group.year,     group.way};
            const auto cell = record.cell(Rates + i);
            const auto rate = toInteger(cell);
            if (cell.empty()) {
                m_empty.emplace(key, Empty{{record.text(Years), i}, record.sourceLine()});
            } else if (!rate || *rate < 0 || *rate > 100) {
                record.remark(Rates + i, fmt::format("no percentage: {}", cell));
            } else {
                addFigure(key, record.sourceLine())
                    .set("value", static_cast<double>(*rate))
                    .set("quality", "measured");
            }
        }
    }

    Row& addFigure(const Key& key, std::size_t line)
    {
        return m_layer.row(Table::Figure, key)
            .set("unit", "%")
            .set("source_line", std::to_string(line));
    }

    KnownTrainings m_known;
    string m_region;
    Layer m_layer;
    std::set<std::tuple<string, string, std::int64_t>> m_seen;
    std::set<std::pair<string, std::size_t>> m_measured;  ///< years and measure
    std::map<Key, Empty> m_empty;
};

bool isRegion(string_view code)
{
    return code.size() == 2 && toInteger(code).value_or(-1) >= 0;
}

}  // namespace

std::optional<string> inserjeunes::cfdOf(string_view mefstat11)
{
    struct Kind {
        string_view start;
        string_view cfd;
    };
    // Found on the rates of 2019 to 2023. Of 936 rows of the Pays de la Loire, 697 then meet a
    // diploma of Certif Info, 159 the predecessor of one, 42 none; 38 are of other lengths.
    static constexpr std::array kinds{
        Kind{"232200", "500"},  // CAP in two years
        Kind{"232210", "503"},  // CAP agricole in two years
        Kind{"238300", "400"},  // bac pro
        Kind{"238310", "403"},  // bac pro of agriculture
        Kind{"239100", "010"},  // mention complémentaire
        Kind{"322210", "320"},  // BTS in two years
        Kind{"323310", "320"},  // the two BTS that take three years
    };
    constexpr std::size_t length = 11;
    constexpr std::size_t startLength = 6;
    const auto start = mefstat11.substr(0, startLength);
    const auto* const kind = std::ranges::find(kinds, start, &Kind::start);
    if (mefstat11.size() != length || kind == kinds.end()) {
        return std::nullopt;
    }
    return string(kind->cfd).append(mefstat11.substr(startLength));
}

Result<Imported, ImportError> importInserJeunes(const ImportInput& input)
{
    if (const auto checked = checkInput(input, "inserjeunes", {{"rates"}}, {{"region"}});
        !checked) {
        return tl::make_unexpected(checked.error());
    }
    if (!isRegion(input.options.find("region")->second)) {
        return tl::make_unexpected(Error<ImportError>{
            ImportError::BadOption, "inserjeunes: \"region\" is not a code of two digits."});
    }
    Run run(input);
    ImportReport report;
    const auto read = forEachRecord(input.files.find("rates")->second, csvOptions(), report,
                                    [&run](Record& record) { run.take(record); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return Imported{run.finish(), std::move(report)};
}

}  // namespace orientibus::content::authoring
