// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "presentation/secret_digits.h"
#include "support/temp_dir.h"

#include <QString>
#include <QtGlobal>

#include <atomic>

namespace orientibus::testing {

/// A state folder for the time of a test.
class StateFolder {
public:
    [[nodiscard]] QString path() const
    {
        return QString::fromStdString((m_folder / "state").string());
    }

    void write(std::string_view name, std::string_view bytes) const
    {
        test::writeFile(m_folder / "state" / name, bytes);
    }

    [[nodiscard]] std::string read(std::string_view name) const
    {
        return test::readFile(m_folder / "state" / name);
    }

    /// A file where the folder should be: nobody can write here, not even root.
    void obstruct() const { test::writeFile(m_folder / "state", "in the way"); }

private:
    test::TempDir m_folder{};
};

inline kiosk::SecretDigits digitsOf(std::string_view typed)
{
    kiosk::SecretDigits digits;
    for (const char digit : typed)
        digits.append(digit - '0');
    return digits;
}

/// Counts what is logged as a warning while it lives.
class WarningCount {
public:
    WarningCount()
    {
        s_count = 0;
        m_before = qInstallMessageHandler(count);
    }
    WarningCount(const WarningCount&) = delete;
    WarningCount& operator=(const WarningCount&) = delete;
    ~WarningCount() { qInstallMessageHandler(m_before); }

    [[nodiscard]] int value() const { return s_count; }

private:
    static void count(QtMsgType type, const QMessageLogContext&, const QString&)
    {
        if (type == QtWarningMsg)
            ++s_count;
    }

    inline static std::atomic<int> s_count{};
    QtMessageHandler m_before = nullptr;
};

}  // namespace orientibus::testing
