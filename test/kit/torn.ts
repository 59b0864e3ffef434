/** What tests of text that extraction tore have in common. */

/** The head of the third table, its words on lines of their own, as extractors of PDFs leave it. */
export const TORN_HEAD = `三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
申请人情况
自然人

法人或其他组织
商业企业 科研机构 社会公益组织 法律服务机构 其他

总计
`;
