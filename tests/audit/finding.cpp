// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/finding.h"

#include <QMap>

#include <algorithm>

namespace orientibus::audit {

QString Setting::describe() const
{
    return QStringLiteral("%1 %2 %3 % %4%5, page %6")
        .arg(panel.name, contrast ? QStringLiteral("contrast") : QStringLiteral("light"))
        .arg(std::lround(text * 100))
        .arg(language, reducedMotion ? QStringLiteral(" calm") : QString())
        .arg(page);
}

void Report::add(Finding finding)
{
    const QString key = finding.rule + u'\n' + finding.state + u'\n' + finding.item;
    Entry& entry = m_worst[key];
    if (entry.times == 0 || finding.badness > entry.worst.badness)
        entry.worst = std::move(finding);
    ++entry.times;
}

int Report::count(const QString& rule) const
{
    return static_cast<int>(std::count_if(m_worst.begin(), m_worst.end(), [&](const Entry& entry) {
        return entry.worst.rule == rule;
    }));
}

QStringList Report::lines() const
{
    QMap<QString, int> rules;
    QList<Entry> entries = m_worst.values();
    for (const Entry& entry : entries)
        ++rules[entry.worst.rule];
    QStringList lines;
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule)
        lines << QStringLiteral("# %1: %2 distinct").arg(rule.key()).arg(rule.value());
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(b.times, a.worst.rule, a.worst.state, a.worst.item) <
               std::tie(a.times, b.worst.rule, b.worst.state, b.worst.item);
    });
    for (const Entry& entry : entries)
        lines << QStringLiteral("%1 | %2 | %3 | %4 | %5 | x%6")
                     .arg(entry.worst.rule, entry.worst.state, entry.worst.item, entry.worst.detail,
                          entry.worst.setting)
                     .arg(entry.times);
    return lines;
}

}  // namespace orientibus::audit
