// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

using namespace orientibus;

namespace {

const QString catalogue = QStringLiteral(ORIENTIBUS_DEFAULT_CATALOGUE);

struct Ending {
    int code = -1;
    QString said{};
    QString complained{};
};

Ending run(const QStringList& arguments)
{
    constexpr int patienceMs = 30 * 60'000;  // a busy machine is slow, not wrong
    QProcess program;
    program.start(QStringLiteral(ORIENTIBUS_KIOSK_PROGRAM), arguments);
    REQUIRE(program.waitForFinished(patienceMs));
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

QString pathIn(const test::TempDir& folder, const char* name)
{
    return QString::fromStdString((folder / name).string());
}

QJsonArray indexOf(const QString& folder)
{
    QFile file(folder + "/index.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).array();
}

}  // namespace

TEST_CASE("A tour is a picture of every screen, and an index of them", "[kiosk][program]")
{
    const test::TempDir folder;
    const QString album = pathIn(folder, "album");
    const auto tour = run({"--catalogue", catalogue, "--tour", album, "--size", "640x360",
                           "--diagonal", "15.6", "--theme", "contrast", "--language", "en"});
    INFO(tour.said.toStdString() << tour.complained.toStdString());
    CHECK(tour.code == 0);
    const QJsonArray index = indexOf(album);
    CHECK(tour.said.contains(QStringLiteral("%1 pictures").arg(index.size())));
    QSet<QString> states;
    for (const QJsonValue& entry : index) {
        states.insert(entry["state"].toString());
        CHECK(entry["theme"].toString() == "contrast");
        CHECK(entry["language"].toString() == "en");
        const QImage picture(album + "/" + entry["file"].toString());
        CHECK(picture.size() == QSize(640, 360));
    }
    const auto wanted = {"attract",       "home",      "sectors",   "search-results", "sheet-brief",
                         "sheet-studies", "comfort-1", "line-many", "idle-warning",   "staff-home"};
    for (const char* state : wanted) {
        INFO(state);
        CHECK(states.contains(QLatin1String(state)));
    }
}

TEST_CASE("The self-test opens every screen without a warning", "[kiosk][program]")
{
    const auto test = run({"--catalogue", catalogue, "--self-test", "--size", "640x360"});
    INFO(test.said.toStdString() << test.complained.toStdString());
    CHECK(test.code == 0);
    CHECK(test.said.contains(" screens, 0 warnings"));
}

TEST_CASE("A rehearsal of nothing fails", "[kiosk][program]")
{
    const test::TempDir folder;
    const QString none = pathIn(folder, "none.sqlite");
    const auto test = run({"--catalogue", none, "--self-test"});
    CHECK(test.code == 1);
    CHECK(test.complained.contains("none.sqlite"));
    CHECK(test.said.contains("no catalogue"));
    const auto tour = run({"--catalogue", none, "--tour", pathIn(folder, "album")});
    CHECK(tour.code == 1);
    CHECK_FALSE(QFile::exists(pathIn(folder, "album")));
}

TEST_CASE("A kiosk in service makes no pictures of itself", "[kiosk][program]")
{
    const test::TempDir folder;
    test::writeFile(folder / "kiosk.yaml", "in_service: true\n");
    const QStringList serving{"--catalogue", catalogue, "--config", pathIn(folder, "kiosk.yaml")};
    const auto tour = run(serving + QStringList{"--tour", pathIn(folder, "album")});
    CHECK(tour.code == 2);
    CHECK(tour.complained.contains("in service"));
    CHECK_FALSE(QFile::exists(pathIn(folder, "album")));
    CHECK(run(serving + QStringList{"--self-test"}).code == 2);
}
