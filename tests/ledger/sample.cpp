#include "sample.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <vector>

namespace netralitas::ledger::sample {
namespace {

namespace sql {

constexpr auto triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";

}  // namespace sql

struct Trigger {
    std::string name;
    std::string text;
};

using Handle = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

Handle open_raw(const std::filesystem::path& path) {
    sqlite3* handle = nullptr;
    if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK) {
        throw std::runtime_error("the file does not open");
    }
    return {handle, sqlite3_close};
}

void execute(const Handle& handle, const std::string& text) {
    if (sqlite3_exec(handle.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(handle.get()) + (": " + text));
    }
}

std::shared_ptr<domain::Instant> new_clock() {
    return std::make_shared<domain::Instant>(
        std::chrono::sys_days{std::chrono::year{2024} / 1 / 30});
}

int keep_trigger(void* triggers, int, char** cells, char**) {
    static_cast<std::vector<Trigger>*>(triggers)->push_back({cells[0], cells[1]});
    return SQLITE_OK;
}

}  // namespace

Sample::Sample() : path_(folder_.path() / "netralitas.db"), now_(new_clock()) {
    ledger_ = Ledger::create(location(), surroundings(), office);
}

Sample::Sample(const std::filesystem::path& original)
    : path_(folder_.path() / "netralitas.db"), now_(new_clock()) {
    std::filesystem::copy_file(original, path_);
    reopen();
}

Outcome Sample::run(std::string_view sql, Binds values) {
    return ledger_->change({"test", ""}, [&](Change& change) { change.run(sql, values); });
}

void Sample::reopen(std::span<const SchemaStep> steps) {
    close();
    ledger_ = Ledger::open(location(), surroundings(), steps);
}

Location Sample::location() const {
    Location location;
    location.path = path_;
    return location;
}

Surroundings Sample::surroundings() const {
    Surroundings result;
    result.now = [now = now_] {
        *now += std::chrono::minutes{1};
        return *now;
    };
    result.operator_name = [] { return "rini"; };
    result.random = [next = 0](std::span<std::byte> bytes) mutable {
        for (auto& byte : bytes) {
            byte = static_cast<std::byte>(next++);
        }
    };
    return result;
}

void Sample::tamper(std::string_view sql) const {
    const auto handle = open_raw(path_);
    execute(handle, "PRAGMA synchronous = OFF");
    std::vector<Trigger> triggers;
    sqlite3_exec(handle.get(), sql::triggers, keep_trigger, &triggers, nullptr);
    for (const auto& trigger : triggers) {
        execute(handle, "DROP TRIGGER " + trigger.name);
    }
    execute(handle, std::string(sql));
    for (const auto& trigger : triggers) {
        execute(handle, trigger.text);
    }
}

void fill(Sample& sample) {
    auto& ledger = sample.ledger();
    const auto change = [&](const char* command, const std::function<void(Change&)>& work) {
        ledger.change({command, ""}, work);
    };
    change("unit add", [](Change& to) {
        to.run("INSERT INTO unit (id, code) VALUES (?1, ?2)", {to.next_id(), "RUTAN-BLORA"});
    });
    change("member import", [](Change& to) {
        constexpr auto add =
            "INSERT INTO member (id, number, nip, nik, name) VALUES (?, ?, ?, ?, ?)";
        to.run(add, {to.next_id(), 1, "198609262015052003", nullptr, "Siti Rahayu"});
        to.run(add, {to.next_id(), 2, nullptr, "3316010708910009", "Eko Saputra"});
        to.run(add, {to.next_id(), 3, "197805142000031001", nullptr, "Wahyu Kurniawan"});
    });
    change("member change", [](Change& to) {
        to.run("INSERT INTO posting (id, member, unit, employment) VALUES (?1, ?2, ?3, 'pns')",
               {to.next_id(), siti, unit});
    });
    change("pledge sign", [](Change& to) {
        to.run(
            "INSERT INTO round (id, code, name, date, cut_off)"
            " VALUES (?1, 'ikrar-2023-12', 'Ikrar', '2023-12-19', '2023-12-19')",
            {to.next_id()});
        to.run("INSERT INTO pledge (id, round, member, signed_on) VALUES (?1, ?2, ?3, ?4)",
               {to.next_id(), round, siti, "2023-12-19"});
    });
    change("member edit", [](Change& to) {
        to.run("UPDATE member SET name = ?2 WHERE id = ?1", {eko, "Eko Saputro"});
    });
    change("member edit", [](Change& to) { to.run("DELETE FROM member WHERE id = ?1", {wahyu}); });
}

std::string told(const std::vector<Problem>& findings) {
    std::string text;
    for (const auto& finding : findings) {
        text += finding.code;
        for (const auto& [name, value] : finding.arguments) {
            text += ' ' + name + '=' + value;
        }
        text += '\n';
    }
    return text;
}

}  // namespace netralitas::ledger::sample
