/** Characters that HTML writes by name or number: those of HTML 4, and the marks of ASCII that HTML 5 has names for. */
import { characterEntitiesHtml4 } from 'character-entities-html4';
import { characterReferenceInvalid } from 'character-reference-invalid';

/** As programs write that escape all they can; and the brackets that HTML 5 has meant otherwise. */
const MARKS =
  'Tab \t NewLine \n excl ! num # dollar $ percnt % apos \' lpar ( rpar ) ast * plus + comma , period . sol / colon : semi ; equals = quest ? commat @ lbrack [ lsqb [ bsol \\ rbrack ] rsqb ] Hat ^ lowbar _ grave ` lbrace { lcub { verbar | vert | rbrace } rcub } hyphen ‐ dash ‐ horbar ― numero № lang ⟨ rang ⟩ AMP & LT < GT > QUOT " COPY © REG ®';

let names: ReadonlyMap<string, string> | null = null;

function named(name: string): string | undefined {
  if (names === null) {
    const marks = MARKS.split(' ');
    names = new Map([
      ...Object.entries(characterEntitiesHtml4),
      ...marks.flatMap((mark, at) => (at % 2 === 0 ? [[mark, marks[at + 1]!] as const] : [])),
    ]);
  }
  return names.get(name);
}

interface Entity {
  readonly character: string;
  /** Offset behind it, its semicolon included. */
  readonly end: number;
}

const NUMBER = /&#(?:x([\da-f]+)|(\d+));?/iy;
const NAME = /&([a-z][a-z\d]{1,30})(;?)/iy;
/** The longest name that needs no semicolon. */
const LONGEST = 6;

/**
 * The entities of a stretch of HTML, in order.
 *
 * @param inAttribute there a name without its semicolon that goes on is a part of an address
 */
export function* entitiesIn(
  text: string,
  start: number,
  end: number,
  inAttribute: boolean,
): Generator<{ readonly at: number; readonly entity: Entity }> {
  // Most stretches have none, and each is searched for itself alone.
  const stretch = text.slice(start, end);
  for (let at = stretch.indexOf('&'); at !== -1; at = stretch.indexOf('&', at + 1)) {
    const entity = entityAt(text, start + at, inAttribute);
    if (entity !== null && entity.end <= end) yield { at: start + at, entity };
  }
}

/** The entity that begins at `at`, null where none does. */
function entityAt(text: string, at: number, inAttribute: boolean): Entity | null {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number !== null) {
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
    return { character: characterOf(code), end: NUMBER.lastIndex };
  }
  NAME.lastIndex = at;
  const found = NAME.exec(text);
  if (found === null) return null;
  const [, name, semicolon] = found as unknown as [string, string, string];
  const whole = named(name);
  if (semicolon !== '' && whole !== undefined) return { character: whole, end: NAME.lastIndex };
  for (let length = Math.min(LONGEST, name.length); length > 1; length--) {
    const character = named(name.slice(0, length));
    if (character === undefined || !isLegacy(character)) continue;
    const end = at + 1 + length;
    return inAttribute && /[=a-z\d]/i.test(text[end] ?? '') ? null : { character, end };
  }
  return null;
}

/** Before HTML 4 the names of ASCII's and Latin 1's characters were all, and stood without semicolons too. */
function isLegacy(character: string): boolean {
  return /^["&<>\u00a0-\u00ff]$/.test(character);
}

const REPLACEMENT = '\ufffd';

function characterOf(code: number): string {
  const replaced = characterReferenceInvalid[code];
  if (replaced !== undefined) return replaced;
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : String.fromCodePoint(code);
}
