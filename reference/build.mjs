/** Puts the pages of the API reference together: Redoc from its package, and our pages. The server has them at /docs. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { problemsPage } from './problems.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = 'node_modules/redoc/bundles/redoc.standalone.js';

mkdirSync(here('dist'), { recursive: true });
// Redoc would fetch its maker's logo from elsewhere.
writeFileSync(
  here('dist/redoc.js'),
  readFileSync(here(bundle), 'utf8').replaceAll(/https:\/\/cdn\.redoc\.ly\/[\w/.-]*/g, 'data:,'),
);
copyFileSync(here(`${bundle}.LICENSE.txt`), here('dist/redoc.js.LICENSE.txt'));
for (const file of ['index.html', 'page.js']) {
  copyFileSync(here(`src/${file}`), here(`dist/${file}`));
}
writeFileSync(here('dist/problems.html'), problemsPage(readFileSync(here('../docs/api/problems.md'), 'utf8')));
