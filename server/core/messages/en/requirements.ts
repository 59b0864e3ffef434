/** What each rule requires, in a sentence: for the command and for the pages of the rules. */
export const requirements = {
  'aggregate-incomplete':
    'Each body that the configuration names has one report a year whose figures can be read; then a summary is checked figure by figure.',
  'aggregate-mismatch': 'Each figure of a summary report is the sum of the same figure in the reports of its bodies.',
  'annotated-value': 'Cells of the tables hold numbers only; remarks belong in the text.',
  'application-balance-mismatch':
    'In each column of the table of applications those received this year plus those carried in equal the total of results plus those carried over.',
  'blank-cell': 'What did not occur is entered as 0, not left blank or replaced by “/”, “—” or “无”.',
  'breakdown-total-mismatch': 'Where a figure of the statistics is broken down, its parts add up to it.',
  'carry-in-mismatch':
    'In each column what is carried in (上年结转) equals what the same body’s report of the year before carries over (结转下年度继续办理).',
  'channel-count-implausible':
    'The number of items published is not larger than the counts of all channels together, nor smaller than that of any one.',
  'cumulative-mismatch': 'A cumulative figure equals that of the last report plus this year’s.',
  'document-too-large': 'Texts longer than the limit are not checked.',
  'duplicate-paragraph': 'No passage stands in a report twice.',
  'duplicate-report':
    'A body has one report for a year; where there are several (a page and a text), their figures agree.',
  'effective-count-mismatch':
    'The number in force equals that of the last report plus those issued less those repealed this year.',
  'fee-statement-missing':
    'The section 其他需要报告的事项 says what fees were charged for information, also when there were none.',
  'growth-mismatch':
    'A change against last year follows from this year’s figure, last year’s, or the difference that the text gives, in direction and amount; where the text gives no figure of last year, from last year’s report.',
  'handled-total-mismatch': 'In each column of the table of applications (一) to (六) add up to the total (七).',
  'header-mismatch': 'Columns are called as their form prescribes, and no table has the heads of another.',
  'impossible-date': 'Dates are days of the calendar.',
  'injected-text': 'The text holds no advertising or gambling words that somebody has slipped in.',
  'invalid-configuration': '.gouji.json, the editor’s settings and forms of one’s own keep to their formats.',
  'invalid-value': 'Counts are whole numbers and not negative; rows that are headings only have no figures.',
  'items-count-mismatch': '“上一年项目数量” equals that of the last report plus its “本年增/减”.',
  'label-nonstandard': 'Rows are called as their form prescribes.',
  'missing-row': 'A table has the rows that its form prescribes; what did not occur is 0, rows are not deleted.',
  'missing-section': 'A report has all sections that its form prescribes; those without content keep their headings.',
  'missing-table': 'A report has all tables that its form prescribes; what did not occur is 0, tables are not deleted.',
  'outdated-form':
    'A report uses the form in force in its year: that of 国办公开办函〔2019〕60号 for 2019 and 2020, that of 国办公开办函〔2021〕30号 from 2021 on.',
  'overview-too-long': 'The overview (总体情况) has at most 1000 characters.',
  'page-residue': 'The text holds no navigation, buttons, tags or page numbers of a web page.',
  'part-exceeds-whole':
    'A figure “of which” is not larger than what it is part of, and a cumulative one not smaller than the year’s.',
  'percentage-mismatch': 'Percentages follow from the figures of their sentence or of the tables, rounded or cut off.',
  'pinyin-artefact': 'The text holds no pinyin that a page or a converter has put behind its characters.',
  'prose-breakdown-mismatch':
    'Where a sentence gives a total and parts, the parts are together not more than the total; where it gives all parts (it ends with “其他”, or names every kind), they add up to it.',
  'prose-claim-contradicted':
    'What is said to be none, all or complete (“未收到申请”, “未发生复议诉讼”, “均获维持”, “均已办结”, “办结率100%”) requires a 0 in the table.',
  'prose-table-mismatch':
    'Figures in sentences agree with the tables. “收到” and “受理” may count those received this year alone, or with those carried in; only what fits neither is wrong.',
  'publication-deadline-missed':
    'A report is published in the next year before its deadline: departments and townships 31 January, counties 20 February, cities 10 March, provinces and vertically managed systems 31 March.',
  'published-total-mismatch':
    'The total number published equals that of the last report plus those newly published this year.',
  'radical-glyph': 'The text holds characters, not the radicals that a converted PDF has in their place.',
  'reporting-period-mismatch': 'The period is from 1 January to 31 December of the report’s year.',
  'review-total-mismatch':
    'In each part on reviews and lawsuits the results upheld, corrected, other and pending add up to the total.',
  'row-total-mismatch':
    'In each row of the table of applications the figures of all kinds of applicants add up to the total.',
  'section-numbering': 'Sections and lists (“一是……二是……”) are numbered in order, without gaps and without repeats.',
  'section-title-nonstandard': 'Sections are titled as their form prescribes.',
  'signed-before-period-end': 'A report is drawn up when its period is over; its date is after the end of the period.',
  'similar-to-previous':
    'The section on problems and improvements (存在的主要问题及改进情况) is of this year, not a copy of last year’s.',
  'traditional-script': 'Reports are written in standard (Simplified) characters.',
  'unread-cell': 'The values of each row can be told apart; those that cannot are not guessed at and not checked.',
  'unused-suppression':
    'A comment that silences a rule names the rule and a reason, and there is something to silence.',
  'year-mismatch': 'Title, text and tables are of the same year, and the date is in the next.',
};
