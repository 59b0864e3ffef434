/** Which cells state what a phrase states, in whichever of the official forms the report follows. */
import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import type { ChannelSubject, ColumnSubject, DocumentSubject, Subject, Verb } from '../words/terms.ts';
import { known } from './known-cells.ts';

/** The applications that a figure may count: those received, closed, either, or of a row of their own. */
export type Whole = 'received' | 'handled' | 'either' | 'carried-in' | 'carried-over' | 'carried';

export const ORGANISATIONS = ['enterprise', 'research', 'welfare', 'legal-service', 'other-organisation'];

const IN_HAND = ['applications/received/total', 'applications/carried-in/total'];

/** What was received and carried in, together. */
export function inHandCells(report: BareReport): readonly CellSum[] {
  return known([IN_HAND], report);
}

/** 收到 may count what was carried in, 新收 may not; 办理 may count all that was in hand, or all that came in. */
export function applicationCells(verb: Verb): readonly CellSum[] {
  const received = [
    ['applications/received/total'],
    ['statistics/applications.received'],
    ['statistics/received/year'],
  ];
  const inHand = [IN_HAND];
  const handled = [
    ['applications/handled-total/total'],
    ['statistics/applications.closed'],
    ['statistics/applications.closed.on-time'],
    ['statistics/applications.answered'],
    ['statistics/answered/year'],
  ];
  switch (verb) {
    case 'receive':
      return [...received, ...inHand];
    case 'receive-new':
      return received;
    case 'handle':
      return handled;
    case 'due':
      return [...inHand, ...received, ...handled];
    case 'process':
      return [...handled, ...inHand, ...received];
    case 'receive-and-handle':
      return [...received, ...inHand, ...handled];
    default:
      return [];
  }
}

/** 自然人, 法人或其他组织 and the five columns of the latter. */
export function columnCells(subject: ColumnSubject, whole: Whole): readonly CellSum[] {
  if (subject === 'company') return [...columnCells('enterprise', whole), ...columnCells('organisation', whole)];
  // 企业4件、其他组织1件: the last column, all organisations, or all that are no companies.
  if (subject === 'other-organisation')
    return [[subject], ORGANISATIONS, ORGANISATIONS.slice(1)].flatMap((each) => rowsOf(each, whole));
  return rowsOf(subject === 'organisation' ? ORGANISATIONS : [subject], whole);
}

function rowsOf(columns: readonly string[], whole: Whole): readonly CellSum[] {
  const row = (key: string) => columns.map((column) => `applications/${key}/${column}`);
  const received = [row('received'), [...row('received'), ...row('carried-in')]];
  if (whole === 'received') return received;
  if (whole === 'carried') return [row('carried-in'), row('carried-over')];
  if (whole === 'carried-in' || whole === 'carried-over') return [row(whole)];
  return whole === 'handled' ? [row('handled-total')] : [...received, row('handled-total')];
}

/** 其他 behind some kinds of applicants: the last kind, or all that are not listed. */
export function otherColumns(listed: readonly ColumnSubject[], whole: Whole): readonly CellSum[] {
  const named = listed.map((subject): string => (subject === 'company' ? 'enterprise' : subject));
  const left = ['natural-person', ...ORGANISATIONS].filter((column) => !named.includes(column));
  const isPlain = !named.includes('organisation') && left.includes('other-organisation');
  return isPlain ? [...rowsOf(['other-organisation'], whole), ...rowsOf(left, whole)] : [];
}

/** 当面申请, 网络申请 …: only the older forms count them. */
export function channelCells(subject: ChannelSubject): readonly CellSum[] {
  const fujian = [[`statistics/received.${subject}/year`]];
  if (subject === 'letter' || subject === 'fax') fujian.push(['statistics/received.letter-or-fax/year']);
  return [[`statistics/applications.received.${subject}`], ...fujian];
}

/** Regulations and normative documents, by what was done with them. */
export function documentCells(subject: DocumentSubject, verb: Verb): readonly CellSum[] {
  const cells = (...columns: string[]) => columns.map((column) => [`disclosure/${subject}/${column}`]);
  // Only normative documents are in the older statistics.
  const older = (...rows: string[]) =>
    subject === 'normative-documents' ? rows.map((row) => [`statistics/disclosure.${row}`]) : [];
  switch (verb) {
    case 'issue':
      return [...cells('issued', 'produced'), ...older('normative-issued')];
    case 'publish-new':
      return [...cells('issued', 'newly-published', 'produced'), ...older('normative', 'normative-issued')];
    case 'publish':
    case 'publish-total':
      return [
        ...cells('issued', 'effective', 'newly-published', 'produced', 'published-total'),
        ...older('normative', 'normative-issued'),
      ];
    case 'repeal':
      return cells('repealed');
    case 'effective':
      return cells('effective', 'published-total');
    default:
      return [];
  }
}

/** What is meant without a verb that changes it. */
export function plainCells(subject: Subject): readonly CellSum[] {
  switch (subject) {
    case 'carried-in':
    case 'carried-over':
      return [[`applications/${subject}/total`]];
    // Of the one year or of the other.
    case 'carried':
      return ['carried-in', 'carried-over'].flatMap((row) => plainCells(row as Subject));
    case 'licensing':
    case 'penalty':
    case 'coercion':
    case 'other-services':
      return [[`disclosure/${subject}/decisions`]];
    case 'charges':
      return [['disclosure/charges/fees']];
    case 'disclosed':
      return [['statistics/disclosure.total'], ['statistics/disclosed/year']];
    default:
      return [];
  }
}
