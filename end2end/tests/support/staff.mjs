// People of the newsroom: the administrator that `cargo xtask` created, and those they invite.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const administrator = { email: 'e2e@shymkent.example', oneTime: process.env.PORTAL_ADMIN_PASSWORD };

/** Long enough and no word of any dictionary. */
export const password = 'Тұлпар-7-жұлдыз-қорған';

/** The mails to an address that lie in the data folder, oldest first. */
export function mailsTo(address) {
  const folder = join(process.env.PORTAL_DATA, 'mail');
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((mail) => mail.includes(address))
    .map(decoded);
}

/** Quoted-printable and base64 parts as plain text, enough to find a link or a sentence. */
function decoded(mail) {
  const soft = mail.replace(/=\r?\n/g, '');
  const bytes = soft.replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
  return bytes.replace(/(?:^[A-Za-z0-9+/]{60,}={0,2}\r?\n)+(?:^[A-Za-z0-9+/]+={0,2}\r?\n)?/gm, (block) =>
    Buffer.from(block, 'base64').toString('utf8'));
}

/** Waits for a mail that `test` likes. */
export async function mailTo(address, test) {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      const found = mailsTo(address).find(test);
      if (found) return found;
    } catch {
      // The folder comes with the first mail.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no mail to ${address}`);
}

export async function signIn(page, email, secret) {
  await page.goto('/kk/login');
  await page.locator('main [name=email]').fill(email);
  await page.locator('main [name=password]').fill(secret);
  await page.locator('main form[method=post] button[type=submit]').click();
}

/** The administrator, whose one-time password is changed by whichever test comes first. */
export async function asAdministrator(page) {
  await signIn(page, administrator.email, password);
  await page.waitForLoadState();
  if (!page.url().includes('/login')) return;
  await signIn(page, administrator.email, administrator.oneTime);
  await page.waitForURL(/\/account/);
  await page.locator('[name=current]').first().fill(administrator.oneTime);
  await page.locator('[name=password]').first().fill(password);
  await page.locator('[name=repeated]').first().fill(password);
  await page.locator('form[action="/account/password"] button[type=submit]').click();
  await page.waitForURL(/\/admin/);
}

/** Invites somebody and follows the link of the mail to a password. */
export async function invite(admin, guest, { name, email, role, section }) {
  await admin.goto('/admin/users/invite');
  await admin.locator('main [name=name]').fill(name);
  await admin.locator('main [name=email]').fill(email);
  await admin.locator('main [name=role]').selectOption(role);
  await admin.locator('main [name=section]').selectOption(section === '' ? '' : { label: section });
  await admin.locator('main form[method=post] button[type=submit]').first().click();
  await admin.waitForURL(/\/admin\/users\/\d+/);
  const mail = await mailTo(email, (text) => text.includes('/password/'));
  const [link] = mail.match(/http:\/\/[^\s"<>]+\/password\/[^\s"<>]+/);
  await guest.goto(link);
  await guest.locator('main [name=password]').fill(password);
  await guest.locator('main [name=repeated]').fill(password);
  await guest.locator('main form[method=post] button[type=submit]').click();
  await guest.waitForLoadState();
  await signIn(guest, email, password);
  await guest.waitForURL(/\/admin/);
}
