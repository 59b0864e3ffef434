/**
 * Checks examples/ in the terminal and says what is seen: `npm run demo`. Findings are expected, so they are no
 * failure here; only a command that could not do its work is.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const command = join(root, 'dist', 'cli.js');
if (!existsSync(command)) {
  console.error('dist/cli.js is missing: run `npm run build` first.');
  process.exit(2);
}

const steps = [
  {
    text: `examples/ 里有五份虚构的年报草稿：Markdown、竖线分隔、全文一行、2014 年式统计表、HTML。
先全部校核一遍。✓ 没有错误，✗ 有错误；╭─ 后面是 文件:行:列，^ 标出有问题的数，“改法”是可选的修改。`,
    words: ['check', 'examples'],
    codes: [1],
  },
  {
    text: `退出码为 1，表示有达到“错误”级别的问题，可供持续集成使用。
再看其中一份读出了哪些数据（--format json 可供其他程序使用）。`,
    words: ['facts', 'examples/shiqiao-2022.txt'],
    codes: [0],
  },
  {
    text: '数字不会自动改动。下面只显示：如果按首选的改法修改，文件会有哪些变化（未写入）。',
    words: ['fix', '--apply', 'best', '--dry-run', 'examples/education-2023.gouji'],
    codes: [0],
  },
  {
    text: '每条规则都可以查看依据。',
    words: ['rules', 'application-balance-mismatch'],
    codes: [0],
  },
];

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const bold = (text) => (colour ? `\x1b[1m${text}\x1b[22m` : text);

for (const { text, words, codes } of steps) {
  console.log(`\n${text}\n\n${bold(`$ gouji ${words.join(' ')}`)}\n`);
  const { status, error } = spawnSync(process.execPath, [command, ...words], { cwd: root, stdio: 'inherit' });
  if (error !== undefined || !codes.includes(status)) {
    console.error(
      `\ngouji ${words.join(' ')}: ${error?.message ?? `exit code ${status}, expected ${codes.join(' or ')}`}`,
    );
    process.exit(1);
  }
}

const shown = relative(process.cwd(), command) || command;
console.log(`\n${bold('接下来')}
  node ${shown} check 你的年报.txt     校核自己的草稿（.txt、.md、.html，或整个文件夹）
  node ${shown} --help               全部命令
  npm run vscode                     在 VS Code 中打开这些例子`);
