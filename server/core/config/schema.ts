/**
 * The one schema of editor settings (`gouji.*`), `.gouji.json` and command options. Descriptions are in Chinese:
 * editors show them while a configuration is written.
 */
import * as s from '../json/schema.ts';
import { LOCALES } from '../messages/messages.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

const text = s.text(/\S/);
const flag = s.optional(s.flag);
const globs = s.optional(s.list(text));

/**
 * The schema of a configuration.
 * @param ruleIds every rule there is; other names are problems
 */
export function configSchema(ruleIds: readonly string[]) {
  const ruleId = s.oneOf(ruleIds);
  const severity = s.optional(s.oneOf(SEVERITIES));
  return s.object({
    $schema: s.optional(s.text()),
    form: s
      .optional(s.nullable(text))
      .describe('固定使用的表式代号，例如 ogi-2021；null 表示按表头和行标题自动识别（默认）'),
    forms: s.optional(s.list(text)).describe('自有表式文件（*.gouji-form.json）的路径，相对于本文件所在文件夹'),
    rules: s
      .optional(s.object(Object.fromEntries(ruleIds.map((id) => [id, severity]))))
      .describe('各规则的严重程度：error 错误、warning 警告、information 信息、hint 提示、off 关闭'),
    tier: s
      .optional(s.oneOf(['default', 'strict']))
      .describe('default：只用默认启用的规则；strict：连同严格模式的规则'),
    include: globs.describe('要检查的文件（通配符），相对于本文件所在文件夹'),
    exclude: globs.describe('不检查的文件（通配符），相对于本文件所在文件夹'),
    ignores: s
      .optional(
        s.list(
          s.object({
            file: text.describe('文件路径或通配符，相对于本文件所在文件夹'),
            rule: ruleId.describe('规则代号'),
            cell: s
              .optional(s.nullable(text))
              .describe('单元格编号，例如 applications/received/total；不写或 null 表示整个文件'),
            reason: text.describe('理由'),
          }),
        ),
      )
      .describe('已核实、不必再报的问题，须写明理由'),
    bodies: s
      .optional(
        s.list(
          s.object({
            name: text.describe('单位名称'),
            aliases: s.optional(s.list(text)).describe('同一单位在各年报告中的其他名称'),
            files: s
              .optional(s.list(text))
              .describe('这一单位的报告文件（路径或通配符），相对于本文件所在文件夹；不论报告标题写的是什么'),
          }),
        ),
      )
      .describe('单位的名称：报告标题写法不一、无法自动对上时，在这里写明哪些是同一单位'),
    hierarchy: s
      .optional(
        s.list(
          s.object({
            parent: text.describe('汇总报告的单位名称'),
            children: s
              .nonEmpty(text)
              .describe('所汇总的下级单位：单位名称，或者报告文件的路径、通配符，相对于本文件所在文件夹'),
          }),
        ),
      )
      .describe('逐级汇总的关系：上级报告的每一格等于下级报告同一格之和'),
    maxLength: s.optional(s.integer({ minimum: 1 })).describe('文本超过这么多个字符（UTF-16 单元）时不检查，只作提示'),
    editor: s
      .optional(
        s.object({
          inlayHints: flag.describe('在每个总计后面显示按分项应为多少（默认 true）'),
          codeLens: flag.describe('在每张表上方显示勾稽情况（默认 true）'),
          fillOnType: flag.describe('填写分项时，原先与分项相符的总计随之更新（默认 false）'),
          formatOnType: flag.describe('写完一行时对齐所在的表格（默认 false）'),
        }),
      )
      .describe('编辑器中的功能'),
    locale: s
      .optional(s.oneOf(LOCALES))
      .describe('提示所用的语言：zh-CN 简体中文（默认）、zh-TW 繁体中文、en 英语；报告中的原文不改'),
  });
}
