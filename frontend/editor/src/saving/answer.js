// What the server's answer to a save means.

/** Sends the form; never throws. `{ kind: 'saved' | 'conflict' | 'refused' | 'signed-out' | 'offline', … }` */
export async function send(address, body, { keepalive = false } = {}) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      keepalive,
      redirect: 'manual',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' },
    });
    return meaning(response.status, response.type, await json(response));
  } catch {
    return { kind: 'offline' };
  }
}

async function json(response) {
  if (!/\bjson\b/.test(response.headers.get('Content-Type') ?? '')) return null;
  return response.json().catch(() => null);
}

export function meaning(status, type, answer) {
  // A page that asks for a password answers with a redirect.
  if (status === 401 || type === 'opaqueredirect') return { kind: 'signed-out' };
  if (answer?.conflict) return { kind: 'conflict', ...answer };
  if (answer?.problem) return { kind: 'refused', ...answer };
  if (status >= 500 || status === 429 || status === 408) return { kind: 'offline' };
  if (status >= 200 && status < 300 && answer) return { kind: 'saved', ...answer };
  return { kind: 'refused', problem: String(status) };
}

/** Milliseconds until the next try: 5 s, 10 s, 20 s … one minute. */
export const backOff = (failures) => Math.min(60_000, 5_000 * 2 ** Math.max(0, failures - 1));
