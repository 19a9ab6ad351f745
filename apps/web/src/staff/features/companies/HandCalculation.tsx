import { useFormats } from '../../../ui/format/use-formats.js';
import { calculationText, classes, weightedQuarters, type Heads } from '../../assessment/headcount.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** The weighted headcount as somebody would write it by hand: a line per class, the sum below. */
export const HandCalculation = ({ heads, caption }: { heads: Heads; caption: string }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const sum = formats.number(weightedQuarters(heads) / 4, 2);
  return (
    <>
      <table className="wl-hand">
        <caption className="aksel-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.calculation}</th>
            <th scope="col">{labels.persons}</th>
            <th scope="col">{labels.weight}</th>
            <th scope="col">{labels.result}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ name, quarters }) => (
            <tr key={name}>
              <th scope="row">{labels.classes[name]}</th>
              <td>{formats.number(heads[name])}</td>
              <td>× {formats.number(quarters / 4, 2)}</td>
              <td>{formats.number((heads[name] * quarters) / 4, 2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {labels.sum}
            </th>
            <td>{sum}</td>
          </tr>
        </tfoot>
      </table>
      <p className="wl-hand__text">
        {calculationText(heads, formats.number)} = <strong>{sum}</strong>
        <small>{labels.rule}</small>
      </p>
    </>
  );
};
