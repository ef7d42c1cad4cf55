// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "importers/certif_info/certif_info.h"

#include "importers/certif_info/diploma_types.h"
#include "importers/known_trainings.h"
#include "importers/records.h"
#include "importers/typography.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace orientibus::content::authoring {

namespace {

using certif_info::DiplomaType;
using certif_info::diplomaType;
using std::string;
using std::string_view;

enum Column : std::size_t {
    Code,
    Name,
    Level,
    Rome1,
    Rome2,
    Rome3,
    Rome4,
    Rome5,
    Rncp,
    Cfd,
    LastSession,
    State,
    School,
    Apprenticeship,
    Type,
    Onisep
};

CsvOptions csvOptions()
{
    return {.columns = {"Code_Diplome", "Libelle_Diplome", "Code_Niveau_Europeen", "Code_Rome_1",
                        "Code_Rome_2", "Code_Rome_3", "Code_Rome_4", "Code_Rome_5", "Code_RNCP",
                        "Code_Scolarité", "Annee_Derniere_Session", "Etat", "accessibilite_fi",
                        "accessibilite_ca", "code_type_diplome", "codeIdeo2"},
            .ignoredColumns = {"Libelle_Type_Diplome",
                               "Date_MaJ",
                               "Code_FormaCode",
                               "Libelle_FormaCode",
                               "Code_Nsf",
                               "Code_RS",
                               "valideur",
                               "certificateur",
                               "Annee_Premiere_Session",
                               "Code_Ancien_Diplome",
                               "Intitulé_Ancien_Diplome",
                               "Code_Ancien_RNCP",
                               "Code_Ancien_Scolarité",
                               "`Options`",
                               "Etat_Libelle",
                               "Etat_Ancien_Diplome",
                               "Etat_Ancien_Diplome_Libelle",
                               "accessibilite_fc",
                               "accessibilite_cp",
                               "accessibilite_vae",
                               "accessibilite_ind"},
            .separator = ';',
            .encoding = CsvEncoding::Utf8ElseCp1252,
            .isQuoted = false};
}

bool isAll(string_view text, bool (*belongs)(char))
{
    return !text.empty() && std::ranges::all_of(text, belongs);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isCfd(string_view text)
{
    constexpr std::size_t length = 8;
    return text.size() == length &&
           isAll(text, [](char c) { return isDigit(c) || (c >= 'A' && c <= 'Z'); });
}

bool isOnisepNumber(string_view text)
{
    return text.starts_with("FOR.") && isAll(text.substr(4), isDigit);
}

/// The words of one record that were found sound.
struct Certificate {
    string code;
    string name;
    std::optional<string> cfd;
    std::optional<string> rncp;
    std::optional<string> onisep;
    std::optional<std::int64_t> level;
    std::optional<std::int64_t> lastSession;
    std::optional<std::int64_t> bySchool;
    std::optional<std::int64_t> byApprenticeship;
    const DiplomaType* type = nullptr;
};

/// A cell of a known form; another one is remarked upon and unknown.
std::optional<string> code(Record& record, std::size_t column, bool (*isSound)(string_view),
                           string_view what)
{
    const auto cell = record.cell(column);
    if (!cell.empty() && !isSound(cell)) {
        record.remark(column, fmt::format("{}: {}", what, cell));
        return std::nullopt;
    }
    return cell.empty() ? std::nullopt : std::optional(string(cell));
}

/// Certif Info's flags: 1 yes, 0 no, 2 not told.
std::optional<std::int64_t> access(Record& record, std::size_t column)
{
    const auto cell = record.cell(column);
    if (cell == "1" || cell == "0") {
        return cell == "1" ? 1 : 0;
    }
    if (!cell.empty() && cell != "2") {
        record.remark(column, fmt::format("neither 0, 1 nor 2: {}", cell));
    }
    return std::nullopt;
}

std::optional<std::int64_t> within(Record& record, std::size_t column, std::int64_t least,
                                   std::int64_t most, string_view what)
{
    const auto value = toInteger(record.cell(column));
    const bool isSound = value && *value >= least && *value <= most;
    if (!isSound && !record.cell(column).empty()) {
        record.remark(column, fmt::format("{}: {}", what, record.cell(column)));
    }
    return isSound ? value : std::nullopt;
}

Certificate readCertificate(Record& record)
{
    const auto isNumber = [](string_view text) { return isAll(text, isDigit); };
    Certificate certificate;
    certificate.code = record.text(Code);
    certificate.name = frenchTitle(record.cell(Name));
    certificate.cfd = code(record, Cfd, isCfd, "no code of a diploma");
    certificate.rncp = code(record, Rncp, isNumber, "no number of the RNCP");
    if (certificate.rncp) {
        certificate.rncp->insert(0, "RNCP");
    }
    certificate.onisep = code(record, Onisep, isOnisepNumber, "no number of Onisep");
    certificate.level = within(record, Level, 3, 8, "no level from 3 to 8");
    certificate.lastSession = within(record, LastSession, 1900, 2200, "no year");
    certificate.bySchool = access(record, School);
    certificate.byApprenticeship = access(record, Apprenticeship);
    certificate.type = diplomaType(record.cell(Type));
    return certificate;
}

/// The work of one import.
class Run {
public:
    Run(const ImportInput& input, std::int64_t nextSession)
        : m_known(input.below), m_nextSession(nextSession), m_layer(input.source)
    {
    }

    void take(Record& record)
    {
        if (!toInteger(record.cell(Code))) {
            return record.skip(Code,
                               fmt::format("not a code of Certif Info: {}", record.cell(Code)));
        }
        if (!m_codes.insert(record.text(Code)).second) {
            return record.skip(Code, "another row of a certificate that was read already");
        }
        // Remarks are for what is taken: the others are ten times as many.
        const auto known = m_known.find(record.cell(Cfd), rncpOf(record), record.cell(Onisep));
        if (known || isForPupils(record)) {
            add(record, known);
        }
    }

    [[nodiscard]] Layer& layer() { return m_layer; }

private:
    static string rncpOf(const Record& record)
    {
        return record.cell(Rncp).empty() ? string{} : "RNCP" + record.text(Rncp);
    }

    [[nodiscard]] bool isForPupils(Record& record) const
    {
        const auto last = toInteger(record.cell(LastSession));
        if (diplomaType(record.cell(Type)) == nullptr) {
            record.leaveOut("not a kind of diploma that a pupil can aim at");
        } else if (record.cell(State) != "0") {
            record.leaveOut("not published");
        } else if (record.cell(Name).find('[') != string_view::npos) {
            record.leaveOut("a diploma of another territory");
        } else if (last && *last < m_nextSession) {
            record.leaveOut("its last session is over");
        } else if (record.cell(School) != "1" && record.cell(Apprenticeship) != "1") {
            record.leaveOut("neither at school nor as an apprentice");
        } else if (frenchTitle(record.cell(Name)).empty()) {
            record.skip(Name, "it has no name");
        }
        return record.isUsed();
    }

    void add(Record& record, const std::optional<string>& known)
    {
        const auto certificate = readCertificate(record);
        if (known) {
            extend(*known, certificate);
            if (certificate.lastSession && *certificate.lastSession < m_nextSession) {
                record.remark(LastSession, fmt::format("the last session of {} is over", *known));
            }
            return link(record, *known);
        }
        const auto id = idOf(record, certificate);
        const auto& type = *certificate.type;
        m_layer.row(Table::Training, {id})
            .set("type", string(type.type))
            .set("level", certificate.level.value_or(type.level))
            .set("duration_months", type.months)
            .set("rncp", certificate.rncp)
            .set("cfd", certificate.cfd)
            .set("onisep", certificate.onisep)
            .set("by_school", certificate.bySchool)
            .set("by_apprenticeship", certificate.byApprenticeship);
        m_layer.row(Table::Label, {"training", id, "fr", "name"}).set("text", certificate.name);
        link(record, id);
    }

    /// What the training below does not say yet. Its name, type and duration are its own.
    void extend(const string& id, const Certificate& certificate)
    {
        m_known.add(m_layer, id, "level", certificate.level);
        m_known.add(m_layer, id, "rncp", certificate.rncp);
        m_known.add(m_layer, id, "cfd", certificate.cfd);
        m_known.add(m_layer, id, "onisep", certificate.onisep);
        m_known.add(m_layer, id, "by_school", certificate.bySchool);
        m_known.add(m_layer, id, "by_apprenticeship", certificate.byApprenticeship);
        addOfficialName(id, certificate.name);
    }

    /// Authors shorten names; others know a training by its whole one. The first row speaks:
    /// later ones of one cfd are renewals and mentions of it.
    void addOfficialName(const string& id, const string& name)
    {
        const Key official{"training", id, "fr", "official_name"};
        const bool isSaid =
            m_known.has(Table::Label, official) || m_layer.has(Table::Label, official);
        if (!isSaid && !name.empty()) {
            m_layer.row(Table::Label, official).set("text", name);
        }
    }

    string idOf(Record& record, const Certificate& certificate)
    {
        const auto own = "certif-" + certificate.code;
        if (!certificate.cfd) {
            return own;
        }
        const auto [found, isNew] =
            m_byName.emplace(std::pair(*certificate.cfd, folded(certificate.name)), own);
        if (!isNew) {
            record.remark(Code, fmt::format("renews {}", found->second));
        }
        return found->second;
    }

    void link(Record& record, const string& id)
    {
        for (const auto column : {Rome1, Rome2, Rome3, Rome4, Rome5}) {
            const auto occupation = record.text(column);
            const Key key{id, occupation};
            if (occupation.empty() || m_known.has(Table::TrainingOccupation, key)) {
                continue;
            }
            if (m_known.has(Table::Occupation, {occupation})) {
                m_layer.row(Table::TrainingOccupation, key);
            } else if (occupation.ends_with("00")) {
                record.remark(column, fmt::format("a whole domain, no occupation: {}", occupation));
            } else {
                record.remark(column, fmt::format("no such occupation: {}", occupation));
            }
        }
    }

    KnownTrainings m_known;
    std::int64_t m_nextSession;
    Layer m_layer;
    std::set<string> m_codes;
    std::map<std::pair<string, string>, string> m_byName;  ///< cfd and name → id
};

}  // namespace

Result<Imported, ImportError> importCertifInfo(const ImportInput& input)
{
    if (const auto checked = checkInput(input, "certif_info", {{"certificates"}}, {{"open_in"}});
        !checked) {
        return tl::make_unexpected(checked.error());
    }
    const auto nextSession = toInteger(input.options.find("open_in")->second);
    if (!nextSession || *nextSession < 1900 || *nextSession > 2200) {
        return tl::make_unexpected(
            Error<ImportError>{ImportError::BadOption, "certif_info: \"open_in\" is not a year."});
    }
    Run run(input, *nextSession);
    ImportReport report;
    const auto read = forEachRecord(input.files.find("certificates")->second, csvOptions(), report,
                                    [&run](Record& record) { run.take(record); });
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    return Imported{std::move(run.layer()), std::move(report)};
}

}  // namespace orientibus::content::authoring
