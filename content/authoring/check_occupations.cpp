// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace orientibus::content::authoring {

namespace {

struct Part {
    std::string_view field;
    std::int64_t least;
    std::int64_t most;
    std::string_view name;  ///< of its key in a sheet
};

/// What a whole sheet has, in every language of the catalogue.
constexpr std::array parts{
    Part{"title_m", 1, 1, "title"},
    Part{"title_f", 1, 1, "title"},
    Part{"hook", 1, 1, "hook"},
    Part{"task", 3, 6, "tasks"},
    Part{"day", 4, 5, "day"},
    Part{"with_whom", 1, 1, "with_whom"},
    Part{"place", 1, 1, "place"},
    Part{"hours", 1, 1, "hours"},
    Part{"hard", 1, 1, "hard"},
    Part{"great", 1, 1, "great"},
    Part{"picture_alt", 1, 1, "picture_alt"},
    // A sheet has 5 to 12; a list of synonyms adds to them.
    Part{"keyword", 5, 60, "keywords"},
};

void checkPart(Checker& checker, const Part& part, const std::string& language)
{
    checker.each(
        "SELECT o.occupation_id, count(t.text) FROM occupation o "
        "LEFT JOIN occupation_text t ON t.occupation_id = o.occupation_id "
        "AND t.language = ?1 AND t.field = ?2 WHERE o.depth = 'authored' GROUP BY 1",
        {language, part.field}, [&](const auto& row) {
            const auto count = row.integer(1);
            if (count >= part.least && count <= part.most) {
                return;
            }
            // Keywords are never seen, so a short list is no fault on a screen.
            const bool isMild = part.field == "keyword" && count > 0;
            const auto what = count == 0
                                  ? fmt::format("{} ({}) is missing", part.field, language)
                                  : fmt::format("{} ({}) is there {} times, {} to {} are wanted",
                                                part.field, language, count, part.least, part.most);
            checker.add(isMild ? Level::Warning : Level::Error, "occupation " + row.text(0), what,
                        fmt::format("see to {} in its sheet", part.name));
        });
}

void checkGenders(Checker& checker)
{
    for (const auto field : {"title_m", "title_f"}) {
        checker.each("SELECT occupation_id FROM occupation o WHERE NOT EXISTS (SELECT 1 FROM "
                     "occupation_text t WHERE t.occupation_id = o.occupation_id AND t.language = "
                     "'fr' AND t.field = ?1 AND t.text <> '')",
                     {field}, [&](const auto& row) {
                         const bool isMasculine = std::string_view(field) == "title_m";
                         checker.error("occupation " + row.text(0),
                                       fmt::format("the {} form of its title is missing",
                                                   isMasculine ? "masculine" : "feminine"),
                                       "write both forms, equal when the word is the same");
                     });
    }
    // Nouns of these endings have a feminine form of another one; most of the rest have one form.
    checker.each("SELECT m.occupation_id, m.text FROM occupation_text m JOIN occupation_text f "
                 "USING (occupation_id, language, text) WHERE m.field = 'title_m' AND f.field = "
                 "'title_f' AND m.language = 'fr' ORDER BY 1",
                 {}, [&](const auto& row) {
                     const auto title = row.text(1);
                     const auto head = title.substr(0, title.find(' '));
                     constexpr std::array endings{"eur", "ier", "ien", "cher", "ger"};
                     if (std::ranges::any_of(endings, [&](std::string_view ending) {
                             return head.ends_with(ending);
                         })) {
                         checker.warning("occupation " + row.text(0),
                                         fmt::format("{} is both its masculine and its feminine "
                                                     "form",
                                                     title),
                                         "write the feminine form, or leave it if there is none");
                     }
                 });
    checker.each("SELECT title_id FROM occupation_title WHERE masculine = '' OR feminine = ''", {},
                 [&](const auto& row) {
                     checker.error("title " + row.text(0), "one of its gender forms is missing",
                                   "write both forms, equal when the word is the same");
                 });
}

void checkRiasec(Checker& checker)
{
    checker.each(
        "SELECT occupation_id, riasec_major, riasec_minor FROM occupation", {},
        [&](const auto& row) {
            constexpr std::string_view letters = "RIASEC";
            const auto isLetter = [&](const std::string& text) {
                return text.size() == 1 && letters.find(text) != std::string_view::npos;
            };
            if (row.text(1).empty()) {
                checker.error("occupation " + row.text(0), "its RIASEC letter is missing",
                              "take it from ROME");
            } else if (!isLetter(row.text(1)) || (!row.isNull(2) && !isLetter(row.text(2)))) {
                checker.error("occupation " + row.text(0),
                              "its RIASEC is not made of the letters R, I, A, S, E, C",
                              "take it from ROME");
            } else if (row.text(1) == row.text(2)) {
                checker.error("occupation " + row.text(0), "its two RIASEC letters are the same",
                              "leave the minor one out");
            }
        });
}

void checkPictures(Checker& checker)
{
    checker.each(
        "SELECT occupation_id, coalesce(picture, ''), depth = 'authored', "
        "EXISTS (SELECT 1 FROM media m WHERE m.media_id = picture AND variant = 'normal'), "
        "EXISTS (SELECT 1 FROM media m WHERE m.media_id = picture AND variant = "
        "'contrast'), sector_id IS NULL FROM occupation",
        {}, [&](const auto& row) {
            const auto level = row.integer(2) != 0 ? Level::Error : Level::Warning;
            const auto entity = "occupation " + row.text(0);
            const auto picture = row.text(1);
            if (picture.empty()) {
                checker.add(level, entity, "it has no picture", "name one under picture");
            } else if (row.integer(3) == 0) {
                checker.error(entity, fmt::format("its picture {} is not there", picture),
                              fmt::format("draw pictures/{}.svg", picture));
            } else if (row.integer(4) == 0) {
                checker.warning(entity, fmt::format("{} has no high-contrast variant", picture),
                                fmt::format("draw pictures/contraste/{}.svg", picture));
            }
            if (row.integer(5) != 0) {
                checker.add(level, entity, "it is in no sector, so no list shows it",
                            "name one under sector, or its domain in sectors.yaml");
            }
        });
    checker.each("SELECT picture, group_concat(occupation_id, ', ') FROM (SELECT * FROM occupation "
                 "WHERE depth = 'authored' ORDER BY occupation_id) WHERE picture IS NOT NULL "
                 "GROUP BY picture HAVING count(*) > 1",
                 {}, [&](const auto& row) {
                     checker.error("picture " + row.text(0),
                                   fmt::format("{} share it", row.text(1)),
                                   "draw one for each: a picture tells one job from another");
                 });
    checker.each("SELECT sector_id, emblem FROM sector s WHERE NOT EXISTS (SELECT 1 FROM media m "
                 "WHERE m.media_id = s.emblem AND m.variant = 'normal')",
                 {}, [&](const auto& row) {
                     checker.error("sector " + row.text(0),
                                   fmt::format("its emblem {} is not there", row.text(1)),
                                   fmt::format("draw pictures/{}.svg", row.text(1)));
                 });
}

}  // namespace

