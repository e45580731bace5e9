/** The page of problem codes, made from docs/api/problems.md: a heading, paragraphs and one table, where each code has its anchor. */

const COLUMNS = ['code', 'status', 'meaning', 'what to do'];

export function problemsPage(markdown) {
  const lines = markdown.split('\n').filter((line) => line !== '' && !line.startsWith('|---'));
  const heading = lines.find((line) => line.startsWith('# ')).slice(2);
  const rows = lines.filter((line) => line.startsWith('|'));
  const at = lines.indexOf(rows[0]);
  const head = cells(rows[0]);
  if (head.join() !== COLUMNS.join()) {
    throw new Error(`The table of problems has other columns than ${COLUMNS}: ${head}`);
  }
  return page(
    heading,
    `<p>${inline(lines.slice(1, at).join(' '))}</p>
      <table>
        <thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
        <tbody>
          ${rows.slice(1).map(row).join('\n          ')}
        </tbody>
      </table>
      <p>${inline(lines.slice(at + rows.length).join(' '))}</p>`,
  );
}

function cells(line) {
  return line.slice(2, -2).split(' | ');
}

function row(line) {
  const [code, status, meaning, remedy] = cells(line);
  const id = code.replaceAll('`', '');
  return (
    `<tr id="${id}"><th scope="row"><a href="#${id}"><code>${id}</code></a></th>` +
    `<td>${status}</td><td>${inline(meaning)}</td><td>${inline(remedy)}</td></tr>`
  );
}

function inline(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function page(heading, content) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${heading} – Midcycle API</title>
    <link rel="icon" href="data:," />
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; color: #1a1d21; background: #fff; margin: 0 auto; max-width: 72rem; padding: 1.5rem; }
      table { border-collapse: collapse; }
      th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid #d9dde2; }
      a { color: #0b57a4; }
      tr:target { background: #fff4cc; }
      @media (max-width: 48rem) {
        thead { display: none; }
        tr, th, td { display: block; }
        tr { padding: 0.5rem 0; border-bottom: 1px solid #d9dde2; }
        th, td { padding: 0.125rem 0; border: 0; }
      }
    </style>
  </head>
  <body>
    <nav><a href="/docs">API reference</a></nav>
    <main>
      <h1>${heading}</h1>
      ${content}
    </main>
  </body>
</html>
`;
}
