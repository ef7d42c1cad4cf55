// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command_line.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace orientibus;
using kiosk::Run;

namespace {

/// A machine with, or without, an installed configuration.
class Machine {
public:
    void install(const std::string& yaml) { test::writeFile(m_folder / "kiosk.yaml", yaml); }
    [[nodiscard]] QString write(const std::string& name, const std::string& yaml) const
    {
        test::writeFile(m_folder / name, yaml);
        return QString::fromStdString((m_folder / name).string());
    }
    [[nodiscard]] auto read(const QStringList& arguments) const
    {
        return kiosk::readCommandLine(QStringList("orientibus-kiosk") + arguments,
                                      QString::fromStdString((m_folder / "kiosk.yaml").string()));
    }
    [[nodiscard]] QString refusal(const QStringList& arguments) const
    {
        const auto run = read(arguments);
        return run ? QString() : run.error();
    }

private:
    test::TempDir m_folder{};
};

}  // namespace

TEST_CASE("Without arguments and configuration the kiosk serves, sealed", "[kiosk][commands]")
{
    const auto run = Machine().read({});
    REQUIRE(run);
    CHECK(run->what == Run::What::Serve);
    CHECK(run->options.sealed);
    CHECK(run->options.language == "fr");
    CHECK(run->options.windowSize.isEmpty());
}

TEST_CASE("A kiosk in service is not rehearsed", "[kiosk][commands]")
{
    const QStringList rehearsal =
        GENERATE(QStringList{"--tour", "/nowhere"}, QStringList{"--self-test"});
    Machine machine;
    const QString demo = machine.write("demo.yaml", "language: fr\n");
    const QString serving = machine.write("serving.yaml", "in_service: true\n");
    CHECK(machine.refusal(rehearsal).isEmpty());
    CHECK(machine.refusal(rehearsal + QStringList{"--config", serving}).contains("in service"));

    machine.install("in_service: true\n");
    CHECK(machine.refusal(rehearsal).contains("in service"));
    // Another configuration is no way around.
    CHECK(machine.refusal(rehearsal + QStringList{"--config", demo}).contains("in service"));
    CHECK(machine.read({"--config", demo}).has_value());

    machine.install("in_service: perhaps\n");
    CHECK(machine.refusal(rehearsal + QStringList{"--config", demo}).contains("line 1"));
}

TEST_CASE("A kiosk in service stays sealed in any window", "[kiosk][commands]")
{
    Machine machine;
    CHECK_FALSE(machine.read({"--windowed"})->options.sealed);
    machine.install("in_service: true\n");
    CHECK(machine.read({"--windowed"})->options.sealed);
}

TEST_CASE("A rehearsal is dressed as asked", "[kiosk][commands]")
{
    const auto run = Machine().read({"--tour", "there", "--size", "1080x1920", "--diagonal", "15.6",
                                     "--theme", "contrast", "--text", "160", "--language", "en",
                                     "--font", "andika", "--mirrored"});
    REQUIRE(run);
    CHECK(run->what == Run::What::Tour);
    CHECK(run->tourFolder == "there");
    CHECK(run->options.windowSize == QSize(1080, 1920));
    CHECK(run->options.panel.diagonalInches == 15.6);
    CHECK(run->dress.contrast);
    CHECK(run->dress.textScale == 1.6);
    CHECK(run->dress.language == "en");
    CHECK(run->dress.font == "andika");
    CHECK(run->dress.mirrored);
}

TEST_CASE("What cannot be is refused by its name", "[kiosk][commands]")
{
    const auto [arguments, word] = GENERATE(table<QStringList, QString>({
        {{"--size", "big"}, "--size"},
        {{"--size", "100x100"}, "320"},
        {{"--size", "1920x1080x3"}, "--size"},
        {{"--diagonal", "2"}, "--diagonal"},
        {{"--theme", "pink"}, "--theme"},
        {{"--text", "120"}, "--text"},
        {{"--font", "comic"}, "--font"},
        {{"--language", "de"}, "--language"},
        {{"--config", "/nowhere/kiosk.yaml"}, "/nowhere/kiosk.yaml"},
        {{"--nonsense"}, "nonsense"},
        {{"more"}, "more"},
    }));
    CAPTURE(arguments.join(' ').toStdString());
    CHECK(Machine().refusal(arguments).contains(word));
}
