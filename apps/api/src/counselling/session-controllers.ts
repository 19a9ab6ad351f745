import { GroupSessionsController } from './group-sessions.controller.js';
import { SessionDraftsController } from './session-drafts.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SummariesController } from './summaries.controller.js';
import { TeamTextBlocksController } from './team-text-blocks.controller.js';
import { TextBlocksController } from './text-blocks.controller.js';

/** Everything under sessions, their drafts, summaries and text blocks. */
export const sessionControllers = [
  GroupSessionsController,
  SummariesController,
  TextBlocksController,
  TeamTextBlocksController,
  SessionDraftsController,
  SessionsController,
];
