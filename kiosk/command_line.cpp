// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command_line.h"

#include "services/usual_places.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <utility>

namespace orientibus::kiosk {
namespace {

using Refusal = tl::unexpected<QString>;

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        "Shows a catalogue of occupations to pupils, on a touchscreen.");
    parser.addOptions({
        {"catalogue", "The catalogue to show, instead of the configured one.", "FILE"},
        {"releases", "Where the sync puts releases, instead of " + usualReleases() + ".", "DIR"},
        {"config", "The configuration of this screen, instead of " + installedConfig() + ".",
         "FILE"},
        {"state-dir", "Where the place of today and the tries at the gate are kept.", "DIR"},
        {"windowed", "A window instead of the whole screen."},
        {"language", "The language of a fresh session: fr or en.", "LANGUAGE"},
        {"tour", "Writes a picture of every screen in every state, and index.json.", "DIR"},
        {"self-test", "Opens every screen in every state and fails on any warning."},
        {"size", "Of the tour's or the test's window, 320 to 8192 each way; 1920x1080.", "WxH"},
        {"diagonal", "Of the panel, in inches.", "INCHES"},
        {"theme", "Of the tour: light or contrast.", "THEME"},
        {"text", "Of the tour: 100, 160 or 200.", "PERCENT"},
        {"font", "Of the tour: inter, andika or opendyslexic.", "FONT"},
        {"mirrored", "Of the tour: as for a language that is read from the right."},
        {"hash-pin", "Reads digits, prints their line for kiosk.yaml."},
        {"help", "Prints this."},
        {"version", "Prints the version."},
    });
    QCommandLineOption measure("measure", "Prints when the first frame of Home is shown.");
    measure.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(measure);
}

tl::expected<QSize, QString> sizeOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    const bool sane = size.width() >= 320 && size.height() >= 320 && size.width() <= 8192 &&
                      size.height() <= 8192;
    if (parts.size() != 2 || !sane)
        return Refusal(
            QStringLiteral("--size wants WIDTHxHEIGHT, 320 to 8192 each, not %1.").arg(text));
    return size;
}

tl::expected<KioskConfig, QString> configIfThere(const QString& file)
{
    return QFileInfo::exists(file) ? readConfig(file) : KioskConfig{};
}

/// No picture is made of the screens that pupils use, whatever configuration is asked for.
tl::expected<void, QString> mayRehearse(const KioskConfig& config, const QString& installed)
{
    const auto here = configIfThere(installed);
    if (!here)
        return Refusal(here.error());
    if (config.inService || here->inService)
        return Refusal(QStringLiteral("This kiosk is in service: no tour, no self-test."));
    return {};
}

tl::expected<void, QString> dress(const QCommandLineParser& parser, Run& run)
{
    run.dress.language = run.options.language;
    const QString theme = parser.isSet("theme") ? parser.value("theme") : QStringLiteral("light");
    if (theme != QLatin1String("light") && theme != QLatin1String("contrast"))
        return Refusal(QStringLiteral("--theme wants light or contrast."));
    run.dress.contrast = theme == QLatin1String("contrast");
    const QString text = parser.isSet("text") ? parser.value("text") : QStringLiteral("100");
    static const QStringList sizes{"100", "160", "200"};
    if (!sizes.contains(text))
        return Refusal(QStringLiteral("--text wants 100, 160 or 200."));
    run.dress.textScale = text.toInt() / 100.0;
    run.dress.mirrored = parser.isSet("mirrored");
    run.dress.font = parser.isSet("font") ? parser.value("font") : QStringLiteral("inter");
    static const QStringList fonts{"inter", "andika", "opendyslexic"};
    if (!fonts.contains(run.dress.font))
        return Refusal(QStringLiteral("--font wants inter, andika or opendyslexic."));
    return {};
}

tl::expected<void, QString> fitWindow(const QCommandLineParser& parser, Run& run)
{
    if (parser.isSet("diagonal")) {
        run.options.panel = Panel{parser.value("diagonal").toDouble(), {}, {}};
        if (!(*run.options.panel.diagonalInches >= 5 && *run.options.panel.diagonalInches <= 200))
            return Refusal(QStringLiteral("--diagonal wants 5 to 200 inches."));
    }
    const bool rehearsed = run.what == Run::What::Tour || run.what == Run::What::SelfTest;
    if (parser.isSet("size")) {
        const auto size = sizeOf(parser.value("size"));
        if (!size)
            return Refusal(size.error());
        run.options.windowSize = *size;
    } else if (rehearsed) {
        run.options.windowSize = {1920, 1080};
    } else if (parser.isSet("windowed")) {
        run.options.windowSize = {1600, 900};
    }
    run.options.sealed = run.options.windowSize.isEmpty() || run.options.installed.inService;
    return {};
}

Application::Options optionsOf(const QCommandLineParser& parser, const KioskConfig& config)
{
    Application::Options options;
    options.installed = {QStringLiteral(ORIENTIBUS_VERSION), config.screen, config.inService};
    options.panel = config.panel;
    options.catalogue = parser.isSet("catalogue") ? parser.value("catalogue") : config.catalogue;
    if (options.catalogue.isEmpty()) {
        options.catalogue = defaultCatalogue();
        options.releases = parser.isSet("releases") ? parser.value("releases") : usualReleases();
    }
    options.stateDir =
        parser.isSet("state-dir") ? parser.value("state-dir") : usualStateDir(config.stateDir);
    options.language = parser.isSet("language") ? parser.value("language") : config.language;
    return options;
}

Run::What whatOf(const QCommandLineParser& parser)
{
    using What = Run::What;
    const std::initializer_list<std::pair<const char*, What>> words{{"help", What::Help},
                                                                    {"version", What::Version},
                                                                    {"hash-pin", What::HashPin},
                                                                    {"self-test", What::SelfTest},
                                                                    {"tour", What::Tour}};
    for (const auto& [word, what] : words) {
        if (parser.isSet(QLatin1String(word)))
            return what;
    }
    return What::Serve;
}

}  // namespace

QString installedConfig()
{
    return QStringLiteral("/etc/orientibus/kiosk.yaml");
}

tl::expected<Run, QString> readCommandLine(const QStringList& arguments, const QString& installed)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return Refusal(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return Refusal(QStringLiteral("%1: not an option.").arg(parser.positionalArguments()[0]));
    Run run;
    run.what = whatOf(parser);
    if (run.what == Run::What::Help || run.what == Run::What::Version ||
        run.what == Run::What::HashPin)
        return run;
    const auto config =
        parser.isSet("config") ? readConfig(parser.value("config")) : configIfThere(installed);
    if (!config)
        return Refusal(config.error());
    run.options = optionsOf(parser, *config);
    if (!Session::languages().contains(run.options.language))
        return Refusal(QStringLiteral("--language wants fr or en."));
    if (run.what != Run::What::Serve) {
        if (const auto allowed = mayRehearse(*config, installed); !allowed)
            return Refusal(allowed.error());
    }
    run.staffPin = config->staffPin;
    run.technicianPin = config->technicianPin;
    run.tourFolder = parser.value("tour");
    run.measured = parser.isSet("measure");
    if (const auto fitted = fitWindow(parser, run); !fitted)
        return Refusal(fitted.error());
    if (const auto dressed = dress(parser, run); !dressed)
        return Refusal(dressed.error());
    return run;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    // Asked for before there is an application to know its name.
    return parser.helpText().replace(QStringLiteral("<executable_name>"),
                                     QStringLiteral("orientibus-kiosk"));
}

}  // namespace orientibus::kiosk
