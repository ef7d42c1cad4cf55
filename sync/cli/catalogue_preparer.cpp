// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue_preparer.h"

#include <orientibus/content/check.h>
#include <orientibus/content/differences.h>
#include <orientibus/content/search_index.h>
#include <orientibus/content/store.h>

#include <fmt/format.h>

#include <future>

namespace orientibus::cli {

using content::SearchError;
using content::SearchIndex;
using content::Store;
using content::StoreError;
using sync::PrepareError;

namespace {

std::filesystem::path catalogueIn(const std::filesystem::path& release)
{
    return release / "catalogue.sqlite";
}

/// Here more follows in the line.
std::string withoutStop(std::string sentence)
{
    if (sentence.ends_with('.')) {
        sentence.pop_back();
    }
    return sentence;
}

sync::Error<PrepareError> toPrepare(const content::Error<StoreError>& error)
{
    switch (error.code) {
    case StoreError::SchemaTooNew:
        return {PrepareError::TooNew, withoutStop(error.detail)};
    case StoreError::Io:
        return {PrepareError::Storage, withoutStop(error.detail)};
    case StoreError::NotFound:
    case StoreError::NotCatalogue:
    case StoreError::Corrupt:
        break;
    }
    return {PrepareError::NotRelease, withoutStop(error.detail)};
}

sync::Error<PrepareError> fromIndex(const content::Error<SearchError>& error)
{
    switch (error.code) {
    case SearchError::NoSpace:
        return {PrepareError::NoSpace, withoutStop(error.detail)};
    case SearchError::Io:
        return {PrepareError::Storage, withoutStop(error.detail)};
    default:
        return {PrepareError::NotRelease, withoutStop(error.detail)};
    }
}

sync::Result<void, PrepareError> refuseErrors(const std::filesystem::path& catalogue)
{
    const auto findings =
        content::authoring::check(catalogue, content::authoring::CheckedMedia::None);
    if (!findings) {
        return tl::make_unexpected(toPrepare(findings.error()));
    }
    if (findings->empty() || findings->front().level != content::authoring::Level::Error) {
        return {};
    }
    const auto& first = findings->front();
    return sync::refuse(PrepareError::Unfit, fmt::format("{}: {}", first.entity, first.what));
}

}  // namespace

std::int64_t CataloguePreparer::newestSchema() const
{
    return Store::newestSchema();
}

sync::Result<std::int64_t, PrepareError>
CataloguePreparer::schema(const std::filesystem::path& release)
{
    return Store::open(catalogueIn(release))
        .map([](const Store& store) { return store.schema(); })
        .map_error(toPrepare);
}

std::vector<std::string> CataloguePreparer::preparedFiles() const
{
    return {SearchIndex::pathFor("catalogue.sqlite").string()};
}

sync::Result<void, PrepareError> CataloguePreparer::prepare(const std::filesystem::path& release)
{
    const auto catalogue = catalogueIn(release);
    if (const auto store = Store::open(catalogue); !store) {
        return tl::make_unexpected(toPrepare(store.error()));
    }
    auto index = std::async(std::launch::async | std::launch::deferred, [&] {
        return SearchIndex::build(catalogue, SearchIndex::pathFor(catalogue)).map_error(fromIndex);
    });
    return refuseErrors(catalogue).and_then([&] { return index.get(); });
}

sync::Result<std::vector<sync::Finding>, PrepareError>
CataloguePreparer::check(const std::filesystem::path& release)
{
    using content::authoring::Finding;
    using content::authoring::Level;
    return content::authoring::check(catalogueIn(release))
        .map([](const std::vector<Finding>& findings) {
            std::vector<sync::Finding> list;
            list.reserve(findings.size());
            for (const auto& finding : findings) {
                list.push_back(
                    {finding.level == Level::Error,
                     fmt::format("{}: {}; {}", finding.entity, finding.what, finding.action)});
            }
            return list;
        })
        .map_error(toPrepare);
}

sync::Result<sync::Changes, PrepareError>
CataloguePreparer::changesOf(const std::filesystem::path& before,
                             const std::filesystem::path& after)
{
    using content::authoring::DifferenceGroup;
    return content::authoring::differences(before, after)
        .map([](const std::vector<DifferenceGroup>& groups) {
            sync::Changes changes;
            changes.groups.reserve(groups.size());
            for (const auto& group : groups) {
                changes.groups.push_back({group.name, group.items});
            }
            return changes;
        })
        .map_error(toPrepare);
}

sync::Result<sync::Changes, PrepareError>
CataloguePreparer::changes(const std::filesystem::path& before, const std::filesystem::path& after)
{
    return changesOf(catalogueIn(before), catalogueIn(after));
}

}  // namespace orientibus::cli
