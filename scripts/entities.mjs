/** For esbuild: the tokenizer of HTML is asked for no entities (server/core/source/entities.ts), so it needs no table of them. */
export const withoutEntities = {
  name: 'without-entities',
  setup(context) {
    context.onResolve({ filter: /^entities\/decode$/ }, ({ path }) => ({ path, namespace: 'entities' }));
    context.onLoad({ filter: /./, namespace: 'entities' }, () => ({
      contents:
        'export const DecodingMode = {}, htmlDecodeTree = null, xmlDecodeTree = null; export class EntityDecoder {}',
    }));
  },
};
