import { requirePermission, type Permission, type StaffActor } from '@app/kernel';

/** The same actor with the reach of the whole Träger, for somebody with this permission. Throws Problem `kernel.forbidden` otherwise. */
export const reachingAll = (actor: StaffActor, permission: Permission): StaffActor => {
  requirePermission(actor, permission);
  return { ...actor, scope: { ...actor.scope, reach: { kind: 'tenant' } } };
};

/** The data-protection desk sees to the rights of every person of its Träger, whoever advises her. Throws Problem `kernel.forbidden` to others. */
export const atDesk = (actor: StaffActor): StaffActor => reachingAll(actor, 'privacy.work');

/** As `atDesk` for the desk, within the own reach for everybody else. */
export const deskOrOwn = (actor: StaffActor): StaffActor => (actor.permissions.has('privacy.work') ? atDesk(actor) : actor);
