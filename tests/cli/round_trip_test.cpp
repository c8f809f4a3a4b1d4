#include "cli/nouns.hpp"
#include "support/session_shell.hpp"
#include "support/temp_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

using namespace netralitas;
using netralitas::test::Shell;
using netralitas::testing::text_of;
using Lines = std::vector<std::string>;

namespace {

/// The forms an export can take that an import reads.
const Lines formats{"csv", "tsv", "jsonl", "xlsx"};

/// What a noun's records name must be there before them.
const Lines in_order{"election", "unit",     "decree", "member",  "pledge",
                     "incident", "activity", "risk",   "polling", "report"};

/// A ledger with every kind of record, told in commands. The people are invented.
const Lines commands{
    "unit add KANWIL-JATENG --name 'Kantor Wilayah Jawa Tengah' --kind kanwil --place Semarang",
    "unit add RUTAN-BATANG --name 'Rutan Kelas IIB Batang' --kind rutan --class IIB"
    " --parent KANWIL-JATENG --place Batang --alias 'Lapas Batang' --alias 'Rutan Batang; lama'",
    "unit add A-CABANG --name 'Cabang Rutan' --kind other --parent RUTAN-BATANG --since 2019-05-01",
    "unit add RUPBASAN-TEGAL --name 'Rupbasan Kelas II Tegal' --kind rupbasan --class II"
    " --parent KANWIL-JATENG",
    "unit add LPKA-BARU --name 'LPKA Baru' --kind lpka --parent KANWIL-JATENG --since 2024-07-01",
    "unit change RUTAN-BATANG --since 2023-05-01 --name 'Lapas Kelas IIB Batang' --kind lapas",
    "unit change RUTAN-BATANG --since 2024-09-01 --class IIA",
    "unit change A-CABANG --since 2024-01-10 --parent KANWIL-JATENG",
    "unit close RUPBASAN-TEGAL --until 2023-12-31 --status moved",
    "member add 'Drs. Suryo Wibowo, M.H.' --nip 197003121992031001 --employment pns"
    " --unit RUTAN-BATANG --rank IV/a --position 'Kepala \"Rutan\", Batang' --job-level "
    "administrator"
    " --sex man --birth-date 1970-03-12 --since 2020-01-01",
    "member add 'Endang Lestari, S.H.' --nip 197508042000032002 --employment pns"
    " --unit RUTAN-BATANG",
    "member add 'Rina Puspitasari' --nik 3316015203950021 --employment ppnpn"
    " --unit A-CABANG --since 2022-03-01",
    "member add 'Agus Prasetyo' --nrp 81020304 --employment other --unit KANWIL-JATENG",
    "member add \"Moh. Ma'ruf\" --no-number-reason 'berkas terbakar' --employment other"
    " --unit KANWIL-JATENG",
    "member add 'Bayu Prakoso' --nip 198001152003121003 --employment pns --unit LPKA-BARU"
    " --since 2024-07-01",
    "member change P-0002 --since 2023-06-01 --unit KANWIL-JATENG --rank III/d",
    "member change P-0002 --since 2024-01-15 --position Kasubag",
    "member change P-0001 --since 2024-03-01 --unit KANWIL-JATENG",
    "member end P-0003 --until 2024-01-20 --end-reason contract-ended",
    "decree add 'W.13-166.KP.05.02 TAHUN 2024' --issuer 'Kepala Kantor Wilayah'"
    " --subject 'Satgas Netralitas' --unit KANWIL-JATENG",
    "decree add SK-7/CONTOH/2024 --date 2024-01-22 --unit RUTAN-BATANG",
    "member appoint P-0001 --role ketua --decree SK-7/CONTOH/2024 --unit RUTAN-BATANG"
    " --since 2024-01-22 --confirmed-on 2024-01-29 --badge 'hand badge'",
    "member appoint P-0002 --role anggota --unit KANWIL-JATENG",
    "member appoint P-0004 --role anggota --decree 'W.13-166.KP.05.02 TAHUN 2024'"
    " --unit KANWIL-JATENG --since 2024-01-22",
    "member release P-0001 --until 2024-01-28",
    "member appoint P-0005 --role ketua --unit RUTAN-BATANG --since 2024-01-29",
    "pledge round add ikrar-2023-12 --name 'Ikrar \"Netralitas\"' --date 2023-12-19"
    " --cut-off 2023-12-01 --election pemilu-2024 --election pilkada-2024"
    " --points ' Satu\n  Dua, \"tiga\"\n\\tabel'",
    "pledge round add ikrar-2024-01 --name 'Ikrar kedua' --date 2024-01-25",
    "pledge sign P-0001 P-0002 --round ikrar-2023-12 --signed-on 2023-12-19 --method sheet"
    " --read-on 2023-12-19 --place '  Aula,  Batang' --sheet L-1",
    "pledge sign P-0002 P-0004 P-0005 --round ikrar-2024-01 --signed-on 2024-01-25",
    "pledge revoke P-0002 --round ikrar-2024-01 --revoked-on 2024-01-26",
    "pledge revoke P-0004 --round ikrar-2024-01 --revoked-on 2024-01-25",
    "pledge import belum.csv",
    "incident add --act D-3 --occurred-on 2023-12-20 --known-on 2023-12-22 --unit RUTAN-BATANG"
    " --member P-0001 --channel ' di  instagram ' --place Batang --summary '=1+1 _x000D_ "
    "_x005F_x41_'"
    " --links https://contoh.example/1",
    "incident move 0001 verified --date 2023-12-23 --document ND-1",
    "incident move 0001 examined --date 2023-12-27",
    "incident move 0001 recommended --date 2023-12-28",
    "incident move 0001 decided --date 2024-01-02 --sanction potong-tukin-6 --document SK-9 --since"
    " 2024-01-05 --note 'Berlaku mulai tanggal 5'",
    "incident move 0001 in-force --date 2024-01-05",
    "incident add --act D-4 --occurred-on 2024-01-10 --unit KANWIL-JATENG --person 'dua orang'",
    "incident edit INC/KANWIL-JATENG/2024/0001 --known-on 2024-01-20",
    "incident add --act INT-1 --occurred-on 2024-01-12 --subject outsider --person 'Sdr. X'"
    " --unit A-CABANG",
    "incident move INC/A-CABANG/2024/0001 forwarded --body bawaslu",
    "incident move INC/A-CABANG/2024/0001 withdrawn",
    "incident move INC/A-CABANG/2024/0001 reopened",
    "incident move INC/A-CABANG/2024/0001 verified",
    "incident nil --unit KANWIL-JATENG --period 2023-H2 --date 2024-01-08",
    "incident nil --unit RUTAN-BATANG --period 2023-H1 --date 2023-07-03",
    "election import ulang.toml",
    "activity add --kind pengukuhan --date 2024-01-29 --title 'Pengukuhan \"Satgas\"; serentak'"
    " --unit KANWIL-JATENG --mode hybrid --platform Zoom --place 'Aula, lantai 2'"
    " --decree 'W.13-166.KP.05.02 TAHUN 2024' --leader 'Kepala Kantor Wilayah'",
    "activity attend 0001 --unit KANWIL-JATENG",
    "activity attend 0001 P-0001 P-0002",
    "activity add --kind monitoring --date 2024-01-11 --until 2024-01-12 --title Pantauan"
    " --channel instagram --findings '=Satu akun' --headcount 7 --partner Bawaslu"
    " --speaker 'Tim; humas' --visitor 'Calon A'",
    "activity edit ACT/RUTAN-BATANG/2024/0001 --incident INC/RUTAN-BATANG/2024/0001",
    "activity evidence add ACT/RUTAN-BATANG/2024/0001 belum.csv --reference-only --location ' A;'",
    "incident evidence add INC/RUTAN-BATANG/2024/0001 belum.csv cabang.csv",
    "polling add TPS-901 --election pilkada-2024 --host-unit RUTAN-BATANG --place 'Aula, \"lama\"'",
    "polling add TPS-901 --election pemilu-2024 --host-unit RUTAN-BATANG",
    "polling add TPS-901 --election pilkada-2024 --host-unit A-CABANG",
    "polling voters pilkada-2024/RUTAN-BATANG/TPS-901 --from-unit RUTAN-BATANG --category tahanan"
    " --male 40 --female 2 --date 2024-01-10 --source 'Daftar;  sementara'",
    "polling voters pilkada-2024/RUTAN-BATANG/TPS-901 --from-unit RUTAN-BATANG --category tahanan"
    " --male 41 --female 0 --date 2024-01-20",
    "polling voters pilkada-2024/RUTAN-BATANG/TPS-901 --from-unit LPKA-BARU --category anak-binaan"
    " --total 13",
    "polling voters pemilu-2024/RUTAN-BATANG/TPS-901 --from-unit RUTAN-BATANG --category pegawai"
    " --total 0",
    "risk add --category kunjungan --likelihood 4 --impact 5 --election pemilu-2024 --stage"
    " kampanye --description ' Alat  \"peraga\"; dibawa' --mitigation '=1+1' --owner P-0002 --due"
    " 2024-02-01 --source 'Rapat, lapangan' --found-on 2024-01-10 --incident"
    " INC/RUTAN-BATANG/2024/0001 --incident INC/A-CABANG/2024/0001",
    "risk add --category apel --likelihood 1 --impact 2 --description 'Yel-yel' --unit A-CABANG",
    "risk add --category kehumasan --likelihood 3 --impact 3 --description Unggahan --election"
    " pilkada-2024 --found-on 2024-01-02",
    "risk review RSK/RUTAN-BATANG/2024/0001 --date 2024-01-20 --status mitigated --likelihood 2"
    " --note ' Catatan  satu'",
    "risk review RSK/RUTAN-BATANG/2024/0001 --date 2024-01-15 --impact 4",
    "risk close RSK/RUTAN-BATANG/2024/0002 --date 2024-01-29",
    "report freeze semester --period 2023-H2 --number 'W.13-1; UM' --date 2024-01-15"
    " --sent 2024-01-16",
    "report edit semester --period 2023-H2 --received 2024-01-18",
    "report freeze semester --period 2023-H2 --number W.13-2 --again",
    "report freeze semester --period 2023-H1 --number W.13-2 --unit A-CABANG",
    "member import cabang.csv --snapshot 2024-01-15 --unit A-CABANG",
};

constexpr const char* timetable =
    "[election]\ncode = \"pilkada-ulang-2025\"\nname = \"Pilkada ulang\"\nkind = "
    "\"pilkada-ulang\"\n"
    "[[stage]]\ncode = \"kampanye\"\nname = \"Kampanye\"\nphase = \"campaign\"\n"
    "since = 2025-06-01\nnote = \"Sampai hari ketiga\\nsebelum  pemungutan.\"\n"
    "[[stage]]\ncode = \"hasil\"\nname = \"Hasil\"\nphase = \"after\"\n";

constexpr const char* reasons =
    "round,number,reason_unsigned\n"
    "ikrar-2023-12,P-0003,on-leave\nikrar-2024-01,P-0004,refused\n";

constexpr const char* staff_of_branch =
    "NIK,Nama,Status\n3316015203950021,Rina Puspitasari,PPNPN\n";

/// Runs a command that must succeed; what it said.
Lines done(Shell& shell, const std::string& command) {
    CAPTURE(command);
    auto lines = shell.run("netralitas --lang en " + command);
    const bool failed = !lines.empty() && lines.back().starts_with("= ");
    std::string said;
    for (const auto& line : lines) said += line + '\n';
    CHECK_MESSAGE(!failed, command << "\n" << said);
    return lines;
}

void fill(Shell& shell) {
    shell.set("clock", "2024-01-30 08:00");
    shell.write("ulang.toml", timetable);
    shell.write("belum.csv", reasons);
    shell.write("cabang.csv", staff_of_branch);
    done(shell, "init --unit RUTAN-BATANG");
    for (const auto& command : commands) done(shell, command);
}

std::set<std::string> nouns_with_export() {
    std::set<std::string> names;
    for (const auto& noun : cli::nouns()) {
        const bool has = std::ranges::any_of(
            noun.verbs(), [](const auto& verb) { return verb.name == "export"; });
        if (has) names.emplace(noun.name);
    }
    return names;
}

std::size_t tables_of(std::string_view name) {
    const auto all = cli::nouns();
    return std::find_if(all.begin(), all.end(), [&](const auto& noun) { return noun.name == name; })
        ->tables.size();
}

/// Whether all tables of a noun go into one file.
bool is_one_file(const std::string& format) { return format == "jsonl" || format == "xlsx"; }

/// Writes all tables of a noun; the files in the order in which they were written.
Lines exported(Shell& shell, const std::string& noun, const std::string& output) {
    Lines files;
    for (const auto& line : done(shell, noun + " export --output " + output)) {
        const auto end = line.find(" written: ");
        if (end != std::string::npos) files.push_back(line.substr(2, end - 2));
    }
    return files;
}

/// `a-posting.csv` is of the table `posting`.
std::string option_of(const std::string& file) {
    const auto dash = file.find('-');
    if (dash == std::string::npos) return {};
    return " --table " + file.substr(dash + 1, file.find('.') - dash - 1);
}

void import_twice(Shell& shell, const std::string& noun, const std::string& file) {
    const auto command = "--ledger second.db " + noun + " import " + file + option_of(file);
    done(shell, command);
    const auto again = done(shell, command);
    CHECK_MESSAGE(again.back().starts_with("! no changes: "), command << "\n" << again.back());
}

/// The second ledger, filled from files of one form, says in another what the first one said.
void compare(Shell& shell, const std::string& filled_from, const std::string& form) {
    const auto again = "again-" + filled_from + '-';
    for (const auto& noun : in_order) {
        exported(shell, "--ledger second.db " + noun, again + noun + '.' + form);
        for (const auto& file : std::filesystem::directory_iterator(".")) {
            const auto name = file.path().filename().string();
            if (!name.starts_with(noun) || !name.ends_with(form)) continue;
            CAPTURE(name);
            const auto text = text_of(name);
            CHECK(std::count(text.begin(), text.end(), '\n') > 1);
            CHECK(text_of(again + name) == text);
        }
    }
}

}  // namespace

TEST_CASE("every noun that can be exported is in the round trip") {
    CHECK(std::set<std::string>(in_order.begin(), in_order.end()) == nouns_with_export());
}

TEST_CASE("what is exported and imported into an empty ledger is exported again byte by byte") {
    Shell shell;
    fill(shell);
    std::filesystem::copy("netralitas.evidence", "second.evidence");
    for (const auto& format : formats) {
        CAPTURE(format);
        std::filesystem::remove("second.db");
        std::filesystem::remove("netralitas.toml");
        done(shell, "--ledger second.db init --unit RUTAN-BATANG");
        for (const auto& noun : in_order) {
            CAPTURE(noun);
            const auto files = exported(shell, noun, noun + '.' + format);
            CHECK(files.size() == (is_one_file(format) ? 1 : tables_of(noun)));
            for (const auto& file : files) import_twice(shell, noun, file);
        }
        for (const auto& form : std::set<std::string>{format, "csv"}) compare(shell, format, form);
        done(shell, "--ledger second.db check --deep");
    }
}
