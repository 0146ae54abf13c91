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
