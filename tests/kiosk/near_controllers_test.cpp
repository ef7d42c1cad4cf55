// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/map_canvas.h"
#include "presentation/map_controller.h"
#include "presentation/near_controller.h"
#include "presentation/sheet_near_controller.h"
#include "services/near_shapes.h"
#include "support/catch.h"
#include "support/fake_catalogue.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QQuickWindow>
#include <QTest>

using namespace orientibus::kiosk;
using orientibus::testing::FakeCatalogue;
using State = Controller::State;

namespace {

void deliver()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

template <typename T>
void complete(T& controller, FakeCatalogue& catalogue)
{
    controller.classBegin();
    controller.setCatalogue(&catalogue);
    controller.componentComplete();
    deliver();
}

}  // namespace

TEST_CASE("Without a commune nothing is asked about the surroundings", "[kiosk][near]")
{
    FakeCatalogue catalogue;
    NearController near;
    complete(near, catalogue);
    CHECK(near.state() == State::Idle);
    CHECK(catalogue.asked().isEmpty());

    near.setCommuneId("C44109");
    deliver();
    CHECK(near.state() == State::Ready);
    CHECK(near.wanted().size() == 1);
    CHECK(near.town().name == "Nantes");

    near.setCommuneId({});
    deliver();
    CHECK(near.state() == State::Idle);
    CHECK(near.wanted().isEmpty());
}

TEST_CASE("An unknown commune is a failure that the next one mends", "[kiosk][near]")
{
    FakeCatalogue catalogue;
    NearController near;
    near.setCommuneId("C99999");
    complete(near, catalogue);
    CHECK(near.state() == State::Failed);

    near.setCommuneId("C44109");
    deliver();
    CHECK(near.state() == State::Ready);
}

TEST_CASE("A sheet has its trainings without a commune, and the demand with one", "[kiosk][near]")
{
    FakeCatalogue catalogue;
    SheetNearController sheet;
    sheet.setOccupationId("D1102");
    complete(sheet, catalogue);
    CHECK(sheet.trainings().size() == 1);
    CHECK(sheet.demand().word.isEmpty());

    sheet.setCommuneId("C44109");
    deliver();
    CHECK(sheet.demand().word == "some");
}

TEST_CASE("Names on the map cover neither each other nor what is taken", "[kiosk][near]")
{
    FakeCatalogue catalogue;
    MapController map;
    complete(map, catalogue);
    REQUIRE(map.towns().size() == 3);
    const QRectF area(0, 0, 1000, 800);
    const QFont font;

    // Two towns on the same spot: the first is named, the second is not.
    const QPointF spot(500, 400);
    const auto labels = map.labels({spot, spot, {100, 100}}, area, {}, font, 9);
    REQUIRE(labels.size() == 2);
    CHECK(labels[0].name == "Nantes");
    CHECK(labels[1].name == "Angers");

    CHECK(map.labels({spot}, area, {area}, font, 9).isEmpty());
    CHECK(map.labels({{-50, 400}}, area, {}, font, 9).isEmpty());
}

TEST_CASE("A point of the map goes to the item and back", "[kiosk][near]")
{
    MapCanvas canvas;
    canvas.setSize({1000, 800});
    canvas.setProperty("latitude", 47.2);
    canvas.setProperty("longitude", -1.5);
    canvas.setProperty("span", 100.0);

    const QPointF middle = canvas.at(47.2, -1.5);
    CHECK(middle == QPointF(500, 400));

    const QPointF north = canvas.at(47.2 + 10 / MapProjection::kilometresPerUnit, -1.5);
    CHECK(north.x() == Approx(500));
    CHECK(north.y() == Approx(300));  // ten kilometres are a tenth of the width
    CHECK(canvas.latitudeAt({123, 456}) == Approx(canvas.latitudeAt({321, 456})));
    const QPointF somewhere(123, 456);
    const QPointF again = canvas.at(canvas.latitudeAt(somewhere), canvas.longitudeAt(somewhere));
    CHECK(again.x() == Approx(123));
    CHECK(again.y() == Approx(456));

    // Of many at once, beside the item's own place.
    canvas.setPosition({-30, 20});
    const auto points =
        canvas.pointsOf({{"C1", "Nantes", 47.2, -1.5}, {"C2", "Angers", 47.5, -0.6}});
    REQUIRE(points.size() == 2);
    CHECK(points[0] == canvas.at(47.2, -1.5) + QPointF(-30, 20));
    CHECK(points[1] == canvas.at(47.5, -0.6) + QPointF(-30, 20));
}

TEST_CASE("On a mirrored stage the map is drawn against it", "[kiosk][near]")
{
    MapCanvas canvas;
    canvas.setSize({1000, 800});
    canvas.setProperty("latitude", 47.2);
    canvas.setProperty("longitude", -1.5);
    canvas.setProperty("span", 100.0);
    const QPointF east = canvas.at(47.3, -1.2);

    canvas.setProperty("mirrored", true);

    CHECK(canvas.at(47.3, -1.2).x() == Approx(1000 - east.x()));
    CHECK(canvas.at(47.3, -1.2).y() == Approx(east.y()));
    const QPointF there(123, 456);
    const QPointF again = canvas.at(canvas.latitudeAt(there), canvas.longitudeAt(there));
    CHECK(again.x() == Approx(123));
    CHECK(again.y() == Approx(456));
}

