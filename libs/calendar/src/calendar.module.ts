import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '@app/clients';
import { CompaniesModule } from '@app/companies';
import { IdentityModule } from '@app/identity';
import { RemindersModule } from '@app/reminders';
import { AppointmentEntity } from './appointment/appointment.entity.js';
import { AppointmentReminders } from './appointment/appointment-reminders.service.js';
import { AppointmentLists } from './appointment/appointments.query.js';
import { Appointments } from './appointment/appointments.service.js';
import { AppointmentsStore } from './appointment/appointments.store.js';
import { Attendance } from './appointment/attendance.service.js';
import { OpenHours } from './appointment/open-hours.service.js';
import { ClosureEntity } from './closure/closure.entity.js';
import { Closures } from './closure/closures.service.js';
import { Feeds } from './feed/feeds.service.js';
import { Invitations } from './invitation/invitations.service.js';
import { CalendarReactions } from './reactions.js';
import { RoomEntity } from './room/room.entity.js';
import { Rooms } from './room/rooms.service.js';
import { Slots } from './slot/slots.service.js';
import { WalkInLists } from './walk-in/walk-ins.query.js';
import { WalkIns } from './walk-in/walk-ins.service.js';
import { WalkInsStore } from './walk-in/walk-ins.store.js';
import { WorkingPatternEntity } from './working-pattern/working-pattern.entity.js';
import { WorkingPatterns } from './working-pattern/working-patterns.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AppointmentEntity, RoomEntity, ClosureEntity, WorkingPatternEntity]),
    IdentityModule,
    RemindersModule,
    ClientsModule,
    CompaniesModule,
  ],
  providers: [
    Appointments,
    AppointmentLists,
    AppointmentReminders,
    AppointmentsStore,
    Attendance,
    OpenHours,
    Rooms,
    Closures,
    WorkingPatterns,
    Slots,
    Invitations,
    Feeds,
    WalkIns,
    WalkInLists,
    WalkInsStore,
    CalendarReactions,
  ],
  exports: [Feeds, Appointments, AppointmentLists, OpenHours, Rooms, Closures, WorkingPatterns, Slots, WalkIns, WalkInLists],
})
export class CalendarModule {}
