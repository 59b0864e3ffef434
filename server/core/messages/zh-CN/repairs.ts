interface ChangeText {
  /** `（七）总计·自然人` */
  readonly place: string;
  /** Null for a blank. */
  readonly from: string | null;
  readonly to: string;
}

/** `“（七）总计·自然人”由 5 改为 6` */
function changeText({ place, from, to }: ChangeText): string {
  return from === null ? `“${place}”填入 ${to}` : `“${place}”由 ${from} 改为 ${to}`;
}

/** Why a typed figure differs from the one that was meant; `written` and `meant` are the digits concerned. */
const typing = {
  transposed: (figure: string) => `疑为 ${figure} 数位颠倒`,
  dropped: (figure: string, _written: string, meant: string) => `疑为 ${figure} 漏打数字 ${meant}`,
  doubled: (figure: string, written: string) => `疑为 ${figure} 重复打了数字 ${written}`,
  inserted: (figure: string, written: string) => `疑为 ${figure} 多打了数字 ${written}`,
  replaced: (_figure: string, written: string, meant: string) => `疑将数字 ${meant} 误打为 ${written}`,
  confused: (_figure: string, written: string, meant: string) => `疑将形近的数字 ${meant} 误作 ${written}`,
  tenfold: (figure: string) => `疑为 ${figure} 末尾多打一个 0`,
  tenth: (figure: string) => `疑为 ${figure} 末尾漏打一个 0`,
};

/** Titles and reasons of repairs. */
export const repairs = {
  title: (changes: readonly ChangeText[]) =>
    changes.every(({ from }) => from === null)
      ? `在${changes.map(changeText).join('，')}`
      : `将${changes.map(changeText).join('，')}`,
  reasons: {
    typing,
    neighbour: (place: string, figure: string) => `${figure} 与相邻的“${place}”相同，疑为串行或串列`,
    misplaced: (figure: string, from: string, to: string) => `疑将“${from}”的 ${figure} 错填到“${to}”`,
    swapped: (a: string, b: string) => `“${a}”与“${b}”的数疑为互换`,
    unfilledTotal: '各项不全为 0 而总计为 0，疑为漏填',
    blank: '原为空白，疑为漏填',
    stale: (sum: string, total: string) => `各项之和为 ${sum} 而总计为 ${total}，疑为各项改动后总计未更新`,
    omittedPart: (part: string, figure: string) => `总计恰好少了${part} ${figure}，疑为漏加或增补后未更新`,
    repeatedPart: (part: string, figure: string) => `总计恰好多了${part} ${figure}，疑为重复相加`,
    countedTwice: (figure: string) => `多出的恰为部分公开数 ${figure}，疑为重复计入`,
    following: '合计按有误的分项算出，须一并改正',
    mends: (places: readonly string[]) => `改后${places.join('、')}均平`,
    only: '使各式均平的最小改动只有这一种',
    prose: {
      figure: (figure: string) => ({ agrees: `正文也写作 ${figure}`, disagrees: `但正文与现填的 ${figure} 一致` }),
      sentence: (text: string) => ({ agrees: `与正文“${text}”相符`, disagrees: `但正文“${text}”与现填的相符` }),
    },
    'last-year': {
      figure: (figure: string) => ({
        agrees: `上年年报为 ${figure}`,
        disagrees: `但上年年报与现填的 ${figure} 一致`,
      }),
      sentence: (text: string) => ({ agrees: `与上年年报“${text}”相符`, disagrees: `但上年年报“${text}”与现填的相符` }),
    },
    breaks: (places: readonly string[]) => `只使本式平，${places.join('、')}将不平`,
  },
  /** What a finding's message adds when one repair is clearly best. */
  likely: (changes: readonly ChangeText[], reasons: readonly string[]) => {
    const figures = changes.map(({ place, to }) => `“${place}”应为 ${to}`).join('、');
    return reasons.length === 0 ? `；${figures}` : `；${figures}，${reasons.join('，')}`;
  },
  tooBroken: '；这张表不平之处太多，无法推断错在哪几格',
  /** A cell of the equation beside the guilty one. */
  related: (place: string, figure: string | null) => (figure === null ? `“${place}”为空白` : `“${place}”为 ${figure}`),
};
