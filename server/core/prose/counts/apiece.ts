import type { Count } from '../cells/count.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import { runBefore } from '../words/runs.ts';
import type { FigureToken } from '../words/token.ts';
import { meaningByWords } from './meaning.ts';

/** The counts that a figure behind 各 is; none where no word stands before it, or one of them leaves a doubt. */
export function apiece(place: Place): readonly Count[] {
  const { sentence, index, text, report, discourse } = place;
  const { figure, start } = sentence.tokens[index] as FigureToken;
  if (text[start - 1] !== '各') return [];
  const tokens = sentence.tokens.map((token, at) => (at === index ? { ...token, start: start - 1 } : token));
  const run = runBefore(tokens, index, sentence.start);
  const parts = run.tokens.filter(({ term }) => term.role === 'subject');
  const isPlain = run.tokens.every((token) => parts.includes(token) || token.term.role === 'joint');
  if (parts.length < 2 || !isPlain || run.open || !isWhole(place, run.tokens[0]!.start)) return [];
  const counts = parts.flatMap((part): Count[] => {
    const found = meaningByWords([part], { figure, discourse, report });
    if (found === null) return [];
    return [
      { figure, index, meaning: found.meaning, about: found.about, start: run.tokens[0]!.start, end: figure.end },
    ];
  });
  return counts.length === parts.length ? counts : [];
}
