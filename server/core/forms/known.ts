import { builtInForms } from './builtin.ts';
import type { Form } from './form.ts';

const combined = new WeakMap<readonly Form[], readonly Form[]>();

/** Users' own forms before the built-in ones; the same array for the same forms, as reading keeps a lexicon for each. */
export function knownForms(own: readonly Form[] | undefined): readonly Form[] {
  if (own === undefined || own.length === 0) return builtInForms;
  let all = combined.get(own);
  if (all === undefined) {
    const ids = new Set(own.map((form) => form.id));
    all = [...own, ...builtInForms.filter((form) => !ids.has(form.id))];
    combined.set(own, all);
  }
  return all;
}
