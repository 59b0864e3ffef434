/** What a file's path says of the report in it: a weak source, for what its text leaves out. */
import { YEAR, yearOf } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { onceByName } from '../text/once.ts';
import { placesBefore } from './places.ts';

export interface PathNames {
  readonly organisation: string | null;
  readonly year: number | null;
  /** The way there without what names a body or a year: only what lies in one place may be meant to go together. */
  readonly place: string;
  /** The places that folders have as their names, the widest first: 云岭市/石桥县 of 云岭市/石桥县各部门/教育局.txt. */
  readonly way: string;
}

/** Folders above the file that may name its body or year. */
const REACH = 2;

const DAY =
  /(?<!\d)(?:19|20)\d{6}(?!\d)|(?<!\d)(?:19|20)\d\d(?:[-._/]|年)\d{1,2}(?!\d)(?:(?:[-._/]|月)(?:\d{1,2}日?)?)?/g;
const YEARS = new RegExp(`(?<!\\d)(${YEAR})(?!\\d)\\s*(?:年(?!报))?度?`, 'g');

/** What a name may have beside body and year, at either end. */
const BESIDES =
  '(?:(?<!人民)政府)?信息公开(?:工作)?(?:情况)?|(?:年度)?(?:工作)?(?:年报|报告|总结|统计表)|年度|' +
  '[初草原定终副]稿|最终稿?|(?:修[改订]|送审|征求意见|上报|报送|发布|公示|公开)稿?|副本|正文|全文|附件|复件|公布|关于|的|' +
  'copy|final|draft|report|index|ogi|v\\d+|\\d+|[^\\p{L}\\p{N}]+';
const AT_START = new RegExp(`^(?:${BESIDES})`, 'iu');
const AT_END = new RegExp(`(?:${BESIDES})$`, 'iu');

const BODY =
  /^\p{Script=Han}{3,30}$(?<=局|委员会|委|办|办公[室厅]|[厅院署队站所处]|中心|政府|街道|[省市县区州盟旗镇乡])(?<!各.*|等.*|^(?:本|该|某|全)..?$)/u;

/**
 * Takes a path apart, folder by folder upwards. A folder may name the body where what lies below it names nothing else:
 * 云溪县教育局/2023年报.txt, but not 云溪县教育局/下属学校.txt.
 * @param path with `/`, in its last part the file's name with its ending
 */
export function pathNames(path: string): PathNames {
  const parts = path.split('/');
  const file = parts.pop()!.replace(/\.[A-Za-z]{1,6}$/, '');
  let organisation: string | null = null;
  let year: number | null = null;
  let isOpen = true;
  const place: string[] = [];
  const way: string[] = [];
  for (const [level, part] of [file, ...parts.reverse()].entries()) {
    const { rest, years, places } = partOf(part);
    const [only, another] = level <= REACH ? years : [];
    if (year === null && only !== undefined && another === undefined) year = only;
    const isBody = isOpen && level <= REACH && BODY.test(rest);
    if (isBody) organisation = rest;
    else if (level > 0 && rest !== '') place.push(rest);
    if (level > 0) way.unshift(...places.filter((each) => !way.includes(each)));
    isOpen &&= rest === '';
  }
  return { organisation, year, place: place.reverse().join('/'), way: way.join('/') };
}

interface Part {
  readonly rest: string;
  readonly years: readonly number[];
  readonly places: readonly string[];
}

/** What a folder may have behind the place of its reports. */
const REPORTERS = /^(?:本?级|直)?(?:各|所属|下属|直属)?(?:部门|单位|乡镇|街道|机关)*$/;

/** The places that are all that a folder's name says. */
function placesOf(name: string): readonly string[] {
  const { places, rest } = placesBefore(name);
  return REPORTERS.test(rest) ? places : [];
}

/** Folders stand above many files, and libraries are made anew whenever files come and go. */
const partOf = onceByName(takenApart);

/** What is left of a file's or folder's name without years and what says nothing. */
function takenApart(part: string): Part {
  const text = fold(part).text.replaceAll(DAY, ' ');
  const years = new Set<number>();
  let rest = text.replaceAll(YEARS, (_, written: string) => {
    const year = yearOf(written);
    if (year !== null) years.add(year);
    return ' ';
  });
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(AT_START, '').replace(AT_END, '');
  }
  return { rest, years: [...years], places: placesOf(rest) };
}
