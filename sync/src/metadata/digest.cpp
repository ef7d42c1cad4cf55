// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "metadata/digest.h"

#include <array>

namespace orientibus::sync {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

int valueOf(char digit)
{
    const auto lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    const auto at = digits.find(lower);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::optional<std::string> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0) {
        return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = valueOf(text[i]);
        const int low = valueOf(text[i + 1]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::string toHex(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

const std::initializer_list<std::string_view>& Digest::knownAlgorithms()
{
    static const std::initializer_list<std::string_view> known = {"sha256", "sha512"};
    return known;
}

Digest::Digest(std::string_view algorithm) : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), algorithm == "sha512" ? EVP_sha512() : EVP_sha256(),
                      nullptr);
}

void Digest::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

Digest Digest::copy() const
{
    Digest other("sha256");
    EVP_MD_CTX_copy_ex(other.m_context.get(), m_context.get());
    return other;
}

std::string Digest::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_context.get(), bytes.data(), &length);
    return toHex({reinterpret_cast<const char*>(bytes.data()), length});
}

std::string sha256(std::string_view bytes)
{
    Digest digest("sha256");
    digest.add(bytes);
    return digest.finish();
}

}  // namespace orientibus::sync
