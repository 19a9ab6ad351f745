/** Columns of the three tables as one JSON object each; `p`, `c`, `r` are the aliases every statement of this folder uses. */
export const providerObject = `jsonb_build_object('id', p.id, 'name', p.name, 'street', p.street, 'plz', p.plz, 'town', p.town, 'phone', p.phone,
  'email', p.email, 'azavCertifier', p.azav_certifier, 'azavNumber', p.azav_number, 'azavValidFrom', p.azav_valid_from,
  'azavValidTo', p.azav_valid_to)`;

export const courseObject = `jsonb_build_object('id', c.id, 'title', c.title, 'description', c.description, 'kind', c.kind,
  'measureNumber', c.measure_number, 'measureCertifier', c.measure_certifier, 'measureValidFrom', c.measure_valid_from,
  'measureValidTo', c.measure_valid_to, 'degreeTitle', c.degree_title, 'kldbCode', c.kldb_code, 'teachingUnits', c.teaching_units,
  'teachingUnitsOrigin', c.teaching_units_origin, 'durationMinutes', c.duration_minutes, 'priceCents', c.price_cents,
  'afbgGoal', c.afbg_goal, 'adaptationOnly', c.adaptation_only, 'employerLegallyObliged', c.employer_legally_obliged)`;

export const runObject = `jsonb_build_object('id', r.id, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'dateRemarks', r.date_remarks,
  'registrationUntil', r.registration_until, 'plz', r.plz, 'town', r.town, 'form', r.form, 'timeModel', r.time_model,
  'priceCents', r.price_cents, 'seats', r.seats)`;

/** Every run with its course and provider. */
export const fullRun = `select ${runObject} as run, ${courseObject} as course, ${providerObject} as provider
  from courses.run r join courses.course c on c.id = r.course_id join courses.provider p on p.id = c.provider_id`;
