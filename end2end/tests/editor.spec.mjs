// The rich-text editor with the keyboard alone: nothing typed is lost, nobody is trapped in it.
import { expect, test } from '@playwright/test';
import { asAdministrator } from './support/staff.mjs';

/** Begins a news item and puts the caret behind `text` in its Kazakh text. */
async function writing(page, text) {
  await asAdministrator(page);
  await page.goto('/admin/content/new');
  const news = await page.locator('[name=section] option', { hasText: /Жаңалықтар/ }).first().getAttribute('value');
  await page.locator('[name=section]').selectOption(news);
  await page.locator('[name=kind]').selectOption('news');
  await page.locator('main [name=title]').fill(`Пернетақтамен жазылған ${Date.now()}`);
  await page.locator('main form[method=post] button[type=submit]').click();
  await page.waitForURL(/\/admin\/content\/\d+/);
  const editable = page.locator('#language-kk [role=textbox]');
  await editable.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  return editable;
}

const kept = (page) => page.locator('[name="kk.body"]').evaluate((area) => area.value);

test('what is typed right after the dialog of links stands in the field at once', async ({ page }) => {
  await writing(page, 'Кітапхана ашылды');
  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.type(' бүгін,');
  expect(await kept(page)).toBe('Кітапхана ашылды бүгін,');

  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('egov.kz');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.type(' сағат онда');
  expect(await kept(page)).toBe('Кітапхана ашылды бүгін,[egov.kz](https://egov.kz) сағат онда');
});

test('a link that is only looked at is not replaced by the next word', async ({ page }) => {
  await writing(page, 'Сілтеме: ');
  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('egov.kz');
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ControlOrMeta+K');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.type(' осы');
  expect(await kept(page)).toBe('Сілтеме: [egov.kz](https://egov.kz) осы');
});

test('the Tab key leaves a list, brackets indent its items', async ({ page }) => {
  const editable = await writing(page, '- бір');
  await page.keyboard.press('Enter');
  await page.keyboard.type('екі');
  await page.keyboard.press('ControlOrMeta+]');
  expect(await kept(page)).toMatch(/^- бір\n {2,4}- екі$/);
  await page.keyboard.press('ControlOrMeta+[');
  expect(await kept(page)).toBe('- бір\n- екі');
  await page.keyboard.press('Tab');
  await expect(editable).not.toBeFocused();
  expect(await kept(page)).toBe('- бір\n- екі');
  const help = await editable.getAttribute('aria-describedby');
  expect(help.split(' ')).toContain('editor-keys');
  await expect(page.locator('#editor-keys')).toBeVisible();
});
