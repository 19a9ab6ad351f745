import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Entry = { readonly spellings: readonly string[]; readonly cells: readonly string[] };

const columns = ['Begriff', 'Quelle', 'im Code', 'englisch', 'Oberfläche', 'Kontext'];
const codeColumn = columns.indexOf('im Code');

const rowsOf = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|\s*-/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const isHeading = (cells: readonly string[]): boolean => cells.join() === columns.join();

const entriesOf = (markdown: string): readonly Entry[] =>
  rowsOf(markdown)
    .filter((cells) => !isHeading(cells))
    .map((cells) => ({ cells, spellings: [...(cells[codeColumn] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]!) }));

const tracked = (...folders: string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(file));

/** All words of the code; `in-der-mitte` and `in_der_mitte` are one word each. */
const wordsOfCode = (): ReadonlySet<string> =>
  new Set(
    tracked('libs', 'apps', 'migrations')
      .filter((file) => /\.(tsx?|mjs|sql)$/.test(file) && !file.endsWith('.spec.ts'))
      .flatMap((file) => readFileSync(file, 'utf8').match(/\w+(-\w+)*/g) ?? []),
  );

/** Every name that funding-rules exports, and every key of its `Facts`, as the compiler sees them. */
const namesOfFundingRules = (): readonly string[] => {
  const file = path.resolve('libs/funding-rules/src/index.ts');
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    paths: { '@app/kernel': [path.resolve('libs/kernel/src/index.ts')] },
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  const facts = checker.getAliasedSymbol(exported.find(({ name }) => name === 'Facts')!);
  return [...exported, ...checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(facts))].map(({ name }) => name);
};

/** The states in the check constraints of the migrations: they are written in capitals, as domain.md writes them. */
const statesOfDatabase = (): readonly string[] => {
  const lists = tracked('migrations').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/check \("?(?:state|status)"? in \(([^)]*)\)/g),
  ]);
  return [...new Set(lists.flatMap((list) => [...list[1]!.matchAll(/'([A-Z][A-Z_]+)'/g)].map((match) => match[1]!)))];
};

const glossary = readFileSync('GLOSSARY.md', 'utf8');

const missingFrom = (markdown: string, names: readonly string[]): readonly string[] => {
  const known = new Set(entriesOf(markdown).flatMap(({ spellings }) => spellings));
  return names.filter((name) => !known.has(name));
};
const unusedIn = (markdown: string, words: ReadonlySet<string>): readonly string[] =>
  entriesOf(markdown).flatMap(({ spellings }) => spellings.filter((spelling) => !words.has(spelling)));

describe('glossary', () => {
  it('holds every exported name and every fact of funding-rules', () => {
    const names = namesOfFundingRules();
    expect(names).toEqual(expect.arrayContaining(['assess', 'Facts', 'schwerbehindert']));
    expect(missingFrom(glossary, names)).toEqual([]);
  });

  it('holds every state of the database', () => {
    const states = statesOfDatabase();
    expect(states).toEqual(expect.arrayContaining(['ANFRAGE', 'RUHEND', 'GUTSCHEIN_ERTEILT', 'ABGERECHNET']));
    expect(missingFrom(glossary, states)).toEqual([]);
  });

  it('spells every word as the code does', () => {
    expect(unusedIn(glossary, wordsOfCode())).toEqual([]);
  });

  it('says everything about every word, and each spelling once', () => {
    const entries = entriesOf(glossary);
    expect(
      entries.filter(({ cells, spellings }) => cells.length !== columns.length || cells.includes('') || spellings.length === 0),
    ).toEqual([]);
    const all = entries.flatMap(({ spellings }) => spellings);
    expect(all.filter((spelling, index) => all.indexOf(spelling) !== index)).toEqual([]);
    expect(rowsOf(glossary).filter(isHeading).length).toBeGreaterThan(5);
  });

  it('reports a made-up word and a name that is missing', () => {
    const planted = `${glossary}\n| Fördergeist | – | \`foerdergeist\` | funding spirit | – | funding |\n`;
    expect(unusedIn(planted, wordsOfCode())).toEqual(['foerdergeist']);
    expect(missingFrom(glossary.replaceAll('`assess`', '`prüfen`'), namesOfFundingRules())).toEqual(['assess']);
  });
});
