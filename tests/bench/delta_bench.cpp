// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// What the new one of two catalogues costs as a delta and as a whole frame: `delta_bench BEFORE
// AFTER` prints size, seconds and peak memory of making and of reading each. Each is done by a
// process of its own, whose peak holds the files that it maps as well.

#include "metadata/digest.h"

#include <orientibus/sync/delta.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <functional>
#include <stdexcept>

namespace {

using namespace orientibus::sync;
using Path = std::filesystem::path;

struct Cost {
    double seconds = 0;
    double megabytes = 0;  ///< of memory, at most
};

/// Read piece by piece, so that what the processes begin with is small.
ObjectRef objectOf(const Path& file)
{
    Digest digest("sha256");
    ObjectRef object;
    std::ifstream stream(file, std::ios::binary);
    std::array<char, 65536> piece{};
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
        const auto length = static_cast<std::size_t>(stream.gcount());
        digest.add({piece.data(), length});
        object.length += length;
    }
    if (object.length == 0) {
        throw std::runtime_error(file.string() + " cannot be read");
    }
    object.sha256 = digest.finish();
    return object;
}

/// Writes to `file` what the work gives.
bool isDone(const Path& file, const std::function<bool(const Sink&)>& work)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    const bool done = work([&](std::string_view bytes) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return out.good();
    });
    return done && out.flush().good();
}

Cost costOf(const Path& file, const std::function<bool(const Sink&)>& work)
{
    const auto began = std::chrono::steady_clock::now();
    const pid_t process = ::fork();
    if (process == 0) {
        ::_exit(isDone(file, work) ? 0 : 1);
    }
    int status = 0;
    rusage used{};
    if (process < 0 || ::wait4(process, &status, 0, &used) != process || status != 0) {
        throw std::runtime_error("it cannot be done to " + file.string());
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - began;
    return {time.count(), static_cast<double>(used.ru_maxrss) * 1024 / 1e6};
}

void print(const char* what, const Path& frame, const ObjectRef& content, const Cost& encode,
           const Cost& decode)
{
    const auto size = static_cast<double>(std::filesystem::file_size(frame));
    fmt::print("{:<12} {:>10.1f} kB of {:.1f} MB; encode {:.2f} s, {:.0f} MB; decode {:.2f} s, "
               "{:.0f} MB\n",
               what, size / 1e3, static_cast<double>(content.length) / 1e6, encode.seconds,
               encode.megabytes, decode.seconds, decode.megabytes);
}

void measure(const Path& before, const Path& after, const Path& scratch)
{
    const auto base = objectOf(before);
    const auto content = objectOf(after);
    const auto frame = scratch / "frame";
    const auto result = scratch / "result";

    const auto makeWhole =
        costOf(frame, [&](const Sink& sink) { return compress(after, sink).has_value(); });
    const auto readWhole = costOf(
        result, [&](const Sink& sink) { return decompress(frame, content, sink).has_value(); });
    print("whole frame", frame, content, makeWhole, readWhole);

    const auto make =
        costOf(frame, [&](const Sink& sink) { return makeDelta(before, after, sink).has_value(); });
    const auto apply = costOf(result, [&](const Sink& sink) {
        return applyDelta(before, base.sha256, frame, content, sink).has_value();
    });
    print("delta", frame, content, make, apply);
}

int run(const Path& before, const Path& after)
{
    auto pattern = (std::filesystem::temp_directory_path() / "delta-bench-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder can be made");
    }
    int code = 0;
    try {
        measure(before, after, pattern);
    } catch (const std::exception& error) {
        fmt::print(stderr, "delta_bench: {}\n", error.what());
        code = 1;
    }
    std::error_code ignored;
    std::filesystem::remove_all(pattern, ignored);
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        fmt::print(stderr, "usage: delta_bench BEFORE AFTER\n");
        return 64;
    }
    try {
        return run(argv[1], argv[2]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "delta_bench: {}\n", error.what());
        return 1;
    }
}
