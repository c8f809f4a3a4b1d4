#include "netralitas/store/member_walk.hpp"

#include "staff.hpp"

#include <string>

namespace netralitas::store {
namespace {

namespace sql {
constexpr const char* bounds =
    "SELECT office * 1000000000, (SELECT max(id) FROM member WHERE id < (office + 1) * 1000000000)"
    " FROM entry ORDER BY rowid LIMIT 1";
constexpr auto walk = "SELECT" + staff_sql::person +
                      "FROM member m CROSS JOIN posting p ON p.member = m.id "
                      "WHERE m.id > ?1 AND m.id <= ?2 ORDER BY m.id";
}  // namespace sql

}  // namespace

MemberWalk::MemberWalk(const ledger::Reader& reader) : reader_(reader) {
    auto rows = reader.rows(sql::bounds);
    if (!rows.next()) return;
    after_ = rows.integer(0);
    last_ = rows.integer(1);
}

const MemberWalk::Stop* MemberWalk::now() {
    if (after_ >= last_) {
        rest();
        return nullptr;
    }
    if (!rows_) {
        rows_.emplace(reader_.rows(sql::walk, {after_, last_}));
        more_ = rows_->next();
        stop_.member.id = {};
    }
    while (stop_.member.id.value <= after_) {
        if (!advance()) return nullptr;
    }
    return &stop_;
}

/// To whoever follows; false when nobody does.
bool MemberWalk::advance() {
    if (!more_) {
        after_ = last_;
        rest();
        return false;
    }
    read_stop();
    return true;
}

void MemberWalk::read_stop() {
    read_member(*rows_, stop_.member, 0);
    read_posting(*rows_, stop_.posting, member_columns);
    stop_.one_posting = true;
    while ((more_ = rows_->next()) && rows_->id<domain::Member>(0) == stop_.member.id) {
        stop_.one_posting = false;
    }
}

}  // namespace netralitas::store
