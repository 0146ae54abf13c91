// Browser tests run against the portal that `cargo xtask` started; its address is in PORTAL_URL.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/setup.mjs',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A busy machine now and then keeps a browser waiting too long. What needed its second try is named in the summary.
  retries: 1,
  timeout: 60_000,
  use: {
    // Debian's Chromium. Firefox is driven by puppeteer-core (`firefox.spec.mjs`): Playwright needs a patched one.
    browserName: 'chromium',
    launchOptions: { executablePath: process.env.PORTAL_CHROMIUM ?? '/usr/bin/chromium' },
    baseURL: process.env.PORTAL_URL ?? 'http://127.0.0.1:3000',
    locale: 'kk-KZ',
    timezoneId: 'Asia/Almaty',
    screenshot: 'only-on-failure',
    // Everything is on this machine: what takes longer does not come.
    actionTimeout: 15_000,
  },
});
