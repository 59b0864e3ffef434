/** The converter's dictionaries one by one, `traditional simplified|…`; the package has no types for them. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
