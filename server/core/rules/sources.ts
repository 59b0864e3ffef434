/** The documents that rules rest on. */

/** The format of annual reports in force since the report year 2021. */
export const FORMAT = '国办公开办函〔2021〕30号';
/** Its annex: what each section and table must hold. */
export const TEMPLATE = `${FORMAT}附件格式模板`;
/** The format of the report years 2019 and 2020. */
export const FORMAT_2019 = '国办公开办函〔2019〕60号';
