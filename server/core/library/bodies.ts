/** Whether two reports are of the same body, whose name is seldom written twice in the same way. */
import { fold } from '../text/fold.ts';

/** Endings that offices are shortened by, the longest first. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?:人民)?政府办(?:公[室厅])?$/, '政府办'],
  [/办公[室厅]$/, '办'],
  [/管理委员会$|管委会$/, ''],
  [/(?<=[县区市省镇乡州旗盟])人民政府$/, ''],
  [/委员会$/, '委'],
];

/** What a body's name comes down to for comparing; null for a report that names none. */
export function bodyKey(name: string | null): string | null {
  if (name === null) return null;
  let key = fold(name).text.replaceAll(/\s+/g, '');
  for (const [pattern, short] of SHORT) key = key.replace(pattern, short);
  return key;
}
