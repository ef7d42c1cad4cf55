// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/csv.h"
#include "importers/gender.h"
#include "importers/onisep/job_file.h"
#include "importers/onisep/onisep.h"
#include "importers/onisep/onisep_link.h"
#include "importers/records.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <cctype>
#include <map>
#include <set>
#include <string_view>

namespace orientibus::content::authoring {

namespace {

using onisep::Job;
using std::string;

/// A title as it is compared: letters and digits, whatever stands between them.
string readingOf(std::string_view title)
{
    string reading;
    for (const char c : folded(title)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isLetter = byte >= 0x80 || std::isalnum(byte) != 0;
        if (isLetter) {
            reading += c;
        } else if (!reading.empty() && reading.back() != ' ') {
            reading += ' ';
        }
    }
    return reading.ends_with(' ') ? reading.substr(0, reading.size() - 1) : reading;
}

/// What there is to know about the occupations below before a title is added.
struct Below {
    explicit Below(const Layer* layer)
    {
        if (layer == nullptr) {
            return;
        }
        for (const auto& [key, row] : layer->rows(Table::Occupation)) {
            occupations.insert(std::get<string>(key.front()));
            ++heirs[string(row.text("rome_parent"))];
        }
        for (const auto& [key, row] : layer->rows(Table::OccupationTitle)) {
            titles.insert(readingOf(row.text("masculine")));
            titles.insert(readingOf(row.text("feminine")));
            titles.insert(readingOf(row.text("label")));
        }
        for (const auto& [key, row] : layer->rows(Table::OccupationText)) {
            if (std::get<string>(key[2]).starts_with("title_")) {
                titles.insert(readingOf(row.text("text")));
            }
        }
    }

    /// Whether more than one occupation came of this code of ROME 3.
    [[nodiscard]] bool isSplit(const string& code) const
    {
        const auto found = heirs.find(code);
        return found != heirs.end() && found->second > 1;
    }

    std::set<string> occupations;
    std::map<string, int> heirs;
    std::set<string> titles;
};

class Run {
public:
    explicit Run(const ImportInput& input) : m_below(input.below), m_layer(input.source) {}

    /// Why a job is not taken; empty when it is. The reason goes with the column it is about.
    std::pair<const char*, string> take(const Job& job)
    {
        const auto number = onisep::numberIn(job.link, "MET");
        if (!number) {
            return {"lien_site_onisepfr", fmt::format("no number of a job: {}", job.link)};
        }
        const auto [first, isNew] = m_first.emplace(*number, job);
        if (!isNew) {
            const bool isSame = first->second.title == job.title && first->second.rome == job.rome;
            return {"lien_site_onisepfr",
                    isSame
                        ? "another publication of a job that was read already"
                        : fmt::format("{} is another job on line {}", *number, first->second.line)};
        }
        if (job.rome.empty()) {
            return {"code_rome", "no ROME code"};
        }
        if (job.rome.find('|') != string::npos) {
            return {"code_rome", "several ROME codes"};
        }
        if (!m_below.occupations.contains(job.rome)) {
            return {"code_rome", fmt::format("no such occupation: {}", job.rome)};
        }
        if (isEncodedTwice(job.title)) {
            return {"libelle_metier", "encoded as UTF-8 twice"};
        }
        const auto forms = splitGender(frenchTitle(job.title));
        if (forms.masculine.empty()) {
            return {"libelle_metier", fmt::format("{} has no title", *number)};
        }
        if (isKnown(forms)) {
            return {"libelle_metier", "an occupation has this title already"};
        }
        if (isSeveralNames(job, forms)) {
            return {"libelle_metier", "several names, not two genders of one"};
        }
        if (m_below.isSplit(job.rome)) {
            return {"code_rome", "a code that ROME 4.0 split"};
        }
        add(job, forms, "onisep-" + *number);
        return {"", ""};
    }

    [[nodiscard]] Layer& layer() { return m_layer; }

private:
    /// 'hôtesse de l'air / steward', 'truqueur / truqueuse, truquiste'
    static bool isSeveralNames(const Job& job, const GenderForms& forms)
    {
        return forms.rule == GenderRule::TwoNames || forms.rule == GenderRule::SeveralNames ||
               job.title.find(',') != string::npos;
    }

    [[nodiscard]] bool isKnown(const GenderForms& forms) const
    {
        return m_below.titles.contains(readingOf(forms.masculine)) ||
               m_below.titles.contains(readingOf(forms.feminine));
    }

    void add(const Job& job, const GenderForms& forms, const string& id)
    {
        m_layer.row(Table::OccupationTitle, {id})
            .set("occupation_id", job.rome)
            .set("masculine", withCapital(forms.masculine, true))
            .set("feminine", withCapital(forms.feminine, true))
            .set("label", job.title)
            .set("principal", 0)
            .set("rare", 0);
        m_below.titles.insert(readingOf(forms.masculine));
        m_below.titles.insert(readingOf(forms.feminine));
    }

    Below m_below;
    Layer m_layer;
    std::map<string, Job> m_first;  ///< by number
};

}  // namespace

Result<Imported, ImportError> importOnisepJobs(const ImportInput& input)
{
    if (const auto checked = checkInput(input, "onisep_jobs", {{"jobs"}}, {}); !checked) {
        return tl::make_unexpected(checked.error());
    }
    const auto& file = input.files.find("jobs")->second;
    ImportReport report;
    const auto jobs = onisep::readJobs(file, report);
    if (!jobs) {
        return tl::make_unexpected(jobs.error());
    }
    Run run(input);
    auto& ofFile = report.of(file.name);
    for (const auto& job : *jobs) {
        auto [column, reason] = run.take(job);
        if (reason.empty()) {
            ++ofFile.used;
        } else {
            ofFile.skip(job.line, column, std::move(reason));
        }
    }
    return Imported{std::move(run.layer()), std::move(report)};
}

}  // namespace orientibus::content::authoring
