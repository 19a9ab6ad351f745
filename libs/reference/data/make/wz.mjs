import { SaxesParser } from 'saxes';

/** Rows [code, level, title] of a genericode list of the Wirtschaftszweige. */
export const industries = (xml) => {
  const rows = [];
  const parser = new SaxesParser();
  let row = {};
  let column = '';
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'Row') row = {};
    if (name === 'Value') column = attributes.ColumnRef;
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'SimpleValue') row[column] = text.replace(/\s+/g, ' ').trim();
    if (name === 'Row') rows.push([row.ItemCode, row.ItemEbene, row.ItemOffiziellerTitel]);
  });
  parser.write(xml).close();
  return rows;
};

/** Pairs [WZ 2025, WZ 2008] of five-digit codes; parts of a class count as the class. */
export const correspondence = (xml) => {
  const pairs = new Set();
  const parser = new SaxesParser();
  let item = '';
  let content = false;
  let text = '';
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'Item') item = attributes.id;
    content = name === 'PropertyText' && attributes.type === 'Content';
    text = '';
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'PropertyText' && content && item) pairs.add(`${item} ${text.trim()}`);
    if (name === 'Item') item = '';
    content = false;
  });
  parser.write(xml).close();
  return [...pairs].map((pair) => pair.split(' '));
};
