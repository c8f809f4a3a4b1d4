#include "capture.hpp"

#include "failure.hpp"
#include "json_text.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace netralitas::ledger {
namespace {

/// Null, or why the value cannot be kept. The bytes are asked for as a blob: asked for as text,
/// SQLite copies each one to end it with a NUL.
const char* append_value(std::string& line, sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            line += "null";
            return nullptr;
        case SQLITE_INTEGER:
            append_json(line, std::int64_t{sqlite3_value_int64(value)});
            return nullptr;
        case SQLITE_TEXT: {
            const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
            const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
            return append_json(line, std::string_view(bytes, size)) ? nullptr : "text";
        }
        case SQLITE_FLOAT:
            return "real";
        default:
            return "blob";
    }
}

}  // namespace

/// SQLite is C: no exception may pass through it.
struct Capture::Callbacks {
    // NOLINTNEXTLINE(readability-function-size): SQLite fixes the parameters.
    static void row(void* self, sqlite3*, int operation, const char* schema, const char* table,
                    sqlite3_int64 key_before, sqlite3_int64 key_after) noexcept {
        auto& capture = *static_cast<Capture*>(self);
        try {
            if (std::strcmp(schema, "main") == 0) {
                capture.see(table, {operation, key_before, key_after});
            }
        } catch (...) {
            capture.broken_ = "memory";
        }
    }

    static int commit(void* self) noexcept {
        const auto& capture = *static_cast<Capture*>(self);
        return capture.broken_ != nullptr || (!capture.lines_.empty() && !capture.sealed_) ? 1 : 0;
    }

    /// SQLite also rolls back on its own, when a disk is full: what follows in the same change must
    /// not commit.
    static void roll_back(void* self) noexcept {
        static_cast<Capture*>(self)->broken_ = "rolled-back";
    }

    static void in_change(sqlite3_context* context, int, sqlite3_value**) noexcept {
        const auto& capture = *static_cast<const Capture*>(sqlite3_user_data(context));
        sqlite3_result_int(context, capture.active() ? 1 : 0);
    }
};

Capture::Capture(sqlite3* handle) : handle_(handle) {
    sqlite3_preupdate_hook(handle, Callbacks::row, this);
    sqlite3_commit_hook(handle, Callbacks::commit, this);
    sqlite3_rollback_hook(handle, Callbacks::roll_back, this);
    require_ok(handle,
               sqlite3_create_function_v2(handle, "in_change", 0, SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                          this, Callbacks::in_change, nullptr, nullptr, nullptr));
}

Capture::~Capture() {
    sqlite3_preupdate_hook(handle_, nullptr, nullptr);
    sqlite3_commit_hook(handle_, nullptr, nullptr);
    sqlite3_rollback_hook(handle_, nullptr, nullptr);
}

void Capture::watch(std::vector<RecordTable> tables) {
    tables_ = std::move(tables);
    if (active_) {
        lines_.extend(tables_.size());
    }
}

void Capture::start() {
    lines_.start(tables_.size());
    broken_ = nullptr;
    sealed_ = false;
    active_ = true;
}

void Capture::see(std::string_view table, const Row& row) {
    const auto found = std::find_if(tables_.begin(), tables_.end(),
                                    [table](const auto& known) { return known.name == table; });
    if (found == tables_.end()) {
        return;
    }
    const auto index = static_cast<std::size_t>(found - tables_.begin());
    const auto* reason = why_refused(*found, row);
    if (reason == nullptr) {
        reason = write(index, row.operation);
    }
    if (reason != nullptr) {
        broken_ = reason;
        broken_table_ = table;
    }
}

/// Null, or why no line can say what happens to the row.
const char* Capture::why_refused(const RecordTable& table, const Row& row) const {
    if (sqlite3_preupdate_count(handle_) != static_cast<int>(table.columns.size())) {
        return "columns";
    }
    if (sqlite3_preupdate_depth(handle_) != 0) {
        return "trigger";
    }
    if (sqlite3_preupdate_blobwrite(handle_) >= 0) {
        return "blob";
    }
    return row.operation == SQLITE_UPDATE && row.key_before != row.key_after ? "key" : nullptr;
}

/// Null, or why a value cannot be kept. An update that changes nothing makes no line.
const char* Capture::write(std::size_t index, int operation) {
    const auto& table = tables_[index];
    const auto columns = table.columns.size();
    images_.clear();
    if (operation != SQLITE_UPDATE) {
        const bool added = operation == SQLITE_INSERT;
        const auto* reason = append_image(added, columns);
        lines_.add(added ? Lines::Kind::added : Lines::Kind::removed, index, table, images_);
        return reason;
    }
    const auto* reason = append_image(false, columns);
    const auto before = images_.size();
    images_ += ',';
    if (const auto* after = append_image(true, columns)) {
        reason = after;
    }
    const auto images = std::string_view(images_);
    if (images.substr(0, before) != images.substr(before + 1)) {
        lines_.add(Lines::Kind::changed, index, table, images_);
    }
    return reason;
}

const char* Capture::append_image(bool after, std::size_t columns) {
    const auto image = after ? sqlite3_preupdate_new : sqlite3_preupdate_old;
    char separator = '[';
    for (std::size_t i = 0; i < columns; ++i) {
        sqlite3_value* value = nullptr;
        if (image(handle_, static_cast<int>(i), &value) != SQLITE_OK) {
            return "memory";
        }
        images_ += separator;
        if (const auto* reason = append_value(images_, value)) {
            return reason;
        }
        separator = ',';
    }
    images_ += ']';
    return nullptr;
}

}  // namespace netralitas::ledger
