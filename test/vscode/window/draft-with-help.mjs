// The story of a second window on the same folder: a draft with ragged tables, listed, formatted, filled in.

import { readFile, writeFile } from 'node:fs/promises';

const LIMIT_MS = 30_000;

/**
 * @param {object} scene
 * @param {any} scene.page The playwright page of the second window, with the draft open.
 * @param {any} scene.first The page of the first window, on the same folder.
 * @param {(name: string) => Promise<unknown>} scene.shoot Takes a picture of the second window.
 * @param {string} scene.draft The draft's path: two equations are off, and a table is ragged.
 * @returns {[title: string, step: () => Promise<void>][]} Steps that build on each other.
 */
export function draftWithHelp({ page, first, shoot, draft }) {
  const statusBar = page.locator('.statusbar');
  const appears = (/** @type {any} */ locator) => locator.first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  const picks = page.locator('.quick-input-widget .monaco-list-row');

  return [
    [
      'a second window on the same folder checks its own draft',
      async () => {
        await appears(statusBar.getByText('✗ 2 处不平'));
        // The first window, whose report was corrected, has not noticed.
        await appears(first.locator('.statusbar').getByText('✓ 勾稽平'));
      },
    ],
    [
      'the status item lists what does not balance, and a click goes there',
      async () => {
        await statusBar.getByText('✗ 2 处不平').hover();
        await appears(page.locator('.monaco-hover').filter({ hasText: '平' }));
        await shoot('6-status-tooltip');
        await statusBar.getByText('✗ 2 处不平').click();
        await appears(picks.filter({ hasText: '相差 1' }));
        await shoot('7-what-does-not-balance');
        await picks.filter({ hasText: '相差 1' }).first().click();
        await appears(page.locator('.editor-instance .monaco-editor.focused'));
      },
    ],
    [
      'formatting aligns the tables as they are displayed',
      async () => {
        await shoot('8-ragged');
        await page.keyboard.press('Control+Shift+I');
        await becomes(page, draft, (text) => /^规章 {2,}\| +\d/m.test(text));
        await page.keyboard.press('Control+Home');
        await shoot('9-formatted');
      },
    ],
    [
      'settings are in groups, each with a title of its own',
      async () => {
        await page.keyboard.press('Control+,');
        const search = page.locator('.settings-editor .suggest-input-container .monaco-editor').first();
        await search.waitFor({ state: 'visible', timeout: LIMIT_MS });
        await page.keyboard.type('@ext:gouji.gouji');
        await appears(page.locator('.settings-editor').getByText('Drafting'));
        await shoot('10-settings');
      },
    ],
  ];
}

/** Saves until the file is as it should be. @param {any} page @param {string} path @param {(text: string) => boolean} isRight */
async function becomes(page, path, isRight) {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    await page.keyboard.press('Control+S');
    const text = await readFile(path, 'utf8');
    if (isRight(text)) return;
    if (Date.now() > end) throw new Error(`${path} is not as expected:\n${text.slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, 300));
  }
}

/** Makes the draft's tables ragged, as they are when several hands have filled them in. @param {string} path */
export async function makeRagged(path) {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(/ \| (\d+) \| /g, '|$1 |  '));
}
