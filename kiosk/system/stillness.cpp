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

bool isEndingAnimation(const QObject* object)
{
    return object->inherits("QQuickAbstractAnimation") && object->property("running").toBool() &&
           object->property("loops").toInt() >= 0;
}

}  // namespace

bool isWaiting(const Application& application)
{
    const QQuickWindow* window = application.window();
    const auto items = window->contentItem()->findChildren<QQuickItem*>();
    const auto controllers = window->findChildren<Controller*>();
    return std::ranges::any_of(controllers, &Controller::isBusy) ||
           std::ranges::any_of(items, isPictureToCome);
}

bool isMoving(const Application& application)
{
    return std::ranges::any_of(application.window()->findChildren<QObject*>(), isEndingAnimation);
}

}  // namespace orientibus::kiosk
