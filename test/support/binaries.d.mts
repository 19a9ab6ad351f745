export const findSqlmap: () => string | undefined;
