#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace netralitas::importer {

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

/// What spellings mean, each worked out once: the cells of a column repeat a few values a million
/// times. Forgets everything when a column turns out not to repeat.
template <class Value>
class Remembered {
public:
    explicit Remembered(std::function<Value(std::string_view)> read) : read_(std::move(read)) {}

    /// Valid until the next call.
    const Value& of(std::string_view typed) {
        if (last_ != nullptr && last_->first == typed) return last_->second;
        auto found = values_.find(typed);
        if (found == values_.end()) {
            if (values_.size() == most) values_.clear();
            found = values_.emplace(typed, read_(typed)).first;
        }
        last_ = &*found;
        return found->second;
    }

private:
    static constexpr std::size_t most = 10'000;
    std::function<Value(std::string_view)> read_;
    std::unordered_map<std::string, Value, TextHash, std::equal_to<>> values_;
    const std::pair<const std::string, Value>* last_ = nullptr;  ///< a list often stays with one
};

}  // namespace netralitas::importer
