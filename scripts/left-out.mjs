/**
 * For esbuild: parts of the protocol's transport that the server has no use for, and that a bundler cannot know to be of
 * none. The client stands on more of it, and is left as it is.
 */
import { readFile } from 'node:fs/promises';
import { reExported } from './re-exports.mjs';

/** Cancelling by memory that is shared, which only somebody who asks for it uses. */
const UNUSED_FILE = /[\\/]common[\\/]sharedArrayCancellation\.js$/;
/** Types of messages with a list of parameters: the protocol's have one. */
const UNUSED_CLASSES = /^class ((?:Request|Notification)Type[1-9]) .*?^exports\.\1 = \1;\n/gms;
const UNUSED_NAMES = /^Object\.defineProperty\(exports, "(?:(?:Request|Notification)Type[1-9]|SharedArray\w+)".*\n/gm;

export const leftOut = {
  name: 'left-out',
  setup(context) {
    context.onLoad({ filter: /[\\/]vscode-jsonrpc[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      if (UNUSED_FILE.test(path)) return { contents: '', loader: 'js' };
      const source = await readFile(path, 'utf8');
      return { contents: reExported(source.replace(UNUSED_CLASSES, '').replace(UNUSED_NAMES, '')), loader: 'js' };
    });
  },
};
