// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include <orientibus/content/search_index.h>

#include "search/highlight.h"
#include "search/index_file.h"
#include "search/languages.h"
#include "search/lexicon.h"
#include "search/matcher.h"
#include "search/query.h"
#include "search/stemmer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace orientibus::content {
namespace {

using search::Found;

constexpr std::size_t maxQueryBytes = 200;

SearchHit::Reason reasonOf(const Found& found, std::string_view kind)
{
    if (found.isText) {
        return kind == "task"       ? SearchHit::Reason::Task
               : kind == "interest" ? SearchHit::Reason::Interest
               : kind == "class"    ? SearchHit::Reason::Class
                                    : SearchHit::Reason::Text;
    }
    if ((found.titleFlags & search::TitleFlag::keyword) != 0)
        return SearchHit::Reason::Keyword;
    return found.isName ? SearchHit::Reason::Title : SearchHit::Reason::OtherTitle;
}

/// Adds those of `others` that hold the whole query, keeping the best first.
void merge(std::vector<Found>& found, const std::vector<Found>& others, std::size_t limit)
{
    std::copy_if(others.begin(), others.end(), std::back_inserter(found),
                 [](const Found& other) { return other.isFull; });
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.score > b.score; });
    std::vector<Found> kept;
    for (const auto& each : found) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&each](const Found& other) {
            return other.occupation == each.occupation;
        });
        if (!known && kept.size() < limit)
            kept.push_back(each);
    }
    found = std::move(kept);
}

}  // namespace

std::vector<SearchHit::Range> utf16Ranges(const SearchHit& hit)
{
    const auto units = [&hit](std::size_t begin, std::size_t size) {
        std::size_t count = 0;
        for (const char letter : std::string_view(hit.text).substr(begin, size)) {
            const auto byte = static_cast<unsigned char>(letter);
            // What goes on with a character adds nothing; what starts one of four bytes, a pair.
            count += (byte & 0xC0U) == 0x80U ? 0U : byte >= 0xF0U ? 2U : 1U;
        }
        return count;
    };
    std::vector<SearchHit::Range> ranges;
    for (const auto& range : hit.ranges)
        ranges.push_back({units(0, range.begin), units(range.begin, range.size)});
    return ranges;
}

class SearchIndex::Impl {
public:
    Impl(search::LoadedIndex loaded, sqlite::Statement entries)
        : m_index(std::move(loaded)), m_languages(m_index.languages), m_entries(std::move(entries)),
          m_lexicon(m_index.data), m_matcher(m_index.data)
    {
    }
    Impl(Impl&&) = delete;

    [[nodiscard]] static Result<std::unique_ptr<Impl>, SearchError> load(sqlite::Database database,
                                                                         const std::string& name);

    [[nodiscard]] const std::string& catalogueId() const { return m_index.catalogueId; }
    [[nodiscard]] std::size_t memoryUsed() const
    {
        return m_index.data.bytes() + m_matcher.bytes();
    }

    Result<std::vector<SearchHit>, SearchError> search(std::string_view typed, std::size_t limit,
                                                       std::string_view language);

private:
    std::vector<Found> find(const search::Query& query, std::size_t limit, std::uint8_t readers);
    Result<SearchHit, SearchError> show(const Found& found, const search::Query& query);
    Result<search::Entry, SearchError> entry(std::uint32_t number);

    search::LoadedIndex m_index;
    search::Languages m_languages;
    sqlite::Statement m_entries;
    search::Lexicon m_lexicon;
    search::Matcher m_matcher;
    search::Stemmer m_stemmer;
};

Result<std::unique_ptr<SearchIndex::Impl>, SearchError>
SearchIndex::Impl::load(sqlite::Database database, const std::string& name)
{
    auto loaded = search::loadIndex(std::move(database), name);
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    auto entries = loaded->database.prepare("SELECT text, coalesce(masculine, ''),"
                                            " coalesce(feminine, ''), coalesce(kind, '')"
                                            " FROM entry WHERE entry_id = ?1");
    if (!entries) {
        return tl::make_unexpected(
            Error<SearchError>{SearchError::Corrupt, name + ": " + entries.error().message + "."});
    }
    return std::make_unique<Impl>(std::move(*loaded), std::move(*entries));
}

Result<std::vector<SearchHit>, SearchError>
SearchIndex::Impl::search(std::string_view typed, std::size_t limit, std::string_view language)
{
    const auto query = search::parseQuery(typed.substr(0, maxQueryBytes), m_stemmer);
    if (query.empty() || limit == 0 || search::asksForNoOccupation(query))
        return {};
    std::vector<SearchHit> hits;
    for (const auto& found : find(query, limit, m_languages.reader(language))) {
        auto hit = show(found, query);
        if (!hit)
            return tl::make_unexpected(hit.error());
        hits.push_back(std::move(*hit));
    }
    return hits;
}

