import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/core/index.ts';
import { converse } from './conversation.ts';
import { asMarkdown, clean } from './drafts.ts';

/** What writers put in: figures, cells, line ends of all kinds, labels, characters that are two units wide. */
const inserted = fc.constantFrom(
  '',
  '7',
  '１２',
  ' | ',
  '\n',
  '\r\n',
  '\r',
  '𠮷',
  '/',
  '（七）总计',
  '<!-- 勾稽-忽略文件 -->',
);

/** A cut from one share of the text to another, and what comes in its place. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 40 }), inserted);

describe('incremental edits', () => {
  it('lead to the same findings as the final text does by itself', async () => {
    const client = await converse();
    let drafts = 0;
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 8 }), async (inMarkdown, edits) => {
        drafts += 1;
        const [markup, languageId] = inMarkdown ? (['markdown', 'markdown'] as const) : (['plain', 'gouji'] as const);
        const uri = `file:///draft-${drafts}`;
        let text = inMarkdown ? asMarkdown(clean) : clean;
        client.open(uri, languageId, text);
        let version = 1;
        for (const [share, length, newText] of edits) {
          version += 1;
          const document = TextDocument.create(uri, languageId, version, text);
          const start = Math.floor(share * text.length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          client.change(uri, version, [{ range, text: newText }]);
          text = TextDocument.applyEdits(document, [{ range, newText }]);
          // Some states in between are looked at too, so that something is there to go stale.
          if (length % 2 === 0) await client.pull(uri);
        }
        const document = TextDocument.create(uri, languageId, version, text);
        const fresh = analyse(text, { markup }).findings.map(({ rule, message, span }) => ({
          rule,
          message,
          range: { start: document.positionAt(span.start), end: document.positionAt(span.end) },
        }));
        const pulled = await client.pull(uri);
        client.close(uri);
        expect(pulled.map(({ code, message, range }) => ({ rule: code, message, range }))).toEqual(fresh);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
