// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "services/pin_verifier.h"

#include <QRegularExpression>
#include <QtConcurrentRun>

#include <sodium.h>

#include <array>
#include <memory>
#include <utility>

namespace orientibus::kiosk {
namespace {

constexpr unsigned long long passes = 2;
constexpr unsigned long long mostPasses = 10;
constexpr std::size_t memoryKib = 19'456;
constexpr std::size_t mostMemoryKib = 262'144;
constexpr std::size_t memoryBytes = memoryKib * 1024;

bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

}  // namespace

PinVerifier::PinVerifier(QByteArray staffLine, QByteArray technicianLine)
    : m_staff(std::move(staffLine)), m_technician(std::move(technicianLine))
{
    m_pool.setMaxThreadCount(1);
}

PinVerifier::~PinVerifier()
{
    m_pool.waitForDone();
}

const QByteArray& PinVerifier::line(Role role) const
{
    return role == Role::Technician ? m_technician : m_staff;
}

bool PinVerifier::isInstalled(Role role) const
{
    return role != Role::None && !line(role).isEmpty();
}

QFuture<bool> PinVerifier::check(Role role, SecretDigits digits)
{
    // Shared, because a task is copied on its way to the thread and digits are not.
    const auto secret = std::make_shared<const SecretDigits>(std::move(digits));
    const QByteArray wanted = isInstalled(role) ? line(role) : QByteArray();
    return QtConcurrent::run(&m_pool, [secret, wanted] {
        const std::string_view typed = secret->view();
        return isReady() && !wanted.isEmpty() &&
               crypto_pwhash_str_verify(wanted.constData(), typed.data(), typed.size()) == 0;
    });
}

std::optional<QByteArray> hashPin(const SecretDigits& digits)
{
    std::array<char, crypto_pwhash_STRBYTES> line{};
    const std::string_view typed = digits.view();
    if (!isReady() || crypto_pwhash_str_alg(line.data(), typed.data(), typed.size(), passes,
                                            memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return QByteArray(line.data());
}

bool isPinLine(const QByteArray& line)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=1)"
                       R"(\$[A-Za-z0-9+/]{22,}\$[A-Za-z0-9+/]{43,}$)"));
    const auto match = shape.match(QString::fromLatin1(line));
    const quint64 kib = match.captured(1).toULongLong();
    const quint64 times = match.captured(2).toULongLong();
    return match.hasMatch() && line.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
           kib >= memoryKib && kib <= mostMemoryKib && times >= passes && times <= mostPasses &&
           crypto_pwhash_str_needs_rehash(line.constData(), passes, memoryBytes) != -1;
}

}  // namespace orientibus::kiosk
