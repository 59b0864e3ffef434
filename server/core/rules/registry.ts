// Generated from the files of this folder by `npm run generate`; do not edit.
import { rule as aggregateIncomplete } from './aggregate-incomplete.ts';
import { rule as aggregateMismatch } from './aggregate-mismatch.ts';
import { rule as annotatedValue } from './annotated-value.ts';
import { rule as applicationBalanceMismatch } from './application-balance-mismatch.ts';
import { rule as blankCell } from './blank-cell.ts';
import { rule as breakdownTotalMismatch } from './breakdown-total-mismatch.ts';
import { rule as carryInMismatch } from './carry-in-mismatch.ts';
import { rule as channelCountImplausible } from './channel-count-implausible.ts';
import { rule as cumulativeMismatch } from './cumulative-mismatch.ts';
import { rule as documentTooLarge } from './document-too-large.ts';
import { rule as duplicateParagraph } from './duplicate-paragraph.ts';
import { rule as duplicateReport } from './duplicate-report.ts';
import { rule as effectiveCountMismatch } from './effective-count-mismatch.ts';
import { rule as feeStatementMissing } from './fee-statement-missing.ts';
import { rule as growthMismatch } from './growth-mismatch.ts';
import { rule as handledTotalMismatch } from './handled-total-mismatch.ts';
import { rule as headerMismatch } from './header-mismatch.ts';
import { rule as impossibleDate } from './impossible-date.ts';
import { rule as injectedText } from './injected-text.ts';
import { rule as invalidConfiguration } from './invalid-configuration.ts';
import { rule as invalidValue } from './invalid-value.ts';
import { rule as itemsCountMismatch } from './items-count-mismatch.ts';
import { rule as labelNonstandard } from './label-nonstandard.ts';
import { rule as missingRow } from './missing-row.ts';
import { rule as missingSection } from './missing-section.ts';
import { rule as missingTable } from './missing-table.ts';
import { rule as outdatedForm } from './outdated-form.ts';
import { rule as overviewTooLong } from './overview-too-long.ts';
import { rule as pageResidue } from './page-residue.ts';
import { rule as partExceedsWhole } from './part-exceeds-whole.ts';
import { rule as percentageMismatch } from './percentage-mismatch.ts';
import { rule as pinyinArtefact } from './pinyin-artefact.ts';
import { rule as proseBreakdownMismatch } from './prose-breakdown-mismatch.ts';
import { rule as proseClaimContradicted } from './prose-claim-contradicted.ts';
import { rule as proseTableMismatch } from './prose-table-mismatch.ts';
import { rule as publicationDeadlineMissed } from './publication-deadline-missed.ts';
import { rule as publishedTotalMismatch } from './published-total-mismatch.ts';
import { rule as radicalGlyph } from './radical-glyph.ts';
import { rule as reportingPeriodMismatch } from './reporting-period-mismatch.ts';
import { rule as reviewTotalMismatch } from './review-total-mismatch.ts';
import { rule as rowTotalMismatch } from './row-total-mismatch.ts';
import type { Rule } from './rule.ts';
import { rule as sectionNumbering } from './section-numbering.ts';
import { rule as sectionTitleNonstandard } from './section-title-nonstandard.ts';
import { rule as signedBeforePeriodEnd } from './signed-before-period-end.ts';
import { rule as similarToPrevious } from './similar-to-previous.ts';
import { rule as traditionalScript } from './traditional-script.ts';
import { rule as unreadCell } from './unread-cell.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import { rule as yearMismatch } from './year-mismatch.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  aggregateIncomplete,
  aggregateMismatch,
  annotatedValue,
  applicationBalanceMismatch,
  blankCell,
  breakdownTotalMismatch,
  carryInMismatch,
  channelCountImplausible,
  cumulativeMismatch,
  documentTooLarge,
  duplicateParagraph,
  duplicateReport,
  effectiveCountMismatch,
  feeStatementMissing,
  growthMismatch,
  handledTotalMismatch,
  headerMismatch,
  impossibleDate,
  injectedText,
  invalidConfiguration,
  invalidValue,
  itemsCountMismatch,
  labelNonstandard,
  missingRow,
  missingSection,
  missingTable,
  outdatedForm,
  overviewTooLong,
  pageResidue,
  partExceedsWhole,
  percentageMismatch,
  pinyinArtefact,
  proseBreakdownMismatch,
  proseClaimContradicted,
  proseTableMismatch,
  publicationDeadlineMissed,
  publishedTotalMismatch,
  radicalGlyph,
  reportingPeriodMismatch,
  reviewTotalMismatch,
  rowTotalMismatch,
  sectionNumbering,
  sectionTitleNonstandard,
  signedBeforePeriodEnd,
  similarToPrevious,
  traditionalScript,
  unreadCell,
  unusedSuppression,
  yearMismatch,
];
