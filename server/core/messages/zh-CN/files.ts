/** Why a file was not read. */
export const files = {
  fileMissing: '没有这个文件或文件夹',
  accessDenied: '没有读取的权限',
  danglingLink: '链接指向的文件不存在',
  linkLoop: '链接循环，无法读取',
  isDirectory: '是文件夹，不是文件',
  notAFile: '不是普通文件',
  tooManyOpen: '打开的文件过多',
  fileTooLarge: '文件过大，无法读取',
  readFailed: (reason: string) => `读取失败（${reason}）`,
  containers: {
    word: 'Word 文档暂不能直接读取。请在 Word 中另存为“纯文本”或“网页”，或复制全文粘贴成 .txt 后再校核',
    excel: 'Excel 表格暂不能直接读取。请另存为“网页”或“文本文件（制表符分隔）”（扩展名改为 .txt）后再校核',
    pdf: 'PDF 暂不能直接读取。请导出或复制全文存为 .txt（如 pdftotext -layout 文件.pdf）后再校核',
    slides: '演示文稿不能读取。请把年报文字存为 .txt 后再校核',
    archive: '是压缩包或 Office 文档，不是文本。请把年报另存为 .txt、.md 或 .html 后再校核',
    image: '是图片，不能读取。请用文字识别得到的文本存为 .txt 后再校核',
  },
  binary: '不是文本文件（含有 NUL 或大量控制字符）',
  unknownEncoding: '不是文本文件，或所用编码无法识别',
  wrongEncoding: (encoding: string, line: number | null, likely: string | null) =>
    `不是 ${encoding} 编码${line === null ? '' : `（第 ${line} 行起有无效字节）`}${likely === null ? '' : `，看来是 ${likely}`}；请更正或去掉 --encoding`,
  crashed: (reason: string) => `处理时出错（${reason}）`,
};
