export { takePicture, type Picture, type PictureOrder } from './page-picture.ts';
