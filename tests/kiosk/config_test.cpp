// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "kiosk/state_folder.h"
#include "services/config.h"
#include "services/pin_verifier.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace orientibus;
using kiosk::KioskConfig;
using testing::digitsOf;

namespace {

constexpr const char* salted =
    "$AAECAwQFBgcICQoLDA0ODw$qzJFS0OtKfHdJ0cTrXMUzv1EcMYsEW9QDLUSMnBzOAA";

std::string pinOf(const std::string& cost)
{
    return "$argon2id$v=19$" + cost + salted;
}

tl::expected<KioskConfig, QString> configOf(const std::string& yaml)
{
    const test::TempDir folder;
    test::writeFile(folder / "kiosk.yaml", yaml);
    return kiosk::readConfig(QString::fromStdString((folder / "kiosk.yaml").string()));
}

QString errorOf(const std::string& yaml)
{
    const auto config = configOf(yaml);
    return config ? QString() : config.error();
}

QString packaged(const char* name)
{
    return QStringLiteral(ORIENTIBUS_SOURCE_DIR "/packaging/") + QLatin1String(name);
}

bool isRight(const QByteArray& line, const char* digits)
{
    kiosk::PinVerifier verifier(line, line);
    return verifier.check(kiosk::Role::Staff, digitsOf(digits)).result();
}

}  // namespace

TEST_CASE("A configuration that says nothing leaves every default", "[kiosk][config]")
{
    const std::string yaml = GENERATE(as<std::string>{}, "", "# nothing\n", "---\n", "{}\n");
    const auto config = configOf(yaml);
    REQUIRE(config);
    CHECK(config->language == "fr");
    CHECK_FALSE(config->panel.bottomEdgeMm);
    CHECK_FALSE(config->inService);
    CHECK_FALSE(config->panel.diagonalInches);
    CHECK(config->catalogue.isEmpty());
    CHECK(config->stateDir.isEmpty());
    CHECK(config->staffPin.isEmpty());
    CHECK(config->technicianPin.isEmpty());
}

TEST_CASE("Every key of a configuration is heeded", "[kiosk][config]")
{
    const std::string staff = pinOf("m=19456,t=2,p=1");
    const std::string technician = pinOf("m=65536,t=3,p=1");
    const auto config = configOf("screen: 7\n"
                                 "panel:\n"
                                 "  diagonal_inches: 23.8\n"
                                 "  width_mm: 527\n"
                                 "  height_mm: 296.5\n"
                                 "  bottom_edge_mm: 750\n"
                                 "language: en\n"
                                 "catalogue: /srv/catalogue.sqlite\n"
                                 "state_dir: /srv/state\n"
                                 "in_service: true\n"
                                 "sync:\n"
                                 "  servers: [https://content.region.example/]\n"
                                 "staff_pin: " +
                                 staff +
                                 "\n"
                                 "technician_pin: '" +
                                 technician + "'\n");
    REQUIRE(config);
    CHECK(config->screen == "7");
    CHECK(config->panel.diagonalInches == 23.8);
    CHECK(config->panel.widthMm == 527.0);
    CHECK(config->panel.heightMm == 296.5);
    CHECK(config->panel.bottomEdgeMm == 750);
    CHECK(config->language == "en");
    CHECK(config->catalogue == "/srv/catalogue.sqlite");
    CHECK(config->stateDir == "/srv/state");
    CHECK(config->inService);
    CHECK(config->staffPin.toStdString() == staff);
    CHECK(config->technicianPin.toStdString() == technician);
}

