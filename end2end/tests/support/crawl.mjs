// The whole site as links show it, fetched without a browser.

const link = /<a\s[^>]*?href="([^"]*)"[^>]*>/g;
const identifier = /\sid="([^"]*)"/g;

/** How many pages are asked for at a time. */
const atOnce = 8;

function addresses(html) {
  return [...html.matchAll(link)].map(([tag, href]) => ({ tag, href: href.replaceAll('&amp;', '&') }));
}

async function look(baseURL, path) {
  const answer = await fetch(new URL(path, baseURL), { redirect: 'manual', headers: { Accept: 'text/html' } });
  const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html') && !answer.headers.has('content-disposition');
  const html = isPage ? await answer.text() : '';
  if (!isPage) await answer.body?.cancel();
  return { status: answer.status, html, links: addresses(html), ids: new Set([...html.matchAll(identifier)].map(([, id]) => id)) };
}

/** Every page that links lead to from `start`, with its steps from there; `follows` says which ones to go on from. */
export async function crawl(baseURL, start, follows) {
  const pages = new Map();
  let round = [start];
  for (let steps = 0; round.length > 0; steps += 1) {
    const found = new Set();
    for (let first = 0; first < round.length; first += atOnce) {
      await Promise.all(round.slice(first, first + atOnce).map(async (path) => {
        const page = await look(baseURL, path);
        pages.set(path, { ...page, steps });
        for (const { href } of page.links) {
          const url = new URL(href, new URL(path, baseURL));
          if (url.origin === new URL(baseURL).origin) found.add(url.pathname + url.search);
        }
      }));
    }
    round = [...found].filter((path) => !pages.has(path) && follows(path));
  }
  return pages;
}
