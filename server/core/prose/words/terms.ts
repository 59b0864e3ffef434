/** What phrases of the domain mean to the grammar of claims. */

/** What a figure can be a number of. */
export type Subject =
  | 'carried-in'
  | 'carried-over'
  /** 结转 without a word of which year. */
  | 'carried'
  | OutcomeSubject
  | ColumnSubject
  | ChannelSubject
  | BlockSubject
  | ReviewOutcome
  /** 未办结, 未结: of applications or of reviews. */
  | 'open'
  | DocumentSubject
  | DecisionSubject
  | 'charges'
  | 'short.charges'
  | 'procurement'
  /** 政府采购, which need not be 集中采购. */
  | 'short.procurement'
  | 'disclosed'
  | StatisticsSubject;

/** What only the form of 2014 asks for; rows of its table. */
type StatisticsSubject = `statistics.${string}`;

export type OutcomeSubject =
  /** 全部公开, which says `granted` among other outcomes. */
  | 'all-granted'
  /** 不公开: the same of `denied`. */
  | 'not-disclosed'
  | 'granted'
  | 'partial'
  | 'denied'
  | 'unavailable'
  | 'refused'
  /** 公开类: `granted`, with or without `partial`. */
  | 'granted-kind'
  /** 公开或部分公开: both together; `+` as in what is joined. */
  | 'granted+partial'
  | 'other'
  /** Names of rows cut short: of parts of their outcome. */
  | `short.denied.${string}`
  /** A row below these: `denied.state-secret`. */
  | `${'denied' | 'unavailable' | 'refused' | 'other'}.${string}`;

/** `company`: 企业, beside 自然人 all organisations or the first kind of them. */
export type ColumnSubject =
  | 'natural-person'
  | 'organisation'
  | 'company'
  | 'enterprise'
  | 'research'
  | 'welfare'
  | 'legal-service'
  /** 其他组织: of organisations the last kind, or all. */
  | 'other-organisation'
  /** 个人申请, 单位申请: parts of what was received; by themselves just whose it is (`meaning`). */
  | PartialSubject
  /** 个人: the same, and nothing by itself. */
  | 'person';

export type PartialSubject = 'citizen' | 'unit';

export type ChannelSubject = 'in-person' | 'fax' | 'email' | 'online' | 'letter';

export type BlockSubject =
  | 'reconsideration'
  | 'litigation'
  | 'litigation-direct'
  | 'litigation-after-reconsideration'
  | 'cases';

/**
 * `lost`, `won`, `dismissed`: 败诉, 胜诉, 驳回诉讼请求, of litigation only; `annulled`: 撤销, 确认违法, ways of `corrected`;
 * `concluded`: 审结, all that are not pending.
 */
export type ReviewOutcome =
  | 'upheld'
  | 'corrected'
  | 'lost'
  | 'won'
  | 'dismissed'
  | 'annulled'
  | 'other-result'
  | 'concluded'
  | 'pending';

export type DocumentSubject = 'regulations' | 'normative-documents';

type Decision = 'licensing' | 'penalty' | 'coercion' | 'other-services';
/** `short.`: 许可, 处罚, 强制. */
type DecisionSubject = Decision | `short.${Decision}`;

export type Verb =
  /** 收到, 受理 */
  | 'receive'
  /** 新收: without what was carried in. */
  | 'receive-new'
  /** 办结, 答复 */
  | 'handle'
  /** 办理, 处理: of those closed, or of all in hand. */
  | 'process'
  /** 应办: of all in hand before of those closed. */
  | 'due'
  /** 收到并办结 */
  | 'receive-and-handle'
  /** 制发, 出台 */
  | 'issue'
  /** 公开, 发布 */
  | 'publish'
  /** 新公开 */
  | 'publish-new'
  /** 对外公开 */
  | 'publish-total'
  /** 废止 */
  | 'repeal'
  /** 现行有效 */
  | 'effective';

export type Term =
  | { readonly role: 'subject'; readonly subject: Subject }
  | { readonly role: 'verb'; readonly verb: Verb }
  /** An application for government information; `weak`: the bare word 申请. */
  | { readonly role: 'object'; readonly weak: boolean }
  /** 结转, which a year beside it makes carried in or carried over. */
  | { readonly role: 'carry' }
  /** 全年, 本年度 */
  | { readonly role: 'this-year' }
  /** 上年, 去年 */
  | { readonly role: 'last-year' }
  /** Words that may stand within a phrase and change nothing. */
  | { readonly role: 'filler' }
  /** 和, 及 */
  | { readonly role: 'joint' }
  /** 均, 全部 */
  | { readonly role: 'all' }
  /** 未收到, 没有, 零 */
  | { readonly role: 'none' }
  /** 分别为 */
  | { readonly role: 'each' }
  /** 其中 */
  | { readonly role: 'among' }
  /** 包括, 含 */
  | { readonly role: 'contains' }
  /** 另, 此外 */
  | { readonly role: 'besides' }
  /** 占 */
  | { readonly role: 'share' }
  /** 同比, 较上年 */
  | { readonly role: 'compare' }
  | { readonly role: 'rise' }
  | { readonly role: 'fall' }
  /** 办结率 */
  | { readonly role: 'handled-rate' }
  /** 共计, 合计 behind a list. */
  | { readonly role: 'sum' }
  /** Another matter than applications: 诉求, 提案, 信访. */
  | { readonly role: 'other-matter' }
  /** 政府信息公开: what reviews must be about. */
  | { readonly role: 'information' }
  /** 依申请公开工作: applications are spoken of from here on. */
  | { readonly role: 'topic' }
  /** Words that begin like a phrase of the domain and are none: 申请人, 规范性文件库. */
  | { readonly role: 'noise' };
