// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <openssl/evp.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace orientibus::sync {

/// `text` from hexadecimal digits of either case; nothing when it is no such text.
[[nodiscard]] std::optional<std::string> fromHex(std::string_view text);
[[nodiscard]] std::string toHex(std::string_view bytes);

/// A hash taken while bytes go by.
class Digest {
public:
    /// `algorithm` is one of knownAlgorithms().
    explicit Digest(std::string_view algorithm);

    void add(std::string_view bytes);
    /// The same bytes so far, to go on from with others.
    [[nodiscard]] Digest copy() const;
    /// In lower case hexadecimal. Ends the digest.
    [[nodiscard]] std::string finish();

    /// "sha256" and "sha512": the first is preferred.
    [[nodiscard]] static const std::initializer_list<std::string_view>& knownAlgorithms();

private:
    struct Free {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace orientibus::sync