TEST_CASE("A wrong configuration is refused by file, line and key", "[kiosk][config]")
{
    struct Wrong {
        std::string yaml;
        const char* line;
        const char* key;
    };
    const auto wrong = GENERATE(values<Wrong>({
        {"screen: 7\nlangauge: fr\n", "line 2", "langauge"},
        {"screen: 7\n\nscreen: 8\n", "line 3", "screen"},
        {"panel:\n  width: 300\n", "line 2", "panel.width"},
        {"panel:\n  width_mm: 300\n  width_mm: 300\n", "line 3", "panel.width_mm"},
        {"panel:\n  width_mm: 300\n", "line 2", "panel.height_mm"},
        {"panel: 24\n", "line 1", "panel"},
        {"panel:\n  diagonal_inches: wide\n", "line 2", "panel.diagonal_inches"},
        {"panel:\n  diagonal_inches: .nan\n", "line 2", "panel.diagonal_inches"},
        {"panel:\n  diagonal_inches: 4\n", "line 2", "panel.diagonal_inches"},
        {"panel:\n  diagonal_inches: 201\n", "line 2", "panel.diagonal_inches"},
        {"panel:\n  bottom_edge_mm: 7.5\n", "line 2", "panel.bottom_edge_mm"},
        {"panel:\n  bottom_edge_mm: -1\n", "line 2", "panel.bottom_edge_mm"},
        {"# a comment\nlanguage: de\n", "line 2", "language"},
        {"language: [fr]\n", "line 1", "language"},
        {"language:\n", "line 1", "language"},
        {"screen: ''\n", "line 1", "screen"},
        {"catalogue: catalogue.sqlite\n", "line 1", "catalogue"},
        {"state_dir: {}\n", "line 1", "state_dir"},
        {"in_service: perhaps\n", "line 1", "in_service"},
        {"screen: 7\nsync: true\n", "line 2", "sync"},
        {"staff_pin: 246810\n", "line 1", "staff_pin"},
        {"technician_pin: $argon2id$nonsense\n", "line 1", "technician_pin"},
        {"screen: 7\n---\nscreen: 8\n", "line 2", "second"},
        {",~", "line 1", "second"},
        {"- screen\n", "line 1", "keys"},
        {"screen: 7\nlanguage: \"fr\n", "line", "line"},
    }));
    const QString error = errorOf(wrong.yaml);
    INFO(wrong.yaml << "=> " << error.toStdString());
    CHECK(error.contains("kiosk.yaml"));
    CHECK(error.contains(wrong.line));
    CHECK(error.contains(wrong.key));
    CHECK(error.endsWith('.'));
    CHECK_FALSE(error.contains('\n'));
}

TEST_CASE("A code that is easier to guess than ours is refused", "[kiosk][config]")
{
    const std::string cost = GENERATE(as<std::string>{}, "m=19455,t=2,p=1", "m=19456,t=1,p=1",
                                      "m=9999999,t=2,p=1", "m=19456,t=999,p=1", "m=,t=2,p=1");
    CHECK(errorOf("staff_pin: " + pinOf(cost) + "\n").contains("staff_pin"));
}

TEST_CASE("A configuration that is not there is named", "[kiosk][config]")
{
    const auto config = kiosk::readConfig("/nowhere/kiosk.yaml");
    REQUIRE_FALSE(config);
    CHECK(config.error().contains("/nowhere/kiosk.yaml"));
}

TEST_CASE("The packaged configuration says only what is the default", "[kiosk][config]")
{
    const auto config = kiosk::readConfig(packaged("kiosk.yaml"));
    REQUIRE(config);
    CHECK(config->staffPin.isEmpty());
    CHECK(config->technicianPin.isEmpty());
    CHECK(config->language == "fr");
}

TEST_CASE("The demonstration opens with the codes written beside it", "[kiosk][config]")
{
    const auto config = kiosk::readConfig(packaged("demo-kiosk.yaml"));
    REQUIRE(config);
    CHECK_FALSE(config->inService);
    CHECK(isRight(config->staffPin, "246810"));
    CHECK(isRight(config->technicianPin, "2468101214161820"));
    CHECK_FALSE(isRight(config->staffPin, "246811"));
}

TEST_CASE("The line made for a code is accepted as configuration and opens", "[kiosk][config]")
{
    const auto digits = digitsOf("135790");
    const auto line = kiosk::hashPin(digits);
    REQUIRE(line);
    const auto config = configOf("staff_pin: " + line->toStdString() + "\n");
    REQUIRE(config);
    CHECK(isRight(config->staffPin, "135790"));
    CHECK_FALSE(isRight(config->staffPin, "135791"));
    CHECK(line->startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(kiosk::hashPin(digits) != line);
}