/// Looks further only where the plain way leaves places free.
std::vector<Found> SearchIndex::Impl::find(const search::Query& query, std::size_t limit,
                                           std::uint8_t readers)
{
    m_matcher.begin(query, readers);
    m_matcher.matchTitles();
    auto found = m_matcher.best(limit);
    if (m_matcher.fullMatches() >= limit)
        return found;
    m_matcher.matchLoosely();
    m_matcher.matchTexts();
    found = m_matcher.best(limit);
    if (m_matcher.fullMatches() > 0)
        return found;
    for (const auto& other : search::respaced(query, m_lexicon, m_stemmer)) {
        m_matcher.begin(other, readers);
        m_matcher.matchTitles();
        merge(found, m_matcher.best(limit), limit);
    }
    return found;
}

Result<search::Entry, SearchError> SearchIndex::Impl::entry(std::uint32_t number)
{
    m_entries.reset();
    m_entries.bind(1, static_cast<std::int64_t>(number));
    const auto row = m_entries.step();
    if (!row || !*row) {
        return tl::make_unexpected(Error<SearchError>{
            SearchError::Corrupt, row ? "The search index lacks a row." : row.error().message});
    }
    return search::Entry{m_entries.text(0), m_entries.text(1), m_entries.text(2),
                         m_entries.text(3)};
}

Result<SearchHit, SearchError> SearchIndex::Impl::show(const Found& found,
                                                       const search::Query& query)
{
    const auto why = entry(found.entry);
    if (!why)
        return tl::make_unexpected(why.error());
    auto shown = search::shownTitle(*why, query, m_stemmer);
    SearchHit hit;
    hit.occupationId = m_index.data.occupationIds[found.occupation];
    hit.reason = reasonOf(found, why->kind);
    hit.text = shown.text;
    hit.ranges = std::move(shown.ranges);
    hit.score = static_cast<double>(found.score);
    const auto longest =
        std::max_element(hit.ranges.begin(), hit.ranges.end(),
                         [](const auto& a, const auto& b) { return a.size < b.size; });
    if (longest != hit.ranges.end())
        hit.matched = hit.text.substr(longest->begin, longest->size);
    return hit;
}

std::filesystem::path SearchIndex::pathFor(const std::filesystem::path& catalogue)
{
    return std::filesystem::path(catalogue).replace_extension(".search.sqlite");
}

Result<void, SearchError> SearchIndex::build(const std::filesystem::path& catalogue,
                                             const std::filesystem::path& file)
{
    auto index = search::makeIndex(catalogue);
    if (!index)
        return tl::make_unexpected(index.error());
    return search::writeIndex(*index, file);
}

Result<SearchIndex, SearchError> SearchIndex::open(const std::filesystem::path& catalogue)
{
    const auto file = pathFor(catalogue);
    auto database = search::openFile(file);
    if (!database)
        return tl::make_unexpected(database.error());
    auto impl = Impl::load(std::move(*database), file.string());
    if (!impl)
        return tl::make_unexpected(impl.error());
    const auto id = search::contentOf(catalogue);
    if (!id)
        return tl::make_unexpected(id.error());
    if ((*impl)->catalogueId() != *id) {
        return tl::make_unexpected(Error<SearchError>{
            SearchError::Stale, file.string() + " was built from other content."});
    }
    return SearchIndex(std::move(*impl));
}

Result<SearchIndex, SearchError> SearchIndex::openOrBuild(const std::filesystem::path& catalogue)
{
    if (auto ready = open(catalogue))
        return ready;
    auto index = search::makeIndex(catalogue);
    if (!index)
        return tl::make_unexpected(index.error());
    // Where the folder cannot be written, the index lives as long as this object.
    [[maybe_unused]] const auto written = search::writeIndex(*index, pathFor(catalogue));
    auto impl = Impl::load(std::move(*index), pathFor(catalogue).string());
    if (!impl)
        return tl::make_unexpected(impl.error());
    return SearchIndex(std::move(*impl));
}

Result<std::vector<SearchHit>, SearchError>
SearchIndex::search(std::string_view query, std::size_t limit, std::string_view language) const
{
    return m_impl->search(query, limit, language);
}

std::size_t SearchIndex::memoryUsed() const
{
    return m_impl->memoryUsed();
}

SearchIndex::SearchIndex(std::unique_ptr<Impl> impl) noexcept : m_impl(std::move(impl)) {}
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;
SearchIndex::~SearchIndex() = default;

}  // namespace orientibus::content
