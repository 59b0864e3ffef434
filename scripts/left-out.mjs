/** For esbuild: parts of libraries that nothing of ours uses, and that a bundler cannot know to be unused. */

/** Cancelling by memory that is shared, which only somebody who asks for it uses. */
const UNUSED = /[\\/]vscode-jsonrpc[\\/]lib[\\/]common[\\/]sharedArrayCancellation\.js$/;

export const leftOut = {
  name: 'left-out',
  setup(context) {
    context.onLoad({ filter: UNUSED }, () => ({ contents: '', loader: 'js' }));
  },
};
