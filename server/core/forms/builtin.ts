/** The forms that come with the product. */
import { compileForm } from './compile.ts';
import type { Form } from './form.ts';
import ogi2014 from './ogi-2014.json' with { type: 'json' };
import ogi2019 from './ogi-2019.json' with { type: 'json' };
import ogi2021 from './ogi-2021.json' with { type: 'json' };
import fujian from './ogi-fujian.json' with { type: 'json' };
import type { FormData } from './schema.ts';

/**
 * Newest first. The data is not validated here: a test does that once for all users, and starting the server does
 * not pay for it.
 */
export const builtInForms: readonly Form[] = [ogi2021, ogi2019, ogi2014, fujian].map((data) =>
  compiledWhenRead(data as FormData),
);

/** Equations are worked out at the first look at the tables: until a report is read, nobody needs them. */
function compiledWhenRead(data: FormData): Form {
  let whole: Form | undefined;
  const compiled = () => {
    whole ??= compileForm(data);
    return whole;
  };
  return {
    ...compileForm({ ...data, tables: [], crossYear: [] }),
    get tables() {
      return compiled().tables;
    },
    get crossYear() {
      return compiled().crossYear;
    },
  };
}
