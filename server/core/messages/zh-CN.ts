import { acrossBodies } from './zh-CN/across-bodies.ts';
import { cli } from './zh-CN/cli.ts';
import { configuration } from './zh-CN/configuration.ts';
import { crossYear } from './zh-CN/cross-year.ts';
import { editor } from './zh-CN/editor.ts';
import { features } from './zh-CN/features.ts';
import { files } from './zh-CN/files.ts';
import { marks } from './zh-CN/marks.ts';
import { claims, prose } from './zh-CN/prose.ts';
import { repairs } from './zh-CN/repairs.ts';
import { rules } from './zh-CN/rules.ts';
import { textRules } from './zh-CN/text-rules.ts';
import { workspace } from './zh-CN/workspace.ts';

/** Texts in Simplified Chinese. Functions take figures already formatted, so that a locale never does arithmetic. */
export const zhCN = {
  rules: { ...rules, ...prose, ...textRules, ...crossYear, ...acrossBodies },
  repairs,
  claims,
  features,
  editor,
  files,
  // The bundles keep these apart, and only the command asks for them (scripts/build.mjs).
  get cli() {
    return cli;
  },
  configuration,
  workspace,
  marks,
};
