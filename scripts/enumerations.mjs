/**
 * Enumerations as TypeScript compiled them, written as enumerations again: a bundler puts the values of one where they
 * are used and leaves out the rest, while an object that is filled at the start stays, with every name in it.
 */
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** In an ECMAScript module or in one of CommonJS. Its beginning stays apart from what it is filled with. */
const FILLED =
  /^(export )?var (\w+);\n\(function \(\2\) \{\n([\s\S]*?)^\}\)\(\2 \|\| \((exports\.\2 = )?\2 = \{\}\)\);$/gm;
/** `Name[Name["member"] = 1] = "member";`, `Name["member"] = "text";` or `Name.member = -1;` */
const MEMBER =
  /^\s*(\w+)(?:\[\1\["(\w+)"\] = (-?\d+)\] = "\2"|(?:\["(\w+)"\]|\.(\w+)) = (-?\d+|"[^"\\\n]*"|'[^'\\\n]*'));$/;

/** The source with its enumerations in TypeScript; null where there is none. Other namespaces stay as they are. */
export function withEnumerations(source) {
  const written = source.replace(FILLED, (whole, exported, name, body, exportedLater) => {
    const lines = body
      .replace(COMMENTS, '')
      .split('\n')
      .filter((line) => line.trim() !== '');
    const members = lines.map((line) => MEMBER.exec(line)).filter((member) => member?.[1] === name);
    if (members.length === 0 || members.length < lines.length) return whole;
    const values = members.map(
      ([, , key, value, textKey, plainKey, plain]) => `  ${key ?? textKey ?? plainKey} = ${value ?? plain},\n`,
    );
    return `${(exported ?? exportedLater) ? 'export ' : ''}enum ${name} {\n${values.join('')}}`;
  });
  return written === source ? null : written;
}
