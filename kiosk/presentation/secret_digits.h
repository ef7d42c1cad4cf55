// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace orientibus::kiosk {

/// The digits of a code while it is typed: a fixed buffer, wiped when done with.
class SecretDigits {
public:
    static constexpr std::size_t capacity = 16;

    SecretDigits() = default;
    SecretDigits(const SecretDigits&) = delete;
    SecretDigits& operator=(const SecretDigits&) = delete;
    SecretDigits(SecretDigits&& other) noexcept;
    SecretDigits& operator=(SecretDigits&& other) noexcept;
    ~SecretDigits() { wipe(); }

    void append(int digit);  ///< 0–9; anything else, or one too many, is ignored
    void removeLast();
    void wipe();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view view() const { return {m_digits.data(), m_size}; }

private:
    std::array<char, capacity> m_digits{};
    std::size_t m_size = 0;
};

}  // namespace orientibus::kiosk
