import { Link } from '@tanstack/react-router';
import { showField } from '../../../ui/form/show-field.js';
import { useMay } from '../../user.js';
import type { Application } from './application.js';
import { factPlaces, fieldId, type FactName, type FactPlace } from '../../assessment/rules.js';
import { useRuleLabels } from '../../assessment/use-assessment-labels.js';
import { useApplicationLabels } from './use-labels.js';

/** The question a missing fact asks, with a link to the field or record that answers it. */
export const FactLink = ({ application, fact }: { application: Application; fact: FactName }) => {
  const { questions } = useRuleLabels();
  const { answerAt } = useApplicationLabels().findings;
  const mayEdit = useMay('application.draft');
  const place: FactPlace = factPlaces[fact];
  const { participations, company, run } = application;
  const client = participations[0]?.client.id;
  const target = {
    field: mayEdit ? `#${fieldId(participations[0]?.id ?? '', fact)}` : undefined,
    client: client && `/personen/${client}`,
    company: `/unternehmen/${company.id}`,
    course: `/kurse/${run.courseId}`,
    application: undefined,
  }[place];
  return (
    <>
      {questions[fact]}{' '}
      {target?.startsWith('#') ? (
        <a className="wl-link" href={target} onClick={(event) => showField(event, target.slice(1))}>
          {answerAt[place]}
        </a>
      ) : (
        target && (
          <Link className="wl-link" to={target} search={(fact === 'schwerbehindert' ? { reiter: 'geschuetzt' } : {}) as never}>
            {answerAt[place]}
          </Link>
        )
      )}
    </>
  );
};
