// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

#include <fmt/format.h>

namespace orientibus::content::authoring {

namespace {

void checkNames(Checker& checker)
{
    checker.each("SELECT training_id FROM training t WHERE NOT EXISTS (SELECT 1 FROM label l WHERE "
                 "l.entity = 'training' AND l.entity_id = t.training_id AND l.field = 'name' AND "
                 "l.language = 'fr')",
                 {}, [&](const auto& row) {
                     checker.error("training " + row.text(0), "it has no French name",
                                   "write one under name");
                 });
}

void checkLinksOfFigures(Checker& checker)
{
    checker.each("SELECT DISTINCT entity_id FROM figure f WHERE entity = 'training' AND NOT EXISTS "
                 "(SELECT 1 FROM training t WHERE t.training_id = f.entity_id)",
                 {}, [&](const auto& row) {
                     checker.error("training " + row.text(0),
                                   "there are figures of it, but it does not exist",
                                   "define it, or leave its figures out");
                 });
}

void checkPercentages(Checker& checker)
{
    checker.each("SELECT entity, entity_id, measure, year, value FROM figure WHERE unit = '%' AND "
                 "(value < 0 OR coalesce(high, value) > 100)",
                 {}, [&](const auto& row) {
                     checker.error(
                         row.text(0) + " " + row.text(1),
                         fmt::format("{} of {} is {} %", row.text(2), row.integer(3), row.text(4)),
                         "a percentage lies between 0 and 100");
                 });
}

/// Money and counts; a percentage has bounds of its own.
void checkAmounts(Checker& checker)
{
    checker.each("SELECT entity, entity_id, measure, year, value, unit FROM figure WHERE value < 0 "
                 "AND unit <> '%'",
                 {}, [&](const auto& row) {
                     checker.error(row.text(0) + " " + row.text(1),
                                   fmt::format("{} of {} is {} {}", row.text(2), row.integer(3),
                                               row.text(4), row.text(5)),
                                   "it cannot be less than 0");
                 });
}

/// Two trainings of one cfd make it unsure whose a rate is; only authors can tell them apart.
void checkTwins(Checker& checker)
{
    checker.each(
        "SELECT cfd, group_concat(training_id, ', ') FROM (SELECT * FROM training ORDER BY "
        "training_id) WHERE cfd IS NOT NULL GROUP BY cfd HAVING count(*) > 1 AND "
        "sum(training_id NOT LIKE 'certif-%') > 1",
        {}, [&](const auto& row) {
            checker.error("diploma " + row.text(0), fmt::format("{} are the same", row.text(1)),
                          "keep one of them");
        });
}

}  // namespace

void checkTrainings(Checker& checker)
{
    checkNames(checker);
    checkLinksOfFigures(checker);
    checkPercentages(checker);
    checkAmounts(checker);
    checkTwins(checker);
}

}  // namespace orientibus::content::authoring
