/** Rows of text as a table with its columns aligned, by the width that terminals give to characters. */
import { eastAsianWidth } from 'get-east-asian-width';

/** The first column to the left, the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const padding = ' '.repeat(widths[column]! - widthOf(cell));
          return column === 0 ? cell + padding : padding + cell;
        })
        .join('  '),
    )
    .join('\n');
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + eastAsianWidth(character.codePointAt(0)!), 0);
}
