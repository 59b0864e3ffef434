// The story of one draft: opened with a wrong total, understood, corrected, saved.

import { readFile } from 'node:fs/promises';

const LIMIT_MS = 60_000;

/**
 * @param {object} scene
 * @param {any} scene.page The playwright page that shows the editor, with the draft open.
 * @param {(name: string) => Promise<unknown>} scene.shoot Takes a picture of the window.
 * @param {string} scene.draft The draft's path: its row 一 gives 6 where the parts sum to 5.
 * @param {string} scene.mended A file with the text the draft must have in the end.
 * @returns {[title: string, step: () => Promise<void>][]} Steps that build on each other.
 */
export function correctADraft({ page, shoot, draft, mended }) {
  const editor = page.locator('.editor-instance').first();
  const problems = page.locator('.markers-panel .monaco-list-row');
  const fix = /总计.*改为 5$/;
  const statusBar = page.locator('.statusbar');
  const appears = (/** @type {any} */ locator) => locator.first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  const vanishes = (/** @type {any} */ locator) => locator.first().waitFor({ state: 'detached', timeout: LIMIT_MS });

  return [
    [
      'a draft opens as a report, its wrong total underlined',
      async () => {
        await appears(statusBar.getByText('政府信息公开年报'));
        await goTo(page, await wrongTotal(draft));
        await appears(editor.locator('.squiggly-error'));
        await appears(statusBar.getByText('✗ 2 处不平'));
        await shoot('1-draft-underlined');
      },
    ],
    [
      'the Problems panel names the equation',
      async () => {
        await page.keyboard.press('Control+Shift+M');
        await appears(problems.filter({ hasText: '总计列：一(6)＋二(1)＝7，三(七)(6)＋四(0)＝6，相差 1' }));
        await appears(problems.filter({ hasText: 'row-total-mismatch' }));
        await shoot('2-problems-panel');
      },
    ],
    [
      'hovering over the total explains it',
      async () => {
        // Without the panel there is room for the whole hover.
        await page.keyboard.press('Control+J');
        await vanishes(problems);
        await goTo(page, await wrongTotal(draft));
        const hover = page.locator('.monaco-hover:visible');
        await pressUntil(page, ['Control+K', 'Control+I'], hover.filter({ hasText: '相差 1' }));
        await appears(hover.filter({ hasText: '〔2021〕30号' }));
        await shoot('3-hover-explains');
        await page.keyboard.press('Escape');
        await hover.first().waitFor({ state: 'hidden', timeout: LIMIT_MS });
      },
    ],
    [
      'the quick fix is offered first',
      async () => {
        const actions = page.locator('.action-widget .monaco-list-row.action');
        await pressUntil(page, ['Control+.'], actions.filter({ hasText: fix }));
        const first = await actions.first().textContent();
        if (!fix.test(first)) throw new Error(`another is: ${first}`);
        await shoot('4-quick-fixes');
        await actions.filter({ hasText: fix }).first().click();
      },
    ],
    [
      'after it nothing is underlined, and the report balances',
      async () => {
        await vanishes(page.locator('.squiggly-error'));
        await page.keyboard.press('Control+Shift+M');
        await appears(page.locator('.markers-panel').getByText('No problems have been detected'));
        await appears(statusBar.getByText('✓ 勾稽平'));
      },
    ],
    [
      'the saved file is right to the last character',
      async () => {
        await page.keyboard.press('Control+S');
        await becomes(draft, await readFile(mended, 'utf8'));
        await shoot('5-corrected-and-saved');
      },
    ],
  ];
}

/** Where the wrong total stands: line and column from 1, and how far the column is from the line's end. */
async function wrongTotal(/** @type {string} */ draft) {
  const lines = (await readFile(draft, 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.startsWith('一、本年新收'));
  const character = lines[line].lastIndexOf('6');
  return { line: line + 1, column: character + 1, fromEnd: lines[line].length - character };
}

/**
 * Puts the cursor somewhere. The column is walked to: in `line:column` the editor counts a Chinese character as two.
 *
 * @param {any} page @param {{ line: number, column: number, fromEnd: number }} position
 */
async function goTo(page, { line, column, fromEnd }) {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').first().waitFor({ state: 'visible', timeout: LIMIT_MS });
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: LIMIT_MS });
  await page.keyboard.press('End');
  for (let step = 0; step < fromEnd; step += 1) await page.keyboard.press('ArrowLeft');
  await page.locator('.statusbar').getByText(`Ln ${line}, Col ${column}`).waitFor({ timeout: LIMIT_MS });
}

/**
 * Presses keys until what they ask for shows. The editor drops a request that comes while the focus is still on its
 * way back to the text; a person presses again.
 *
 * @param {any} page @param {readonly string[]} keys @param {any} locator
 */
async function pressUntil(page, keys, locator) {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: LIMIT_MS });
    for (const key of keys) await page.keyboard.press(key);
    try {
      await locator.first().waitFor({ state: 'visible', timeout: 5000 });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** @param {string} path @param {string} expected */
async function becomes(path, expected) {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const text = await readFile(path, 'utf8');
    if (text === expected) return;
    if (Date.now() > end) throw new Error(`${path} is not as expected:\n${text.slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
