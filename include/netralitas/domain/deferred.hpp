#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace netralitas::domain {

/// A value that is made when it is first asked for; copies share it. One thread at a time.
template <class Value>
class Deferred {
public:
    Deferred() : Deferred(Value{}) {}
    Deferred(Value value) : kept_(std::make_shared<Kept>()) { kept_->value = std::move(value); }
    explicit Deferred(std::function<Value()> make) : kept_(std::make_shared<Kept>()) {
        kept_->make = std::move(make);
    }

    /// Throws what making it throws; asked again, it is made again.
    const Value& operator*() const {
        if (!kept_->value) kept_->value = kept_->make();
        return *kept_->value;
    }
    const Value* operator->() const { return &**this; }

private:
    struct Kept {
        std::function<Value()> make;
        std::optional<Value> value;
    };
    std::shared_ptr<Kept> kept_;
};

}  // namespace netralitas::domain
