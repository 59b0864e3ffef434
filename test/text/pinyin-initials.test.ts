import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { pinyinInitials } from '../../server/core/text/pinyin-initials.ts';

describe('pinyin initials', () => {
  it('are those of the words as they are read', () => {
    expect(pinyinInitials('一、本年新收政府信息公开申请数量')).toBe('ybnxszfxxgksqsl');
    expect(pinyinInitials('行政强制')).toBe('xzqz');
    expect(pinyinInitials('2.重复申请')).toBe('2cfsq');
    expect(pinyinInitials('结转下年度继续办理')).toBe('jzxndjxbl');
    expect(pinyinInitials('无法提供')).toBe('wftg');
    expect(pinyinInitials('社会公益组织')).toBe('shgyzz');
  });

  it('are known for every label and heading of the built-in forms', () => {
    for (const form of builtInForms) {
      const rows = form.tables.flatMap((table) =>
        table.rows.flatMap((row) => [row.label, ...row.aliases, ...row.group]),
      );
      for (const label of [...rows, ...form.sections.map(({ title }) => title)]) {
        expect(pinyinInitials(label), label).not.toBeNull();
      }
    }
  });

  it('are not guessed', () => {
    expect(pinyinInitials('龘')).toBeNull();
    expect(pinyinInitials('')).toBe('');
  });
});
