#pragma once

#include <sstream>
#include <string>
#include <vector>

/// The fields that take a text, in rows of every table of an import.
namespace netralitas::foreign {

using Lines = std::vector<std::string>;

/// A row of a table: `#` is the number of the string and `%` the string itself.
struct Texts {
    std::string noun;
    std::string table;
    std::string refusal;  ///< of a string without a visible character; empty: it says nothing
    std::string cells;    ///< `column value | column value …`
};

/// What the rows of `texts` belong to. Units come last there, since much is asked of every unit.
inline const std::vector<Texts> prepared{
    {"unit", "unit", "", "code K | name Kantor | kind kanwil"},
    {"member", "member", "",
     "number P-# | nrp # | name Agus | unit K | employment other | since 2019-01-01 | until "
     "2023-12-31 | end_reason moved"},
    {"pledge", "round", "", "code r | name Ikrar | date 2023-12-19"},
    {"election", "election", "", "code e | name Pilkada | kind pilkada-ulang"},
};

inline const std::vector<Texts> texts{
    {"member", "member", "name-missing",
     "number P-1# | nrp % # | name % | title_before % | title_after % | no_number_reason % | unit "
     "K | employment other"},
    {"member", "posting", "",
     "member P-# | unit K | employment other | since 2024-01-02 | position %"},
    {"member", "appointment", "", "member P-# | unit K | role anggota | badge %"},
    {"pledge", "round", "name-missing",
     "code a-# | date 2023-12-18 | name % | elections % | points %"},
    {"pledge", "pledge", "", "round r | number P-# | signed_on 2023-12-19 | place % | sheet %"},
    {"incident", "incident", "",
     "reference INC/K/2024/# | unit K | subject outsider | act INT-1 | occurred_on 2024-01-12 | "
     "known_on 2024-01-12 | person % X | channel % | place % | summary % | links %"},
    {"incident", "move", "",
     "incident INC/K/2024/# | state verified | date 2024-01-20 | document % | note %"},
    {"decree", "decree", "", "number SK-# % TAHUN 2024 | issuer % | subject %"},
    {"election", "election", "name-missing",
     "code a-# | kind pilkada-ulang | name % | regulation %"},
    {"election", "stage", "name-missing",
     "election e | code a-# | phase campaign | name % | note %"},
    {"unit", "unit", "", "code U-# | name Rutan # | kind rutan | until 2019-12-31"},
    {"unit", "alias", "", "unit U-# | alias % #"},
    {"unit", "version", "name-missing", "unit U-# | since 2020-01-01 | name % | kind rutan"},
    {"unit", "unit", "name-missing", "code A-# | name % | kind rutan | place %"},
};

inline void replace_all(std::string& text, const std::string& old_text,
                        const std::string& new_text) {
    for (auto at = text.find(old_text); at != text.npos;
         at = text.find(old_text, at + new_text.size()))
        text.replace(at, old_text.size(), new_text);
}

inline Lines columns_of(const Texts& table) {
    Lines columns;
    std::istringstream cells(table.cells + " | ");
    for (std::string word; cells >> word;) {
        columns.push_back(word);
        while (cells >> word && word != "|") continue;
    }
    return columns;
}

inline Lines row_of(const Texts& table, std::size_t index, const std::string& string) {
    Lines row;
    for (std::string rest = table.cells + " | "; !rest.empty();) {
        const auto end = rest.find(" | ");
        auto cell = rest.substr(0, end);
        rest.erase(0, end + 3);
        cell.erase(0, cell.find(' ') + 1);
        replace_all(cell, "#", std::to_string(index + 10'001).substr(1));
        const auto at = cell.find('%');
        row.push_back(at == cell.npos ? cell : cell.replace(at, 1, string));
    }
    return row;
}

}  // namespace netralitas::foreign
