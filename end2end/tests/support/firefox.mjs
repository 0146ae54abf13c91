// Firefox over WebDriver BiDi, for the few checks that a second browser engine has to pass.
import puppeteer from 'puppeteer-core';

export function launchFirefox() {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.PORTAL_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
}
