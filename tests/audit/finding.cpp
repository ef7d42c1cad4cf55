// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/finding.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace orientibus::audit {

QString Setting::describe() const
{
    return QStringLiteral("%1 %2 %3 % %4 %5%6%7%8%9, page %10")
        .arg(panel.name, contrast ? QStringLiteral("contrast") : QStringLiteral("light"))
        .arg(std::lround(text * 100))
        .arg(language, font, reducedMotion ? QStringLiteral(" calm") : QString(),
             lowReach ? QStringLiteral(" low") : QString(),
             easyTouch ? QStringLiteral(" easy") : QString(),
             mirrored ? QStringLiteral(" mirrored") : QString())
        .arg(page);
}

void Report::add(Finding finding)
{
    const QString key = finding.rule + u'\n' + finding.state + u'\n' + finding.item;
    Entry& entry = m_worst[key];
    if (entry.times == 0 || finding.badness > entry.worst.badness)
        entry.worst = std::move(finding);
    ++entry.times;
    ++m_total;
}

int Report::count(const QString& rule) const
{
    return static_cast<int>(std::count_if(m_worst.begin(), m_worst.end(), [&](const Entry& entry) {
        return entry.worst.rule == rule;
    }));
}

// Items of one kind, whatever they say and in whichever state.
struct Report::Group {
    Finding worst{};
    int times = 0;
    QStringList states{};

    void take(const Entry& entry)
    {
        if (times == 0 || entry.worst.badness > worst.badness)
            worst = entry.worst;
        times += entry.times;
        if (!states.contains(entry.worst.state))
            states << entry.worst.state;
    }
};

QList<Report::Group> Report::groups() const
{
    static const QRegularExpression said(QStringLiteral(" “[^”]*”"));
    QHash<QString, Group> byKind;
    for (const Entry& entry : m_worst) {
        QString kind = entry.worst.item;
        byKind[entry.worst.rule + u'\n' + kind.remove(said)].take(entry);
    }
    QList<Group> groups = byKind.values();
    for (Group& group : groups)
        group.states.sort();
    std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        return std::tie(b.times, a.worst.rule, a.worst.item) <
               std::tie(a.times, b.worst.rule, b.worst.item);
    });
    return groups;
}

QStringList Report::lines() const
{
    QMap<QString, int> rules;
    for (const Entry& entry : m_worst)
        ++rules[entry.worst.rule];
    QStringList lines;
    for (auto rule = rules.cbegin(); rule != rules.cend(); ++rule)
        lines << QStringLiteral("# %1: %2 distinct").arg(rule.key()).arg(rule.value());
    for (const Group& group : groups())
        lines << QStringLiteral("%1 x%2 | %3 | %4 | %5 (%6, %7)")
                     .arg(group.worst.rule)
                     .arg(group.times)
                     .arg(group.states.join(u' '), group.worst.item, group.worst.detail,
                          group.worst.state, group.worst.setting);
    return lines;
}

}  // namespace orientibus::audit
