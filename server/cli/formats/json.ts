/**
 * The machine's format, version 1: a stable contract to which fields are only ever added. All keys are always there,
 * null or [] where there is nothing to say. One file a line, so that a long run is written as it goes.
 */
import type { Format, Sheet } from './format.ts';

const VERSION = 1;

export const json = {
  check: () => sheet(({ files, reports, cells, findings }) => ({ summary: { files, reports, cells, findings } })),
  facts: () => sheet(() => ({})),
} satisfies Format;

function sheet<Totals>(tail: (totals: Totals) => object): Sheet<{ readonly extra: unknown }, Totals> {
  let first = true;
  return {
    start: () => `{"version":${VERSION},"files":[`,
    *file({ extra: _, ...contract }) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(contract)}`;
      first = false;
    },
    end(totals) {
      const rest = JSON.stringify(tail(totals)).slice(1, -1);
      return `${first ? '' : '\n'}]${rest === '' ? '' : `,${rest}`}}\n`;
    },
  };
}
