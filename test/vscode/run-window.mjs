// One pass through the window, as a user goes: on the packaged extension, with pictures to look at afterwards.

import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { openBrowser } from './editor/browser.mjs';
import { cleanUp } from './editor/clean-up.mjs';
import { packageExtension } from './editor/package-extension.mjs';
import { browserEditorRunsHere, desktopExecutable, provideBrowserEditor } from './editor/provision.mjs';
import { startServer } from './editor/server.mjs';
import { workbenchAddress } from './editor/workbench.mjs';
import { report } from './report.mjs';
import { checkAFolder, prepareFolder } from './window/check-a-folder.mjs';
import { correctADraft } from './window/correct-a-draft.mjs';
import { draftWithHelp, makeRagged } from './window/draft-with-help.mjs';
import { silenceAFinding } from './window/silence-a-finding.mjs';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url));

/**
 * @returns {Promise<{ passed: number, failed: number }>}
 * @throws {import('./editor/provision.mjs').Lacking}
 */
export async function runWindowTests() {
  if (desktopExecutable() && !browserEditorRunsHere()) {
    console.log('\nThe pass through the window runs in the browser VS Code only, which this system does not have.');
    return { passed: 0, failed: 0 };
  }
  provideBrowserEditor();
  rmSync(screenshots, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  console.log('\nthrough the window, on the packaged extension');
  const ending = cleanUp();
  const { passed, failed, report: tell } = report();
  /** @type {(name: string) => Promise<unknown>} */
  let shoot = async () => {};
  try {
    const server = await startServer({ install: [packageExtension()], testDriver: true }, ending.add);
    const workspace = join(server.folder, 'workspace');
    cpSync(fixtures, workspace, { recursive: true });
    const browser = await openBrowser(server.folder);
    ending.add(() => browser.close());
    const page = browser.pages()[0] ?? (await browser.newPage());
    shoot = (name) => page.screenshot({ path: join(screenshots, `${name}.png`) });

    const draft = join(workspace, 'wrong-total.txt');
    await page.goto(workbenchAddress(server, { folder: workspace, file: draft }));
    tell('the packaged extension installs, and the window opens');
    await follow(correctADraft({ page, shoot, draft, mended: join(workspace, 'clean.txt') }));

    const other = join(workspace, 'ragged.txt');
    cpSync(join(fixtures, 'wrong-total.txt'), other);
    await makeRagged(other);
    const second = await browser.newPage();
    const shootFirst = shoot;
    shoot = (name) => second.screenshot({ path: join(screenshots, `${name}.png`) });
    await second.goto(workbenchAddress(server, { folder: workspace, file: other }));
    await follow(draftWithHelp({ page: second, first: page, shoot, draft: other }));
    shoot = shootFirst;
    await second.close();

    const folder = join(server.folder, 'folder');
    const texts = {
      clean: readFileSync(join(fixtures, 'clean.txt'), 'utf8'),
      wrong: readFileSync(join(fixtures, 'wrong-review.txt'), 'utf8'),
    };
    await prepareFolder(folder, texts);
    await page.goto(workbenchAddress(server, { folder }));
    await follow(checkAFolder({ page, shoot }));
    await follow(silenceAFinding({ page, shoot, folder }));
  } catch (error) {
    tell('the packaged extension installs, and the window opens', error.message);
  } finally {
    await ending.run();
  }
  return { passed: passed(), failed: failed() };

  /** @param {[title: string, step: () => Promise<void>][]} story */
  async function follow(story) {
    for (const [title, step] of story) {
      // Each step goes on from the one before, so the first that fails is the last.
      if (!(await succeeds(title, step))) return;
    }
  }

  /** @param {string} title @param {() => Promise<void>} step */
  async function succeeds(title, step) {
    try {
      await step();
      tell(title);
      return true;
    } catch (error) {
      tell(title, stripVTControlCharacters(error.message));
      await shoot('failure');
      return false;
    }
  }
}
