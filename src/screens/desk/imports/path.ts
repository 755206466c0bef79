export const IMPORT_PATH = '/lam-viec/chuong-trinh/nhap';
