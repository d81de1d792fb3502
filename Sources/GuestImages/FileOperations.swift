// SPDX-License-Identifier: Apache-2.0
//
// File work with this module's errors: every failure names the path, and a full disk is told apart
// from everything else. Nothing here knows about images.

import Foundation

extension ImageError {
  /// The error for a failed write: a full disk is told apart from everything else.
  static func writing(_ file: URL, failed error: any Error) -> ImageError {
    var codes = [error as NSError]
    while let cause = codes.last?.userInfo[NSUnderlyingErrorKey] as? NSError { codes.append(cause) }
    let isFull = codes.contains {
      $0.domain == NSPOSIXErrorDomain && $0.code == Int(POSIXError.ENOSPC.rawValue)
        || $0.domain == NSCocoaErrorDomain && $0.code == CocoaError.fileWriteOutOfSpace.rawValue
    }
    if isFull { return .diskFull(path: file.deletingLastPathComponent().path, needed: 0) }
    return .file(path: file.path, reason: "can't be written")
  }
}

/// Creates a folder and those above it.
func createDirectory(_ folder: URL) throws {
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  } catch {
    throw ImageError.writing(folder, failed: error)
  }
}

/// The names in a folder, sorted.
func listDirectory(_ folder: URL) throws -> [String] {
  do {
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  } catch {
    throw ImageError.file(path: folder.path, reason: "can't be read")
  }
}

/// The contents of a file.
func readFile(_ file: URL) throws -> Data {
  do {
    return try Data(contentsOf: file)
  } catch {
    throw ImageError.file(path: file.path, reason: "can't be read")
  }
}

/// Writes a file: readers see the old contents or the new, nothing between.
func writeFile(_ data: Data, to file: URL) throws {
  do {
    try data.write(to: file, options: .atomic)
  } catch {
    throw ImageError.writing(file, failed: error)
  }
}

/// Moves a file or folder within one file system.
func moveFile(_ file: URL, to destination: URL) throws {
  do {
    try FileManager.default.moveItem(at: file, to: destination)
  } catch {
    throw ImageError.writing(destination, failed: error)
  }
}

/// Removes a file or folder if it exists.
func removeFile(_ file: URL) throws {
  guard FileManager.default.fileExists(atPath: file.path) else { return }
  do {
    try FileManager.default.removeItem(at: file)
  } catch {
    throw ImageError.file(path: file.path, reason: "can't be removed")
  }
}
