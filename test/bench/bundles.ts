/** Sizes of what is shipped, in KB. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './measure.ts';

export function bundleRows(dist: string): Row[] {
  const size = (...names: string[]) => names.reduce((sum, name) => sum + statSync(join(dist, name)).size / 1024, 0);
  const row = (what: string, value: number, budget: number): Row => ({ what, value, unit: 'KB', budget, aim: null });
  return [
    row('server.js', size('server.js'), 350),
    row(
      'server.js with all lazily loaded chunks',
      size('server.js', 'core.js', 'html.js', 'simplify.js', 'script-map.js'),
      650,
    ),
    row('client.js and the session it starts', size('client.js', 'session.js'), 460),
  ];
}
