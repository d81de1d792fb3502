// SPDX-License-Identifier: Apache-2.0
//
// Lays out the initial root file system of Kiln's Linux images: busybox, the first process, empty
// mount points, two device nodes and the packed modules. No applet links: Debian's static busybox
// runs applets without them until /init makes them for a shell. The archive stays uncompressed: the
// guest would spend 35 million instructions more on unpacking it (6 % of a boot) than on copying.

import Foundation

/// A host file to add to an image's initial root file system.
public struct OverlayFile: Sendable {
  /// The path in the guest, such as `bench/fib`.
  public var path: String
  /// The host file whose contents it gets.
  public var contents: URL
  /// Permission bits (at most 0o7777).
  public var mode: UInt32

  /// A file to add; executable by default, since benchmarks are the usual guests.
  public init(path: String, contents: URL, mode: UInt32 = 0o755) {
    self.path = path
    self.contents = contents
    self.mode = mode
  }
}

extension CPIOArchive {
  /// The base system: `init` and `busybox` are the files' contents.
  static func baseSystem(initScript: Data, busybox: Data) -> CPIOArchive {
    var archive = CPIOArchive()
    for directory in ["dev", "etc", "mnt", "proc", "root", "sbin", "sys", "tmp", "usr/bin"] {
      archive.addDirectory(directory)
    }
    // The kernel opens /dev/console for /init before devtmpfs is mounted.
    archive.addDevice("dev/console", .character, major: 5, minor: 1)
    archive.addDevice("dev/null", .character, major: 1, minor: 3, mode: 0o666)
    archive.addFile("bin/busybox", mode: 0o755, data: busybox)
    archive.addSymbolicLink("bin/sh", to: "busybox")
    archive.addFile("init", mode: 0o755, data: initScript)
    return archive
  }

  /// Adds the modules of an image's folder, where modprobe looks for them.
  mutating func addModules(from folder: URL, release: String) throws {
    for name in try listDirectory(folder) {
      addFile(
        "lib/modules/\(release)/\(name)", data: try readFile(folder.appendingPathComponent(name)))
    }
    // What `mount` without a type tries when the kernel knows no file system that fits.
    addFile("etc/filesystems", data: Data("ext4\n".utf8))
  }
}

extension InstalledImage {
  /// The image's initial root file system with files added, as bytes for the guest's memory.
  ///
  /// The additions are an archive of their own behind the image's: the kernel unpacks both.
  /// - Throws: `ImageError.file` when the image has none or a file can't be read.
  public func initramfs(adding overlay: [OverlayFile]) throws -> Data {
    guard let initrd else {
      throw ImageError.file(path: directory.path, reason: "has no initial root file system")
    }
    var bytes = try readFile(initrd)
    var addition = CPIOArchive()
    for file in overlay {
      addition.addFile(file.path, mode: file.mode, data: try readFile(file.contents))
    }
    if !overlay.isEmpty { bytes.append(addition.serialized()) }
    return bytes
  }
}
