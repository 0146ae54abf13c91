// People of the newsroom: the administrator that `cargo xtask` created, and those they invite.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export const administrator = { email: 'e2e@shymkent.example', oneTime: process.env.PORTAL_ADMIN_PASSWORD };

/** Long enough and no word of any dictionary. */
export const password = 'Тұлпар-7-жұлдыз-қорған';

/** The mails to an address that lie in the data folder, oldest first: subject and text as people read them. */
export async function mailsTo(address) {
  const folder = join(process.env.PORTAL_DATA, 'mail');
  const mails = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    // One that is still being written has no last line yet.
    .filter((mail) => /--\s*$/.test(mail))
    .filter((mail) => mail.includes(address));
  const read = await Promise.all(mails.map((mail) => PostalMime.parse(mail)));
  return read.map(({ subject, text }) => `${subject}\n${text}`);
}

/** Waits for a mail that `test` likes. */
export async function mailTo(address, test) {
  for (let tries = 0; tries < 60; tries += 1) {
    try {
      const found = (await mailsTo(address)).find(test);
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

/** The administrator, whose one-time password is changed by whichever worker comes first. */
export async function asAdministrator(page) {
  await signIn(page, administrator.email, password);
  if (await isIn(page)) return;
  await alone('administrator', async () => {
    // Whoever waited here finds the password changed already.
    await signIn(page, administrator.email, password);
    if (await isIn(page)) return;
    await signIn(page, administrator.email, administrator.oneTime);
    await page.waitForURL(/\/account/);
    await page.locator('[name=current]').first().fill(administrator.oneTime);
    await page.locator('[name=password]').first().fill(password);
    await page.locator('[name=repeated]').first().fill(password);
    await page.locator('form[action="/account/password"] button[type=submit]').click();
    await page.waitForURL(/\/admin/);
  });
}

async function isIn(page) {
  await page.waitForLoadState();
  return !page.url().includes('/login');
}

/** So long nobody holds a lock; a worker that was ended leaves its own behind. */
const stale = 60_000;

/** Does something while no other worker does: a folder can be made once only. */
async function alone(name, work) {
  const lock = join(process.env.PORTAL_DATA, `${name}.lock`);
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since && Date.now() - since > stale) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
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
