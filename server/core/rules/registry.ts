// Generated from the files of this folder by `npm run generate`; do not edit.
import { rule as annotatedValue } from './annotated-value.ts';
import { rule as applicationBalanceMismatch } from './application-balance-mismatch.ts';
import { rule as blankCell } from './blank-cell.ts';
import { rule as breakdownTotalMismatch } from './breakdown-total-mismatch.ts';
import { rule as channelCountImplausible } from './channel-count-implausible.ts';
import { rule as documentTooLarge } from './document-too-large.ts';
import { rule as growthMismatch } from './growth-mismatch.ts';
import { rule as handledTotalMismatch } from './handled-total-mismatch.ts';
import { rule as invalidConfiguration } from './invalid-configuration.ts';
import { rule as invalidValue } from './invalid-value.ts';
import { rule as missingRow } from './missing-row.ts';
import { rule as missingTable } from './missing-table.ts';
import { rule as partExceedsWhole } from './part-exceeds-whole.ts';
import { rule as percentageMismatch } from './percentage-mismatch.ts';
import { rule as proseBreakdownMismatch } from './prose-breakdown-mismatch.ts';
import { rule as proseClaimContradicted } from './prose-claim-contradicted.ts';
import { rule as proseTableMismatch } from './prose-table-mismatch.ts';
import { rule as reviewTotalMismatch } from './review-total-mismatch.ts';
import { rule as rowTotalMismatch } from './row-total-mismatch.ts';
import type { Rule } from './rule.ts';
import { rule as unreadCell } from './unread-cell.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  annotatedValue,
  applicationBalanceMismatch,
  blankCell,
  breakdownTotalMismatch,
  channelCountImplausible,
  documentTooLarge,
  growthMismatch,
  handledTotalMismatch,
  invalidConfiguration,
  invalidValue,
  missingRow,
  missingTable,
  partExceedsWhole,
  percentageMismatch,
  proseBreakdownMismatch,
  proseClaimContradicted,
  proseTableMismatch,
  reviewTotalMismatch,
  rowTotalMismatch,
  unreadCell,
  unusedSuppression,
];
