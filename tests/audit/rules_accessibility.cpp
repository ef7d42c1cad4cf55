// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

#include <QAccessible>
#include <QHash>

#include <algorithm>

namespace orientibus::audit {
namespace {

bool acts(QAccessible::Role role)
{
    static const QList<QAccessible::Role> roles{
        QAccessible::Button, QAccessible::PageTab,  QAccessible::RadioButton, QAccessible::CheckBox,
        QAccessible::Link,   QAccessible::ListItem, QAccessible::MenuItem,
    };
    return roles.contains(role);
}

// Icons of a font live in the private use area; a reader has nothing to say for them.
bool speaks(const QString& name)
{
    return std::any_of(name.begin(), name.end(),
                       [](QChar letter) { return letter.isLetterOrNumber() || letter == u'’'; });
}

void add(const Target& target, const Setting& setting, Report& report, const QString& what)
{
    report.add(
        {QStringLiteral("A15"), setting.state, pathOf(target.item), what, 1, setting.describe()});
}

void checkOne(const Target& target, const Setting& setting, Report& report)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(target.item);
    if (!face) {
        add(target, setting, report, QStringLiteral("unknown to a screen reader"));
        return;
    }
    if (!speaks(target.name))
        add(target, setting, report, QStringLiteral("has no name"));
    if (!acts(face->role()))
        add(target, setting, report,
            QStringLiteral("has role %1").arg(static_cast<int>(face->role())));
    QAccessibleActionInterface* actions = face->actionInterface();
    if (!actions || !actions->actionNames().contains(QAccessibleActionInterface::pressAction()))
        add(target, setting, report, QStringLiteral("has no press action"));
}

// Two columns are read one after the other: only a step up that is not to the right is wrong.
bool readsBackwards(const QRectF& from, const QRectF& to)
{
    const double shared = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top());
    const bool sameRow = shared > 0.5 * std::min(from.height(), to.height());
    const bool above = to.bottom() <= from.top() + 1;
    return (sameRow && to.right() <= from.left() + 1) || (above && to.left() < from.right() - 1);
}

// Children as a screen reader meets them: in the order of the tree, whatever z paints first.
void inOrder(QQuickItem* item, const QHash<QQuickItem*, const Target*>& targets,
             QList<const Target*>& order)
{
    if (const Target* target = targets.value(item))
        order << target;
    for (QQuickItem* child : item->childItems())
        inOrder(child, targets, order);
}

}  // namespace

void checkAccessibility(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    QHash<QString, const Target*> names;
    QHash<QQuickItem*, const Target*> byItem;
    for (const Target& target : snapshot.targets) {
        checkOne(target, setting, report);
        if (target.backdrop || target.shown.isEmpty())
            continue;
        if (!target.name.isEmpty() && names.contains(target.name))
            add(target, setting, report,
                QStringLiteral("has the name of ") + pathOf(names[target.name]->item));
        names.insert(target.name, &target);
        byItem.insert(target.item, &target);
    }
    QList<const Target*> order;
    if (!snapshot.items.isEmpty()) {
        QQuickItem* root = snapshot.items.first();
        while (root->parentItem())
            root = root->parentItem();
        inOrder(root, byItem, order);
    }
    // On a mirrored stage the right comes first, but on a keypad, which is as hands know it.
    const auto stepsBack = [&](const Target& from, const Target& to) {
        const bool mirrored = isBackwards(from.item) || isBackwards(to.item);
        const auto asRead = [&](const QRectF& rect) {
            return mirrored ? QRectF(-rect.right(), rect.top(), rect.width(), rect.height()) : rect;
        };
        return readsBackwards(asRead(from.shown), asRead(to.shown));
    };
    for (qsizetype i = 1; i < order.size(); ++i)
        if (stepsBack(*order[i - 1], *order[i]))
            add(*order[i], setting, report,
                QStringLiteral("is read after ") + pathOf(order[i - 1]->item) +
                    QStringLiteral(" but stands before it"));
}

}  // namespace orientibus::audit
