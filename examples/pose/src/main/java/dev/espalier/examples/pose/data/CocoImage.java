package dev.espalier.examples.pose.data;

/**
 * An image of an annotation file.
 *
 * @param id the number that figures name it by
 * @param fileName the file, relative to the folder of images
 * @param width the number of columns
 * @param height the number of rows
 */
record CocoImage(long id, String fileName, int width, int height) {}
