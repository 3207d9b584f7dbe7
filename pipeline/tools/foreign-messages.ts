/** For the bundles: zod carries its messages in fifty languages, 60 ms of start-up; ours come from the catalogue. */
import type { Plugin } from 'esbuild';

export const withoutForeignMessages: Plugin = {
  name: 'without-foreign-messages',
  setup(building) {
    building.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export {}',
      loader: 'js',
    }));
  },
};
