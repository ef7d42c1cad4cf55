// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "application.h"
#include "command_line.h"
#include "logging.h"
#include "services/gate_ledger.h"
#include "services/pin_verifier.h"
#include "system/first_frame.h"
#include "system/lean_memory.h"
#include "system/system_clock.h"
#include "system/tour_runner.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>
#include <iostream>

using namespace orientibus::kiosk;

namespace {

constexpr int wrongUse = 2;

int complain(const QString& sentence)
{
    std::fprintf(stderr, "orientibus-kiosk: %s\n", sentence.toUtf8().constData());
    return wrongUse;
}

int printHash()
{
    SecretDigits digits;
    std::size_t typed = 0;
    for (char c = 0; std::cin.get(c) && c != '\n'; ++typed) {
        if (c < '0' || c > '9')
            return complain(QStringLiteral("a code is made of digits only."));
        digits.append(c - '0');
    }
    if (typed != StaffGate::staffDigits && typed != StaffGate::technicianDigits)
        return complain(QStringLiteral("a code has 6 digits, a technician's 16."));
    const auto line = hashPin(digits);
    if (!line)
        return complain(QStringLiteral("there is not enough memory to hash a code."));
    std::puts(line->constData());
    return 0;
}

int serve(const Run& run)
{
    Application::Ports ports;
    ports.clock = std::make_unique<SystemClock>();
    ports.pins = std::make_unique<PinVerifier>(run.staffPin, run.technicianPin);
    ports.ledger = std::make_unique<GateLedger>(
        QDir(run.options.stateDir).filePath(QStringLiteral("gate.json")));
    Application application(run.options, std::move(ports));
    if (!application.start())
        return 1;
    if (run.measured)
        announceFirstFrame(application);
    return QGuiApplication::exec();
}

int rehearse(const Run& run)
{
    if (run.what == Run::What::SelfTest)
        return runSelfTest(run.options);
    Rehearsal rehearsal(run.options);
    return runTour(rehearsal, run.dress, run.tourFolder);
}

/// A rehearsal needs no screen, and draws the same everywhere.
void goOffscreen()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
}

}  // namespace

int main(int argc, char** argv)
{
    keepMemoryLean();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto run = readCommandLine(arguments);
    if (!run)
        return complain(run.error());
    switch (run->what) {
    case Run::What::Help:
        std::fputs(helpText().toUtf8().constData(), stdout);
        return 0;
    case Run::What::Version:
        std::puts("orientibus-kiosk " ORIENTIBUS_VERSION);
        return 0;
    case Run::What::HashPin:
        return printHash();
    case Run::What::Tour:
    case Run::What::SelfTest:
        goOffscreen();
        break;
    case Run::What::Serve:
        break;
    }
    QGuiApplication::setDesktopFileName(QStringLiteral("orientibus-kiosk"));
    const QGuiApplication application(argc, argv);
    return run->what == Run::What::Serve ? serve(*run) : rehearse(*run);
}
