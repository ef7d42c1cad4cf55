// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/first_frame.h"

#include <QFile>

#include <cstdio>
#include <ctime>
#include <memory>

#include <unistd.h>

namespace orientibus::kiosk {

double processAgeMs()
{
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray stat = file.readAll();
    // Fields after the name, which is in brackets and may hold anything: the 20th is the start.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startField = 19;
    const double ticks = fields.value(startField).toDouble();
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double nowMs =
        static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    return nowMs - ticks * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void announceFirstFrame(Application& application)
{
    application.router().home();
    // The first frame after the last answer: before it, Home is only its frame.
    auto said = std::make_shared<bool>(false);
    QObject::connect(application.window(), &QQuickWindow::frameSwapped, &application,
                     [&application, said] {
                         if (*said || application.catalogue().pending() > 0)
                             return;
                         *said = true;
                         std::printf("first frame: %.0f ms\n", processAgeMs());
                         std::fflush(stdout);
                     });
}

}  // namespace orientibus::kiosk
