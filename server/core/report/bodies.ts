/** What kind of body reports, as far as its name tells. */

/** `unit`: a department, town or township; null where the name does not tell. */
export type BodyKind = 'unit' | 'county' | 'city' | 'province';

const VERTICAL = /税务局|海关|气象局|海事局|邮政管理局|消防救援|出入境边防|金融监管|外汇管理|^国家|^中国/;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市/;

/** From the name in folded text; a name that fits several kinds gives the one with the latest deadline. */
export function bodyKindOf(name: string): BodyKind | null {
  if (VERTICAL.test(name)) return 'province';
  if (/(?:新区|实验区|开发区|示范区|管理委员会|管委会|合作区|自贸区|兵团)/.test(name)) return null;
  if (!name.endsWith('人民政府')) return /(?:[局厅]|委员会|办公室|街道办事处)$/.test(name) ? 'unit' : null;
  const place = name.slice(0, -'人民政府'.length);
  if (/[镇乡]$|街道$/.test(place)) return 'unit';
  if (/(?:省|自治区)$/.test(place) || /^(?:北京|上海|天津|重庆)市$/.test(place)) return 'province';
  if (/[州盟]$/.test(place)) return 'city';
  if (/[县旗]$/.test(place)) return MUNICIPALITY.test(place) ? 'city' : 'county';
  // A district or city may be of either level.
  return /[市区]$/.test(place) ? 'city' : null;
}
