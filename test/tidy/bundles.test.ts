/** What is shipped stays small, and is all there. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import phrases from 'opencc-js/dict/TSPhrases';
import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { simplifyEdits } from '../../server/core/text/simplify.ts';
import { root, textOf } from './project.ts';

const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
const OF_THE_CLIENT = ['client.js', 'session.js'];
const OF_THE_COMMAND = ['cli.js', 'cli-texts.js', 'cli-texts-en.js', 'cli-texts-zh-TW.js', 'rule-sources.js'];
/** Of these one is loaded at most, and none for who has not asked for it. */
const OTHER_LANGUAGES = ['en.js', 'zh-TW.js', 'client-en.js', 'client-zh-TW.js'];

/** In KB: what is loaded together. */
const BUDGETS = [
  { what: 'the client of a window without a report', files: ['client.js'], budget: 20 },
  { what: 'the client with the session it starts', files: OF_THE_CLIENT, budget: 460 },
  { what: 'the server as it starts', files: ['server.js'], budget: 350 },
  {
    what: 'the server with all it may load',
    files: bundles.filter((name) => ![...OF_THE_CLIENT, ...OF_THE_COMMAND, ...OTHER_LANGUAGES].includes(name)),
    budget: 650,
  },
  ...OTHER_LANGUAGES.map((name) => ({ what: `messages in another language (${name})`, files: [name], budget: 32 })),
];

/** Loads the client with a `vscode` of which everything can be asked, called and extended. */
const LOAD = `
  const Module = require('node:module');
  const load = Module._load;
  const anything = () => new Proxy(function () {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => 0 : anything()),
    apply: () => anything(),
    construct: () => ({}),
  });
  Module._load = (name, ...others) => (name === 'vscode' ? anything() : load(name, ...others));
  const { activate } = require(process.argv[1] + '/client.js');
  const { startSession } = require(process.argv[1] + '/session.js');
  for (const name of ['core', 'html', 'simplify']) require(process.argv[1] + '/' + name + '.js');
  if (typeof activate !== 'function' || typeof startSession !== 'function') throw new Error('nothing to start');
`;

describe('bundles', () => {
  it.each(BUDGETS)('$what: at most $budget KB', ({ files, budget }) => {
    const size = files.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size / 1024, 0);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it('load, those of the client beside anything that calls itself an editor', () => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', LOAD, join(root, 'dist')], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('have the forms as they are in their files', () => {
    const { builtInForms: built } = createRequire(import.meta.url)(join(root, 'dist', 'core.js'));
    expect(built).toHaveLength(builtInForms.length);
    expect(JSON.stringify(built)).toBe(JSON.stringify(builtInForms));
  });

  it('have the converter’s phrases, of which they carry half', () => {
    const { simplifyEdits: built } = createRequire(import.meta.url)(join(root, 'dist', 'simplify.js'));
    const traditional = phrases.replaceAll(/ [^|]+/g, '');
    const everywhere = Array.from({ length: traditional.length }, (_, at) => at);
    expect(built(traditional, everywhere)).toEqual(simplifyEdits(traditional, everywhere));
  });

  it('are what the manifest starts', () => {
    const { main, bin } = JSON.parse(textOf('package.json'));
    expect([main, `./${bin.gouji}`].map((path) => path.replace('./dist/', ''))).toEqual(['client.js', 'cli.js']);
    expect(bundles).toEqual(expect.arrayContaining(['client.js', 'cli.js', 'server.js']));
  });
});
