import { AbsenceAppointmentsController } from './absence-appointments.controller.js';
import { AppointmentsController } from './appointments.controller.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { ClosuresController } from './closures.controller.js';
import { RoomsController } from './rooms.controller.js';
import { SubjectAppointmentsController } from './subject-appointments.controller.js';
import { WalkInsController } from './walk-ins.controller.js';
import { WorkingPatternsController } from './working-patterns.controller.js';

/** Everything under appointments, rooms, closed days and working hours. */
export const calendarControllers = [
  AbsenceAppointmentsController,
  AppointmentsController,
  SubjectAppointmentsController,
  RoomsController,
  ClosuresController,
  CalendarFeedController,
  WorkingPatternsController,
  WalkInsController,
];
