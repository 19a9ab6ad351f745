import { useState } from 'react';
import { Button } from '@navikt/ds-react/Button';
import { DownloadIcon, TableIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { ColumnDialog } from './ColumnDialog.js';
import { ExportDialog } from './ExportDialog.js';
import { FilterBar, type FacetWords } from './FilterBar.js';
import { useExportNews } from './use-export-news.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';
import { ViewMenu } from './ViewMenu.js';
import './lists.css';

type Props = {
  look: ListLook;
  facets: readonly FacetWords[];
  /** Every column by id, in words. */
  columns: Readonly<Record<string, string>>;
  /** What stands before the filters. */
  children?: ReactNode;
};

/** What stands above a list: views, columns, filters with their counts and chips. */
export const ListBar = ({ look, facets, columns, children }: Props) => {
  const labels = useListLabels();
  const [choosing, setChoosing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const tellOrdered = useExportNews(exporting);
  return (
    <div className="wl-list-bar">
      <div className="wl-list-bar__row">
        {children}
        <div className="wl-list-bar__tools">
          <ViewMenu look={look} />
          <Button size="small" variant="tertiary" icon={<TableIcon aria-hidden />} onClick={() => setChoosing(true)}>
            {labels.columns}
          </Button>
          <Button size="small" variant="tertiary" icon={<DownloadIcon aria-hidden />} onClick={() => setExporting(true)}>
            {labels.exports.button}
          </Button>
        </div>
      </div>
      <FilterBar look={look} facets={facets} />
      {exporting && <ExportDialog look={look} onOrdered={tellOrdered} onClose={() => setExporting(false)} />}
      {choosing && <ColumnDialog look={look} words={columns} onClose={() => setChoosing(false)} />}
    </div>
  );
};
