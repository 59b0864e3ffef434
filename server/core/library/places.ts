/** Places at the beginning of names: 云岭市石桥县 of 云岭市石桥县教育局. */

const ENDING = '(?:自治[区州县旗]|[省市县区州盟旗镇乡])';
/** 杭州市 is one place, and so is 沙市区. */
const PLACE = `\\p{Script=Han}{1,8}?${ENDING}(?![省市县区州盟旗])`;
const FIRST = new RegExp(`^${PLACE}`, 'u');
/** Words that end like a place and are none, or may be any. */
const NONE = /^(?:[省市县区州城社园辖景库地新郊矿老主各全本该某外]+|(?:经济|技术|高新|旅游|开发)+)[省市县区州]$/u;

/** The widest first. What stands behind the last of them is left. */
export function placesBefore(name: string): { readonly places: readonly string[]; readonly rest: string } {
  const places: string[] = [];
  let rest = name;
  for (;;) {
    const place = FIRST.exec(rest)?.[0];
    if (place === undefined || NONE.test(place)) return { places, rest };
    places.push(place);
    rest = rest.slice(place.length);
  }
}

const WIDTHS = ['镇乡', '县区旗', '市州盟', '省'];

/** How wide a place is by its ending: a province is wider than a city, and that than a county. */
export function widthOf(place: string): number {
  return /自治区$/.test(place) ? WIDTHS.length - 1 : WIDTHS.findIndex((endings) => endings.includes(place.at(-1)!));
}
