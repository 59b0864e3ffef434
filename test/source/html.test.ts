/** HTML as its reader sees it: whatever stands in the source, each character that is shown has its place in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innermostTables, visibleHtml } from '../../server/core/source/html.ts';
import type { Visible } from '../../server/core/source/visible.ts';

const seen = (text: string) => visibleHtml(text, false).text.trim();

/** The source behind each stretch that a pattern finds in what is seen. */
function behind(text: string, pattern: RegExp): string[] {
  const {
    text: shown,
    starts,
    ends,
  } = visibleHtml(text, false) as Visible & { starts: Uint32Array; ends: Uint32Array };
  return [...shown.matchAll(pattern)].map(({ 0: found, index }) =>
    text.slice(starts[index]!, ends[index + found.length - 1]!),
  );
}

describe('what is seen', () => {
  it.each([
    ['entities are characters', '<td>&#65296;&lt;&#x31;&amp;&nbsp;2&hellip;&Auml</td>', '０<1&\u00a02…Ä|'],
    ['a bar within a cell divides nothing', '<td>1|2</td><td>3</td>a|b', '1 2|3|a|b'],
    ['what only looks like one stays', 'A&B &nosuch; &# & 5 < 6 &', 'A&B &nosuch; &# & 5 < 6 &'],
    ['comments are gone, closed or not', 'a<!-- <td>1</td> -->b<!---->c<!-->d<!-- e', 'abcd'],
    [
      'so are conditions of word processors',
      '<![if !supportLists]>一、<![endif]><?xml:namespace prefix="o" />二、',
      '一、二、',
    ],
    ['what HTML has no name for hides up to its bracket', '<![CDATA[ a > b ]]> c', 'b ]]> c'],
    ['a bracket in an attribute ends no tag', '<p title="a > b" class=\'c > d\'>5</p>', '5'],
    [
      'scripts, styles and frames are gone',
      '<SCRIPT>if (a<b) "</td>"</SCRIPT >1<style>p{}</style>2<iframe><p>3</iframe>4',
      '124',
    ],
    ['a script that closes itself hides nothing', '<script src="a.js"/><p>5</p>', '5'],
    ['a script that is never closed hides the rest', '5<script>var a = 7', '5'],
    ['tags in titles are text', '<title>a<b>c &amp; d</title>e', 'a<b>c & d\ne'],
    [
      'elements that are never closed hide nothing',
      '<title>a<iframe>b<b>c</b><textarea>d<plaintext>e<xmp>f</p>',
      'abcdef',
    ],
    ['a tag that is cut off is none', '5<span sty', '5'],
    ['the least of a tag too', '5<t', '5'],
    ['a tag of which only the bracket is missing too', '5<br/', '5'],
    ['and one that closes', '5</td ', '5'],
    ['brackets without a name stay', '<<5<', '<<5<'],
    [
      'the sound over characters',
      '<td><ruby>总<rp>(</rp><rt>zǒng</rt><rp>)</rp></ruby><ruby>计<rt>jì</rt></ruby></td>',
      '总计|',
    ],
    ['which need not be closed', '<td><ruby>总<rt>zǒng<rt>zong</ruby>计</td>', '总计|'],
    ['what was struck out is gone', '<td><del>1<b>2</b></del>3<s>4</s><STRIKE>5</STRIKE></td>', '3|'],
    ['so is the mark of a note', '<td>12<sup>1</sup></td>', '12|'],
    ['so is what is hidden within a line', '<td>1<font style="display: none">2<font>3</font>4</font>5</td>', '15|'],
    ['at most to the end of its cell', '<td>1<del>2</td><td>3</td>', '1|3|'],
    ['hidden cells are none', '<tr><td>1<td style="DISPLAY:none"><p>2</p><td>3</tr>', '1|3|'],
    [
      'nor are the cells of hidden rows',
      '<tr><td>1</td></tr><tr style="visibility:collapse"><td>2</td><td>3</td></tr>',
      '1|',
    ],
    ['a block that scripts may show is seen', '<div style="display:none"><p>5</p></div>', '5'],
  ])('%s', (_what, source, expected) => {
    expect(seen(source)).toBe(expected);
  });
});

it('an entity is marked whole, and what follows one without semicolon is not part of it', () => {
  expect(behind('<td>&#49;&#x32;３</td>', /\d+|３/g)).toEqual(['&#49;&#x32;', '３']);
  expect(behind('&ampabc &#x1F600;x', /[&😀]/gu)).toEqual(['&amp', '&#x1F600;']);
});

it('line ends of any kind are one, at their place', () => {
  const { text, starts } = visibleHtml('a\r\nb\rc\nd\0e', true);
  expect(text).toBe('a\nb\nc\nde');
  expect([...(starts ?? [])]).toEqual([0, 2, 3, 4, 5, 6, 7, 9, 10]);
});

it('tables that hold no other are found with both their tags', () => {
  const inner = '<TABLE class="a > b"><tr><td>1</td></tr></TABLE\n>';
  const text = `<table><tr><td>${inner}</td></tr></table><script>"<table></table>"</script>${inner}<table>`;
  expect(innermostTables(text).map(({ start, end }) => text.slice(start, end))).toEqual([inner, inner]);
});

const PIECES = [
  ...['<', '>', '&', '"', "'", '=', '/', '!', '-', ' ', '\n', '\r\n', '\r', '\0', '0', '7', '件', '😀', ';', '#', 'x'],
  ...[
    '<td>',
    '</td>',
    '<TR>',
    '<table>',
    '</table >',
    '<p class="a>b">',
    '<br/>',
    '<span style="display:none">',
    '</span>',
    '<del>',
    '</del>',
    '<td style="display:none">',
    '<tr style="display:none">',
  ],
  ...[
    '<title>',
    '</title>',
    '<script>',
    '</script>',
    '<style>',
    '<iframe>',
    '<plaintext>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
  ],
  ...[
    '&nbsp;',
    '&amp',
    '&#49;',
    '&#x',
    '&#0;',
    '&ngE;',
    '&notin',
    '<input value="5">',
    '<input value="&amp;5">',
    '<td',
    '</td',
  ],
];
const sources = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

it('every character that is shown has its place: in order, within the source, and it stands there', () => {
  fc.assert(
    fc.property(sources, fc.boolean(), (source, keepLines) => {
      const { text, starts, ends } = visibleHtml(source, keepLines) as Required<Visible>;
      expect(starts).toHaveLength(text.length + 1);
      for (let i = 0; i < text.length; i++) {
        const [start, end, next] = [starts![i]!, ends![i]!, starts![i + 1]!];
        expect(start).toBeLessThanOrEqual(next);
        expect(end).toBeLessThanOrEqual(source.length);
        // What stands for a tag has no length, what stands for an entity is longer.
        if (end - start !== 1 || /\s/.test(text[i]!)) continue;
        expect(source[start]).toBe(text[i]);
      }
    }),
    { numRuns: 2000 },
  );
});
