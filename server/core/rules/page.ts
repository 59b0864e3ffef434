/** The page that explains a rule to its readers. */
export function rulePage(id: string): string {
  return `https://github.com/gouji/gouji/blob/main/docs/rules/${id}.md`;
}
