import { rules as ruleList, rulePage, ruleSources } from '../../core/index.ts';
import { pad, printable, widthOf } from '../columns.ts';
import type { Context } from '../context.ts';
import { ruleTexts } from '../rule-texts.ts';
import { nearest } from '../suggest.ts';

/** `gouji rules`: all of them, a line each. `gouji rules ID`: one explained. */
export async function rules(words: readonly string[], context: Context): Promise<void> {
  const [id] = words;
  await context.output.write(id === undefined ? listing(context) : explanation(id, context));
}

function listing({ messages, style }: Context): string {
  const { cli } = messages;
  const ids = Math.max(...ruleList.map(({ id }) => id.length));
  const severities = Math.max(...Object.values(cli.severities).map(widthOf));
  const lines = ruleList.map(
    ({ id, severity }) =>
      `${id.padEnd(ids)}  ${pad(cli.severities[severity], severities)}  ${ruleTexts(id, messages).title}`,
  );
  return `${lines.join('\n')}\n\n${style.dim(cli.rulesTotal(ruleList.length))}\n`;
}

function explanation(id: string, { messages, style, output, raise }: Context): string {
  const { cli, marks } = messages;
  const rule = ruleList.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const near = nearest(
      id,
      ruleList.map((candidate) => candidate.id),
    );
    raise(2);
    output.note(cli.general(cli.unknownRule(printable(id), near)));
    return '';
  }
  const facts = [
    [cli.ruleSeverity, cli.severities[rule.severity] + marks.aside(rule.severity)],
    [cli.ruleTier, cli.tiers[rule.tier ?? 'default']],
    [cli.ruleFix, cli.fixes[rule.fix ?? 'none']],
    [cli.ruleSource, ruleSources[id]!],
    [cli.rulePage, rulePage(id)],
  ];
  const lines = facts.map(([name, value]) => `  ${style.dim(marks.named(name!, ''))}${value}`);
  return `${style.bold(id)}  ${ruleTexts(id, messages).title}\n\n  ${ruleTexts(id, messages).requires}\n\n${lines.join('\n')}\n`;
}
