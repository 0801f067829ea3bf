package dev.espalier.dsl;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The configs of the libraries on a class path, as far as they can be listed. */
final class LibraryListing {

  /** A jar without entries for its folders is known by its manifest only. */
  private static final List<String> SIGNS = List.of(LibraryPath.FOLDER, "META-INF/MANIFEST.MF");

  private final Map<String, SortedSet<String>> files = new TreeMap<>();

  private LibraryListing() {}

  /** Lists what a class loader sees. */
  static LibraryListing of(ClassLoader loader) throws IOException {
    LibraryListing listing = new LibraryListing();
    for (String sign : SIGNS) {
      for (URL url : Collections.list(loader.getResources(sign))) {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
          listing.addJar(jar);
        } else if (url.getProtocol().equals("file") && sign.equals(LibraryPath.FOLDER)) {
          listing.addFolder(url);
        }
      }
    }
    return listing;
  }

  private void addJar(JarURLConnection connection) throws IOException {
    try (JarFile jar = connection.getJarFile()) {
      jar.stream().forEach(entry -> add(entry.getName()));
    }
  }

  private void addFolder(URL url) throws IOException {
    Path folder;
    try {
      folder = Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IOException("no folder: " + url, e);
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.forEach(
          each -> add(LibraryPath.FOLDER + folder.relativize(each).toString().replace('\\', '/')));
    }
  }

  private void add(String name) {
    if (name.startsWith(LibraryPath.FOLDER)) {
      String[] parts = name.substring(LibraryPath.FOLDER.length()).split("/", 2);
      if (parts.length == 2 && ConfigFile.isNamedSo(parts[1])) {
        files.computeIfAbsent(parts[0], library -> new TreeSet<>()).add(parts[1]);
      }
    }
  }

  /** Returns the names of the libraries. */
  List<String> libraries() {
    return List.copyOf(files.keySet());
  }

  /** Returns the configs of a library; none if it is unknown. */
  List<String> files(String library) {
    return new ArrayList<>(files.getOrDefault(library, Collections.emptySortedSet()));
  }
}
