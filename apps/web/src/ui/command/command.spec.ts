import { byGroup, matchingCommands, type Command } from './command.js';

const command = (title: string, group = 'Gehe zu'): Command => ({ id: title, group, title });

it('A command is found by words in any order, without marks and capitals', () => {
  const commands = [command('Anträge'), command('Gespräch erfassen', 'Neu'), command('Fälle')];
  expect(matchingCommands(commands, 'antrage').map((hit) => hit.title)).toEqual(['Anträge']);
  expect(matchingCommands(commands, 'erfassen GESPRÄCH').map((hit) => hit.title)).toEqual(['Gespräch erfassen']);
  expect(matchingCommands(commands, 'zu f').map((hit) => hit.title)).toEqual(['Fälle']);
  expect(matchingCommands(commands, ' ')).toHaveLength(3);
});

it('Hits stand together by group, in order of the first hit', () => {
  expect(byGroup([command('a', 'Personen'), command('b', 'Fälle'), command('c', 'Personen')])).toEqual([
    ['Personen', [command('a', 'Personen'), command('c', 'Personen')]],
    ['Fälle', [command('b', 'Fälle')]],
  ]);
});
