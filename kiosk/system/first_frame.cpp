// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "system/first_frame.h"

#include "system/stillness.h"

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
    struct Frame {
        bool complete = false;  ///< the one being drawn shows everything
        bool said = false;
    };
    auto frame = std::make_shared<Frame>();
    QObject::connect(application.window(), &QQuickWindow::afterAnimating, &application,
                     [&application, frame] { frame->complete = !isWaiting(application); });
    QObject::connect(application.window(), &QQuickWindow::frameSwapped, &application, [frame] {
        if (frame->said || !frame->complete)
            return;
        frame->said = true;
        std::printf("first frame: %.0f ms\n", processAgeMs());
        std::fflush(stdout);
    });
}

}  // namespace orientibus::kiosk
