// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

// Whatever comes as a delta, no more comes out of it than was announced, and what comes out is
// believed only when it is what was announced. The first byte says in what pieces it comes.

#include <orientibus/sync/delta.h>

#include <algorithm>
#include <cstdlib>
#include <string>

using namespace orientibus::sync;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

const std::string base = [] {
    std::string text;
    for (int i = 0; i < 500; ++i) {
        text += "line " + std::to_string(i * 7919 % 1000) + "\n";
    }
    return text;
}();

/// The base with its first line edited: what the corpus' delta makes.
const ObjectRef content{base.size() + 6,
                        "663f93de508bc03b53955d283735c60f0677e46aa8d9d4c6a12ba00a34f91ccd"};

void unpack(Unpacker& unpacker, std::string_view bytes, std::size_t piece, const std::string& out)
{
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        static_cast<void>(unpacker.add(bytes.substr(at, piece)));
        require(out.size() <= content.length);
    }
    const auto finished = unpacker.finish();
    require(finished ? out == "edited" + base : !finished.error().detail.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t piece = *data == 0 ? bytes.size() + 1 : *data;
    std::string out;
    const auto sink = [&](std::string_view more) {
        out += more;
        return true;
    };
    Unpacker delta(content, sink, base);
    unpack(delta, bytes, piece, out);
    out.clear();
    Unpacker frame(content, sink);
    unpack(frame, bytes, piece, out);
    return 0;
}
