// Workbooks as ExcelJS writes them, into the folder that is named. The people are invented.
import ExcelJS from 'exceljs';

const folder = process.argv[2];
const day = (text) => new Date(`${text}T00:00:00Z`);

const headings = ['No', 'NIP/NIK', 'Nama', 'Satker', 'Status', 'Tgl. Lahir', 'TMT', 'Gol', 'Jabatan'];
const people = [
  [1, '198609262015052003', { richText: [{ text: 'Siti ' }, { font: { bold: true }, text: 'Rahayu' }, { text: ', S.H.' }] },
    'RUTAN-BLORA', 'PNS', day('1986-09-26'), day('2020-01-01'), 'III/b',
    { formula: 'CONCATENATE("Pengelola ","Data")', result: 'Pengelola Data' }],
  [2, '199002142012121007', { text: 'Galih Pratomo', hyperlink: 'mailto:galih@contoh.example' }, 'RUTAN-BLORA', 'PNS',
    { formula: 'DATE(1990,2,14)', result: day('1990-02-14') }, new Date('2024-01-29T09:30:00Z'), 'II/c', ' <Penjaga> & "Regu"\nmalam '],
  [3, '3316015203950021', 'Rina Puspitasari', 'RUTAN-BLORA', 'PPNPN', day('1995-03-12'), day('2022-03-01'), null, '=Juru masak'],
];

function fill(sheet, rows) {
  sheet.getColumn(6).numFmt = 'dd/mm/yyyy';
  sheet.getColumn(7).numFmt = '[$-421]dd mmmm yyyy;@';
  rows.forEach((cells, at) => {
    cells.forEach((cell, column) => { sheet.getCell(at + 1, column + 1).value = cell; });
  });
}

async function staff(file, { since1904 = false } = {}) {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = since1904;
  const sheet = book.addWorksheet('Pegawai', { views: [{ state: 'frozen', ySplit: 4 }] });
  fill(sheet, [['DAFTAR PEGAWAI'], [], [], headings, ...people, ['Jumlah', { formula: 'COUNTA(B5:B7)', result: 3 }]]);
  sheet.mergeCells('A1:I2');
  sheet.mergeCells('A8:A9');
  const notes = book.addWorksheet('Catatan');
  notes.state = 'hidden';
  notes.getCell('A1').value = 'tidak untuk diimpor';
  await book.xlsx.writeFile(`${folder}/${file}`);
}

// Row by row, each text in its cell.
async function stream(file) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${folder}/${file}`, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet('Pegawai');
  sheet.getColumn(6).numFmt = 'dd/mm/yyyy';
  sheet.getColumn(7).numFmt = 'yyyy-mm-dd';
  for (const cells of [headings, ...people]) sheet.addRow(cells).commit();
  sheet.commit();
  await book.commit();
}

async function wrong(file) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Pegawai'), [
    headings,
    [1, '199002142012121007', 'Galih Pratomo', { formula: 'VLOOKUP("x",A1:B2,2)', result: { error: '#N/A' } }, 'PNS'],
  ]);
  await book.xlsx.writeFile(`${folder}/${file}`);
}

await staff('pegawai.xlsx');
await staff('sejak-1904.xlsx', { since1904: true });
await stream('aliran.xlsx');
await wrong('rusak.xlsx');
