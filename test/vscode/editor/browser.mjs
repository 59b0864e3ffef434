// A headless Chromium of our own, driven by playwright-core.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toolbox } from './toolbox.mjs';

/** No sandbox: a build container seldom allows one, and the only page ever opened is our own server's. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a browser with a fresh profile below the folder given. Its signals are left to the caller's one clean-up.
 *
 * @param {string} folder An absolute path; the profile is removed with it.
 * @param {{ width: number, height: number }} [viewport]
 * @returns The browser context; its first page is open.
 */
export async function openBrowser(folder, viewport = { width: 1440, height: 900 }) {
  const { chromium } = await import(pathToFileURL(toolbox.playwright).href);
  return chromium.launchPersistentContext(join(folder, 'browser'), {
    executablePath: toolbox.chromium,
    artifactsDir: join(folder, 'artifacts'),
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    viewport,
    locale: 'zh-CN',
    args: flags,
  });
}
