/** Entities against a parser that knows all of them. */
import { characterEntitiesHtml4 } from 'character-entities-html4';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { visibleHtml } from '../../server/core/source/html.ts';
import { readHtml } from '../../server/core/source/html-tokens.ts';

/** Of HTML 5. */
const MARKS =
  'excl num dollar percnt apos lpar rpar ast plus comma period sol colon semi equals quest commat lbrack lsqb bsol rbrack rsqb Hat lowbar grave lbrace lcub rbrace rcub hyphen dash horbar numero AMP LT GT QUOT COPY REG';
const NAMES = [...Object.keys(characterEntitiesHtml4), ...MARKS.split(' ')];

/** `·` keeps blanks at the edges from being trimmed away. */
const shown = (source: string) => visibleHtml(`·${source}·`, true).text.trim();

function parsed(source: string): string {
  const [text] = parseFragment(`·${source}·`).childNodes as DefaultTreeAdapterTypes.TextNode[];
  return text!.value;
}

function attribute(source: string): string {
  let value = '';
  const ignore = () => {};
  const onOpen = (_name: string, _start: number, attributes: readonly { readonly value: string }[]) => {
    value = attributes[0]!.value;
  };
  readHtml(`<p title="${source}">`, { onOpen, onClose: ignore, onText: ignore, onEntity: ignore });
  return value;
}

function parsedAttribute(source: string): string {
  const [element] = parseFragment(`<p title="${source}">`).childNodes as DefaultTreeAdapterTypes.Element[];
  return element!.attrs[0]!.value;
}

it.each([';', '', 'x', '=', '5;', ' ;'])('names are read as browsers read them, with “%s” behind', (behind) => {
  for (const name of NAMES) {
    const source = `&${name}${behind}`;
    expect([source, shown(source)]).toEqual([source, parsed(source)]);
    expect([source, attribute(source)]).toEqual([source, parsedAttribute(source)]);
  }
});

it('numbers are read as browsers read them, whatever they are', () => {
  const code = fc.oneof(fc.nat(300), fc.nat(0x120000), fc.constantFrom(0xd800, 0xdfff, 0xfffe, 0x10ffff, 0x110000));
  const number = fc.tuple(code, fc.boolean(), fc.constantFrom(';', '', '件'));
  fc.assert(
    fc.property(number, ([value, hex, behind]) => {
      // Line ends and the like are laid out by whoever shows them.
      fc.pre(![0x09, 0x0a, 0x0c, 0x0d, 0x7c].includes(value));
      const source = `&#${hex ? `x${value.toString(16)}` : value}${behind}`;
      expect(shown(source)).toBe(parsed(source));
    }),
    { numRuns: 500 },
  );
});
