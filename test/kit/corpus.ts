/** Published reports with their truth files, from the folder that `GOUJI_CORPUS` names; they are no part of the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Markup } from '../../server/core/source/markup.ts';
import type { Truth } from './score.ts';

/** Null when there is none to test with. */
export const corpusFolder: string | null = process.env.GOUJI_CORPUS || null;

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
  readonly markup: Markup;
  readonly truth: Truth;
}

const TRUTH = '.truth.json';

/** The files of the corpus that have a truth file beside them; none without a corpus. */
export function corpusFiles(): readonly CorpusFile[] {
  if (corpusFolder === null) return [];
  const folder = corpusFolder;
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return readdirSync(folder)
    .filter((name) => name.endsWith(TRUTH))
    .map((name) => name.slice(0, -TRUTH.length))
    .sort()
    .map((name) => ({
      name,
      text: read(name),
      markup: markupOf(name),
      truth: JSON.parse(read(name + TRUTH)) as Truth,
    }));
}

function markupOf(name: string): Markup {
  const extension = extname(name);
  return extension === '.md' ? 'markdown' : extension === '.html' || extension === '.htm' ? 'html' : 'plain';
}
