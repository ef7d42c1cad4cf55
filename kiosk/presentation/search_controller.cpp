// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#include "presentation/search_controller.h"

#include <algorithm>

namespace orientibus::kiosk {
namespace {

bool isTooShort(const QString& query)
{
    return std::ranges::count_if(query, [](QChar c) { return c.isLetterOrNumber(); }) < 2;
}

}  // namespace

SearchController::SearchController(QObject* parent) : Controller(parent)
{
    connect(&m_answer, &QFutureWatcherBase::finished, this, &SearchController::showAnswer);
}

void SearchController::setQuery(const QString& query)
{
    if (!setInput(m_query, query))
        return;
    emit queryChanged();
    reload();
}

void SearchController::ask()
{
    if (!m_prepared) {
        m_prepared = true;
        catalogue()->prepareSearch();
    }
    if (!isTooShort(m_query)) {
        if (state() == State::Idle || state() == State::Failed)
            setState(State::Loading);
        return put(m_answer, catalogue()->search(m_query, language(), mostResults));
    }
    m_answer.cancel();
    m_answer.setFuture({});
    setBusy(false);
    m_rows = {};
    emit changed();
    setState(State::Idle);
}

void SearchController::showAnswer()
{
    const auto answer = taken(m_answer);
    if (state() == State::Idle)
        return;
    setBusy(false);
    if (!answer || !*answer)
        return setState(State::Failed);
    m_rows = **answer;
    emit changed();
    setState(m_rows.results.isEmpty() ? State::Empty : State::Ready);
}

}  // namespace orientibus::kiosk
