// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "sync/frames.h"

#include <zstd.h>

#include <memory>
#include <random>
#include <stdexcept>

namespace orientibus::test {

std::string frameOf(std::string_view text, const FrameOptions& options)
{
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                       ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    if (options.windowLog != 0) {
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, options.windowLog);
    }
    ZSTD_CCtx_refPrefix(context.get(), options.base.data(), options.base.size());
    std::string frame(ZSTD_compressBound(text.size()) + 100, '\0');
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_outBuffer out{frame.data(), frame.size(), 0};
    if (!options.announcesLength) {  // zstd knows it when it is given all at once
        ZSTD_compressStream2(context.get(), &out, &in, ZSTD_e_flush);
    }
    if (ZSTD_compressStream2(context.get(), &out, &in, ZSTD_e_end) != 0) {
        throw std::runtime_error("a frame of a test cannot be made");
    }
    frame.resize(out.pos);
    return frame;
}

std::string noise(std::size_t length, unsigned seed)
{
    std::mt19937 random(seed);
    std::string bytes(length, '\0');
    for (auto& byte : bytes) {
        byte = static_cast<char>(random());
    }
    return bytes;
}

}  // namespace orientibus::test
