#pragma once

#include <memory>

namespace netralitas::render {

/// A library of the system that is loaded when it is needed: what one form of output needs is no
/// cost to every start.
class SharedLibrary {
public:
    /// Throws `library-missing` with the Debian package that brings it.
    SharedLibrary(const char* name, const char* package);

    /// Throws `library-missing` too when the library has no such function.
    template <class Function>
    Function* function(const char* name) const {
        return reinterpret_cast<Function*>(address_of(name));
    }

private:
    struct Close {
        void operator()(void* handle) const noexcept;
    };

    void* address_of(const char* name) const;
    [[noreturn]] void missing() const;

    const char* name_;
    const char* package_;
    std::unique_ptr<void, Close> handle_;
};

}  // namespace netralitas::render
