import type { PdfBlock, PdfContent } from '@app/platform';
import { decidedFor } from './issued-document.js';
import { assessmentOf, day, euro, heading, hours, list, noPromise, paragraph, shareOf, type LetterSources } from './letter.js';

/** The plain-language page for the employee (domain.md 6.5): short sentences about her own training, money and duties, nobody else's. */
export const klartext = (sources: LetterSources): PdfContent => {
  const { application, course, person } = sources;
  const title = `Ihre Weiterbildung einfach erklärt, Antrag ${application.number}`;
  const participation = person?.participation;
  return {
    title,
    createdAt: sources.createdAt,
    stable: true,
    large: true,
    blocks: [
      heading(1, 'Ihre Weiterbildung: das Wichtigste'),
      paragraph(`Für: ${person?.displayName ?? ''}`),
      paragraph(`Dieses Blatt ist vom ${day(sources.on)}. Ihre Nummer für Fragen ist ${application.number}.`),
      heading(2, 'Worum geht es?'),
      paragraph(`Sie machen eine Weiterbildung. Sie heißt: ${course.title}.`),
      paragraph(`Der Kurs ist bei: ${course.providerName}.`),
      ...(participation
        ? [
            paragraph(`Er beginnt am ${day(participation.startsOn)}. Er endet am ${day(participation.endsOn)}.`),
            ...(participation.releasedMinutesPerWeek
              ? [paragraph(`Sie sind dafür ${hours(participation.releasedMinutesPerWeek)} in der Woche von der Arbeit frei.`)]
              : []),
          ]
        : []),
      heading(2, 'Was bekommen Sie?'),
      ...moneyOf(sources),
      ...(participation?.releasedMinutesPerWeek ? [paragraph('Ihr Betrieb zahlt Ihren Lohn weiter, auch wenn Sie im Kurs sind.')] : []),
      heading(2, 'Was müssen Sie tun?'),
      list(duties),
      heading(2, 'Wen können Sie fragen?'),
      paragraph(`Ihre Ansprechperson ist ${sources.contact}. Sie arbeitet bei: ${sources.traeger}, ${sources.office}.`),
      paragraph('Sie verstehen etwas nicht? Fragen Sie bitte. Die Beratung kostet nichts.'),
    ],
  };
};

const duties = [
  'Gehen Sie regelmäßig in den Kurs.',
  'Sie sind krank? Sagen Sie es am ersten Tag Ihrem Betrieb und dem Anbieter des Kurses.',
  'Sie wollen den Kurs unterbrechen oder aufhören? Sprechen Sie zuerst mit uns.',
  'Etwas ändert sich, zum Beispiel Ihr Arbeitsplatz? Sagen Sie es uns sofort.',
] as const;

const moneyOf = (sources: LetterSources): readonly PdfBlock[] => {
  const { participation } = sources.person ?? {};
  const [decided] = participation ? decidedFor(sources.benefits, participation.id) : [];
  const kosten = participation && assessmentOf(sources, participation)?.result.lehrgangskosten;
  const own = kosten?.status === 'computed' ? kosten.value.agentur : null;
  const sum = participation && decided ? shareOf(sources, decided, participation) : null;
  if (decided?.state === 'ABGELEHNT' || (decided && sum === 0))
    return [
      paragraph(
        'Die Agentur für Arbeit zahlt diesen Kurs nicht. Den Grund finden Sie in Ihrem Bescheid. Das ist der Brief mit der Entscheidung.',
      ),
      paragraph('Haben Sie Fragen dazu? Fragen Sie Ihre Ansprechperson. Sie steht unten auf diesem Blatt.'),
    ];
  if (decided) {
    return [
      paragraph(
        sum === null
          ? 'Die Agentur für Arbeit zahlt einen Teil der Kurskosten.'
          : `Die Agentur für Arbeit zahlt bis zu ${euro(sum)} für den Kurs.`,
      ),
      paragraph('Das Geld geht direkt an den Anbieter des Kurses. Sie müssen nichts vorstrecken.'),
      paragraph('Genau steht es in Ihrem Bescheid. Das ist der Brief mit der Entscheidung.'),
    ];
  }
  return [
    ...(own === null || own === 0 ? [] : [paragraph(`Die Agentur für Arbeit kann bis zu ${euro(own)} für den Kurs zahlen.`)]),
    paragraph('Es ist noch nichts entschieden.'),
    paragraph(noPromise),
  ];
};
