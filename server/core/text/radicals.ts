/**
 * Radicals as characters. PDF extraction often yields U+2F00–2FD5 (Kangxi radicals, ⽂) and U+2E80–2EF3 (CJK radicals
 * supplement, ⻅) for the characters that look the same. NFKC unifies the former but leaves nearly all of the latter,
 * so that block is a table: Unicode's Equivalent_Unified_Ideograph, and the radical's plain character (⺮ 竹, ⻊ 足)
 * where Unicode's equivalent lies beyond the BMP.
 */
const SUPPLEMENT_START = 0x2e80;

/** From U+2E80 on; the two that stand for no character (⺀ and the unassigned U+2E9A) are kept as they are. */
const SUPPLEMENT =
  '\u2e80厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵\u2e9a旡日月歺母' +
  '民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冗网羊羊羊耂肀聿肉臼艹艹' +
  '艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食食飠' +
  '饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** The character that a radical glyph stands for (`⻅` → `见`, `⾒` → `見`); null for any other UTF-16 unit. */
export function characterOfRadical(code: number): string | null {
  if (code >= 0x2f00 && code <= 0x2fd5) return String.fromCharCode(code).normalize('NFKC');
  const character = SUPPLEMENT[code - SUPPLEMENT_START];
  return character === undefined || character.charCodeAt(0) === code ? null : character;
}
