// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/visit.h"
#include "system/touch_watch.h"

#if __has_include(<private/qeventpoint_p.h>)
#include <private/qeventpoint_p.h>
#define ORIENTIBUS_CONTACT_SIZES
#endif

#include <QCoreApplication>
#include <QPointingDevice>
#include <QTest>
#include <QTouchEvent>
#include <QWindow>

using namespace orientibus::kiosk;
using orientibus::testing::Visit;

namespace {

/// Notes the contacts that get through.
class Glass : public QWindow {
public:
    QStringList seen{};

    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::TouchBegin)
            note("begin", event);
        else if (event->type() == QEvent::TouchUpdate)
            note("update", event);
        else if (event->type() == QEvent::TouchEnd)
            note("end", event);
        else if (event->type() == QEvent::TouchCancel)
            seen.append("cancel");
        else if (event->type() == QEvent::Close)
            seen.append("close");
        return QWindow::event(event);
    }

private:
    void note(const char* what, QEvent* event)
    {
        seen.append(QString("%1 %2").arg(what).arg(static_cast<QTouchEvent*>(event)->pointCount()));
    }
};

struct Touch {
    int id;
    QEventPoint::State state;
    QPointF at;
    double wide = 8;  ///< millimetres, as a fingertip is
};

/// A window 1920 × 1080 pixels wide at 3.61 pixels a millimetre, watched.
struct Desk {
    Visit visit{};
    Kiosk kiosk{{}};
    TouchWatch watch{visit.idle, kiosk};
    Glass glass{};
    QPointingDevice* device = QTest::createTouchDevice();

    explicit Desk(bool sealed = false)
    {
        visit.router.home();
        glass.resize(1920, 1080);
        watch.watch(glass, sealed);
    }

    static QEventPoint pointOf(const Touch& touch)
    {
        QEventPoint point(touch.id, touch.state, touch.at, touch.at);
#ifdef ORIENTIBUS_CONTACT_SIZES
        QMutableEventPoint::setEllipseDiameters(point, QSizeF(touch.wide, 8) * 3.61);
#endif
        return point;
    }

    void send(QEvent::Type type, const QList<Touch>& touches)
    {
        QList<QEventPoint> points;
        for (const Touch& touch : touches)
            points.append(pointOf(touch));
        QTouchEvent event(type, device, Qt::NoModifier, points);
        QCoreApplication::sendEvent(&glass, &event);
    }
};

constexpr QPointF middle{900, 500};
constexpr QPointF edge{900, 3};

}  // namespace

TEST_CASE("A touch passes and counts as somebody there", "[kiosk][touch]")
{
    Desk desk;
    desk.visit.seconds(59);
    desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, middle}});
    desk.send(QEvent::TouchEnd, {{1, QEventPoint::Released, middle}});
    QCoreApplication::processEvents();
    CHECK(desk.glass.seen == QStringList{"begin 1", "end 1"});
    desk.visit.seconds(59);
    CHECK(desk.visit.idle.state() == IdleGuard::State::Watching);
}

TEST_CASE("A contact that starts on the frame is ignored until it lifts", "[kiosk][touch]")
{
    Desk desk;
    desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, edge}});
    desk.send(QEvent::TouchUpdate, {{1, QEventPoint::Updated, middle}});
    CHECK(desk.glass.seen.isEmpty());

    SECTION("while a finger beside it is not")
    {
        desk.send(QEvent::TouchUpdate,
                  {{1, QEventPoint::Updated, middle}, {2, QEventPoint::Pressed, middle}});
        desk.send(QEvent::TouchEnd,
                  {{1, QEventPoint::Released, middle}, {2, QEventPoint::Released, middle}});
        CHECK(desk.glass.seen == QStringList{"begin 1", "end 1"});
    }
    SECTION("and the same finger counts again afterwards")
    {
        desk.send(QEvent::TouchEnd, {{1, QEventPoint::Released, middle}});
        desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, middle}});
        CHECK(desk.glass.seen == QStringList{"begin 1"});
    }
}

#ifdef ORIENTIBUS_CONTACT_SIZES
TEST_CASE("A palm is ignored until it lifts, and fingers beside it are not", "[kiosk][touch]")
{
    Desk desk;
    desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, middle, 45}});
    desk.send(QEvent::TouchUpdate,
              {{1, QEventPoint::Stationary, middle, 45}, {2, QEventPoint::Pressed, middle, 39}});
    desk.send(QEvent::TouchEnd,
              {{1, QEventPoint::Released, middle, 8}, {2, QEventPoint::Released, middle, 39}});
    CHECK(desk.glass.seen == QStringList{"begin 1", "end 1"});
}

TEST_CASE("A fingertip that spreads into a palm lets go of what it held", "[kiosk][touch]")
{
    Desk desk;
    desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, middle}});
    desk.send(QEvent::TouchUpdate, {{1, QEventPoint::Updated, middle, 45}});
    desk.send(QEvent::TouchEnd, {{1, QEventPoint::Released, middle}});
    CHECK(desk.glass.seen == QStringList{"begin 1", "cancel"});
}
#endif

TEST_CASE("The buttons of the warning see their release before it goes", "[kiosk][touch]")
{
    Desk desk;
    desk.visit.seconds(61);
    desk.send(QEvent::TouchBegin, {{1, QEventPoint::Pressed, middle}});
    CHECK(desk.visit.idle.state() == IdleGuard::State::Warning);
    desk.send(QEvent::TouchEnd, {{1, QEventPoint::Released, middle}});
    CHECK(desk.visit.idle.state() == IdleGuard::State::Warning);
    QCoreApplication::processEvents();
    CHECK(desk.visit.idle.state() == IdleGuard::State::Watching);
}

TEST_CASE("Keys and mouse buttons count as somebody there", "[kiosk][touch]")
{
    Desk desk;
    desk.visit.seconds(59);
    if (GENERATE(true, false))
        QTest::keyClick(&desk.glass, Qt::Key_A);
    else
        QTest::mouseClick(&desk.glass, Qt::LeftButton, Qt::NoModifier, {500, 500});
    QCoreApplication::processEvents();
    desk.visit.seconds(59);
    CHECK(desk.visit.idle.state() == IdleGuard::State::Watching);
}

TEST_CASE("Only a window that is not sealed can be closed", "[kiosk][touch]")
{
    const bool sealed = GENERATE(true, false);
    Desk desk(sealed);
    QEvent close(QEvent::Close);
    QCoreApplication::sendEvent(&desk.glass, &close);
    CHECK(desk.glass.seen.contains("close") != sealed);
}
