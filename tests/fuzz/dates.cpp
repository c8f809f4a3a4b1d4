#include "fuzz.hpp"
#include "netralitas/domain/date.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace netralitas;
    using namespace std::chrono_literals;
    constexpr domain::Date today = std::chrono::sys_days{2024y / 1 / 30};
    const auto date = domain::read_date(fuzz::bytes_of(data, size), today);
    if (!date) return 0;
    fuzz::promise(domain::date_from_iso(domain::to_string(*date)) == date);
    fuzz::promise(domain::read_date(domain::to_string(*date), today) == date);
    return 0;
}
