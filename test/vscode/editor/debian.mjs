// Chromium and a Chinese font from Debian's own packages, where we may install them.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const packages = { chromium: 'chromium', font: 'fonts-wqy-microhei' };

/** Where Debian's package puts its browser. */
export const debianChromium = '/usr/bin/chromium';

/**
 * Makes sure that a browser starts at the path given and that Chinese text shows as characters, not as boxes.
 *
 * @param {string} chromium The browser's path.
 * @returns {string[]} What is still lacking afterwards, one sentence each; empty when all is there.
 */
export function provideBrowser(chromium) {
  const wanted = [];
  // A browser that someone named is theirs to mend.
  if (chromium === debianChromium && !browserStarts(chromium)) wanted.push(packages.chromium);
  if (!hasChineseFont()) wanted.push(packages.font);
  if (wanted.length > 0 && mayInstall()) installPackages(wanted);

  const lacking = [];
  if (!browserStarts(chromium)) {
    lacking.push(`No Chromium starts at ${chromium}. ${installHint(packages.chromium)}, or set CHROME_PATH to one.`);
  }
  if (!hasChineseFont()) {
    // The tests read the text itself; only the screenshots suffer.
    console.warn(`No Chinese font is installed: the screenshots will show boxes. ${installHint(packages.font)}.`);
  }
  return lacking;
}

/** @param {string} name */
function installHint(name) {
  return isDebian() ? `Run: sudo apt-get install ${name}` : `Install it (Debian's package is ${name})`;
}

const isDebian = () => existsSync('/etc/debian_version');

const mayInstall = () => isDebian() && process.getuid?.() === 0;

/** A Chromium whose libraries are incomplete is as good as none, so it is asked for its version. @param {string} path */
function browserStarts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

/** @param {string[]} names */
function installPackages(names) {
  console.log(`installing Debian packages: ${names.join(', ')}`);
  // An installation interrupted earlier blocks every later one until it is finished.
  run('dpkg', ['--configure', '-a']);
  run('apt-get', ['-qq', 'update']);
  const options = ['-qq', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...options, 'install', 'fontconfig', ...names]);
}

/** A failure is not thrown: the caller looks at what is there afterwards. @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (done.status !== 0) console.warn(`${command} ${args.join(' ')} failed:\n${done.stderr ?? done.error?.message}`);
}
