// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "golden.h"
#include "region_sample.h"
#include "src/sqlite/sqlite.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <string>

// What the whole region is made of: every file with what became of its records, every table with
// its rows, and the joins that would move unseen if an importer lost or mixed something.
// ORIENTIBUS_UPDATE_GOLDEN=1 writes the golden file anew; read the difference before you keep it.
using namespace orientibus::content;
using namespace orientibus::content::authoring;
using namespace orientibus::test;

namespace {

/// A reason without what is different in each record: a UAI before it, an id or a name after it.
std::string kindOf(std::string reason)
{
    const auto isOfUai = reason.size() > 10 && reason.compare(8, 2, ": ") == 0 &&
                         std::isdigit(static_cast<unsigned char>(reason.front())) != 0;
    reason.erase(0, isOfUai ? 10 : 0);
    return reason.substr(0, std::min(reason.find(": "), reason.find(" certif-")));
}

std::string reasons(const char* word, const std::vector<Skip>& skips)
{
    std::map<std::string, int> counts;
    for (const auto& skip : skips) {
        ++counts[skip.column + ": " + kindOf(skip.reason)];
    }
    std::string lines;
    for (const auto& [reason, count] : counts) {
        lines += fmt::format("  {} {} × {}\n", word, count, reason);
    }
    return lines;
}

/// Authored files are many and small: a folder of them is one file here.
std::string shownName(const std::string& file)
{
    const auto slash = file.rfind('/');
    const bool isAuthored = file.starts_with("default/") && file.ends_with(".yaml") && slash > 7;
    return isAuthored ? file.substr(0, slash + 1) + "*.yaml" : file;
}

std::string filesOf(const ImportReport& report)
{
    ImportReport shown;
    for (const auto& file : report.files) {
        auto& sum = shown.of(shownName(file.file));
        sum.read += file.read;
        sum.used += file.used;
        std::ranges::copy(file.skips, std::back_inserter(sum.skips));
        std::ranges::copy(file.remarks, std::back_inserter(sum.remarks));
        for (const auto& [reason, count] : file.outside) {
            sum.outside[reason] += count;
        }
    }
    std::string text;
    for (const auto& file : shown.files) {
        text += fmt::format("{}: read {} = used {} + skipped {} + left out {}\n", file.file,
                            file.read, file.used, file.skips.size(), file.outsideCount());
        for (const auto& [reason, count] : file.outside) {
            text += fmt::format("  left out {} × {}\n", count, reason);
        }
        text += reasons("skipped", file.skips) + reasons("remark", file.remarks);
    }
    return text;
}

struct Question {
    const char* title;  ///< what is counted, then "by" what
    const char* sql;    ///< columns: words that name a group, then counts
};

constexpr std::array questions{
    Question{"occupation sector by depth",
             "SELECT sector_id, depth, count(*) FROM occupation GROUP BY 1, 2"},
    Question{"occupation RIASEC by major and minor letter",
             "SELECT riasec_major, riasec_minor, count(*) FROM occupation GROUP BY 1, 2"},
    Question{"occupation tag by value",
             "SELECT 'green', green, count(*) FROM occupation GROUP BY 2 UNION ALL "
             "SELECT 'digital', digital, count(*) FROM occupation GROUP BY 2 UNION ALL "
             "SELECT 'demographic', demographic, count(*) FROM occupation GROUP BY 2 UNION ALL "
             "SELECT 'regulated', regulated, count(*) FROM occupation GROUP BY 2 UNION ALL "
             "SELECT 'executive', executive, count(*) FROM occupation GROUP BY 2"},
    Question{"occupation with",
             "SELECT 'a training', count(*) FROM occupation o WHERE EXISTS (SELECT 1 FROM "
             "training_occupation t WHERE t.occupation_id = o.occupation_id) UNION ALL "
             "SELECT 'a training that has an offer', count(DISTINCT occupation_id) FROM "
             "training_occupation JOIN training_offer USING (training_id) UNION ALL "
             "SELECT 'a training that has a rate', count(DISTINCT occupation_id) FROM "
             "training_occupation JOIN figure ON entity = 'training' AND entity_id = training_id "
             "UNION ALL SELECT 'a family', count(DISTINCT occupation_id) FROM occupation_family "
             "UNION ALL SELECT 'a figure of its own', count(DISTINCT entity_id) FROM figure "
             "WHERE entity = 'occupation' UNION ALL "
             "SELECT 'a tension', count(DISTINCT entity_id) FROM figure WHERE measure = 'tension' "
             "UNION ALL SELECT 'a picture', count(picture) FROM occupation UNION ALL "
             "SELECT 'a near job', count(DISTINCT occupation_id) FROM occupation_neighbour"},
    Question{"occupation_title by source and rank",
             "SELECT source_id, iif(principal, 'principal', 'further'), count(*) "
             "FROM occupation_title GROUP BY 1, 2"},
    Question{"occupation_text by source, language and field",
             "SELECT source_id, language, field, count(*) FROM occupation_text GROUP BY 1, 2, 3"},
    Question{"tag by kind: tags, links to occupations",
             "SELECT kind, count(DISTINCT tag_id), count(occupation_id) FROM tag "
             "LEFT JOIN occupation_tag USING (tag_id) GROUP BY 1"},
    Question{"occupation_neighbour by source",
             "SELECT source_id, count(*) FROM occupation_neighbour GROUP BY 1"},
    Question{"occupation_family by source and basis",
             "SELECT source_id, basis, count(*) FROM occupation_family GROUP BY 1, 2"},
    Question{"figure by source, entity, measure, year, way, quality: rows and sum",
             "SELECT source_id, entity, measure, year, way, quality, count(*), "
             "printf('%.0f', total(value)) FROM figure GROUP BY 1, 2, 3, 4, 5, 6"},
    Question{"figure place by entity and kind of territory",
             "SELECT entity, coalesce(kind, territory_id), count(*) FROM figure "
             "LEFT JOIN territory USING (territory_id) GROUP BY 1, 2"},
    Question{"figure basin by name: projects, tension",
             "SELECT territory_id, name, sum(measure = 'projects'), sum(measure = 'tension') "
             "FROM figure JOIN territory USING (territory_id) WHERE kind = 'basin' GROUP BY 1"},
    Question{"training by source and type",
             "SELECT source_id, type, count(*) FROM training GROUP BY 1, 2"},
    Question{"training level by ways",
             "SELECT level, 'school', by_school, 'apprenticeship', by_apprenticeship, count(*) "
             "FROM training GROUP BY 1, 3, 5"},
    Question{"training with",
             "SELECT 'a duration', count(duration_months) FROM training UNION ALL "
             "SELECT 'an RNCP number', count(rncp) FROM training UNION ALL "
             "SELECT 'a cfd', count(cfd) FROM training UNION ALL "
             "SELECT 'a number of Onisep', count(onisep) FROM training UNION ALL "
             "SELECT 'a rate', count(DISTINCT entity_id) FROM figure WHERE entity = 'training' "
             "UNION ALL SELECT 'no rate', count(*) FROM training WHERE training_id NOT IN "
             "(SELECT entity_id FROM figure WHERE entity = 'training') UNION ALL "
             "SELECT 'an offer', count(DISTINCT training_id) FROM training_offer UNION ALL "
             "SELECT 'an occupation', count(DISTINCT training_id) FROM training_occupation"},
    Question{"training for by authored occupation",
             "SELECT occupation_id, count(*) FROM training_occupation "
             "JOIN occupation USING (occupation_id) WHERE depth = 'authored' GROUP BY 1"},
    Question{"training_occupation by source",
             "SELECT source_id, count(*) FROM training_occupation GROUP BY 1"},
    Question{"training_offer by source, way and status",
             "SELECT source_id, way, status, count(*) FROM training_offer GROUP BY 1, 2, 3"},
    Question{"place by source, kind, network and status",
             "SELECT source_id, kind, network, status, count(*) FROM place GROUP BY 1, 2, 3, 4"},
    Question{"place with", "SELECT 'coordinates', count(latitude) FROM place UNION ALL "
                           "SELECT 'a street', count(street) FROM place UNION ALL "
                           "SELECT 'a postcode', count(postcode) FROM place UNION ALL "
                           "SELECT 'a website', count(website) FROM place UNION ALL "
                           "SELECT 'an offer', count(DISTINCT place_id) FROM training_offer"},
    Question{"place in by département",
             "SELECT parent_id, count(*) FROM place JOIN territory ON territory_id = commune_id "
             "GROUP BY 1"},
    Question{"contact by source and role: rows, telephones, e-mails",
             "SELECT source_id, role, count(*), count(phone), count(email) FROM contact "
             "GROUP BY 1, 2"},
    Question{"event by source, kind and status",
             "SELECT source_id, kind, status, count(*) FROM event GROUP BY 1, 2, 3"},
    Question{"territory by source and kind: rows, parents, basins, points, with borders",
             "SELECT source_id, kind, count(*), count(parent_id), count(basin_id), "
             "count(latitude), sum(EXISTS (SELECT 1 FROM map_ring r WHERE r.territory_id = "
             "t.territory_id)) FROM territory t GROUP BY 1, 2"},
    Question{"commune in by basin",
             "SELECT basin_id, count(*) FROM territory WHERE kind = 'commune' GROUP BY 1"},
    Question{"label by entity, field, language and source",
             "SELECT entity, field, language, source_id, count(*) FROM label GROUP BY 1, 2, 3, 4"},
    Question{"provenance by entity, field and source",
             "SELECT entity, field, source_id, count(*) FROM provenance GROUP BY 1, 2, 3"},
    Question{"pathway_edge by source, way and kind",
             "SELECT source_id, way, kind, count(*) FROM pathway_edge GROUP BY 1, 2, 3"},
};

std::string answersTo(const sqlite::Database& catalogue, const Question& question)
{
    auto statement = catalogue.prepare(question.sql);
    INFO(question.title << (statement ? "" : ": " + statement.error().message));
    REQUIRE(statement);
    const std::string title = question.title;
    auto text = fmt::format("\n{}\n", title);
    while (true) {
        const auto isRow = statement->step();
        REQUIRE(isRow);
        if (!*isRow) {
            return text;
        }
        // What is counted stands in every line: a line of a difference is read alone.
        std::string line = "  " + title.substr(0, title.find(" by ")) + ':';
        for (int i = 0; i < statement->columnCount(); ++i) {
            line += ' ' + (statement->isNull(i) ? "unknown" : statement->text(i));
        }
        text += line + '\n';
    }
}

}  // namespace

TEST_CASE("The whole region is built as it was when it was looked at", "[region][real]")
{
    const auto* built = region();
    if (built == nullptr) {
        return;
    }
    for (const auto& file : built->summary.report.files) {
        INFO(file.file);
        CHECK(file.isComplete());
    }
    const auto catalogue = sqlite::Database::openPublished(built->catalogue());
    REQUIRE(catalogue);
    auto text = filesOf(built->summary.report) + '\n';
    for (const auto& [table, rows] : built->summary.rows) {
        text += fmt::format("rows of {}: {}\n", table, rows);
    }
    for (const auto& question : questions) {
        text += answersTo(*catalogue, question);
    }
    expectGolden("region/golden.txt", text);
}
