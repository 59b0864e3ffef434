import { expect, it } from 'vitest';
import * as library from 'vscode-languageserver-protocol';
import * as ours from '../../server/lsp/protocol.ts';

it('the numbers and words of the protocol are those of its own package', () => {
  const { cancelled, ...groups } = ours;
  expect(Object.keys(groups).length).toBeGreaterThan(10);
  expect({ ...library }).toMatchObject(groups);
  expect(cancelled().code).toBe(library.LSPErrorCodes.RequestCancelled);
});
