import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(__dirname, '../..');

/** What a person does, in a real browser, on the built app and a real database. */
export default defineConfig({
  testDir: __dirname,
  outputDir: join(root, '.data/test/browser'),
  globalSetup: join(__dirname, 'global-setup.ts'),
  timeout: 45_000,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  use: {
    // set by the set-up, before the workers read this
    baseURL: process.env.BROWSER_URL,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
    },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 390, height: 844 },
    trace: 'off',
  },
});
