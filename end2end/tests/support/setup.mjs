// Once, before any test: the administrator gets a lasting password.
import { chromium } from '@playwright/test';
import { administrator, asAdministrator } from './staff.mjs';

export default async function setup({ projects: [{ use }] }) {
  // A portal that somebody started by hand is left as it is.
  if (!administrator.oneTime) return;
  const browser = await chromium.launch(use.launchOptions);
  try {
    const page = await browser.newPage({ baseURL: use.baseURL });
    await asAdministrator(page);
  } finally {
    await browser.close();
  }
}
