// The address under which a page shows the editor with something opened in it.

/**
 * @typedef {object} Opening
 * @property {string} [folder] An absolute path.
 * @property {string} [workspace] A .code-workspace file.
 * @property {string} [file] Opened in the editor. Typing its name into the window would race with the start.
 * @property {readonly string[]} [extensions] Extensions under development.
 * @property {string} [tests] The module in the extension host that exports `run`.
 * @property {boolean} [withoutInstalled] Leave installed extensions out.
 */

/**
 * @param {import('./server.mjs').Server} server
 * @param {Opening} opening
 * @returns {string} An http address. All but the folder and the workspace needs a server with its test driver on.
 */
export function workbenchAddress(server, opening) {
  const payload = [['skipWelcome', 'true']];
  for (const extension of opening.extensions ?? []) payload.push(['extensionDevelopmentPath', server.uri(extension)]);
  if (opening.tests) payload.push(['extensionTestsPath', server.uri(opening.tests)]);
  if (opening.file) payload.push(['openFile', server.uri(opening.file)]);
  if (opening.withoutInstalled) payload.push(['disableExtensions', 'true']);

  const address = new URL(server.origin);
  if (opening.workspace) address.searchParams.set('workspace', opening.workspace);
  else if (opening.folder) address.searchParams.set('folder', opening.folder);
  else address.searchParams.set('ew', 'true');
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
