// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <orientibus/content/check.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace orientibus::cli {

namespace {

using content::authoring::Finding;
using content::authoring::Level;
using nlohmann::json;

struct Options {
    std::string file;
    bool json = false;
};

std::string nameOf(Level level)
{
    return level == Level::Error ? "error" : "warning";
}

void print(const std::vector<Finding>& findings, bool asJson, std::ptrdiff_t errors)
{
    if (!asJson) {
        for (const auto& finding : findings) {
            fmt::print("{}: {}: {}; {}\n", nameOf(finding.level), finding.entity, finding.what,
                       finding.action);
        }
        fmt::print("{} errors, {} warnings\n", errors,
                   static_cast<std::ptrdiff_t>(findings.size()) - errors);
        return;
    }
    auto list = json::array();
    for (const auto& finding : findings) {
        list.push_back({{"level", nameOf(finding.level)},
                        {"entity", finding.entity},
                        {"what", finding.what},
                        {"action", finding.action}});
    }
    const json root{{"errors", errors},
                    {"warnings", static_cast<std::ptrdiff_t>(findings.size()) - errors},
                    {"findings", list}};
    fmt::print("{}\n", root.dump(2, ' ', false, json::error_handler_t::replace));
}

int runCheck(const Options& options)
{
    const auto findings = content::authoring::check(options.file);
    if (!findings) {
        return refuse(findings.error());
    }
    const auto errors = std::ranges::count(*findings, Level::Error, &Finding::level);
    print(*findings, options.json, errors);
    return errors > 0 ? exitFindings : exitDone;
}

}  // namespace

void addCheck(CLI::App& program, Run& run)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "check", "Says what is wrong with a catalogue; exit code 1 when it must not be published.");
    command->add_option("file", options->file, "Catalogue")->required();
    command->add_flag("--json", options->json, "Print as JSON");
    command->callback([options, &run] { run = [options] { return runCheck(*options); }; });
}

}  // namespace orientibus::cli
