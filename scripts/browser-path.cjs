/**
 * Where a browser of the Chromium family is: `CHROME_PATH`, or a place where one usually is; undefined where there is none.
 * Asked by the tests of pages, by what measures and draws pages, and by CI, which provides one.
 */
const { existsSync } = require('node:fs');

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function browserPath() {
  return [process.env['CHROME_PATH'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

module.exports = { browserPath };
