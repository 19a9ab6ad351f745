import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

// The browser's own viewer shows it; nothing may be loaded from it or frame it. `style-src` is what that viewer needs.
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A letter as a PDF: a draft to look at, what is released to keep. */
export const letterStream = (reply: FastifyReply, name: string, content: Buffer, disposition: 'inline' | 'attachment'): StreamableFile => {
  reply.headers({ 'Content-Security-Policy': policy, 'X-Download-Options': 'noopen' });
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: `${disposition}; filename="${name}"`,
    length: content.byteLength,
  });
};
