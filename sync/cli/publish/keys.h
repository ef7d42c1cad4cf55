// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "command.h"

namespace orientibus::cli {

template <typename T>
using Kept = tl::expected<T, Failure>;

/// The shortest passphrase that a new key takes.
inline constexpr std::size_t shortestPassphrase = 12;

/// The first line of `file`, or what is typed at the terminal without being shown, twice when it
/// is a new one.
[[nodiscard]] Kept<std::string> passphraseFor(const std::string& what, const std::string& file,
                                              bool isNew);

/// Reads, opens.
[[nodiscard]] Kept<sync::SecretKey> openKey(const std::filesystem::path& file,
                                            const std::string& passphraseFile);

/// Refuses a folder for the keys of a holder that is not there: made here it would be on this disk,
/// where the stick that was forgotten, or its name mistyped, is what was meant.
[[nodiscard]] Kept<void> checkKeyFolder(const std::filesystem::path& folder);

/// Makes a key in the file, readable by its owner alone; never over another.
[[nodiscard]] Kept<sync::SecretKey> makeKey(const std::filesystem::path& file,
                                            const std::string& role, const std::string& holder,
                                            const std::string& passphrase);
/// The same without a passphrase, for a machine.
[[nodiscard]] Kept<sync::SecretKey> makeOnlineKey(const std::filesystem::path& file);

/// Where the online key lies when nobody says otherwise, and its successor until a root names it.
[[nodiscard]] std::filesystem::path onlineKeyFile(const Settings& settings);
[[nodiscard]] std::filesystem::path nextOnlineKeyFile(const Settings& settings);

/// The online keys that can be had: of the settings, of systemd's credentials, or beside the
/// repository. Refuses one that others may read.
[[nodiscard]] Kept<std::vector<sync::SecretKey>> onlineKeys(const Settings& settings);

/// Puts the successor in the place of the online key once the newest root names it alone.
void settleOnlineKey(const Settings& settings, sync::Publisher& publisher);
/// Removes a successor that the newest root does not name. For when no draft names it: whoever put
/// it there, it is never to be trusted.
[[nodiscard]] Kept<void> dropNextOnlineKey(const Settings& settings, sync::Publisher& publisher);

}  // namespace orientibus::cli
