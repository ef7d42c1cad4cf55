// SPDX-FileCopyrightText: 2026 The Orientibus authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

/// Catch2 2.13 (Debian 12) or 3 (Debian 13): the tests use what both have, so no
/// matchers of strings, whose names differ.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;  // as 2.13 names it
#else
#include <catch2/catch.hpp>
#endif
