// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Runs the tst_*.qml files beside it: the kit of controls under real touch events.

#include "presentation/rows.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickImageProvider>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Orientibus_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Orientibus_KioskPlugin)
Q_IMPORT_QML_PLUGIN(Orientibus_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Orientibus_ScreensPlugin)

namespace {

// The kit is tried without its drawings.
class BlankProvider : public QQuickImageProvider {
public:
    BlankProvider() : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString&, QSize* size, const QSize& wanted) override
    {
        QImage blank(wanted.isEmpty() ? QSize(1, 1) : wanted, QImage::Format_ARGB32);
        blank.fill(Qt::transparent);
        *size = blank.size();
        return blank;
    }
};

}  // namespace

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->addImageProvider(QStringLiteral("icon"), new BlankProvider);
        engine->addImageProvider(QStringLiteral("picture"), new BlankProvider);
        engine->rootContext()->setContextProperty(
            QStringLiteral("noPicture"), QVariant::fromValue(orientibus::kiosk::PictureRef{}));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(kit, Setup)
#include "kit_test.moc"
