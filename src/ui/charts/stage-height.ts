/** Every drawing is as high, so that nothing below moves when another one is chosen. */
export const stageHeight = 280;
