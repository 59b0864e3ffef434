// Generated from the files of this folder by `npm run generate`; do not edit.
import { rule as annotatedValue } from './annotated-value.ts';
import { rule as applicationBalanceMismatch } from './application-balance-mismatch.ts';
import { rule as blankCell } from './blank-cell.ts';
import { rule as breakdownTotalMismatch } from './breakdown-total-mismatch.ts';
import { rule as channelCountImplausible } from './channel-count-implausible.ts';
import { rule as documentTooLarge } from './document-too-large.ts';
import { rule as handledTotalMismatch } from './handled-total-mismatch.ts';
import { rule as invalidConfiguration } from './invalid-configuration.ts';
import { rule as invalidValue } from './invalid-value.ts';
import { rule as missingRow } from './missing-row.ts';
import { rule as missingTable } from './missing-table.ts';
import { rule as partExceedsWhole } from './part-exceeds-whole.ts';
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
  handledTotalMismatch,
  invalidConfiguration,
  invalidValue,
  missingRow,
  missingTable,
  partExceedsWhole,
  reviewTotalMismatch,
  rowTotalMismatch,
  unreadCell,
  unusedSuppression,
];
