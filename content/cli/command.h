// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/store.h>

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

/// The sub-commands of orientibus-content. Each adds itself to the program and
/// leaves in `run` what to do when it was chosen; that returns the exit code.
namespace orientibus::cli {

inline constexpr int exitDone = 0;
inline constexpr int exitFindings = 1;  ///< the content is at fault, or nothing was found
inline constexpr int exitRefused = 2;   ///< the file is no sound catalogue
inline constexpr int exitUsage = 64;

using Run = std::function<int()>;

void addBuild(CLI::App& program, Run& run);
void addCheck(CLI::App& program, Run& run);
void addContribution(CLI::App& program, Run& run);
void addShow(CLI::App& program, Run& run);
void addSearch(CLI::App& program, Run& run);
void addTemplate(CLI::App& program, Run& run);

/// Prints `sentence` to standard error and returns `code`.
int fail(int code, const std::string& sentence);

/// The exit code for a catalogue that could not be opened or read.
int refuse(const content::Error<content::StoreError>& error);

}  // namespace orientibus::cli
