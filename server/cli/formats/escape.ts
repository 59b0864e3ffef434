/** Text made safe in HTML and XML, between tags and in attributes. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** XML allows no other control characters, not even as references; HTML parsers do not like them either. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Also takes out the characters that XML cannot have, and what would change the direction of the text around. */
export function escapeMarkup(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
