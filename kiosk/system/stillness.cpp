// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/stillness.h"

#include "presentation/controller.h"
#include "presentation/map_canvas.h"

#include <QQuickItem>

#include <algorithm>

namespace orientibus::kiosk {
namespace {

bool isPictureToCome(const QQuickItem* item)
{
    constexpr int loading = 2;  // Image.Loading
    if (const auto* map = qobject_cast<const MapCanvas*>(item))
        return map->isBusy();
    return item->isVisible() && item->inherits("QQuickImage") &&
           item->property("status").toInt() == loading;
}

/// By what is shown in what: what a loader or a repeater made has no other parent in the window.
template <typename Test>
bool anyItem(const QQuickItem* item, const Test& test)
{
    const QList<QQuickItem*> children = item->childItems();
    return test(item) || std::ranges::any_of(children, [&](const QQuickItem* child) {
               return anyItem(child, test);
           });
}

template <typename Test>
bool anyPart(const QQuickItem* item, const Test& test)
{
    return std::ranges::any_of(item->children(), test);
}

bool isBusyController(const QObject* object)
{
    const auto* controller = qobject_cast<const Controller*>(object);
    return controller != nullptr && controller->isBusy();
}

bool isEndingAnimation(const QObject* object)
{
    return object->inherits("QQuickAbstractAnimation") && object->property("running").toBool() &&
           object->property("loops").toInt() >= 0;
}

}  // namespace

bool isWaiting(const Application& application)
{
    return anyItem(application.window()->contentItem(), [](const QQuickItem* item) {
        return isPictureToCome(item) || anyPart(item, isBusyController);
    });
}

bool isMoving(const Application& application)
{
    const QQuickWindow* window = application.window();
    return std::ranges::any_of(window->children(), isEndingAnimation) ||
           anyItem(window->contentItem(),
                   [](const QQuickItem* item) { return anyPart(item, isEndingAnimation); });
}

}  // namespace orientibus::kiosk
