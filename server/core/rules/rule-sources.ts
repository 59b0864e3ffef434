// Generated from the files of this folder by `npm run generate`; do not edit.
import { source as aggregateIncomplete } from './aggregate-incomplete.ts';
import { source as aggregateMismatch } from './aggregate-mismatch.ts';
import { source as annotatedValue } from './annotated-value.ts';
import { source as applicationBalanceMismatch } from './application-balance-mismatch.ts';
import { source as blankCell } from './blank-cell.ts';
import { source as breakdownTotalMismatch } from './breakdown-total-mismatch.ts';
import { source as carryInMismatch } from './carry-in-mismatch.ts';
import { source as channelCountImplausible } from './channel-count-implausible.ts';
import { source as cumulativeMismatch } from './cumulative-mismatch.ts';
import { source as documentTooLarge } from './document-too-large.ts';
import { source as duplicateParagraph } from './duplicate-paragraph.ts';
import { source as duplicateReport } from './duplicate-report.ts';
import { source as effectiveCountMismatch } from './effective-count-mismatch.ts';
import { source as feeStatementMissing } from './fee-statement-missing.ts';
import { source as growthMismatch } from './growth-mismatch.ts';
import { source as handledTotalMismatch } from './handled-total-mismatch.ts';
import { source as headerMismatch } from './header-mismatch.ts';
import { source as impossibleDate } from './impossible-date.ts';
import { source as injectedText } from './injected-text.ts';
import { source as invalidConfiguration } from './invalid-configuration.ts';
import { source as invalidValue } from './invalid-value.ts';
import { source as itemsCountMismatch } from './items-count-mismatch.ts';
import { source as labelNonstandard } from './label-nonstandard.ts';
import { source as missingRow } from './missing-row.ts';
import { source as missingSection } from './missing-section.ts';
import { source as missingTable } from './missing-table.ts';
import { source as outdatedForm } from './outdated-form.ts';
import { source as overviewTooLong } from './overview-too-long.ts';
import { source as pageResidue } from './page-residue.ts';
import { source as partExceedsWhole } from './part-exceeds-whole.ts';
import { source as percentageMismatch } from './percentage-mismatch.ts';
import { source as pinyinArtefact } from './pinyin-artefact.ts';
import { source as proseBreakdownMismatch } from './prose-breakdown-mismatch.ts';
import { source as proseClaimContradicted } from './prose-claim-contradicted.ts';
import { source as proseTableMismatch } from './prose-table-mismatch.ts';
import { source as publicationDeadlineMissed } from './publication-deadline-missed.ts';
import { source as publishedTotalMismatch } from './published-total-mismatch.ts';
import { source as radicalGlyph } from './radical-glyph.ts';
import { source as reportingPeriodMismatch } from './reporting-period-mismatch.ts';
import { source as reviewTotalMismatch } from './review-total-mismatch.ts';
import { source as rowTotalMismatch } from './row-total-mismatch.ts';
import { source as sectionNumbering } from './section-numbering.ts';
import { source as sectionTitleNonstandard } from './section-title-nonstandard.ts';
import { source as signedBeforePeriodEnd } from './signed-before-period-end.ts';
import { source as similarToPrevious } from './similar-to-previous.ts';
import { source as traditionalScript } from './traditional-script.ts';
import { source as unreadCell } from './unread-cell.ts';
import { source as unusedSuppression } from './unused-suppression.ts';
import { source as yearMismatch } from './year-mismatch.ts';

/** Where what each rule requires comes from, in Chinese, by the id of the rule. */
export const ruleSources: Readonly<Record<string, string>> = {
  'aggregate-incomplete': aggregateIncomplete,
  'aggregate-mismatch': aggregateMismatch,
  'annotated-value': annotatedValue,
  'application-balance-mismatch': applicationBalanceMismatch,
  'blank-cell': blankCell,
  'breakdown-total-mismatch': breakdownTotalMismatch,
  'carry-in-mismatch': carryInMismatch,
  'channel-count-implausible': channelCountImplausible,
  'cumulative-mismatch': cumulativeMismatch,
  'document-too-large': documentTooLarge,
  'duplicate-paragraph': duplicateParagraph,
  'duplicate-report': duplicateReport,
  'effective-count-mismatch': effectiveCountMismatch,
  'fee-statement-missing': feeStatementMissing,
  'growth-mismatch': growthMismatch,
  'handled-total-mismatch': handledTotalMismatch,
  'header-mismatch': headerMismatch,
  'impossible-date': impossibleDate,
  'injected-text': injectedText,
  'invalid-configuration': invalidConfiguration,
  'invalid-value': invalidValue,
  'items-count-mismatch': itemsCountMismatch,
  'label-nonstandard': labelNonstandard,
  'missing-row': missingRow,
  'missing-section': missingSection,
  'missing-table': missingTable,
  'outdated-form': outdatedForm,
  'overview-too-long': overviewTooLong,
  'page-residue': pageResidue,
  'part-exceeds-whole': partExceedsWhole,
  'percentage-mismatch': percentageMismatch,
  'pinyin-artefact': pinyinArtefact,
  'prose-breakdown-mismatch': proseBreakdownMismatch,
  'prose-claim-contradicted': proseClaimContradicted,
  'prose-table-mismatch': proseTableMismatch,
  'publication-deadline-missed': publicationDeadlineMissed,
  'published-total-mismatch': publishedTotalMismatch,
  'radical-glyph': radicalGlyph,
  'reporting-period-mismatch': reportingPeriodMismatch,
  'review-total-mismatch': reviewTotalMismatch,
  'row-total-mismatch': rowTotalMismatch,
  'section-numbering': sectionNumbering,
  'section-title-nonstandard': sectionTitleNonstandard,
  'signed-before-period-end': signedBeforePeriodEnd,
  'similar-to-previous': similarToPrevious,
  'traditional-script': traditionalScript,
  'unread-cell': unreadCell,
  'unused-suppression': unusedSuppression,
  'year-mismatch': yearMismatch,
};
