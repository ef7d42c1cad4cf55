// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/secret_digits.h"

#include <sodium.h>

namespace orientibus::kiosk {

SecretDigits::SecretDigits(SecretDigits&& other) noexcept
    : m_digits(other.m_digits), m_size(other.m_size)
{
    other.wipe();
}

SecretDigits& SecretDigits::operator=(SecretDigits&& other) noexcept
{
    if (this != &other) {
        m_digits = other.m_digits;
        m_size = other.m_size;
        other.wipe();
    }
    return *this;
}

void SecretDigits::append(int digit)
{
    if (digit < 0 || digit > 9 || m_size == capacity)
        return;
    m_digits[m_size++] = static_cast<char>('0' + digit);
}

void SecretDigits::removeLast()
{
    if (m_size > 0)
        m_digits[--m_size] = '\0';
}

void SecretDigits::wipe()
{
    sodium_memzero(m_digits.data(), m_digits.size());
    m_size = 0;
}

}  // namespace orientibus::kiosk
