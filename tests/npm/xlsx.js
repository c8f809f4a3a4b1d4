// Workbooks as SheetJS writes them, into the folder that is named. The people are invented. In the zones of Indonesia it
// gives every day some seconds: hence TZ.
import XLSX from 'xlsx';

const folder = process.argv[2];
const day = (year, month, date) => new Date(year, month - 1, date);

const rows = [
  ['NIP/NIK', 'Nama', 'Satker', 'Status', 'Tgl. Lahir', 'TMT', 'Jabatan'],
  ['198609262015052003', 'Siti Rahayu, S.H.', 'RUTAN-BLORA', 'PNS', day(1986, 9, 26), day(2020, 1, 1), 'Pengelola Data'],
  ['199002142012121007', 'Galih Pratomo', 'RUTAN-BLORA', 'PNS', day(1990, 2, 14), day(2024, 1, 29), ' <Penjaga> & "Regu"\nmalam '],
  ['3316015203950021', 'Rina Puspitasari', 'RUTAN-BLORA', 'PPNPN', day(1995, 3, 12), day(2022, 3, 1), '=Juru masak'],
];

function write(file, options) {
  const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: true, dateNF: 'dd/mm/yyyy' });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Pegawai');
  XLSX.writeFile(book, `${folder}/${file}`, options);
}

write('bersama.xlsx', { bookSST: true, compression: true });
write('di-sel.xlsx', { bookSST: false });
write('hari-iso.xlsx', { bookSST: false, cellDates: true });
