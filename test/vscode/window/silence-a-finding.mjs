// The story of a figure that is as it is: its finding is silenced, and why is asked for and kept.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const LIMIT_MS = 60_000;

/**
 * @param {object} scene
 * @param {any} scene.page The playwright page that shows the editor, at a report with one error, in the view of its folder.
 * @param {(name: string) => Promise<unknown>} scene.shoot Takes a picture of the window.
 * @param {string} scene.folder
 * @returns {[title: string, step: () => Promise<void>][]} Steps that build on each other.
 */
export function silenceAFinding({ page, shoot, folder }) {
  const appears = (/** @type {any} */ locator) => locator.first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  const box = page.locator('.quick-input-widget:visible');
  return [
    [
      'a finding that is ignored asks why first',
      async () => {
        const ignore = page
          .locator('.action-widget .monaco-list-row.action')
          .filter({ hasText: '忽略：记入 .gouji.json' });
        await page.keyboard.press('Control+1');
        const end = Date.now() + LIMIT_MS;
        for (;;) {
          await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: LIMIT_MS });
          await page.keyboard.press('Control+.');
          if (
            await ignore
              .first()
              .waitFor({ state: 'visible', timeout: 5000 })
              .then(
                () => true,
                () => false,
              )
          )
            break;
          if (Date.now() > end) throw new Error('there is no action that ignores the finding');
          await page.keyboard.press('Escape');
        }
        await ignore.first().click();
        await appears(box.getByText('写明理由，供以后查核'));
        await shoot('9-reason');
      },
    ],
    [
      'without a reason nothing is ignored, with one it is',
      async () => {
        await page.keyboard.press('Enter');
        await appears(box.getByText('请写明理由'));
        await page.keyboard.type('与上级“核定”，按原表公布');
        await page.keyboard.press('Enter');
        await page
          .locator('.editor-instance .squiggly-error')
          .first()
          .waitFor({ state: 'detached', timeout: LIMIT_MS });
        const { ignores } = JSON.parse(await readFile(join(folder, '.gouji.json'), 'utf8'));
        const reasons = ignores.map((/** @type {{ reason: string }} */ { reason }) => reason);
        if (reasons.join() !== '与上级“核定”，按原表公布') throw new Error(`the reasons are ${reasons}`);
      },
    ],
  ];
}
