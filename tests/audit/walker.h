// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRectF>
#include <QString>

namespace orientibus::audit {

/// An item as it meets the eye: where it is in the window, and after what.
struct Node {
    QPointer<QQuickItem> item{};
    QRectF whole{};      ///< in window pixels
    QRectF shown{};      ///< what every clip and the window leave of it
    int order = 0;       ///< painted later means higher
    double opacity = 1;  ///< of the item and all it stands in
    double scale = 1;    ///< window pixels per item pixel
};

struct Target : Node {
    QString name{};  ///< what a screen reader says
    bool dangerous = false;
    bool backdrop = false;
    bool letterKey = false;
    bool pressable = false;  ///< made of the kit's one base
};

struct Words : Node {
    QString text{};
    QRectF ink{};          ///< painted glyphs, in window pixels
    double pixelSize = 0;  ///< in window pixels
    QColor color{};
    bool bold = false;
    bool backwards = false;  ///< as in a mirror
    bool cut = false;        ///< elided or out of lines
    double overWide = 0;     ///< painted beyond the item, in window pixels
    double overHigh = 0;
    QPointer<QQuickItem> target{};    ///< the target it is the label of
    QPointer<QQuickItem> hiddenBy{};  ///< something small lies over all of it
};

/// A filled rectangle that hides what is painted before it.
struct Cover : Node {
    double inset = 0;  ///< rounded corners hide nothing: shrink by this to compare
};

struct Snapshot {
    QRectF window{};
    QList<Target> targets;
    QList<Target> buried;  ///< under a cover: not seen, perhaps still touched
    QList<Words> words;
    QList<Cover> covers;
    QList<Node> blockers;      ///< whatever takes a touch, in painting order
    QList<QQuickItem*> items;  ///< every visible item, in painting order
};

[[nodiscard]] Snapshot walk(QQuickWindow& window);

/// "SheetScreen › SheetHeader › PillButton “Garder”"
[[nodiscard]] QString pathOf(const QQuickItem* item);

/// As in a mirror: for texts and pictures.
[[nodiscard]] bool isBackwards(const QQuickItem* item);

/// "PillButton" for PillButton_QMLTYPE_12.
[[nodiscard]] QString typeName(const QObject* object);

/// True when the item or one it stands in is of that QML type.
[[nodiscard]] bool standsIn(const QQuickItem* item, const QString& type);

}  // namespace orientibus::audit
