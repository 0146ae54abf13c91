// axe-core in the page. It is evaluated, not added as a script, so the policy stays as it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice (O116-T-33). */
export const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

export const contrast = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Violations in `part` as lines that say what is wrong where. */
export async function violations(page, options, part = 'html') {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async ([options, part]) => {
    const { violations } = await globalThis.axe.run(part, { ...options, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.replace(/\s+/g, ' ')}`));
  }, [options, part]);
}
