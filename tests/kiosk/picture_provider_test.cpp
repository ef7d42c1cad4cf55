// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/image_providers.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <vector>

using namespace orientibus::kiosk;

namespace {

constexpr int loading = 2;  // Image.Loading
constexpr int ready = 1;    // Image.Ready

int statusOf(const std::unique_ptr<QObject>& image)
{
    return image->property("status").toInt();
}

}  // namespace

TEST_CASE("Every picture that is asked for arrives, however quickly it is drawn", "[kiosk][image]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("dot.svg"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><rect width='8' "
               "height='8'/></svg>");
    file.close();
    QQmlEngine engine;
    engine.addImageProvider(QStringLiteral("picture"), new PictureProvider);
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nImage { asynchronous: true; cache: false }", QUrl());
    const QUrl source(QStringLiteral("image://picture/file://") + path);

    for (int round = 0; round < 200; ++round) {
        std::vector<std::unique_ptr<QObject>> images;
        for (int i = 0; i < 10; ++i) {
            images.emplace_back(component.create());
            images.back()->setProperty("sourceSize", QSize(1 + i, 1 + round));
            images.back()->setProperty("source", source);
        }
        images.erase(images.begin());  // one is no longer wanted before it is there
        QElapsedTimer patience;
        patience.start();
        while (patience.elapsed() < 20'000 && std::ranges::any_of(images, [](const auto& image) {
                   return statusOf(image) == loading;
               }))
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        CAPTURE(round);
        REQUIRE(std::ranges::all_of(images,
                                    [](const auto& image) { return statusOf(image) == ready; }));
    }
}
