// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "audit/rules.h"

#include <QQmlProperty>
#include <QSet>
#include <qqml.h>

namespace orientibus::audit {
namespace {

constexpr int longest = 500;
constexpr int longestAttract = 900;

struct Movement {
    QObject* animation = nullptr;
    QQuickItem* item = nullptr;
    QString property;       ///< what a Behavior is on
    bool repeated = false;  ///< it, or a group it is in, never ends
};

class Hunt {
public:
    explicit Hunt(const Snapshot& snapshot)
    {
        for (QQuickItem* item : snapshot.items) {
            m_item = item;
            look(item);
        }
    }
    [[nodiscard]] QList<Movement> movements() const { return m_movements; }

private:
    void look(QObject* parent)
    {
        for (QObject* child : parent->children()) {
            if (qobject_cast<QQuickItem*>(child) || m_seen.contains(child))
                continue;
            m_seen.insert(child);
            if (child->inherits("QQuickBehavior"))
                behaviour(child);
            else if (child->inherits("QQuickAbstractAnimation"))
                take(child, QString(), false);
            else
                look(child);
        }
    }
    void behaviour(QObject* behavior)
    {
        qmlExecuteDeferred(behavior);  // its animation is made at the first change
        auto* animation = behavior->property("animation").value<QObject*>();
        const QString name = behavior->property("targetProperty").value<QQmlProperty>().name();
        if (animation) {
            m_seen.insert(animation);
            take(animation, name, false);
        }
    }
    void take(QObject* animation, const QString& property, bool repeated)
    {
        const bool mine = animation->property("loops").toInt() < 0;  // Animation.Infinite
        const auto own = animation->property("property").toString();
        m_movements << Movement{animation, m_item, own.isEmpty() ? property : own,
                                repeated || mine};
        for (QObject* child : animation->children())
            if (child->inherits("QQuickAbstractAnimation") && !m_seen.contains(child)) {
                m_seen.insert(child);
                take(child, property, repeated || mine);
            }
    }

    QList<Movement> m_movements;
    QSet<QObject*> m_seen;
    QQuickItem* m_item = nullptr;
};

bool isToken(int duration)
{
    return QList<int>{0, 90, 120, 160, 240, 360}.contains(duration);
}

bool moves(const Movement& movement)
{
    static const QStringList geometry{QStringLiteral("x"), QStringLiteral("y"),
                                      QStringLiteral("scale"), QStringLiteral("rotation")};
    for (const QString& property : movement.property.split(u','))
        if (geometry.contains(property.trimmed()))
            return true;
    return false;
}

QString breach(const Movement& movement, const Setting& setting)
{
    const bool attract = setting.state == u"attract";
    const bool progress = movement.animation->objectName() == u"progress";
    const bool group = movement.animation->inherits("QQuickAnimationGroup");
    if (movement.repeated && !attract && !progress)
        return QStringLiteral("never ends");
    if (group || movement.repeated || !movement.animation->inherits("QQuickPropertyAnimation"))
        return {};
    const int duration = movement.animation->property("duration").toInt();
    if (setting.reducedMotion && moves(movement) && duration > 0)
        return QStringLiteral("moves %1 for %2 ms in calm mode")
            .arg(movement.property)
            .arg(duration);
    if (attract ? duration > longestAttract : !progress && duration > longest)
        return QStringLiteral("takes %1 ms").arg(duration);
    if (!attract && !progress && !isToken(duration))
        return QStringLiteral("%1 ms is not a token").arg(duration);
    return {};
}

}  // namespace

void checkMotion(const Snapshot& snapshot, const Setting& setting, Report& report)
{
    for (const Movement& movement : Hunt(snapshot).movements()) {
        const QString what = breach(movement, setting);
        if (!what.isEmpty())
            report.add({QStringLiteral("A13"), setting.state,
                        pathOf(movement.item) + QStringLiteral(" > ") +
                            typeName(movement.animation) + u' ' + movement.property,
                        what, movement.animation->property("duration").toDouble(),
                        setting.describe()});
    }
}

}  // namespace orientibus::audit
