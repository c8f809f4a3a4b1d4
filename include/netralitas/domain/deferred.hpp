#pragma once

#include <functional>
#include <optional>
#include <utility>

namespace netralitas::domain {

/// A value that is made when it is first asked for. One thread at a time.
template <class Value>
class Deferred {
public:
    Deferred() : value_(Value{}) {}
    Deferred(Value value) : value_(std::move(value)) {}
    explicit Deferred(std::function<Value()> make) : make_(std::move(make)) {}

    /// Throws what making it throws; asked again, it is made again.
    const Value& operator*() const {
        if (!value_) value_ = make_();
        return *value_;
    }
    const Value* operator->() const { return &**this; }

private:
    std::function<Value()> make_;
    mutable std::optional<Value> value_;
};

}  // namespace netralitas::domain