void checkOccupations(Checker& checker)
{
    checkGenders(checker);
    checkRiasec(checker);
    checkPictures(checker);
    checker.each("SELECT occupation_id FROM occupation o WHERE depth = 'national' AND NOT EXISTS "
                 "(SELECT 1 FROM occupation_text t WHERE t.occupation_id = o.occupation_id AND "
                 "t.language = 'fr' AND t.field IN ('definition', 'hook', 'task'))",
                 {}, [&](const auto& row) {
                     checker.warning("occupation " + row.text(0),
                                     "it has nothing to say and does not appear",
                                     "write a sheet for it, or leave it so");
                 });
}

void checkSheets(Checker& checker)
{
    for (const auto& language : promisedLanguages(checker)) {
        for (const auto& part : parts) {
            checkPart(checker, part, language);
        }
        // Official names of imported trainings are French, and are shown so.
        checker.each("SELECT entity, entity_id, field FROM label l WHERE language = 'fr' AND "
                     "entity IN ('sector', 'training') AND entity_id NOT LIKE 'certif-%' AND "
                     "field <> 'official_name' AND NOT EXISTS (SELECT 1 FROM label o WHERE "
                     "o.entity = l.entity AND o.entity_id = l.entity_id AND o.field = l.field AND "
                     "o.language = ?1)",
                     {language}, [&](const auto& row) {
                         checker.error(row.text(0) + " " + row.text(1),
                                       fmt::format("{} ({}) is missing", row.text(2), language),
                                       fmt::format("write {}.{}", row.text(2), language));
                     });
    }
    for (const auto column : {"company", "posture", "setting", "schedule"}) {
        checker.each(fmt::format("SELECT occupation_id FROM occupation WHERE depth = 'authored' "
                                 "AND {} IS NULL",
                                 column),
                     {}, [&](const auto& row) {
                         checker.error("occupation " + row.text(0),
                                       fmt::format("{} is missing", column),
                                       fmt::format("choose a word for {} in its sheet", column));
                     });
    }
    checker.each("SELECT occupation_id, (SELECT count(*) FROM occupation_neighbour n WHERE "
                 "n.occupation_id = o.occupation_id) FROM occupation o WHERE depth = 'authored'",
                 {}, [&](const auto& row) {
                     if (row.integer(1) < 3) {
                         checker.warning("occupation " + row.text(0),
                                         fmt::format("it has {} near jobs", row.integer(1)),
                                         "name 3 or 4 under neighbours");
                     }
                 });
}

}  // namespace orientibus::content::authoring
