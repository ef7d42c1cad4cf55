// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "command.h"
#include "quick_check.h"

#include <orientibus/content/search_index.h>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <iostream>
#include <memory>

namespace orientibus::cli {

namespace {

using content::SearchHit;
using content::SearchIndex;
using content::Store;
using nlohmann::json;

constexpr std::size_t batchLimit = 10;

struct Options {
    std::string file;
    std::vector<std::string> words;
    std::int64_t limit = 10;
    bool batch = false;
    bool json = false;
};

std::string nameOf(SearchHit::Reason reason)
{
    switch (reason) {
    case SearchHit::Reason::Title:
        return "title";
    case SearchHit::Reason::OtherTitle:
        return "other_title";
    case SearchHit::Reason::Keyword:
        return "keyword";
    case SearchHit::Reason::Task:
        return "task";
    case SearchHit::Reason::Text:
        return "text";
    case SearchHit::Reason::Interest:
        return "interest";
    case SearchHit::Reason::Class:
        return "class";
    }
    return {};
}

std::string titleOf(const Store& store, const std::string& id)
{
    const auto found = store.summaries({id}, "fr");
    if (!found || found->empty()) {
        return {};
    }
    const auto& summary = found->front();
    return summary.masculine == summary.feminine ? summary.masculine
                                                 : summary.masculine + " / " + summary.feminine;
}

void print(const Store& store, const std::vector<SearchHit>& hits, bool asJson)
{
    auto list = json::array();
    for (const auto& hit : hits) {
        const auto title = titleOf(store, hit.occupationId);
        if (asJson) {
            list.push_back({{"id", hit.occupationId},
                            {"title", title},
                            {"reason", nameOf(hit.reason)},
                            {"text", hit.text},
                            {"matched", hit.matched},
                            {"score", hit.score}});
        } else {
            fmt::print("{}\t{}\t{}: {}\n", hit.occupationId, title, nameOf(hit.reason), hit.text);
        }
    }
    if (asJson) {
        fmt::print("{}\n", list.dump(2, ' ', false, json::error_handler_t::replace));
    }
}

int runBatch(const SearchIndex& index)
{
    for (std::string query; std::getline(std::cin, query);) {
        const auto hits = index.search(query, batchLimit);
        if (!hits) {
            return fail(exitRefused, hits.error().detail);
        }
        std::string codes;
        for (const auto& hit : *hits) {
            codes += codes.empty() ? "" : "\t";
            codes += hit.occupationId;
        }
        fmt::print("{}\n", codes);
    }
    return exitDone;
}

int runSearch(const Options& options)
{
    if (options.batch == !options.words.empty()) {
        return fail(exitUsage, "search takes either words or --batch.");
    }
    if (options.limit < 1) {
        return fail(exitUsage, fmt::format("--limit is {}; it must be 1 or more.", options.limit));
    }
    const auto store = openSound(options.file);
    if (!store) {
        return refuse(store.error());
    }
    const auto index = SearchIndex::openOrBuild(options.file);
    if (!index) {
        return fail(exitRefused, index.error().detail);
    }
    if (options.batch) {
        return runBatch(*index);
    }
    const auto hits = index->search(fmt::format("{}", fmt::join(options.words, " ")),
                                    static_cast<std::size_t>(options.limit));
    if (!hits) {
        return fail(exitRefused, hits.error().detail);
    }
    print(*store, *hits, options.json);
    return hits->empty() ? fail(exitFindings, "Nothing is found by these words.") : exitDone;
}

}  // namespace

void addSearch(CLI::App& program, Run& run)
{
    auto options = std::make_shared<Options>();
    auto* command = program.add_subcommand("search", "Finds occupations by everyday words.");
    command->add_option("file", options->file, "Catalogue")->required();
    command->add_option("words", options->words, "What to look for");
    command->add_option("--limit", options->limit, "At most this many")->capture_default_str();
    auto* batch = command->add_flag("--batch", options->batch,
                                    "Read a query per line; write up to 10 codes per line, best "
                                    "first, tab-separated");
    command->add_flag("--json", options->json, "Print as JSON")->excludes(batch);
    command->callback([options, &run] { run = [options] { return runSearch(*options); }; });
}

}  // namespace orientibus::cli
