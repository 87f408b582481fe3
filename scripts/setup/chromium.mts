import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exitCode, node, step, tool } from './steps.mts';
import { Stop } from './stop.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The browser for tests: one that is installed, else Debian's package, else Playwright's own. Never none. */
export async function chromium(): Promise<string> {
  const found = process.env.CHROMIUM_PATH || installed() || (await playwrights());
  if (found) return found;
  await (mayUseApt() ? fromDebian() : fromPlaywright());
  return installed() ?? (await playwrights()) ?? missing();
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  return [...macs, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isExecutable);
}

function isExecutable(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function playwrights() {
  const { chromium: own } = await import('@playwright/test');
  return existsSync(own.executablePath()) ? own.executablePath() : undefined;
}

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && !readFileSync('/etc/os-release', 'utf8').includes('ID=ubuntu');

async function fromDebian() {
  const apt = (...args: string[]) => exitCode('apt-get', ['-y', '-qq', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await apt('update');
  await step('Installing Chromium from Debian', () => apt('install', '--no-install-recommends', 'chromium'), missingText);
}

const fromPlaywright = () => step('Fetching Chromium for Playwright', () => node([tool('playwright'), 'install', 'chromium']), missingText);

const missingText = 'The browser tests need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one, then start again.';

function missing(): never {
  throw new Stop(missingText);
}
