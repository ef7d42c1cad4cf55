// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "support/catalogue_builder.h"
#include "support/temp_dir.h"

#include <QString>

#include <filesystem>
#include <string>

namespace orientibus::testing {

/// The releases on a kiosk's disk, as the sync leaves them, for the time of a test.
class ReleaseRoot {
public:
    [[nodiscard]] QString path() const { return QString::fromStdString(m_root.path().string()); }
    [[nodiscard]] std::filesystem::path folder(const std::string& release) const
    {
        return m_root / ("releases/" + release);
    }
    [[nodiscard]] std::filesystem::path manifest(const std::string& release) const
    {
        return folder(release) / "release.json";
    }

    /// Of one occupation, a "Boulanger" unless it is called otherwise. `sql` changes what nothing
    /// that opens the catalogue sees.
    void add(const std::string& release, const std::string& day,
             const std::string& masculine = "Boulanger", const std::string& sql = {}) const
    {
        auto catalogue =
            test::CatalogueBuilder().withOccupation("D1102", masculine, masculine).write();
        catalogue.edit(sql);
        std::filesystem::create_directories(folder(release));
        std::filesystem::copy(catalogue.folder().path(), folder(release),
                              std::filesystem::copy_options::recursive);
        test::writeFile(manifest(release), R"({"issued":")" + day + R"(T06:00:00Z"})");
    }

    /// As the sync does it: by renaming links.
    void show(const std::string& current, const std::string& previous) const
    {
        point("previous", previous);
        point("current", current);
    }

private:
    void point(const std::string& link, const std::string& release) const
    {
        if (release.empty())
            return;
        const auto made = m_root / (link + ".new");
        std::filesystem::create_symlink("releases/" + release, made);
        std::filesystem::rename(made, m_root / link);
    }

    test::TempDir m_root{};
};

}  // namespace orientibus::testing
