// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFuture>
#include <QPromise>

namespace orientibus::kiosk {

/// Futures of what is known or done already. Qt says makeReadyFuture() up to 6.5, and has other
/// names for it from 6.6 on.
[[nodiscard]] inline QFuture<void> doneAlready()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

template <typename Value>
[[nodiscard]] QFuture<Value> knownAlready(Value value)
{
    QPromise<Value> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

}  // namespace orientibus::kiosk
