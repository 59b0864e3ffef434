// The story of a folder: reports of two bodies and two years, of which one does not go on where last year's ended.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LIMIT_MS = 60_000;

/**
 * Writes the folder's reports.
 *
 * @param {string} folder
 * @param {{ clean: string, wrong: string }} drafts Reports of 2023.
 */
export async function prepareFolder(folder, { clean, wrong }) {
  const before = (/** @type {string} */ text) => text.replaceAll('2023年', '2022年').replaceAll('2024年', '2023年');
  const other = (/** @type {string} */ text) => text.replaceAll('云溪县水务局', '云溪县教育局');
  await mkdir(folder);
  await writeFile(join(folder, '水务局2022.txt'), before(clean));
  await writeFile(join(folder, '水务局2023.txt'), clean);
  await writeFile(join(folder, '教育局2023.txt'), other(wrong));
  await writeFile(join(folder, '扫描件.txt'), Buffer.alloc(600));
}

/**
 * @param {object} scene
 * @param {any} scene.page The playwright page that shows the editor, with the folder open.
 * @param {(name: string) => Promise<unknown>} scene.shoot Takes a picture of the window.
 * @returns {[title: string, step: () => Promise<void>][]} Steps that build on each other.
 */
export function checkAFolder({ page, shoot }) {
  const rows = page.locator('.pane-body .monaco-list-row');
  const row = (/** @type {string | RegExp} */ text) => rows.filter({ hasText: text });
  const appears = (/** @type {any} */ locator) => locator.first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  const hasChildren = (/** @type {string} */ text, /** @type {boolean} */ expanded) =>
    page.locator(`.pane-body .monaco-list-row[aria-expanded="${expanded}"]`).filter({ hasText: text }).first();
  const isThere = (/** @type {any} */ locator, timeout = 5000) =>
    locator
      .first()
      .waitFor({ state: 'visible', timeout })
      .then(
        () => true,
        () => false,
      );
  /** Unfolds what is folded, outermost first; what is not there to be unfolded waits for the next look. */
  const unfold = async (/** @type {readonly string[]} */ texts) => {
    for (const text of texts) {
      if (!(await isThere(row(text)))) return;
      const twistie = hasChildren(text, false).locator('.monaco-tl-twistie');
      if (await twistie.isVisible()) await twistie.click({ timeout: 5000 }).catch(() => {});
      await isThere(hasChildren(text, true));
    }
  };
  /**
   * The tree may be drawn anew under the pointer: a click is lost then, or what was unfolded is folded again with all
   * that is in it, as it is for anyone. So one looks, and begins again, until everything stays unfolded.
   */
  const expand = async (/** @type {readonly string[]} */ texts) => {
    const limit = Date.now() + 2 * LIMIT_MS;
    for (;;) {
      await unfold(texts);
      await page.waitForTimeout(1000);
      const open = await Promise.all(texts.map((text) => isThere(hasChildren(text, true), 500)));
      if (open.every(Boolean)) return;
      if (Date.now() > limit) throw new Error(`“${texts[open.indexOf(false)]}” does not stay unfolded`);
    }
  };

  return [
    [
      'the view of annual reports offers to check the folder',
      async () => {
        const icon = page.locator('.activitybar .action-label[aria-label^="Annual Reports"]');
        await appears(icon);
        await icon.first().click();
        await appears(page.locator('.welcome-view-content').getByText('Check Workspace'));
        await shoot('6-view-before');
      },
    ],
    [
      'it lists bodies, years and findings, and what could not be read',
      async () => {
        await page
          .locator('.welcome-view-content .monaco-button')
          .filter({ hasText: 'Check Workspace' })
          .first()
          .click();
        await appears(row('云溪县教育局'));
        await appears(row('云溪县水务局'));
        await appears(row('未能读取的文件'));
        await expand(['未能读取的文件', '云溪县水务局', '云溪县教育局', '水务局2023.txt', '教育局2023.txt']);
        await appears(row('2022 年“四、结转下年度继续办理”'));
        await appears(row('复议后起诉'));
        await appears(row('水务局2022.txt'));
        await appears(row('扫描件.txt'));
        await shoot('7-view-of-the-folder');
      },
    ],
    [
      'a click on a finding goes to its place',
      async () => {
        await row('复议后起诉').first().click();
        await appears(page.locator('.editor-instance .squiggly-error'));
        await appears(page.locator('.tab.active').filter({ hasText: '教育局2023.txt' }));
        await shoot('8-view-and-place');
      },
    ],
  ];
}
