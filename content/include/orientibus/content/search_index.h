// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <orientibus/content/result.h>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace orientibus::content {

enum class SearchError { NotFound, NotIndex, Stale, Corrupt, NoSpace, Io };

/// Why an occupation was found, so that a screen can say it.
struct SearchHit {
    std::string occupationId;
    enum class Reason {
        Title,       ///< in its name, as the reader sees it
        OtherTitle,  ///< in another name of it, or its name in another language; `text` is that
        Keyword,     ///< an everyday word that leads to it; `text` is what was matched
        Task,        ///< in a sentence of its sheet on what one does; `text` is the sentence
        Text,        ///< in another sentence of its sheet; `text` is the sentence
        Interest,    ///< in an interest that it suits; `text` is the interest
        Class,       ///< in a theme, domain, industry or sector it is in; `text` is its name
    } reason = Reason::Title;
    /// Where in `text`, in bytes of UTF-8, whole characters; see `utf16Ranges`.
    struct Range {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    std::string text;           ///< what matched, as written
    std::string matched;        ///< the longest piece of `text` that matched; may be empty
    std::vector<Range> ranges;  ///< every piece of `text` that matched, in order
    double score = 0;           ///< for tests and tuning; never shown
};

/// `hit.ranges` counted as a UTF-16 string counts (QString, QML): what to underline there.
[[nodiscard]] std::vector<SearchHit::Range> utf16Ranges(const SearchHit& hit);

/// The search index of a catalogue: a second SQLite file beside it. Accents,
/// case, gender form, apostrophes, hyphens and the order of words do not matter;
/// the last word may be unfinished; one slip in each word is forgiven.
///
/// Order: a whole title; then titles and everyday words (keywords) that hold
/// every word of the query, short ones first; whole words before beginnings,
/// stems and slips; names before other titles, authored before national, rare
/// titles last; sentences and classifications at the end. Occupations
/// that a single word finds are ranked by how many of their titles begin with it.
///
/// Thread-safety: one SearchIndex per thread at a time.
class SearchIndex {
public:
    /// Where the index of `catalogue` lies: `<stem>.search.sqlite` beside it.
    [[nodiscard]] static std::filesystem::path pathFor(const std::filesystem::path& catalogue);

    /// Builds the index of `catalogue` into `file` (replaced atomically).
    [[nodiscard]] static Result<void, SearchError> build(const std::filesystem::path& catalogue,
                                                         const std::filesystem::path& file);

    /// Opens the index beside `catalogue`; `Stale` when it was built from other content.
    [[nodiscard]] static Result<SearchIndex, SearchError>
    open(const std::filesystem::path& catalogue);

    /// As `open`, but builds what is missing or stale: beside the catalogue if
    /// that folder can be written, in memory otherwise (below 1 s on a whole ROME).
    [[nodiscard]] static Result<SearchIndex, SearchError>
    openOrBuild(const std::filesystem::path& catalogue);

    /// At most `limit` occupations, best first, each once. A query without a
    /// letter or digit finds nothing, nor does one that asks for no occupation ("bac
    /// pro", or that one does not know): a screen then offers other ways; a single letter only
    /// whole words ("développeur C"). `query` is cut at 200 bytes. `language`: that the results are
    /// shown in; one that the catalogue has not, or none, is its first.
    [[nodiscard]] Result<std::vector<SearchHit>, SearchError>
    search(std::string_view query, std::size_t limit, std::string_view language = {}) const;

    /// Bytes that the index keeps in memory, for the benchmarks.
    [[nodiscard]] std::size_t memoryUsed() const;

    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;
    ~SearchIndex();

private:
    class Impl;
    explicit SearchIndex(std::unique_ptr<Impl> impl) noexcept;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace orientibus::content
