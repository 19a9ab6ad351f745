import '../ui/styles/portal.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.js';
import { AppProviders } from '../ui/AppProviders.js';
import { createPages } from '../ui/router.js';
import { portalPages } from './routes.js';
import { PortalLayout } from './PortalLayout.js';

const root = document.getElementById('root');
if (!root) throw new Error('portal.html has no #root');

createRoot(root).render(
  <StrictMode>
    <AppProviders queries={createQueryClient()}>
      <RouterProvider router={createPages(portalPages, PortalLayout, '/portal')} />
    </AppProviders>
  </StrictMode>,
);
