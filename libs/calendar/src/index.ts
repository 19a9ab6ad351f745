export {
  absenceReasons,
  allowedSteps,
  appointmentChannels,
  appointmentKinds,
  appointmentStates,
  appointmentSteps,
  isCalledOff,
  isOpen,
  type AbsenceReason,
  type Appointment,
  type AppointmentChannel,
  type AppointmentKind,
  type AppointmentState,
  type AppointmentStep,
  type ChangeAppointment,
  type MakeAppointment,
  type MoveAppointment,
} from './appointment/appointment.js';
export { AppointmentLists, type AppointmentRow, type AppointmentSubject } from './appointment/appointments.query.js';
export { Appointments } from './appointment/appointments.service.js';
export { OpenHours } from './appointment/open-hours.service.js';
export { instantOf, minutesOf, shownTimes, timeOf } from './appointment/wall-time.js';
export { CalendarModule } from './calendar.module.js';
export { type Closure, type EnterClosure } from './closure/closure.js';
export { Closures } from './closure/closures.service.js';
export { Feeds } from './feed/feeds.service.js';
export { calendarPersonalData } from './personal-data.js';
export { type ChangeRoom, type EnterRoom, type Room } from './room/room.js';
export { Rooms } from './room/rooms.service.js';
export { Slots, type FindSlots, type FoundSlot } from './slot/slots.service.js';
export {
  allowedWalkInSteps,
  walkInLanguages,
  walkInNeeds,
  walkInReasons,
  walkInStates,
  walkInSteps,
  type EnterWalkIn,
  type WalkIn,
} from './walk-in/walk-in.js';
export { WalkInLists, type WalkInRow } from './walk-in/walk-ins.query.js';
export { WalkIns } from './walk-in/walk-ins.service.js';
export { houseHours, type EnterPattern, type Hours, type WorkingPattern } from './working-pattern/working-pattern.js';
export { WorkingPatterns } from './working-pattern/working-patterns.service.js';
