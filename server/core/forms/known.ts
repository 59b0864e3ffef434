import { once } from '../text/once.ts';
import { builtInForms } from './builtin.ts';
import type { Form } from './form.ts';

/** Users' own forms before the built-in ones; the same array for the same forms, as reading keeps a lexicon for each. */
export function knownForms(own: readonly Form[] | undefined): readonly Form[] {
  return own === undefined || own.length === 0 ? builtInForms : combined(own);
}

/** Whether a form can be chosen: it is built in or one of these. */
export function isKnownForm(id: string, own: readonly Form[]): boolean {
  return knownForms(own).some((form) => form.id === id);
}

const combined = once((own: readonly Form[]): readonly Form[] => {
  const ids = new Set(own.map((form) => form.id));
  return [...own, ...builtInForms.filter((form) => !ids.has(form.id))];
});
