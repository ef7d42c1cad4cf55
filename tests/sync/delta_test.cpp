// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/catch.h"
#include "support/temp_dir.h"
#include "sync/frames.h"
#include "sync/signing_key.h"

#include <orientibus/sync/delta.h>

#include <sys/stat.h>

using namespace orientibus::sync;
using orientibus::test::frameOf;
using orientibus::test::hashOf;
using orientibus::test::noise;
using orientibus::test::readFile;
using orientibus::test::TempDir;
using orientibus::test::writeFile;

namespace {

ObjectRef refOf(const std::string& bytes)
{
    return {bytes.size(), hashOf(bytes)};
}

/// Files on a disk, and what a sink was given.
struct Bench {
    [[nodiscard]] std::filesystem::path file(const std::string& bytes)
    {
        auto path = disk / std::to_string(++count);
        writeFile(path, bytes);
        return path;
    }

    [[nodiscard]] Sink sink()
    {
        out.clear();
        return [this](std::string_view bytes) {
            out += bytes;
            return true;
        };
    }

    /// What makes `after` out of `before`.
    [[nodiscard]] std::string delta(const std::string& before, const std::string& after)
    {
        const auto made = makeDelta(file(before), file(after), sink());
        REQUIRE(made);
        CHECK(*made == refOf(out));
        return out;
    }

    [[nodiscard]] std::optional<DeltaError> apply(const std::string& base, const std::string& from,
                                                  const std::string& delta,
                                                  const ObjectRef& content)
    {
        return codeOf(applyDelta(file(base), hashOf(from), file(delta), content, sink()));
    }

    [[nodiscard]] std::optional<DeltaError> unpack(const std::string& frame,
                                                   const ObjectRef& content)
    {
        return codeOf(decompress(file(frame), content, sink()));
    }

    template <typename T>
    static std::optional<DeltaError> codeOf(const Result<T, DeltaError>& result)
    {
        if (!result) {
            CHECK_FALSE(result.error().detail.empty());
            return result.error().code;
        }
        return std::nullopt;
    }

