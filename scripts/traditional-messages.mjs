/**
 * Messages in Traditional Chinese from those in Simplified: script only, as Taiwan writes it; the vocabulary stays.
 * What stands in quotation or book-title marks is quoted from reports, forms and commands, and stays as it is there.
 */
import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 'tw' });

/** Quotations without a gap that is filled in: `“部分公开”`. */
const QUOTED = /(“[^“”$]*”|《[^《》$]*》)/;

/**
 * @param {string} source A file of the messages in zh-CN.
 * @returns {string} The same file for zh-TW.
 */
export function traditionalSource(source) {
  const text = source
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join('')
    .replaceAll("'./zh-CN/", "'./zh-TW/")
    .replaceAll('zhCN', 'zhTW')
    .replace('in Simplified Chinese', 'in Traditional Chinese');
  return `// Generated from zh-CN by npm run generate. Do not edit.\n${text}`;
}
