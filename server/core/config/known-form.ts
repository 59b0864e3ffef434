import type { Form } from '../forms/form.ts';
import { isKnownForm } from '../forms/known.ts';
import type { ConfigLayer } from './config.ts';

/**
 * A layer as it counts: without the choice of a form that is not there, which is `unknown` then.
 *
 * @param forms users' own, beside which the built-in ones can be chosen
 */
export function withKnownForm(
  layer: ConfigLayer,
  forms: readonly Form[],
): { readonly layer: ConfigLayer; readonly unknown: string | null } {
  const { form, ...others } = layer;
  return form == null || isKnownForm(form, forms) ? { layer, unknown: null } : { layer: others, unknown: form };
}
