import { bodySpan, bodyText, writtenText } from '../report/body.ts';
import { relatedTo } from '../report/finding.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** Words that hijacked sites are made to advertise. None of them has a place in a report, unless it tells of fighting it. */
const ADVERTISED = new RegExp(
  [
    // Two trades under one name: 某某体育,某某直播.
    '([\\u4e00-\\u9fff]{2,4}?)(?:体育|直播|娱乐|电竞|棋牌|彩票)[\\s,、_|-]{1,2}\\1(?:体育|直播|娱乐|电竞|棋牌|彩票|官网|平台|app)',
    '(?:雷速|开云|华体会|乐鱼|爱游戏|亚博|万博|必威|球速|天博|云开|火狐|米兰|星空|半岛|皇冠|尊龙)(?:体育|直播|娱乐|电竞|棋牌|彩票)(?![馆场中公局学大协运总会产])',
    '(?:体育|娱乐|电竞|棋牌|彩票|直播)(?:官网|app|APP)(?:入口|登录|注册|下载|网址)',
    '(?:足球|篮球|NBA|nba|英超|西甲|欧冠|世界杯|欧洲杯|体育|彩票)(?:赛事)?(?:直播(?:吧|免费|在线观看|高清)|比分网|竞猜|投注|下注|买球|高清直播|免费直播)',
    '凯发(?:国际|娱乐|k8)|久久久|中文字幕(?:乱码|在线|无码)|成人(?:电影|影院|视频|网站)',
    '(?:亚洲|国产|欧美|日韩|韩日)(?:精品|成人|激情|无码|综合)(?:成人|久久|在线|视频|国产|一区|一级)',
    '九游会|尊龙凯时|新葡京|威尼斯人娱乐|易胜博|真人荷官|百家乐|老虎机|时时彩|幸运飞艇|北京赛车|电子游艺',
    '博彩(?:公司|网站?|平台|导航)|(?:在线|线上|网上)(?:赌场|赌博平台|投注)|滚球盘?|首存优惠|[bB][eE][tT]\\s?365|365\\s?[bB][eE][tT]',
  ].join('|'),
  'g',
);
/** One of these is in every such phrase: nearly every report is done with after one search. */
const HINT =
  /体育|直播|娱乐|电竞|棋牌|彩票|足球|九游|尊龙|葡京|威尼|易胜|荷官|百家|老虎|时时|飞艇|赛车|游艺|博彩|赌场|赌博|投注|滚球|首存|365|世界杯|欧洲杯|买球|凯发|久久|字幕|成人|国产|欧美|日韩|亚洲/;
/** A sentence on law enforcement names such things without advertising them. */
const FOUGHT = /打击|查处|整治|严厉|违法|涉赌|取缔|治理|禁止|防范|查获|破获|清理|赌博案/;
const AROUND = 40;
/** Places that are listed beside the first. */
const LISTED = 20;

export const source = '校核惯例：网站被篡改时，正文中的词会被替换为广告词';

/** What was put into the text by those who hijack sites; the words it replaced are lost, so there is no fix. */
export const rule: Rule<'injected-text'> = {
  id: 'injected-text',
  severity: 'warning',
  check: (report, emit, { words }) => {
    const text = bodyText(report);
    if (!HINT.test(text)) return;
    const places: Span[] = [];
    for (const match of text.matchAll(ADVERTISED)) {
      const end = match.index + match[0].length;
      if (FOUGHT.test(text.slice(Math.max(0, match.index - AROUND), end + AROUND))) continue;
      places.push({ start: match.index, end });
    }
    const [first, ...others] = places.map(({ start, end }) => ({
      span: bodySpan(report, start, end),
      written: writtenText(report, start, end),
    }));
    if (first === undefined) return;
    emit({
      message: words.message(first.written, places.length),
      span: first.span,
      stated: first.written,
      related: others.slice(0, LISTED).map(({ span, written }) => relatedTo(words.place(written), span)),
    });
  },
};
