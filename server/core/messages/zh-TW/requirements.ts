// Generated from zh-CN by npm run generate. Do not edit.
/** What each rule requires, in a sentence ending in 。: for the command and for the pages of the rules. */
export const requirements = {
  'aggregate-incomplete': '配置中列明的下級單位每年各有一份報告，各格都能讀出，才能逐格核對彙總數。',
  'aggregate-mismatch': '彙總報告的每一格等於所屬各單位報告同一格之和。',
  'annotated-value': '表格的格子裡只填數字，說明放在文字部分。',
  'application-balance-mismatch':
    '收到和處理申請情況表的每一列，本年新收加上年結轉，等於本年度辦理結果總計加結轉下年度繼續辦理。',
  'blank-cell': '沒有發生的填 0，不留空白，也不以“/”“—”“无”代替。',
  'breakdown-total-mismatch': '統計表中有分項的指標，分項之和等於總數。',
  'carry-in-mismatch': '本年的“上年结转”逐列等於同一單位上年報告的“结转下年度继续办理”。',
  'channel-count-implausible': '主動公開信息數不大於各渠道公開數之和，也不小於任一渠道的公開數。',
  'cumulative-mismatch': '歷年累計等於上年報告的歷年累計加本年度數。',
  'document-too-large': '超過長度上限的文本不校核。',
  'duplicate-paragraph': '同一段文字不在報告中重複出現。',
  'duplicate-report': '同一單位同一年度只有一份報告；有多份（如網頁和文本各一份）的，數字應當一致。',
  'effective-count-mismatch': '現行有效件數等於上年報告的現行有效件數加本年制發件數減本年廢止件數。',
  'fee-statement-missing': '“其他需要报告的事项”說明收取信息處理費的情況，沒有收取的也要寫明。',
  'growth-mismatch':
    '與上年相比的增減數和增減幅度，按正文所列的今年數、上年數或增減數計算，方向和數值都應相符；沒有列出上年數的，按上年報告計算。',
  'handled-total-mismatch': '收到和處理申請情況表的每一列，（一）至（六）各項之和等於（七）總計。',
  'header-mismatch': '表格各列的名稱與規定的表式一致，不錯用其他表的表頭。',
  'injected-text': '正文不夾帶被植入的廣告、博彩等文字。',
  'invalid-configuration': '.gouji.json、編輯器設置和自定義表式應符合各自的格式。',
  'invalid-value': '件數、條數等應為非負整數；只作標題的行不填數。',
  'items-count-mismatch': '“上一年项目数量”等於上年報告的“上一年项目数量”加“本年增/减”。',
  'label-nonstandard': '表格各行的名稱與規定的表式一致。',
  'missing-row': '表格的各行應與規定的格式一致，沒有發生的填 0，不刪行。',
  'missing-section': '年度報告包括格式規定的各個部分，沒有內容的也保留標題。',
  'missing-table': '年度報告應有規定格式的各張表格，沒有發生的填 0，不刪表。',
  'outdated-form':
    '年度報告使用報告年度適用的表式：2019、2020 年用國辦公開辦函〔2019〕60號，2021 年起用國辦公開辦函〔2021〕30號。',
  'overview-too-long': '總體情況不超過 1000 字。',
  'page-residue': '正文不夾帶網頁導航、按鈕、標籤和頁碼。',
  'part-exceeds-whole': '“其中”項不大於所屬的項，累計數不小於當年數。',
  'percentage-mismatch': '正文的百分比按所在句子或表格的數字計算，可以四捨五入，也可以截去尾數。',
  'pinyin-artefact': '正文不夾帶網頁或轉換軟件加註的拼音。',
  'prose-breakdown-mismatch':
    '正文列出總數和分項的，分項之和不大於總數；列全分項（以“其他”收尾，或各類俱全）的，分項之和等於總數。',
  'prose-claim-contradicted':
    '“未收到申请”“未发生复议诉讼”“均获维持”“均已办结”“办结率100%”等說法，要求表格中相應的數為 0。',
  'prose-table-mismatch':
    '正文寫明的數字與表格中對應的數字一致。“收到”“受理”可以只計本年新收，也可以連同上年結轉；兩者都不符的才是錯誤。',
  'publication-deadline-missed':
    '年度報告在次年的規定期限內公佈：部門、鄉鎮 1 月 31 日前，縣級 2 月 20 日前，市級 3 月 10 日前，省級和垂直管理系統 3 月 31 日前。',
  'published-total-mismatch': '對外公開總數量等於上年報告的對外公開總數量加本年新公開數量。',
  'radical-glyph': '正文使用漢字，不夾帶 PDF 轉換產生的部首字形。',
  'reporting-period-mismatch': '統計期限為報告年度的 1 月 1 日至 12 月 31 日。',
  'review-total-mismatch': '行政複議、行政訴訟各部分，結果維持、結果糾正、其他結果、尚未審結之和等於總計。',
  'row-total-mismatch': '收到和處理申請情況表的每一行，各類申請人之和等於總計。',
  'section-numbering': '各部分和“一是……二是……”的序號依次排列，不跳號，不重號。',
  'section-title-nonstandard': '各部分的標題與規定的格式一致。',
  'signed-before-period-end': '年度報告在統計期限屆滿後編制，落款日期晚於統計期末。',
  'similar-to-previous': '“存在的主要问题及改进情况”應寫本年的情況，不得與上年報告雷同。',
  'traditional-script': '年度報告使用規範漢字。',
  'unread-cell': '每一行的數值應能逐格辨認；不能辨認的不猜測，也不參加校核。',
  'unused-suppression': '忽略某條規則的註釋應寫明規則和理由，並且確有所指。',
  'year-mismatch': '標題、正文、表格的年份一致，落款日期在報告年度的次年。',
};
