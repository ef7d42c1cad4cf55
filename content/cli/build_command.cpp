// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"

#include <orientibus/content/builder.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <memory>

namespace orientibus::cli {

namespace {

using content::authoring::BuildOptions;
using content::authoring::BuildSummary;
using content::authoring::FileReport;
using content::authoring::Skip;
using nlohmann::json;

struct Options {
    BuildOptions build;
    std::string report;
    bool json = false;
    bool quiet = false;
    bool verbose = false;
};

json toJson(const std::vector<Skip>& skips)
{
    auto list = json::array();
    for (const auto& skip : skips) {
        list.push_back({{"file", skip.file},
                        {"line", skip.line},
                        {"column", skip.column},
                        {"reason", skip.reason}});
    }
    return list;
}

json toJson(const BuildSummary& summary, const BuildOptions& options)
{
    auto files = json::array();
    for (const auto& file : summary.report.files) {
        files.push_back({{"file", file.file},
                         {"read", file.read},
                         {"used", file.used},
                         {"skipped", file.skips.size()},
                         {"outside", file.outside},
                         {"skips", toJson(file.skips)},
                         {"remarks", toJson(file.remarks)}});
    }
    return {{"catalogue", options.out.string()},
            {"catalogue_id", summary.catalogueId},
            {"files", files},
            {"rows", summary.rows},
            {"media", summary.media}};
}

/// The first few of a reason stand for those like them, unless `all` are asked for. What follows
/// a colon in it is of one record only.
void print(const std::vector<Skip>& skips, std::string_view kind, bool all)
{
    constexpr std::size_t shown = 3;
    std::map<std::string, std::size_t> counts;
    for (const auto& skip : skips) {
        if (++counts[skip.reason.substr(0, skip.reason.find(": "))] <= shown || all) {
            fmt::print("{}:{}:{}: {}: {}\n", skip.file, skip.line, skip.column, kind, skip.reason);
        }
    }
    for (const auto& [reason, count] : counts) {
        if (count > shown && !all) {
            fmt::print("{}: {}: {} more like these: {} (--verbose or --report lists each)\n",
                       skips.front().file, kind, count - shown, reason);
        }
    }
}

void print(const BuildSummary& summary, const BuildOptions& options, bool all)
{
    for (const auto& file : summary.report.files) {
        print(file.skips, "skipped", all);
        print(file.remarks, "remark", all);
    }
    for (const auto& file : summary.report.files) {
        const auto outside = file.outside.empty()
                                 ? std::string()
                                 : fmt::format(" + left out {}", file.outsideCount());
        fmt::print("{}: read {} = used {} + skipped {}{}\n", file.file, file.read, file.used,
                   file.skips.size(), outside);
        for (const auto& [reason, count] : file.outside) {
            fmt::print("{:8} {}\n", count, reason);
        }
    }
    for (const auto& [table, count] : summary.rows) {
        fmt::print("{:8} {}\n", count, table);
    }
    fmt::print("{:8} picture files\n{} {}\n", summary.media, summary.catalogueId,
               options.out.string());
}

int runBuild(const Options& options)
{
    if (options.build.out.extension() != ".sqlite") {
        return fail(exitUsage, options.build.out.string() + " does not end with .sqlite.");
    }
    const auto summary = content::authoring::build(options.build);
    if (!summary) {
        return fail(exitFindings, summary.error().detail);
    }
    const auto report = toJson(*summary, options.build);
    if (!options.report.empty()) {
        std::ofstream file(options.report);
        file << report.dump(2) << '\n';
        if (!file.flush()) {
            return fail(exitFindings, options.report + " cannot be written.");
        }
    }
    if (options.json) {
        fmt::print("{}\n", report.dump(2));
    } else if (!options.quiet) {
        print(*summary, options.build, options.verbose);
    }
    return exitDone;
}

}  // namespace

void addBuild(CLI::App& program, Run& run)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand(
        "build", "Builds a catalogue, its search index and its media folder from a manifest.");
    command->add_option("manifest", options->build.manifest, "Manifest (YAML)")->required();
    command->add_option("--data", options->build.data,
                        "Folder of the open data that the manifest's files lie in");
    command->add_option("--out", options->build.out, "Catalogue to write (X.sqlite)")->required();
    command->add_option("--report", options->report,
                        "Also write what was read, used and skipped to this file (JSON)");
    command->add_flag("--json", options->json, "Print the report as JSON");
    auto* quiet = command->add_flag("--quiet", options->quiet, "Print nothing when all is well");
    command
        ->add_flag("--verbose", options->verbose,
                   "List every record that is skipped or remarked upon, not the first of each kind")
        ->excludes(quiet);
    command->callback([options, &run] { run = [options] { return runBuild(*options); }; });
}

}  // namespace orientibus::cli
