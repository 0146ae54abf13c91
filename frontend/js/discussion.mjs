// The page of an online conference with script: answers appear by themselves. `boot.js` loads this for
// the section that names it; without it a link renews the page.

/** So long between two looks; in milliseconds. */
const PAUSE = 10_000;

export const start = (section) => {
  const list = section.querySelector("[data-live]");
  const status = section.querySelector("[data-live-status]");
  if (!list) return;
  let known = list.innerHTML;
  const look = async () => {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return;
    // Our own server's markup, and the policy of the page lets no script in it run.
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
    if (!found || found.innerHTML === known) return;
    known = found.innerHTML;
    list.replaceChildren(...found.childNodes);
    if (status) status.textContent = status.dataset.liveStatus;
  };
  const renew = async () => {
    // Another page stands here by now.
    if (!section.isConnected) return;
    // Nothing is taken away from under a keyboard or from a page that nobody sees.
    if (!document.hidden && !list.contains(document.activeElement)) await look().catch(() => undefined);
    setTimeout(renew, PAUSE);
  };
  setTimeout(renew, PAUSE);
};
