// Generated from zh-CN by npm run generate. Do not edit.
interface ChangeText {
  /** `（七）總計·自然人` */
  readonly place: string;
  /** Null for a blank. */
  readonly from: string | null;
  readonly to: string;
}

/** `“（七）总计·自然人”由 5 改為 6` */
function changeText({ place, from, to }: ChangeText): string {
  return from === null ? `“${place}”填入 ${to}` : `“${place}”由 ${from} 改為 ${to}`;
}

/** Why a typed figure differs from the one that was meant; `written` and `meant` are the digits concerned. */
const typing = {
  transposed: (figure: string) => `疑為 ${figure} 數位顛倒`,
  dropped: (figure: string, _written: string, meant: string) => `疑為 ${figure} 漏打數字 ${meant}`,
  doubled: (figure: string, written: string) => `疑為 ${figure} 重複打了數字 ${written}`,
  inserted: (figure: string, written: string) => `疑為 ${figure} 多打了數字 ${written}`,
  replaced: (_figure: string, written: string, meant: string) => `疑將數字 ${meant} 誤打為 ${written}`,
  confused: (_figure: string, written: string, meant: string) => `疑將形近的數字 ${meant} 誤作 ${written}`,
  tenfold: (figure: string) => `疑為 ${figure} 末尾多打一個 0`,
  tenth: (figure: string) => `疑為 ${figure} 末尾漏打一個 0`,
};

/** Titles and reasons of repairs. */
export const repairs = {
  title: (changes: readonly ChangeText[]) =>
    changes.every(({ from }) => from === null)
      ? `在${changes.map(changeText).join('，')}`
      : `將${changes.map(changeText).join('，')}`,
  reasons: {
    typing,
    neighbour: (place: string, figure: string) => `${figure} 與相鄰的“${place}”相同，疑為串行或串列`,
    misplaced: (figure: string, from: string, to: string) => `疑將“${from}”的 ${figure} 錯填到“${to}”`,
    swapped: (a: string, b: string) => `“${a}”與“${b}”的數疑為互換`,
    unfilledTotal: '各項不全為 0 而總計為 0，疑為漏填',
    blank: '原為空白，疑為漏填',
    stale: (sum: string, total: string) => `各項之和為 ${sum} 而總計為 ${total}，疑為各項改動後總計未更新`,
    omittedPart: (part: string, figure: string) => `總計恰好少了${part} ${figure}，疑為漏加或增補後未更新`,
    repeatedPart: (part: string, figure: string) => `總計恰好多了${part} ${figure}，疑為重複相加`,
    countedTwice: (figure: string) => `多出的恰為部分公開數 ${figure}，疑為重複計入`,
    following: '合計按有誤的分項算出，須一併改正',
    mends: (places: readonly string[]) => `改後${places.join('、')}均平`,
    only: '使各式均平的最小改動只有這一種',
    prose: {
      figure: (figure: string) => ({ agrees: `正文也寫作 ${figure}`, disagrees: `但正文與現填的 ${figure} 一致` }),
      sentence: (text: string) => ({ agrees: `與正文“${text}”相符`, disagrees: `但正文“${text}”與現填的相符` }),
    },
    'last-year': {
      figure: (figure: string) => ({
        agrees: `上年年報為 ${figure}`,
        disagrees: `但上年年報與現填的 ${figure} 一致`,
      }),
      sentence: (text: string) => ({ agrees: `與上年年報“${text}”相符`, disagrees: `但上年年報“${text}”與現填的相符` }),
    },
    breaks: (places: readonly string[]) => `只使本式平，${places.join('、')}將不平`,
  },
  /** What a finding's message adds when one repair is clearly best. */
  likely: (changes: readonly ChangeText[], reasons: readonly string[]) => {
    const figures = changes.map(({ place, to }) => `“${place}”應為 ${to}`).join('、');
    return reasons.length === 0 ? `；${figures}` : `；${figures}，${reasons.join('，')}`;
  },
  tooBroken: '；這張表不平之處太多，無法推斷錯在哪幾格',
  /** A cell of the equation beside the guilty one. */
  related: (place: string, figure: string | null) => (figure === null ? `“${place}”為空白` : `“${place}”為 ${figure}`),
};
