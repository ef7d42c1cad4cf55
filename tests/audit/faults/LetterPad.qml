// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! Letter keys stand closer than other targets. */
Item {
}
