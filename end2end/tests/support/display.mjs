// The reading preferences as the portal keeps them: one cookie, attributes on <html>.

export const schemes = ['black-on-white', 'white-on-black', 'blue', 'beige', 'brown'];

/** What the cookie holds for `{ vision: 'on', text: '200' }`. */
export function cookieValue(preferences) {
  return Object.entries(preferences).map(([name, value]) => `${name}.${value}`).join('_');
}

/** Lets every further page of the context come with these preferences. */
export function prefer(context, baseURL, preferences) {
  return context.addCookies([{ name: 'display', value: cookieValue(preferences), url: baseURL }]);
}

/** Puts preferences on the page that is open, instead of those it has; saves loading it again. */
export function wear(page, preferences) {
  return page.evaluate((preferences) => {
    const html = document.documentElement;
    for (const name of ['vision', 'text', 'scheme', 'images', 'letter', 'line', 'font', 'embeds']) {
      html.toggleAttribute(`data-${name}`, false);
      if (preferences[name]) html.setAttribute(`data-${name}`, preferences[name]);
    }
  }, preferences);
}

/** The cookie that the browser keeps. */
export async function keptCookie(context) {
  return (await context.cookies()).find(({ name }) => name === 'display');
}
