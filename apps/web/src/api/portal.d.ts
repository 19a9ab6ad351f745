type Session = { user: { id: string; displayName: string; company: { id: string; name: string } } };
type Json<Body> = { headers: { [name: string]: unknown }; content: { 'application/json': Body } };
type Empty = { headers: { [name: string]: unknown }; content?: never };

export interface paths {
  '/portal/v1/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 200: Json<Session> } };
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { 'application/json': { username: string; password: string } } };
      responses: { 201: Json<Session> };
    };
    delete: { parameters: { query?: never; header?: never; path?: never; cookie?: never }; requestBody?: never; responses: { 204: Empty } };
    put?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
