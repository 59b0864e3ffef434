// Generated from zh-CN by npm run generate. Do not edit.
/** Why a file was not read. */
export const files = {
  fileMissing: '沒有這個文件或文件夾',
  accessDenied: '沒有讀取的權限',
  danglingLink: '鏈接指向的文件不存在',
  linkLoop: '鏈接循環，無法讀取',
  isDirectory: '是文件夾，不是文件',
  notAFile: '不是普通文件',
  tooManyOpen: '打開的文件過多',
  fileTooLarge: '文件過大，無法讀取',
  readFailed: (reason: string) => `讀取失敗（${reason}）`,
  containers: {
    word: 'Word 文檔暫不能直接讀取。請在 Word 中另存為“纯文本”或“网页”，或複製全文粘貼成 .txt 後再校核',
    excel: 'Excel 表格暫不能直接讀取。請另存為“网页”或“文本文件（制表符分隔）”（擴展名改為 .txt）後再校核',
    pdf: 'PDF 暫不能直接讀取。請導出或複製全文存為 .txt（如 pdftotext -layout 文件.pdf）後再校核',
    slides: '演示文稿不能讀取。請把年報文字存為 .txt 後再校核',
    archive: '是壓縮包或 Office 文檔，不是文本。請把年報另存為 .txt、.md 或 .html 後再校核',
    image: '是圖片，不能讀取。請用文字識別得到的文本存為 .txt 後再校核',
  },
  binary: '不是文本文件（含有 NUL 或大量控制字符）',
  unknownEncoding: '不是文本文件，或所用編碼無法識別',
  wrongEncoding: (encoding: string, line: number | null, likely: string | null) =>
    `不是 ${encoding} 編碼${line === null ? '' : `（第 ${line} 行起有無效字節）`}${likely === null ? '' : `，看來是 ${likely}`}；請更正或去掉 --encoding`,
  crashed: (reason: string) => `處理時出錯（${reason}）`,
};
