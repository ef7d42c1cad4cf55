# SPDX-FileCopyrightText: 2026 The Orientibus authors
# SPDX-License-Identifier: EUPL-1.2
#
# Turns an .sql file into a header with its text as a constant:
#   cmake -DSQL=schema.sql -DNAMESPACE=a::b -DNAME=catalogueSchema -DOUT=schema_sql.h -P embed.cmake

file(READ "${SQL}" text)
get_filename_component(source "${SQL}" NAME)
file(WRITE "${OUT}.part" "// Generated from ${source}
#pragma once

#include <string_view>

namespace ${NAMESPACE} {

inline constexpr std::string_view ${NAME} = R\"sql(${text})sql\";

}  // namespace ${NAMESPACE}
")
file(RENAME "${OUT}.part" "${OUT}")
