// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "mutants.h"

// Every file of every source, cut, recoded, with columns moved, renamed, lost and new: the same
// rows, or a refusal that names the file and the line, or fewer rows with a word for each that is
// missing. Never another row. (What contributors hand in: contributions_answer_test.)
using namespace orientibus::test;
using namespace orientibus::test::mutated;

namespace {

/// Whether a file that is cut before `next` ends with a record that can be seen to be whole.
bool isWholeRecord(const Source& source, const std::string& cut, char next)
{
    const bool isEnd = next == '\n' || next == '\r';
    const bool isEnded = cut.ends_with('\n') || cut.ends_with('\r');
    if (source.format == Format::Yaml) {
        const auto last = cut.find_last_not_of(' ');
        return isEnd || last == std::string::npos || cut[last] == '\n';
    }
    return source.format == Format::Csv &&
           (isEnded || (isEnd && (cut.ends_with('"') || source.isOpen)));
}

}  // namespace

TEST_CASE("A file cut inside a record is refused by name and line", "[mutation]")
{
    for (const auto& source : sources()) {
        const auto& bytes = source.file().bytes;
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const auto cut = bytes.substr(0, size);
            if (isWholeRecord(source, cut, bytes[size])) {
                continue;  // a shorter file is a file
            }
            CAPTURE(source.name, size, cut);
            const auto became = outcome(source, cut);
            // "same": only the last line break is missing, or what nobody reads.
            const bool isSound =
                became == "refused" || became == "same" || (source.isOpen && became == "fewer");
            CHECK((isSound ? "sound" : became) == "sound");
        }
    }
}

TEST_CASE("A file cut between two records is refused by how many it must hold", "[mutation]")
{
    for (auto source : sources()) {
        const auto whole = source.importer(source.input);
        REQUIRE(whole);
        const auto& files = whole->report.files;
        const auto read = std::ranges::find(files, source.file().name, &FileReport::file)->read;
        source.input.records = {{source.role, read}};
        CHECK(outcome(source, source.file().bytes) == "same");
        for (std::size_t size = 0; size < source.file().bytes.size(); ++size) {
            const auto cut = source.file().bytes.substr(0, size);
            CAPTURE(source.name, size, cut);
            const auto became = outcome(source, cut);
            // "same": what is cut off is no record. "fewer": what is left of it is one, and told.
            const bool isSound =
                became == "refused" || became == "same" || (source.isOpen && became == "fewer");
            CHECK((isSound ? "sound" : became) == "sound");
        }
    }
}

TEST_CASE("A file in another encoding is read right, refused, or said to have less", "[mutation]")
{
    for (const auto& source : sources()) {
        const auto bytes = plain(source.file().bytes);
        CAPTURE(source.name);
        if (isCleanUtf8(bytes)) {
            CHECK(outcome(source, "\xEF\xBB\xBF" + bytes) == "same");
        }
        for (const auto encoded : {&latin, &wide, &encodedTwice}) {
            const auto changed = recoded(source, encoded);
            CAPTURE(changed);
            const auto became = outcome(source, changed);
            const bool isSound = became == "same" || became == "refused" || became == "fewer";
            CHECK((isSound ? "sound" : became) == "sound");
        }
    }
}

TEST_CASE("Columns and members may stand in any order", "[mutation]")
{
    for (const auto& source : sources()) {
        CAPTURE(source.name);
        CHECK(moved(source) != source.file().bytes);
        CHECK(outcome(source, moved(source)) == "same");
    }
}

TEST_CASE("A column, member or element with another name is refused by it", "[mutation]")
{
    for (const auto& source : sources()) {
        for (const auto& name : namesIn(source)) {
            CAPTURE(source.name, name);
            const auto bytes = renamed(source, name);
            CHECK(outcome(source, bytes) == "refused");
            CHECK(refusalTo(source, bytes).find(name + '"') != std::string::npos);
        }
    }
}

TEST_CASE("A column, member or element more, as a new edition may have, is refused by name",
          "[mutation]")
{
    for (const auto& source : sources()) {
        CAPTURE(source.name);
        CHECK(outcome(source, withOneMore(source)) == "refused");
        CHECK(refusalTo(source, withOneMore(source)).find("\"session\"") != std::string::npos);
    }
}

TEST_CASE("A column less is refused by name, or is one that nobody needs", "[mutation]")
{
    for (const auto& source : sources()) {
        if (!source.isTable()) {
            continue;  // a name that is lost is a name that is not there: see above
        }
        const auto names = namesIn(source);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto bytes = withOneLess(source, i);
            CAPTURE(source.name, names[i]);
            const auto became = outcome(source, bytes);
            CHECK((became == "same" || became == "refused"));
            CHECK((became == "same" ||
                   refusalTo(source, bytes).find('"' + names[i] + '"') != std::string::npos));
        }
    }
}
