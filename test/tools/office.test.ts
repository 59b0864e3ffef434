/** The harness gives up on a file on which LibreOffice hangs, and on no other. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { office } from './office.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
const { PATH } = process.env;
afterAll(() => {
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true });
});

/** Stands in for it: makes a file of each that it is given, and nothing more after one called `hangs`. */
const SOFFICE = `#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
out=$2; mkdir -p "$out"; shift 2
for path; do
  name=$(basename "$path" .docx)
  case $name in hangs*) sleep 600 ;; lost*) ;; *) echo made > "$out/$name.pdf" ;; esac
done
`;

it.skipIf(process.platform === 'win32')('skips the files on which it hangs, and says which', async () => {
  writeFileSync(join(folder, 'soffice'), SOFFICE, { mode: 0o755 });
  process.env.PATH = `${folder}${delimiter}${PATH}`;
  const paths = ['a', 'lost', 'b', 'hangs', 'c', 'hangs-too'].map((name) => join(folder, `${name}.docx`));
  const [, , , hangs, , hangsToo] = paths;
  expect(await office(paths, 'pdf', null, 1000)).toEqual([hangs, hangsToo]);
  const made = paths.filter((path) => existsSync(path.replace('.docx', '.office.pdf')));
  expect(made.map((path) => path.slice(folder.length + 1))).toEqual(['a.docx', 'b.docx', 'c.docx']);
});
