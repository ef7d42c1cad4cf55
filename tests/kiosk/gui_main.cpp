// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Windows need more than an event loop.
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
