/** What is shipped stays small, and is all there. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './project.ts';

const bundles = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
const OF_THE_CLIENT = ['client.js', 'session.js'];
const OF_THE_COMMAND = ['cli.js', 'cli-texts.js'];
/** Of these one is loaded at most, and none for who has not asked for it. */
const OTHER_LANGUAGES = ['en.js', 'zh-TW.js', 'client-en.js', 'client-zh-TW.js'];

/** In KB: what is loaded together. */
const BUDGETS = [
  { what: 'the client of a window without a report', files: ['client.js'], budget: 20 },
  { what: 'the client with the session it starts', files: OF_THE_CLIENT, budget: 460 },
  {
    what: 'the server with all it may load',
    files: bundles.filter((name) => ![...OF_THE_CLIENT, ...OF_THE_COMMAND, ...OTHER_LANGUAGES].includes(name)),
    // The language server library is 190 KB of it, HTML 46, scripts 40, the core 450.
    budget: 795,
  },
  ...OTHER_LANGUAGES.map((name) => ({ what: `messages in another language (${name})`, files: [name], budget: 44 })),
];

describe('bundles', () => {
  it.each(BUDGETS)('$what: at most $budget KB', ({ files, budget }) => {
    const size = files.reduce((sum, name) => sum + statSync(join(root, 'dist', name)).size / 1024, 0);
    expect(size).toBeLessThanOrEqual(budget);
  });

  it('are what the manifest starts', () => {
    const { main, bin } = JSON.parse(textOf('package.json'));
    expect([main, `./${bin.gouji}`].map((path) => path.replace('./dist/', ''))).toEqual(['client.js', 'cli.js']);
    expect(bundles).toEqual(expect.arrayContaining(['client.js', 'cli.js', 'server.js']));
  });
});
