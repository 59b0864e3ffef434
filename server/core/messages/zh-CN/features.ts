/** Hover, code actions, outline: what the editor shows beside findings. */
export const features = {};
