/**
 * The one schema of editor settings (`gouji.*`), `.gouji.json` and command options. Descriptions are in Chinese:
 * editors show them while a configuration is written.
 */
import * as z from 'zod/mini';
import { LOCALES } from '../messages/messages.ts';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

const text = z.string().check(z.regex(/\S/));
const flag = z.optional(z.boolean());
const globs = z.optional(z.array(text));

/**
 * The schema of a configuration.
 * @param ruleIds every rule there is; other names are problems
 */
export function configSchema(ruleIds: readonly string[]) {
  const ruleId = z.enum(ruleIds as readonly [string, ...string[]]);
  const severity = z.optional(z.enum(SEVERITIES));
  return z.strictObject({
    $schema: z.optional(z.string()),
    form: z
      .optional(z.nullable(text))
      .check(z.describe('固定使用的表式代号，例如 ogi-2021；null 表示按表头和行标题自动识别（默认）')),
    forms: z
      .optional(z.array(text))
      .check(z.describe('自有表式文件（*.gouji-form.json）的路径，相对于本文件所在文件夹')),
    rules: z
      .optional(z.strictObject(Object.fromEntries(ruleIds.map((id) => [id, severity]))))
      .check(z.describe('各规则的严重程度：error 错误、warning 警告、information 信息、hint 提示、off 关闭')),
    tier: z
      .optional(z.enum(['default', 'strict']))
      .check(z.describe('default：只用默认启用的规则；strict：连同严格模式的规则')),
    include: globs.check(z.describe('要检查的文件（通配符），相对于本文件所在文件夹')),
    exclude: globs.check(z.describe('不检查的文件（通配符），相对于本文件所在文件夹')),
    ignores: z
      .optional(
        z.array(
          z.strictObject({
            file: text.check(z.describe('文件路径或通配符，相对于本文件所在文件夹')),
            rule: ruleId.check(z.describe('规则代号')),
            cell: z
              .optional(z.nullable(text))
              .check(z.describe('单元格编号，例如 applications/received/total；不写或 null 表示整个文件')),
            reason: text.check(z.describe('理由')),
          }),
        ),
      )
      .check(z.describe('已核实、不必再报的问题，须写明理由')),
    bodies: z
      .optional(
        z.array(
          z.strictObject({
            name: text.check(z.describe('单位名称')),
            aliases: z.optional(z.array(text)).check(z.describe('同一单位在各年报告中的其他名称')),
            files: z
              .optional(z.array(text))
              .check(z.describe('这一单位的报告文件（路径或通配符），相对于本文件所在文件夹；不论报告标题写的是什么')),
          }),
        ),
      )
      .check(z.describe('单位的名称：报告标题写法不一、无法自动对上时，在这里写明哪些是同一单位')),
    hierarchy: z
      .optional(
        z.array(
          z.strictObject({
            parent: text.check(z.describe('汇总报告的单位名称')),
            children: z
              .array(text)
              .check(z.minLength(1))
              .check(z.describe('所汇总的下级单位：单位名称，或者报告文件的路径、通配符，相对于本文件所在文件夹')),
          }),
        ),
      )
      .check(z.describe('逐级汇总的关系：上级报告的每一格等于下级报告同一格之和')),
    maxLength: z
      .optional(z.int().check(z.gte(1)))
      .check(z.describe('文本超过这么多个字符（UTF-16 单元）时不检查，只作提示')),
    editor: z
      .optional(
        z.strictObject({
          inlayHints: flag.check(z.describe('在每个总计后面显示按分项应为多少（默认 true）')),
          codeLens: flag.check(z.describe('在每张表上方显示勾稽情况（默认 true）')),
          fillOnType: flag.check(z.describe('填写分项时，原先与分项相符的总计随之更新（默认 false）')),
          formatOnType: flag.check(z.describe('写完一行时对齐所在的表格（默认 false）')),
        }),
      )
      .check(z.describe('编辑器中的功能')),
    locale: z
      .optional(z.enum(LOCALES))
      .check(z.describe('提示所用的语言：zh-CN 简体中文（默认）、zh-TW 繁体中文、en 英语；报告中的原文不改')),
  });
}
