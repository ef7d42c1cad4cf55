// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/credit.h"

#include <QStringList>

namespace orientibus::kiosk {

QString credit(const content::Source& source)
{
    const QString name = QString::fromStdString(source.name);
    const QString publisher = QString::fromStdString(source.publisher);
    const QString licence = QString::fromStdString(source.licence);
    const QString year = QString::fromStdString(source.asOf).left(4);
    QStringList details;
    if (!publisher.contains(name) && !source.demo)
        details.append(publisher);
    if (licence.startsWith(u"ODbL"))
        details.append(licence);
    if (!name.contains(year))
        details.append(year);
    details.removeAll(QString{});
    return details.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, details.join(u", "));
}

}  // namespace orientibus::kiosk
