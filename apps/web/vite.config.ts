import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = { target: `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`, changeOrigin: false };

/** In development every address below /portal/ that is not a file or the portal API is the portal page; in production the API serves it. */
const portalPage = (): Plugin => ({
  name: 'portal-page',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (/^\/portal(\/(?!v1\/)[^.]*)?$/.test(path)) request.url = '/portal.html';
      next();
    });
  },
});

export default defineConfig({
  root: here('./'),
  plugins: [react(), portalPage()],
  // Each answer puts a nonce of its own here (apps/api/src/http/security-headers.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // Nothing inline: the content security policy allows no such script or style.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { staff: here('./index.html'), portal: here('./portal.html') } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': api, '/portal/v1': api, '/portal/openapi.json': api, '/demo/outbox': api },
  },
});