    TempDir disk;
    std::string out;
    int count = 0;
};

/// Half a megabyte, and the same with a few bytes of it changed.
struct Edition {
    std::string before = noise(500'000, 1);
    std::string after = [this] {
        auto bytes = before;
        bytes.replace(400'000, 6, "edited");
        bytes.insert(1000, "a new sentence");
        return bytes + "at its end";
    }();
};

}  // namespace

TEST_CASE("A frame gives back the file that it was made of", "[sync][delta]")
{
    Bench bench;
    const auto text =
        GENERATE(as<std::string>(), "", "a", std::string(3'000'000, 'x'), noise(1'000'000, 7));
    const auto made = compress(bench.file(text), bench.sink());
    REQUIRE(made);
    const auto frame = bench.out;
    CHECK(*made == refOf(frame));

    CHECK_FALSE(bench.unpack(frame, refOf(text)));
    CHECK(bench.out == text);
}

TEST_CASE("A delta is as small as what changed, and makes the file", "[sync][delta]")
{
    Bench bench;
    const Edition edition;

    const auto delta = bench.delta(edition.before, edition.after);

    CHECK(delta.size() < 500);
    CHECK_FALSE(bench.apply(edition.before, edition.before, delta, refOf(edition.after)));
    CHECK(bench.out == edition.after);
}

TEST_CASE("A delta reaches the whole of a base, however long the file", "[sync][delta]")
{
    Bench bench;
    // Every quarter is where another was before, the first one last.
    const auto a = noise(3'000'000, 1);
    const auto b = noise(3'000'000, 2);
    const auto c = noise(3'000'000, 3);
    const auto d = noise(3'000'000, 4);

    const auto delta = bench.delta(a + b + c + d, d + c + b + a);

    CHECK(delta.size() < 20'000);
    CHECK_FALSE(bench.apply(a + b + c + d, a + b + c + d, delta, refOf(d + c + b + a)));
    CHECK(bench.out == d + c + b + a);
}

TEST_CASE("A delta from nothing and a delta to nothing work", "[sync][delta]")
{
    Bench bench;
    CHECK_FALSE(bench.apply("", "", bench.delta("", "text"), refOf("text")));
    CHECK(bench.out == "text");
    CHECK_FALSE(bench.apply("text", "text", bench.delta("text", ""), refOf("")));
    CHECK(bench.out.empty());
}

TEST_CASE("On another base nothing comes out", "[sync][delta][attack]")
{
    Bench bench;
    const Edition edition;
    const auto delta = bench.delta(edition.before, edition.after);

    const auto other = GENERATE_COPY(as<std::string>(), "", edition.after, edition.before.substr(1),
                                     std::string(500'000, '\0'));

    CHECK(bench.apply(other, edition.before, delta, refOf(edition.after)) == DeltaError::WrongBase);
    CHECK(bench.out.empty());
    // And one who says that it is the right one is found out by the result.
    CHECK((bench.apply(other, other, delta, refOf(edition.after)) || bench.out == edition.after));
}

TEST_CASE("A frame that is cut, prolonged or damaged is refused", "[sync][delta][attack]")
{
    Bench bench;
    const Edition edition;
    const auto delta = bench.delta(edition.before, edition.after);
    const auto apply = [&](const std::string& bytes) {
        return bench.apply(edition.before, edition.before, bytes, refOf(edition.after));
    };

    for (std::size_t length = 0; length < delta.size(); length += 7) {
        CAPTURE(length);
        CHECK(apply(delta.substr(0, length)) == DeltaError::Truncated);
    }
    CHECK(apply(delta + "x") == DeltaError::Extended);
    CHECK(apply(delta + delta) == DeltaError::Extended);
    CHECK(apply("no frame at all") == DeltaError::Damaged);
    CHECK(apply(std::string(delta.size(), '\0')) == DeltaError::Damaged);
    for (std::size_t at = 0; at < delta.size(); at += 5) {
        CAPTURE(at);
        auto damaged = delta;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
        CHECK((apply(damaged).has_value() || bench.out == edition.after));
    }
}

TEST_CASE("A sound frame of something else is refused", "[sync][delta][attack]")
{
    Bench bench;
    const std::string wanted = "the right text";
    const std::string other = "the wrong text";

    CHECK(bench.unpack(frameOf(other), refOf(wanted)) == DeltaError::WrongResult);
    CHECK(bench.unpack(frameOf("short"), refOf(wanted)) == DeltaError::WrongResult);
    CHECK(bench.unpack(frameOf(""), refOf(wanted)) == DeltaError::WrongResult);
    CHECK_FALSE(bench.unpack(frameOf(wanted), refOf(wanted)));
}

TEST_CASE("A bomb is defused at the announced length", "[sync][delta][attack]")
{
    Bench bench;
    const std::string zeros(50'000'000, '\0');
    const auto announces = GENERATE(true, false);
    const auto bomb = frameOf(zeros, {.announcesLength = announces, .windowLog = 20});
    REQUIRE(bomb.size() < 10'000);

    const auto code = bench.unpack(bomb, {1000, hashOf("x")});

    CHECK(code == DeltaError::Extended);
    CHECK(bench.out.size() <= 1000);
}

TEST_CASE("A frame that asks for more memory than it may is refused", "[sync][delta][attack]")
{
    Bench bench;
    const auto text = noise(100'000, 3);
    const auto greedy = frameOf(text, {.announcesLength = false, .windowLog = 27});

    CHECK(bench.unpack(greedy, refOf(text)) == DeltaError::Damaged);
    CHECK(bench.apply("base", "base", greedy, refOf(text)) == DeltaError::Damaged);
    CHECK(bench.out.empty());
    CHECK(bench.apply("base", "base", greedy, {maxDeltaLength + 1, hashOf(text)}) ==
          DeltaError::TooLarge);
}

TEST_CASE("A frame may come in pieces of any size", "[sync][delta]")
{
    Bench bench;
    const Edition edition;
    const auto delta = bench.delta(edition.before, edition.after);
    const std::size_t size = GENERATE(as<std::size_t>(), 1, 3, 100, 100'000);
    CAPTURE(size);

    Unpacker unpacker(refOf(edition.after), bench.sink(), edition.before);
    for (std::size_t at = 0; at < delta.size(); at += size) {
        REQUIRE(unpacker.add(std::string_view(delta).substr(at, size)));
    }

    CHECK(unpacker.finish());
    CHECK(bench.out == edition.after);
}

TEST_CASE("After an error there is nothing but that error", "[sync][delta]")
{
    Bench bench;
    Unpacker unpacker(refOf("text"), bench.sink());

    CHECK(Bench::codeOf(unpacker.add("this is no frame")) == DeltaError::Damaged);
    CHECK(Bench::codeOf(unpacker.add(frameOf("text"))) == DeltaError::Damaged);
    CHECK(Bench::codeOf(unpacker.finish()) == DeltaError::Damaged);
    CHECK(bench.out.empty());
}

TEST_CASE("Nobody writes on when the sink has enough", "[sync][delta]")
{
    Bench bench;
    const auto text = noise(1'000'000, 5);
    const auto enough = [](std::string_view /*bytes*/) { return false; };
    const auto file = bench.file(text);

    CHECK(Bench::codeOf(compress(file, enough)) == DeltaError::Stopped);
    CHECK(Bench::codeOf(makeDelta(bench.file("base"), file, enough)) == DeltaError::Stopped);
    CHECK(Bench::codeOf(decompress(bench.file(frameOf(text)), refOf(text), enough)) ==
          DeltaError::Stopped);
}

TEST_CASE("What is no file, or a link to one, is not read", "[sync][delta][attack]")
{
    Bench bench;
    const auto file = bench.file("text");
    const auto frame = bench.file(frameOf("text"));
    const auto link = bench.disk / "link";
    std::filesystem::create_symlink(file, link);
    const auto pipe = bench.disk / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const auto missing = bench.disk / "missing";

    for (const auto& wrong : {link, pipe, missing, bench.disk.path()}) {
        CAPTURE(wrong);
        CHECK(Bench::codeOf(applyDelta(wrong, hashOf("text"), frame, refOf("text"),
                                       bench.sink())) == DeltaError::Unreadable);
        CHECK(Bench::codeOf(makeDelta(wrong, file, bench.sink())) == DeltaError::Unreadable);
        CHECK(Bench::codeOf(makeDelta(file, wrong, bench.sink())) == DeltaError::Unreadable);
    }
    for (const auto& wrong : {missing, bench.disk.path()}) {
        CAPTURE(wrong);
        CHECK(Bench::codeOf(compress(wrong, bench.sink())) == DeltaError::Unreadable);
        CHECK(Bench::codeOf(decompress(wrong, refOf("text"), bench.sink())) ==
              DeltaError::Unreadable);
        CHECK(Bench::codeOf(applyDelta(file, hashOf("text"), wrong, refOf("text"), bench.sink())) ==
              DeltaError::Unreadable);
    }
}
