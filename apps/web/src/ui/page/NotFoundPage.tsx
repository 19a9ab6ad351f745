import { CompassIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../feedback/EmptyState.js';
import { useUiLabels } from '../use-ui-labels.js';
import { LinkButton } from './LinkButton.js';
import { PageHeader } from './PageHeader.js';
import { Panel } from './Panel.js';

/** The page for addresses that lead nowhere. */
export const NotFoundPage = () => {
  const { notFoundPage } = useUiLabels();
  return (
    <>
      <PageHeader title={notFoundPage.title} />
      <Panel>
        <EmptyState
          icon={<CompassIcon aria-hidden />}
          title={notFoundPage.text}
          actions={
            <LinkButton to="/" size="small">
              {notFoundPage.home}
            </LinkButton>
          }
        />
      </Panel>
    </>
  );
};
