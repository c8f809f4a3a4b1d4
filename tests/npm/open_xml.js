// The validator of Microsoft's Open XML SDK finds nothing in any document or workbook of the folder that is named, and finds each
// thing that is broken in `letter.docx` of it on purpose. Office 2007 is asked: what it opens, every later one does.
import { readFile, readdir } from 'node:fs/promises';
import validate, { getFileFormatFromName } from '@ooxml-tools/validate';
import JSZip from 'jszip';

const document = 'word/document.xml';
const breaks = [
  ['[Content_Types].xml', '/word/styles.xml', '/word/style.xml', 'unexpected content type'],
  ['word/_rels/document.xml.rels', 'Id="styles"', 'Id="settings"', 'conflicts'],
  ['word/_rels/document.xml.rels', 'code.png', 'kode.png', 'part does not exist'],
  [document, 'r:id="footer"', 'r:id="kaki"', "relationship 'kaki'"],
  [document, '<w:tblGrid>', '<w:tblPr/><w:tblGrid>', 'unexpected child element'],
  [document, 'w:val="right"', 'w:val="middle"', "invalid value 'middle'"],
  [document, '</w:t>', '\u0007</w:t>', 'invalid character'],
  ['word/styles.xml', 'w:styleId="Heading2"', 'w:styleId="Heading1"', 'should have unique value'],
];

// A file that can not be opened is a finding too.
async function findings(name, bytes) {
  try {
    const found = await validate(bytes, getFileFormatFromName(name), 'Office2007');
    return found.map((one) => `${one.path.partUri} ${one.path.xpath}: ${one.description}`);
  } catch (error) {
    return [error.message];
  }
}

async function broken(bytes, [part, from, to]) {
  const archive = await JSZip.loadAsync(bytes);
  const text = await archive.file(part).async('string');
  if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
  return archive.file(part, text.replace(from, to)).generateAsync({ type: 'uint8array' });
}

const folder = process.argv[2];
const names = (await readdir(folder)).filter((name) => /\.(docx|xlsx)$/.test(name));
const wrong = [];
for (const name of names) {
  for (const finding of await findings(name, await readFile(`${folder}/${name}`))) wrong.push(`${name}: ${finding}`);
}
const letter = await readFile(`${folder}/letter.docx`);
for (const change of breaks) {
  const found = await findings('letter.docx', await broken(letter, change));
  const [part, , to, expected] = change;
  if (!found.join().includes(expected)) wrong.push(`${to} in ${part} is not found: ${found}`);
}
console.log([...wrong, `${names.length} files judged`].join('\n'));
process.exit(wrong.length > 0 ? 1 : 0);
