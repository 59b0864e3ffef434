/** How a draft is written: each of these may be so or not, whatever the others are. */

export interface Style {
  /** Traditional characters by machine conversion. */
  readonly traditional: boolean;
  /** Pinyin in brackets behind some characters. */
  readonly pinyin: boolean;
  /** Kangxi radicals and radical-supplement glyphs, as PDF extraction gives them. */
  readonly radicals: boolean;
  readonly fullWidthDigits: boolean;
  readonly thousandsSeparators: boolean;
  /** Words beside a few of the numbers. */
  readonly notes: boolean;
  /** Blanks for many of the zeros. */
  readonly blanks: boolean;
  /** `1、` for `1.`. */
  readonly ordinals: boolean;
  /** Other names that the form allows. */
  readonly aliases: boolean;
  /** A character lost or doubled, or the end cut off, in a few long labels. */
  readonly damagedLabels: boolean;
  readonly spacedLabels: boolean;
  readonly withoutHeadings: boolean;
  /** Navigation, page furniture. */
  readonly residue: boolean;
}

export const plain: Style = {
  traditional: false,
  pinyin: false,
  radicals: false,
  fullWidthDigits: false,
  thousandsSeparators: false,
  notes: false,
  blanks: false,
  ordinals: false,
  aliases: false,
  damagedLabels: false,
  spacedLabels: false,
  withoutHeadings: false,
  residue: false,
};

export const styleKeys = Object.keys(plain) as readonly (keyof Style)[];
