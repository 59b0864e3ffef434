/** GitLab's Code Quality report, which merge requests show beside the changed lines. */
import { createHash } from 'node:crypto';
import { fingerprintsOf } from '../fingerprint.ts';
import { type Format, shownOf } from './format.ts';

const SEVERITIES = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

export const gitlab = {
  check(options) {
    let first = true;
    return {
      start: () => '[',
      *file(file) {
        const path = file.path.replace(/^(?:\.\/)+/, '');
        const shown = shownOf(file, options);
        const fingerprints = fingerprintsOf(file, shown);
        for (const [index, { rule, severity, message, range }] of shown.entries()) {
          const issue = {
            description: message,
            check_name: rule,
            // These must differ over all files of a report.
            fingerprint: createHash('sha256').update(`${path}\0${fingerprints[index]}`).digest('hex'),
            severity: SEVERITIES[severity],
            location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
          };
          yield `${first ? '\n' : ',\n'}${JSON.stringify(issue)}`;
          first = false;
        }
      },
      end: () => `${first ? '' : '\n'}]\n`,
    };
  },
} satisfies Format;
