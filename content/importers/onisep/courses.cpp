// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/known_trainings.h"
#include "importers/onisep/onisep.h"
#include "importers/onisep/onisep_link.h"
#include "importers/records.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <vector>

namespace orientibus::content::authoring {

namespace {

using std::string;
using std::string_view;

enum Column : std::size_t { Duration, Rncp, Level, Link };

CsvOptions csvOptions()
{
    return {{"durée", "code RNCP", "libellé niveau RNCP", "lien site onisep.fr"},
            {"code CNIS", "sigle type formation", "libellé type formation",
             "libellé formation principal", "sigle formation", "niveau RNCP", "tutelle",
             "domaine/sous-domaine"},
            ';',
            CsvEncoding::Utf8ElseCp1252};
}

/// "2 ans" → 24, "22 semaines" → 5.
std::optional<std::int64_t> months(string_view duration)
{
    const auto space = duration.find(' ');
    if (space == string_view::npos) {
        return std::nullopt;
    }
    constexpr std::int64_t most = 120;
    const auto count = toInteger(duration.substr(0, space));
    const auto unit = duration.substr(space + 1);
    if (!count || *count < 1 || *count > most) {
        return std::nullopt;
    }
    if (unit == "an" || unit == "ans") {
        return *count * 12;
    }
    if (unit == "mois") {
        return *count;
    }
    constexpr std::int64_t weeksOfYear = 52;
    const bool isWeeks = unit == "semaine" || unit == "semaines";
    return isWeeks ? std::optional((*count * 12 + weeksOfYear / 2) / weeksOfYear) : std::nullopt;
}

/// "niveau 5 (bac + 2)" → 5. The number beside it counts the other way round.
std::optional<std::int64_t> level(string_view words)
{
    constexpr string_view opening = "niveau ";
    if (!words.starts_with(opening)) {
        return std::nullopt;
    }
    const auto value = toInteger(words.substr(opening.size(), 1));
    return value && *value >= 3 && *value <= 8 ? value : std::nullopt;
}

/// How many courses have an RNCP number: only a number of one course tells which it is.
Result<std::map<string, int>, ImportError> countRncp(const InputFile& file)
{
    std::map<string, int> counts;
    ImportReport unused;
    const auto read = forEachRecord(file, csvOptions(), unused, [&counts](Record& record) {
        ++counts["RNCP" + record.text(Rncp)];
    });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return counts;
}

class Run {
public:
    Run(const ImportInput& input, std::map<string, int> rncpCounts)
        : m_known(input.below), m_rncpCounts(std::move(rncpCounts)), m_layer(input.source)
    {
    }

    void take(Record& record)
    {
        const auto number = onisep::numberIn(record.cell(Link), "FOR");
        if (!number) {
            return record.skip(Link, fmt::format("no number of a course: {}", record.cell(Link)));
        }
        if (!m_numbers.insert(*number).second) {
            return record.skip(Link, fmt::format("{} is there twice", *number));
        }
        const auto id = trainingOf(record, *number);
        if (!id) {
            return record.leaveOut("no training below is this course");
        }
        add(record, *id, *number);
    }

    [[nodiscard]] Layer& layer() { return m_layer; }

private:
    [[nodiscard]] std::optional<string> trainingOf(const Record& record, const string& number) const
    {
        if (const auto& ids = m_known.withOnisep(number); !ids.empty()) {
            return ids.front();
        }
        const auto rncp = "RNCP" + record.text(Rncp);
        const auto count = m_rncpCounts.find(rncp);
        const auto& ids = m_known.withRncp(rncp);
        const bool isSure = ids.size() == 1 && count != m_rncpCounts.end() && count->second == 1;
        return isSure ? std::optional(ids.front()) : std::nullopt;
    }

    void add(Record& record, const string& id, const string& number)
    {
        const auto duration = months(record.cell(Duration));
        if (!duration && !record.cell(Duration).empty()) {
            record.remark(Duration, fmt::format("no duration: {}", record.cell(Duration)));
        }
        m_known.add(m_layer, id, "onisep", number);
        m_known.add(m_layer, id, "duration_months", duration);
        m_known.add(m_layer, id, "level", level(record.cell(Level)));
    }

    KnownTrainings m_known;
    std::map<string, int> m_rncpCounts;
    Layer m_layer;
    std::set<string> m_numbers;
};

}  // namespace

Result<Imported, ImportError> importOnisepCourses(const ImportInput& input)
{
    if (const auto checked = checkInput(input, "onisep_courses", {{"courses"}}, {}); !checked) {
        return tl::make_unexpected(checked.error());
    }
    const auto& file = input.files.find("courses")->second;
    auto counts = countRncp(file);
    if (!counts) {
        return tl::make_unexpected(counts.error());
    }
    Run run(input, std::move(*counts));
    ImportReport report;
    const auto read =
        forEachRecord(file, csvOptions(), report, [&run](Record& record) { run.take(record); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return Imported{std::move(run.layer()), std::move(report)};
}

}  // namespace orientibus::content::authoring
