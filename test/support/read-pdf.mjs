import { buffer } from 'node:stream/consumers';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Reads a PDF from standard input and prints what a program that reads aloud finds in it. A process of its own, because Jest cannot
// load the ES module that pdfjs-dist is.
const document = await getDocument({ data: new Uint8Array(await buffer(process.stdin)), verbosity: 0 }).promise;
const roles = {};
const count = (node) => {
  if (node.role) roles[node.role] = (roles[node.role] ?? 0) + 1;
  node.children?.forEach(count);
};
const texts = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  texts.push(items.map((item) => `${item.str}${item.hasEOL ? '\n' : ''}`).join(''));
  const tree = await page.getStructTree();
  if (tree) count(tree);
}
const { info } = await document.getMetadata();
process.stdout.write(
  JSON.stringify({ text: texts.join('\n').replace(/\s+/g, ' '), roles, pages: document.numPages, lang: info.Language ?? '' }),
);
