import fc from 'fast-check';

/** Fragments that folding, detection and reading treat specially, so that chance brings them together. */
const FRAGMENTS = [
  '政府信息公開',
  '年度报告',
  '結(jié)果',
  '（',
  '）',
  '(',
  ')',
  'jie',
  'hé',
  'e\u0301',
  '\u0308',
  '中',
  '國',
  '①',
  '⒇',
  '㈠',
  '⻅',
  '⽂',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u3000',
  '\ud842',
  '\udfb7',
  '𠮷',
  '１２',
  '<td>',
  '</',
  '&nbsp;',
  '|',
];

/** Any sequence of UTF-16 units: lone surrogates, controls and the fragments above included. */
export function anyText(): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 1, arbitrary: unit },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
}
