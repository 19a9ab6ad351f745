import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMergesLabels, type MergeField, type MergePreview } from '../../merges/merges.api.js';

type Client = MergePreview['survivor'];

const fields: readonly MergeField[] = ['last-name', 'first-name', 'age', 'gender', 'phone', 'email', 'address', 'qualification'];

/** The facts of both files; where they differ one of the two is chosen. */
export const CompareTable = ({
  preview: { survivor, absorbed, differing },
  take,
  onTake,
}: {
  preview: MergePreview;
  take: readonly MergeField[];
  onTake: (take: readonly MergeField[]) => void;
}) => {
  const labels = useMergesLabels();
  const shown = useShown();
  const choose = (field: MergeField, theirs: boolean) => onTake(theirs ? [...take, field] : take.filter((one) => one !== field));
  return (
    <div className="wl-compare">
      <div className="wl-compare__row wl-compare__row--head">
        <span />
        <File client={survivor} tag={<StatusTag tone="success">{labels.stays}</StatusTag>} />
        <File client={absorbed} tag={<StatusTag tone="neutral">{labels.ends}</StatusTag>} />
      </div>
      {fields.map((field) =>
        differing.includes(field) ? (
          <Choice
            key={field}
            field={field}
            mine={shown(survivor, field)}
            theirs={shown(absorbed, field)}
            taken={take.includes(field)}
            onChoose={(theirs) => choose(field, theirs)}
          />
        ) : (
          <div key={field} className="wl-compare__row">
            <span className="wl-compare__name">{labels.fields[field]}</span>
            <span>{shown(survivor, field)}</span>
            <span className="wl-quiet">{labels.same}</span>
          </div>
        ),
      )}
    </div>
  );
};

const File = ({ client, tag }: { client: Client; tag: ReactNode }) => (
  <div className="wl-compare__file">
    <div>{tag}</div>
    <Link to={`/personen/${client.id}`} className="wl-link">
      {client.displayName}
    </Link>
    <small className="wl-quiet">{client.number}</small>
  </div>
);

type ChoiceProps = { field: MergeField; mine: string; theirs: string; taken: boolean; onChoose: (theirs: boolean) => void };

const Choice = ({ field, mine, theirs, taken, onChoose }: ChoiceProps) => {
  const labels = useMergesLabels();
  const name = useId();
  return (
    <RadioGroup
      legend={labels.chooseOf(labels.fields[field])}
      hideLegend
      size="small"
      name={name}
      value={taken ? 'theirs' : 'mine'}
      onChange={(value: string) => onChoose(value === 'theirs')}
    >
      <div className="wl-compare__row">
        <span className="wl-compare__name" aria-hidden>
          {labels.fields[field]}
        </span>
        <Radio value="mine">{mine}</Radio>
        <Radio value="theirs">{theirs}</Radio>
      </div>
    </RadioGroup>
  );
};

// What a file says of a fact, in words.
const useShown = () => {
  const labels = useMergesLabels();
  const formats = useFormats();
  return (client: Client, field: MergeField): string => {
    const { birthDate, ageRange, gender, phone, email, street, plz, town, hasQualification, qualificationOn } = client;
    const texts: Readonly<Record<MergeField, string | null | undefined>> = {
      'last-name': client.lastName,
      'first-name': client.firstName,
      age: birthDate ? formats.plainDay(birthDate) : ageRange && `${ageRange}, ${labels.unborn}`,
      gender: gender && labels.genders[gender],
      phone,
      email,
      address: [street, [plz, town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      qualification:
        hasQualification === null
          ? null
          : [hasQualification ? labels.yes : labels.no, qualificationOn && formats.plainDay(qualificationOn)].filter(Boolean).join(', '),
    };
    return texts[field] || labels.none;
  };
};
