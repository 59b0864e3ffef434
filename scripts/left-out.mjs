/** Parts of the protocol's libraries that nothing of ours needs, and that a bundler cannot know to be of no use. */

/** Cancelling by memory that is shared, which only somebody who asks for it uses. */
const UNUSED_FILE = /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]sharedArrayCancellation\.js$/;
/** Types of messages with a list of parameters: the protocol's have one. */
const UNUSED_CLASSES = /^class ((?:Request|Notification)Type[1-9]) .*?^exports\.\1 = \1;\n/gms;
const UNUSED_NAMES = /^Object\.defineProperty\(exports, "(?:(?:Request|Notification)Type[1-9]|SharedArray\w+)".*\n/gm;
/** What a file exports is declared at its head, which matters only where it passes on all of another, too. */
const DECLARATIONS = /^(?:exports\.\w+ = )+void 0;\n/gm;

/** The source of a file without what is not used. */
export function withoutUnused(path, source) {
  if (UNUSED_FILE.test(path)) return '';
  const unused = [UNUSED_CLASSES, UNUSED_NAMES, ...(source.includes('__exportStar(') ? [] : [DECLARATIONS])];
  return unused.reduce((rest, each) => rest.replace(each, ''), source);
}
