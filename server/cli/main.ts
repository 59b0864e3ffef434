/** The `gouji` command: reads the words, runs what they ask for, and leaves the exit code. */
import { isMainThread } from 'node:worker_threads';
import { messagesFor } from '../core/index.ts';
import { reasonOf } from '../files/problems.ts';
import { localeIn, readArguments } from './arguments.ts';
import { work } from './batch/workforce.ts';
import { check } from './commands/check.ts';
import { facts } from './commands/facts.ts';
import { fix } from './commands/fix.ts';
import { rules } from './commands/rules.ts';
import { sum } from './commands/sum.ts';
import { watch } from './commands/watch.ts';
import type { Context } from './context.ts';
import { helpText } from './help.ts';
import { processOutput, readStandardInput } from './output.ts';
import { wantsProgress } from './progress.ts';
import { styleFor, wantsColour } from './style.ts';
import { version } from './version.ts';

const DEFAULT_COLUMNS = 100;

async function main(words: readonly string[]): Promise<void> {
  const messages = messagesFor(localeIn(words));
  const output = processOutput(messages.cli);
  const raise = (code: 1 | 2): void => {
    process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
  };
  const request = readArguments(words, messages.cli);
  if (request.kind === 'version') return output.write(`${version}\n`);
  if (request.kind === 'help') return output.write(helpText(request.command, messages.cli));
  if (request.kind === 'usage') {
    raise(2);
    if (request.message === messages.cli.usage) return output.note(request.message);
    output.note(messages.cli.general(request.message));
    return output.note(messages.cli.moreHelp(request.command));
  }
  const { command, settings } = request;
  const context: Context = {
    output,
    messages,
    style: styleFor(settings.colour && wantsColour(process.stdout.isTTY, process.env)),
    columns: process.stdout.columns ?? DEFAULT_COLUMNS,
    isWatched: wantsProgress(process.stderr.isTTY, process.env),
    folder: process.cwd(),
    stdin: readStandardInput,
    raise,
  };
  try {
    if (command === 'rules') await rules(request.words, context);
    else await { check: settings.watch ? watch : check, facts, fix, sum }[command](request.words, settings, context);
  } catch (error) {
    raise(2);
    output.note(messages.cli.general(messages.cli.crashed(reasonOf(error))));
  }
}

if (isMainThread) void main(process.argv.slice(2));
else work(messagesFor(undefined));
