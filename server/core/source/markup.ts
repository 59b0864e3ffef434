/** How the text is to be read: `plain` covers txt and gouji documents. */
export type Markup = 'plain' | 'markdown' | 'html';
