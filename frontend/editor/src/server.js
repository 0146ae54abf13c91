// Asking the server for pages and files of the library.

export async function getJson(address, query) {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const answer = await fetch(url, { headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' } });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

/** A file as the editor names it. */
const named = (file) => ({ ...file, kind: file.kind === 'picture' ? 'image' : file.kind, thumb: file.thumb ?? file.thumbnail });

/** The library: searches, and remembers what it has seen. */
export function library(address) {
  const known = new Map();
  const remember = (answer) => {
    const files = (answer.files ?? answer).map(named).filter((file) => file.usable !== false);
    for (const file of files) known.set(String(file.id), file);
    return files;
  };
  const ask = async (query) => remember(await getJson(address, query));
  const wanted = new Map();

  return {
    search: (kind, q) => ask({ kind: kind === 'image' ? 'picture' : kind, q }),
    known: (id) => known.get(id) ?? null,
    /** One file by its id, asked once; `null` when the server does not say. */
    find(id) {
      if (known.has(id)) return Promise.resolve(known.get(id));
      if (!wanted.has(id)) wanted.set(id, ask({ ids: id, kind: '', q: '' }).then(() => known.get(id) ?? null, () => null));
      return wanted.get(id);
    },
  };
}
