#pragma once

#include "netralitas/domain/date.hpp"
#include "netralitas/domain/id.hpp"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace netralitas::ledger {

/// A value bound to one `?` of a statement. An empty text and an empty optional are NULL: a missing
/// value has one form in the file. Text is borrowed until the call that takes it returns.
class Bind {
public:
    Bind(std::nullptr_t) {}
    Bind(std::int64_t number) : kind_(Kind::integer), integer_(number) {}
    Bind(int number) : Bind(static_cast<std::int64_t>(number)) {}
    Bind(std::string_view text) : kind_(text.empty() ? Kind::null : Kind::text), text_(text) {}
    Bind(const std::string& text) : Bind(std::string_view(text)) {}
    Bind(const char* text) : Bind(std::string_view(text)) {}
    Bind(domain::Date date);  ///< as `YYYY-MM-DD`
    template <class Record>
    Bind(domain::Id<Record> id) : Bind(id.value) {}
    template <class Value>
    Bind(const std::optional<Value>& value) : Bind(value ? Bind(*value) : Bind(nullptr)) {}

    enum class Kind { null, integer, text, date };
    Kind kind() const { return kind_; }
    std::int64_t integer() const { return integer_; }
    std::string_view text() const {
        return kind_ == Kind::date ? std::string_view(date_.data(), date_.size()) : text_;
    }

private:
    Kind kind_ = Kind::null;
    std::int64_t integer_ = 0;
    std::string_view text_;
    std::array<char, 10> date_{};
};
using Binds = std::initializer_list<Bind>;

/// The answer of a query, read row by row. Columns count from 0, in the order of the SELECT. Text
/// stays valid until the next call of `next`. Give it up before asking the same question again.
class Rows {
public:
    struct Cursor;
    explicit Rows(std::unique_ptr<Cursor> cursor);
    Rows(Rows&&) noexcept;
    Rows& operator=(Rows&&) noexcept;
    ~Rows();

    bool next();
    bool is_null(int column) const;
    std::int64_t integer(int column) const;   ///< 0 for NULL
    std::string_view text(int column) const;  ///< empty for NULL
    std::optional<domain::Date> date(int column) const;
    std::optional<std::int64_t> maybe_integer(int column) const;
    template <class Record>
    domain::Id<Record> id(int column) const {
        return {integer(column)};
    }

private:
    std::unique_ptr<Cursor> cursor_;
};

/// Asks questions of one connection; never changes anything. Statements are kept prepared by their
/// text.
class Reader {
public:
    struct Connection;
    explicit Reader(Connection& connection) : connection_(&connection) {}

    /// Values fill the `?1`, `?2` … of the statement in order.
    Rows rows(std::string_view sql, Binds values = {}) const;

private:
    Connection* connection_;
};

}  // namespace netralitas::ledger
