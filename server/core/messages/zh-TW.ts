// Generated from zh-CN by npm run generate. Do not edit.
import { acrossBodies } from './zh-TW/across-bodies.ts';
import { cli } from './zh-TW/cli.ts';
import { configuration } from './zh-TW/configuration.ts';
import { crossYear } from './zh-TW/cross-year.ts';
import { editor } from './zh-TW/editor.ts';
import { features } from './zh-TW/features.ts';
import { files } from './zh-TW/files.ts';
import { marks } from './zh-TW/marks.ts';
import { claims, prose } from './zh-TW/prose.ts';
import { repairs } from './zh-TW/repairs.ts';
import { rules } from './zh-TW/rules.ts';
import { textRules } from './zh-TW/text-rules.ts';
import { workspace } from './zh-TW/workspace.ts';

/** Texts in Traditional Chinese. Functions take figures already formatted, so that a locale never does arithmetic. */
export const zhTW = {
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