TEST_CASE("A figure is shown as its source has it, with the word that it has", "[kiosk][near]")
{
    orientibus::content::Demand demand;
    demand.word = "little";
    demand.figures.emplace_back();
    demand.figures.back().measure = "projects";
    demand.figures.back().value = 26;  // "some" begins at 30

    CHECK(toRow(demand, QStringLiteral("Mayenne")).projects == 26);
}

TEST_CASE("Of a place without a point of its own no distance is said", "[kiosk][near]")
{
    orientibus::content::NearPlace place;
    place.distanceKm = 0.4;
    CHECK_FALSE(toRow(place).approximate);
    place.approximate = true;
    CHECK(toRow(place).approximate);
}

TEST_CASE("Nobody gets lost beyond the map", "[kiosk][near]")
{
    auto drawing = QSharedPointer<MapDrawing>::create();
    drawing->departements.emplace_back();
    drawing->bounds = QRectF(MapProjection::toMap(48, -2), MapProjection::toMap(47, -1));
    MapPicture picture;
    picture.drawing = drawing;
    MapCanvas canvas;
    canvas.setSize({1000, 800});
    canvas.setProperty("latitude", 47.5);
    canvas.setProperty("longitude", -1.5);
    canvas.setProperty("span", 100.0);
    CHECK(canvas.onMap({-5000, -5000}) == QPointF(-5000, -5000));  // no map, no border

    canvas.setProperty("picture", QVariant::fromValue(picture));
    CHECK(canvas.onMap({500, 400}) == QPointF(500, 400));
    const QPointF corner = canvas.onMap({-5000, -5000});
    CHECK(canvas.latitudeAt(corner) == Approx(48));
    CHECK(canvas.longitudeAt(corner) == Approx(-2));
}

TEST_CASE("The map stays under the finger while it is painted anew", "[kiosk][near]")
{
    // Land from the middle of the item on to the east.
    auto drawing = QSharedPointer<MapDrawing>::create();
    drawing->bounds = QRectF(MapProjection::toMap(49, -1.5), MapProjection::toMap(46, 2));
    QPainterPath path;
    path.addRect(drawing->bounds);
    drawing->departements.push_back({"DEP-1", path, drawing->bounds});
    MapPicture picture;
    picture.drawing = drawing;
    QQuickWindow window;
    window.resize(200, 200);
    window.setColor(Qt::white);
    MapCanvas canvas(window.contentItem());
    canvas.setSize({200, 200});
    canvas.setProperty("land", QColor(Qt::red));
    canvas.setProperty("latitude", 47.5);
    canvas.setProperty("longitude", -1.5);
    canvas.setProperty("span", 100.0);
    CHECK_FALSE(canvas.isBusy());  // nothing to paint
    canvas.setProperty("picture", QVariant::fromValue(picture));
    CHECK(canvas.isBusy());
    window.show();
    REQUIRE(QTest::qWaitFor([&] { return !canvas.isBusy(); }, 60'000));
    const auto colourAt = [&](int x) { return window.grabWindow().pixelColor(x, 100); };
    CHECK(colourAt(90) == Qt::white);
    CHECK(colourAt(110) == Qt::red);

    const QPointF twenty(120, 100);
    canvas.setProperty("longitude", canvas.longitudeAt(twenty));
    CHECK(canvas.isBusy());
    CHECK(colourAt(70) == Qt::white);  // not painted yet, and there already
    CHECK(colourAt(90) == Qt::red);
    REQUIRE(QTest::qWaitFor([&] { return !canvas.isBusy(); }, 60'000));
    CHECK(colourAt(70) == Qt::white);
    CHECK(colourAt(90) == Qt::red);
    CHECK(colourAt(199) == Qt::red);  // beyond what was there before
}

TEST_CASE("Pupils and apprentices of a training each have their outcome", "[kiosk][near]")
{
    const auto rate = [](const char* measure, const char* way, int year, double value) {
        orientibus::content::Figure figure;
        figure.measure = measure;
        figure.way = way;
        figure.year = year;
        figure.value = value;
        return figure;
    };
    orientibus::content::TrainingFacts training;
    training.rates = {rate("continue_study", "apprenticeship", 2022, 31),
                      rate("continue_study", "school", 2023, 68),
                      rate("employed_12m", "apprenticeship", 2022, 84),
                      rate("employed_12m", "school", 2023, 46),
                      rate("employed_6m", "school", 2023, 10)};
    training.rates.push_back(rate("employed_12m", "", 2021, 99));
    training.rates.back().isWithheld = true;

    const QList<OutcomeRow> outcomes = toRow(training).outcomes;

    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0] == OutcomeRow{"school", 5, 7, 2023, {}});
    CHECK(outcomes[1] == OutcomeRow{"apprenticeship", 8, 3, 2022, {}});
}

TEST_CASE("An event of one day ends on it", "[kiosk][near]")
{
    orientibus::content::NearEvent event;
    event.starts = "2027-02-06";
    CHECK(toRow(event).ends == QDate(2027, 2, 6));
    event.ends = "2027-02-20";
    CHECK(toRow(event).starts == QDate(2027, 2, 6));
    CHECK(toRow(event).ends == QDate(2027, 2, 20));
}
