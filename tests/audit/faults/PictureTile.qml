// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

import QtQuick

/*! Counted among the tiles of a screen, by its name. */
Pressable {
}
