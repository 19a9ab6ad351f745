import '../ui/styles/staff.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../api/query-client.js';
import { AppProviders } from '../ui/AppProviders.js';
import { createPages } from '../ui/router.js';
import { staffPages } from './routes.js';
import { StaffLayout } from './StaffLayout.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <AppProviders queries={createQueryClient()}>
      <RouterProvider router={createPages(staffPages, StaffLayout, '/')} />
    </AppProviders>
  </StrictMode>,
);
