#include "shared_library.hpp"

#include "netralitas/error.hpp"

#include <dlfcn.h>

namespace netralitas::render {

void SharedLibrary::Close::operator()(void* handle) const noexcept { ::dlclose(handle); }

SharedLibrary::SharedLibrary(const char* name, const char* package)
    : name_(name), package_(package), handle_(::dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
    if (!handle_) missing();
}

void* SharedLibrary::address_of(const char* name) const {
    auto* address = ::dlsym(handle_.get(), name);
    if (address == nullptr) missing();
    return address;
}

void SharedLibrary::missing() const {
    throw Error("library-missing", {{"library", name_}, {"package", package_}});
}

}  // namespace netralitas::render
