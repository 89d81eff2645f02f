import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { grundwerte } from './src/themen/themen.mjs';

/** Style sheets become text for constructed sheets; `werte.css` exists only here, made from the themes. */
export const stilblaetter = {
  name: 'stilblaetter',
  setup(bau) {
    bau.onResolve({ filter: /\.css$/ }, ({ path, resolveDir }) => ({ path: `${resolveDir}/${path}`, namespace: 'stil' }));
    bau.onLoad({ filter: /.*/, namespace: 'stil' }, async ({ path }) => {
      const quelle = path.endsWith('/werte.css') ? grundwerte() : await readFile(path, 'utf8');
      const { code } = await transform(quelle, { loader: 'css', minify: true, target: ['chrome105', 'firefox113', 'safari16.4'] });
      return { contents: `export default ${JSON.stringify(code.trim())}`, loader: 'js' };
    });
  },
};
