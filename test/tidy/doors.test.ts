/** The editor and the command give the same findings for the same text and configuration. */
import { readdirSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checked, gouji } from '../cli/gouji.ts';
import { converse } from '../lsp/conversation.ts';
import { root, textOf } from './project.ts';

const LANGUAGES: Readonly<Record<string, string>> = { '.md': 'markdown', '.html': 'html' };
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

const drafts = [
  ...readdirSync(join(root, 'examples')).map((name) => `examples/${name}`),
  // This one has a configuration and a form of its own.
  'docs/own-form/patrols-2024.txt',
];

describe('a draft has the same findings in every door', () => {
  it.each(drafts)('%s', async (path) => {
    const run = checked(await gouji(['check', '--format', 'json', path]));
    const told = run.files[0]!.findings.map(({ rule, severity, message, range }) => ({
      rule,
      severity,
      message,
      range,
    }));

    const uri = pathToFileURL(join(root, path)).href;
    const client = await converse({ workspaceFolder: pathToFileURL(join(root, dirname(path))).href });
    client.open(uri, LANGUAGES[extname(path)] ?? 'gouji', textOf(path));
    const shown = (await client.pull(uri)).map(({ code, severity, message, range }) => ({
      rule: code,
      severity: SEVERITIES[severity!],
      message,
      range,
    }));
    expect(shown).toEqual(told);
  });

  it('of which some have findings and some have none', async () => {
    const { files } = checked(await gouji(['check', '--format', 'json', ...drafts]));
    expect(files.map(({ findings }) => findings.length > 0)).toEqual(expect.arrayContaining([true, false]));
  });
});
