// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "authoring/checker.h"

namespace orientibus::content::authoring {

void checkEvents(Checker& checker)
{
    checker.each("SELECT event_id FROM event WHERE ends < starts", {}, [&](const auto& row) {
        checker.error("event " + row.text(0), "it ends before it starts", "mend its dates");
    });
}

}  // namespace orientibus::content::authoring
