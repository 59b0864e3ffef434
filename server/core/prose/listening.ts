/** A sentence as it goes by: what it counts, and what else is told only at the moment when it is said. */

import type { Count } from './cells/count.ts';
import type { Change } from './changes/change-bases.ts';
import { tableChangeAt } from './changes/table-changes.ts';
import { corroborated, suppositionFor } from './counts/corroboration.ts';
import { countsIn } from './counts/counts.ts';
import type { Discourse } from './discourse/discourse.ts';
import type { Place, Utterance } from './discourse/surroundings.ts';
import { bareShareAt } from './shares/bare-shares.ts';
import { outcomeRateAt } from './shares/outcome-rates.ts';
import type { Share } from './shares/portions.ts';
import { reviewRateAt } from './shares/review-rates.ts';
import type { Statement } from './statements/statement.ts';
import { statementAt } from './statements/statements.ts';

/** What was heard in a sentence. */
export interface Heard {
  readonly counts: readonly Count[];
  readonly statements: readonly Statement[];
  /** Shares of what the tables count. */
  readonly shares: readonly Share[];
  /** Changes of what the tables count. */
  readonly changes: readonly Change[];
  /** The figures said while applications were spoken of, as indexes of the tokens. */
  readonly ofApplications: ReadonlySet<number>;
}

export function listen(utterance: Utterance): Heard {
  const { sentence, text, report, discourse } = utterance;
  const supposed = suppositionFor(sentence, discourse);
  const statements: Statement[] = [];
  const shares: Share[] = [];
  const changes: Change[] = [];
  const ofApplications = new Set<number>();
  const sure = countsIn(utterance, (place) => {
    const token = sentence.tokens[place.index]!;
    if (token.kind === 'term') keep(statements, statementAt(place));
    if (token.kind !== 'figure') return;
    if (token.figure.counter === '%') keep(shares, tableShareAt(place));
    if (isOfApplications(discourse)) ofApplications.add(place.index);
    keep(changes, tableChangeAt(place));
  });
  const supposedly = supposed === null ? [] : corroborated({ sentence, text, report, discourse: supposed }, sure);
  return { counts: [...sure, ...supposedly], statements, shares, changes, ofApplications };
}

function keep<T>(kept: T[], found: T | null): void {
  if (found !== null) kept.push(found);
}

function tableShareAt(place: Place): Share | null {
  return bareShareAt(place) ?? outcomeRateAt(place) ?? reviewRateAt(place);
}

/** Whether what is counted now are applications of the reporting body, whatever their kind. */
function isOfApplications({ matter, applications, otherCounted, foreign }: Discourse): boolean {
  return matter === 'application' && applications && !otherCounted && !foreign;
}
