import { acrossBodies } from './en/across-bodies.ts';
import { cli } from './en/cli.ts';
import { configuration } from './en/configuration.ts';
import { crossYear } from './en/cross-year.ts';
import { editor } from './en/editor.ts';
import { features } from './en/features.ts';
import { files } from './en/files.ts';
import { marks } from './en/marks.ts';
import { claims, prose } from './en/prose.ts';
import { repairs } from './en/repairs.ts';
import { rules } from './en/rules.ts';
import { textRules } from './en/text-rules.ts';
import { workspace } from './en/workspace.ts';
import type { Messages } from './shape.ts';

/** Texts in English. Labels, places and sentences of the report stay in Chinese, as they are written in it. */
export const en: Messages = {
  rules: { ...rules, ...prose, ...textRules, ...crossYear, ...acrossBodies },
  repairs,
  claims,
  features,
  editor,
  files,
  // As in zh-CN: a server is never asked for these.
  get cli() {
    return cli;
  },
  configuration,
  workspace,
  marks,
};
