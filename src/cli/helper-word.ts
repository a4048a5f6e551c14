/** The first argument that makes this program the helper with administrator's rights. Nobody types it by accident. */
export const helperWord = '--as-administrators-helper';
