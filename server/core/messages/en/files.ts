/** Why a file was not read. */
export const files = {
  fileMissing: 'no such file or folder',
  accessDenied: 'permission denied',
  danglingLink: 'the link leads to a file that does not exist',
  linkLoop: 'the link leads to itself',
  isDirectory: 'this is a folder, not a file',
  notAFile: 'this is not a regular file',
  tooManyOpen: 'too many open files',
  fileTooLarge: 'the file is too large to be read',
  readFailed: (reason: string) => `reading failed (${reason})`,
  containers: {
    word: 'Word documents cannot be read directly yet. Save it as plain text or as a web page in Word, or paste the text into a .txt file',
    excel:
      'Excel tables cannot be read directly yet. Save it as a web page or as tab-separated text (with the extension .txt)',
    pdf: 'PDF cannot be read directly yet. Export or copy its text into a .txt file (pdftotext -layout FILE.pdf)',
    slides: 'Presentations cannot be read. Save the text of the report as .txt',
    archive: 'This is an archive or an Office document, not a text. Save the report as .txt, .md or .html',
    image: 'This is an image and cannot be read. Save the text that OCR gives as .txt',
  },
  binary: 'not a text file (it holds NUL or many control characters)',
  unknownEncoding: 'not a text file, or its encoding is not known',
  wrongEncoding: (encoding: string, line: number | null, likely: string | null) =>
    `not in ${encoding}${line === null ? '' : ` (invalid bytes from line ${line} on)`}${likely === null ? '' : `, it looks like ${likely}`}; correct --encoding or leave it out`,
  crashed: (reason: string) => `something went wrong (${reason})`,
};
