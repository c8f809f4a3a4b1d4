#include "files.hpp"

#include <charconv>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

namespace {

constexpr const char* usage =
    "usage: sample_roster roster|dirty|reasons|late UNITS.csv COUNT > FILE.csv\n";

int read_count(const std::string& text) {
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return count;
}

}  // namespace

int main(int words, char** word) {
    using Write = void (*)(std::ostream&, const std::vector<sample::Unit>&, int);
    static const std::map<std::string, Write> files{{"roster", sample::write_roster},
                                                    {"dirty", sample::write_dirty_roster},
                                                    {"reasons", sample::write_reasons},
                                                    {"late", sample::write_late_signatures}};
    const auto file = words == 4 ? files.find(word[1]) : files.end();
    const int count = words == 4 ? read_count(word[3]) : 0;
    if (file == files.end() || count <= 0) {
        std::cerr << usage;
        return 2;
    }
    std::ifstream units_file(word[2]);
    const auto units = sample::read_units(units_file);
    if (units.empty()) {
        std::cerr << "no units in " << word[2] << '\n';
        return 1;
    }
    std::ios::sync_with_stdio(false);
    file->second(std::cout, units, count);
    return std::cout.flush() ? 0 : 1;
}
