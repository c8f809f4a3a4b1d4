// Opens every page of a folder in Chromium, says what is wrong with it, and leaves pictures of it in another folder:
//   node browser.mjs PAGES PICTURES
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [pages, pictures] = process.argv.slice(2).map((folder) => resolve(folder));
const phone = 360;
const paper = { upright: 658, across: 986 };  // A4 within its margins
const sizes = { desktop: 1200, phone, dark: phone, print: paper.upright };

// The DevTools protocol over a pipe: JSON, each message ended by NUL.
class Browser {
  #process;
  #text = '';
  #waiting = new Map();
  #last = 0;
  events = [];

  constructor() {
    const flags = ['--remote-debugging-pipe', '--no-first-run', '--hide-scrollbars', '--host-resolver-rules=MAP * ~NOTFOUND'];
    if (process.getuid() === 0) flags.push('--no-sandbox');
    this.#process = spawn('chromium-headless-shell', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    this.#process.on('exit', (code) => { if (code) throw new Error(`chromium ended with ${code}`); });
    this.#process.stdio[4].setEncoding('utf8').on('data', (text) => this.#take(text));
  }

  #take(text) {
    const messages = (this.#text + text).split('\0');
    this.#text = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (!message.id) {
        this.events.push(message);
        continue;
      }
      const { good, bad } = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) bad(new Error(message.error.message));
      else good(message.result);
    }
  }

  ask(method, params = {}) {
    const id = ++this.#last;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
    return new Promise((good, bad) => { this.#waiting.set(id, { good, bad }); });
  }

  async open() {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' });
    this.session = (await this.ask('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await this.ask(`${domain}.enable`);
  }

  async value(expression) {
    return (await this.ask('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })).result.value;
  }

  close() { return this.ask('Browser.close'); }
}

async function look(browser, kind, file) {
  const isAcross = kind === 'print' && await browser.value('document.querySelector(".across") !== null');
  const width = isAcross ? paper.across : sizes[kind];
  await browser.ask('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: width === phone });
  await browser.ask('Emulation.setEmulatedMedia', {
    media: kind === 'print' ? 'print' : 'screen',
    features: [{ name: 'prefers-color-scheme', value: kind === 'dark' ? 'dark' : 'light' }],
  });
  const seen = await browser.value('document.documentElement.scrollWidth');
  const { cssContentSize } = await browser.ask('Page.getLayoutMetrics');
  const picture = await browser.ask('Page.captureScreenshot', {
    captureBeyondViewport: true, clip: { x: 0, y: 0, width, height: Math.min(cssContentSize.height, 4000), scale: 1 },
  });
  writeFileSync(join(pictures, `${file}-${kind}.png`), picture.data, 'base64');
  return seen > width ? [`is ${seen} wide where there is room for ${width} (${kind})`] : [];
}

async function check(browser, file) {
  const url = pathToFileURL(join(pages, file)).href;
  browser.events = [];
  await browser.ask('Page.navigate', { url });
  await browser.value('new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", done))');
  const wrong = [];
  for (const kind of Object.keys(sizes)) wrong.push(...await look(browser, kind, basename(file, '.html')));
  const printed = await browser.ask('Page.printToPDF', { preferCSSPageSize: true });
  writeFileSync(join(pictures, `${basename(file, '.html')}.pdf`), printed.data, 'base64');
  for (const { method, params } of browser.events) {
    if (method === 'Network.requestWillBeSent' && params.request.url !== url) wrong.push(`asks for ${params.request.url}`);
    if (method === 'Log.entryAdded') wrong.push(params.entry.text);
  }
  if (await browser.value('document.scripts.length') !== 0) wrong.push('has a script');
  return wrong.map((what) => `${file} ${what}`);
}

mkdirSync(pictures, { recursive: true });
const browser = new Browser();
await browser.open();
const wrong = [];
for (const file of readdirSync(pages)) wrong.push(...await check(browser, file));
await browser.close();
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;
