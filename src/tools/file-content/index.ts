export { contentKind, fileTypeName, type ContentGroup, type ContentKind } from './content-kind.ts';
export { fileNameOf } from './file-name.ts';
export { withoutCameraData, type CleanedPicture } from './camera-data.ts';
export { takenIn, type TakenIn } from './taken-in.ts';
