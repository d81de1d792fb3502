// SPDX-License-Identifier: Apache-2.0
//
// `kiln compare` as a process, with small guests and with shell scripts for peers: what it measures, how
// it says what is wrong, and what is left when it is interrupted or the disk is full.

import Glibc
import TestSupport
import Testing

@testable import KilnCommands

@Suite struct CompareTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The arguments that compare a guest of this folder.
  private func compare(_ guest: TinyGuest, _ options: String...) throws -> [String] {
    let kernel = try folder.file("guest.bin", guest.bytes)
    return [
      "compare", "--kernel", kernel, "--firmware", "none", "--memory", "16M", "--warm-up", "0",
      "--until", "READY", "--runs", "1",
    ] + options
  }

  /// An executable shell script. A file that some process holds open for writing can't be run, and a
  /// process that another test starts meanwhile inherits what is open here; so `cp` writes it.
  private func peer(_ name: String, _ script: String) throws -> String {
    let draft = try folder.file(name + ".draft", "#!/bin/sh\n" + script)
    chmod(draft, 0o755)
    let path = folder.path + "/" + name
    let command: [String] = ["/bin/cp", "-p", draft, path]
    let words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    try #require(posix_spawn(&child, "/bin/cp", nil, nil, words, nil) == 0)
    var status: Int32 = 0
    try #require(waitpid(child, &status, 0) == child && status == 0)
    return path
  }

  // MARK: Measuring

  @Test func modesAndAPeerSideBySide() throws {
    let qemu = try peer(
      "fake-qemu", "echo \"$@\" > \(folder.path)/words\necho READY; exec sleep 60\n")
    let json = folder.path + "/r.json"
    let result = try kiln(
      compare(
        .sleeping(after: "READY\n"), "--modes", "interpreter,tiered", "--set",
        "plain=--mode interpreter --no-fuse", "--peer", qemu, "--runs", "2", "--json", json,
        "--csv",
        folder.path + "/r.csv", "--html", folder.path + "/r.html", "--seed", "5"))
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(result.output.contains("2 runs each, interleaved, seed 5"))
    #expect(result.output.contains("guest output: equal in all runs"))
    #expect(result.errorLines.count == 8)
    let text = contents(json)
    for name in ["interpreter", "tiered", "plain", "fake-qemu"] {
      #expect(text.contains("\"name\" : \"\(name)\""))
    }
    // Kiln's own figures, its milestones and samples.
    #expect(text.contains("\"guest_instructions\""))
    #expect(text.contains("\"own_machine_ready\""))
    #expect(text.contains("\"own_process_start\""))
    #expect(contents(folder.path + "/r.csv").contains("fake-qemu,peer,median,finished,total,wall"))
    #expect(contents(folder.path + "/r.html").contains("fake-qemu"))
    // The peer got QEMU's spelling of the same machine.
    let words = contents(folder.path + "/words")
    #expect(words.hasPrefix("-machine virt -cpu rv64 -smp 1 -m 16M -nographic "))
    #expect(words.contains("-accel tcg,thread=single"))
    #expect(words.contains("-kernel \(folder.path)/guest.bin"))
  }

  @Test func samplesOfABusyGuest() throws {
    let json = folder.path + "/r.json"
    // Half a second of its own clock, long enough for some samples however fast it runs.
    var guest = TinyGuest()
    guest.start()
    guest.print("boot\n")
    guest.li(.t1, UInt32(5_000_000 * Sanitizer.slowdown))
    let again = guest.here()
    guest.csrr(.t0, 0xC01)
    guest.bltu(.t0, .t1, again)
    guest.print("READY\n")
    let forever = guest.here()
    guest.wfi()
    guest.jump(forever)
    let result = try kiln(compare(guest, "--modes", "tiered", "--json", json))
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(contents(json).contains("\"occupancy\""))
    #expect(contents(json).contains("\"interpreted\""))
  }

  @Test func reportsAreMadeAnewFromJSON() throws {
    let json = folder.path + "/r.json"
    let first = try kiln(
      compare(.sleeping(after: "READY\n"), "--modes", "interpreter", "--json", json))
    #expect(first.ending == .exit(0))
    let again = try kiln(["compare", "--from", json])
    #expect(again.ending == .exit(0))
    #expect(again.output == first.output)
    let copied = try kiln(["compare", "--from", json, "--json", "-"])
    #expect(copied.output == contents(json))
  }

  @Test func setsFromTOML() throws {
    let sets = try folder.file(
      "sets.toml",
      """
      [sets]
      plain = "--mode interpreter --no-fuse"
      listed = ["--mode", "interpreter", "--no-chain"]

      """)
    let result = try kiln(compare(.sleeping(after: "READY\n"), "--sets", sets))
    #expect(result.ending == .exit(0), "\(result.errors)")
    #expect(result.output.contains("\nlisted ") && result.output.contains("\nplain "))
    #expect(!result.output.contains("\ntiered"))
  }

  // MARK: What goes wrong

  @Test func mistakesAreFoundBeforeAnythingRuns() throws {
    let ready = TinyGuest.sleeping(after: "READY\n")
    let broken = try folder.file("broken.toml", "[sets]\na = = 3\n")
    let empty = try folder.file("empty.toml", "x = 1\n")
    let cases: [([String], Int32, String)] = [
      (["--peer", "/nowhere/qemu"], 125, "--peer /nowhere/qemu: /nowhere/qemu doesn't exist"),
      (["--peer", "no-such-qemu"], 125, "--peer no-such-qemu: no-such-qemu isn't in PATH"),
      (["--peer", folder.path], 125, "\(folder.path) is no program"),
      (["--peer", broken], 125, "\(broken) is no program"),
      (["--modes", "fast"], 64, "no mode is called 'fast'"),
      (["--modes", "interpreter,interpreter"], 64, "two candidates are called 'interpreter'"),
      (["--set", "a"], 64, "--set a: write NAME="),
      (["--set", "a=--mode nothing"], 64, "set a: "),
      (["--set", "a=--until x"], 64, "set a: --until is the comparison's to decide"),
      (["--set", "a='--mode"], 64, "is left open"),
      (["--sets", "/nowhere.toml"], 125, "--sets /nowhere.toml: No such file or directory"),
      (["--sets", broken], 125, "--sets \(broken):2: "),
      (["--sets", empty], 125, "unknown key 'x'"),
      (["--runs", "0"], 64, "--runs 0: a number from 1 to 1000"),
      (["--timeout", "0"], 64, "--timeout 0.0"),
      (["--baseline", "x"], 64, "--baseline x: no candidate is called so"),
      (["--workload", "ls"], 64, "only images with Kiln's own init"),
      (["--json", "/nowhere/x.json"], 125, "--json /nowhere/x.json: there is no folder /nowhere"),
      (["--html", folder.path], 125, "that is a folder"),
      (["--json", "-", "--csv", "-"], 64, "only one of --json, --csv and --html"),
      (["--from", "/nowhere.json"], 125, "--from /nowhere.json can't be read"),
      (["--from", broken], 125, "that is no comparison"),
      (["--drive", broken], 64, "the first run would change it"),
    ]
    for (options, status, text) in cases {
      let result = try kiln(try compare(ready) + options)
      #expect(result.ending == .exit(status), "\(options): \(result.errors)")
      #expect(result.errorLines.count == 1, "\(options): \(result.errors)")
      #expect(result.errors.contains(text), "\(options): \(result.errors)")
      #expect(result.output == "")
    }
  }

  @Test func aPeerWhoseOutputDiffers() throws {
    let other = try peer("other", "echo 'READY to differ'; exec sleep 60\n")
    let html = folder.path + "/r.html"
    let result = try kiln(
      compare(
        .sleeping(after: "READY\n"), "--modes", "interpreter", "--peer", other, "--html", html))
    #expect(result.ending == .exit(1))
    #expect(result.output.contains("DIFFERS from interpreter's"))
    #expect(result.output.contains("in line 1: expected 'READY', found 'READY to differ'"))
    #expect(contents(html).contains("READY to differ"))
  }

  @Test func aGuestThatNeverGetsThere() throws {
    let stuck = try peer("stuck", "echo hello; exec sleep 60\n")
    let json = folder.path + "/r.json"
    let result = try kiln(
      compare(
        .sleeping(after: "READY\n"), "--modes", "interpreter", "--peer", stuck, "--timeout", "5",
        "--json", json))
    #expect(result.ending == .exit(1))
    #expect(result.output.contains("problem: stuck: 5 s passed before the console printed 'READY'"))
    #expect(contents(json).contains("\"isComplete\" : false"))
    #expect(contents(json).contains("\"outcome\" : \"finished\""))
  }

  @Test func ctrlCLeavesPartialResults() throws {
    let marker = folder.path + "/started"
    // The second round never ends; the first is complete by then.
    let slow = try peer(
      "slow",
      """
      if [ -e \(marker) ]; then echo $$ > \(marker).again; else : > \(marker); echo READY; fi
      exec sleep 600

      """)
    let json = folder.path + "/r.json"
    let html = folder.path + "/r.html"
    let process = try KilnProcess(
      compare(
        .sleeping(after: "READY\n"), "--modes", "interpreter", "--peer", slow, "--runs", "2",
        "--json",
        json, "--html", html))
    let waits = process.wait { _ in contents(marker + ".again").hasSuffix("\n") }
    #expect(waits)
    let child = try #require(pid_t(contents(marker + ".again").dropLast()))
    process.kill(SIGINT)
    #expect(process.waitForEnd() == .exit(130))
    #expect(process.output.hasSuffix("partial: interrupted by Ctrl-C\n"))
    #expect(contents(json).contains("\"interruption\" : \"interrupted by Ctrl-C\""))
    #expect(contents(json).contains("\"outcome\" : \"finished\""))
    #expect(contents(html).contains("partial: interrupted by Ctrl-C"))
    // The child has gone with it.
    #expect(process.wait(seconds: 20) { _ in kill(child, 0) != 0 })
  }

  @Test func aFullDiskCostsThatFileOnly() throws {
    let csv = folder.path + "/r.csv"
    let result = try kiln(
      compare(
        .sleeping(after: "READY\n"), "--modes", "interpreter", "--json", "/dev/full", "--csv", csv))
    #expect(result.ending == .exit(125))
    #expect(
      result.errorLines.last
        == "kiln: --json: /dev/full can't be written: the disk is full; make room or choose another folder"
    )
    #expect(result.output.contains("interpreter"))
    #expect(contents(csv).contains("interpreter,own,median"))
  }

  @Test func nothingIsLeftBehind() throws {
    let scratch = try folder.folder("tmp")
    let result = try kiln(
      compare(.sleeping(after: "READY\n"), "--modes", "interpreter"),
      environment: ["TMPDIR": scratch])
    #expect(result.ending == .exit(0))
    let left = try #require(opendir(scratch))
    defer { closedir(left) }
    var count = 0
    while readdir(left) != nil { count += 1 }
    #expect(count == 2, "only . and ..")
  }

  // MARK: What boot writes for it

  @Test func statisticsAndSamplesGoToFiles() throws {
    let stats = folder.path + "/stats.json"
    let samples = folder.path + "/samples"
    let result = try kiln(
      folder.boot(
        .counting(from: 3_000_000), "--stats-file", stats, "--stats-samples", samples, "--mode",
        "tiered"))
    #expect(result.ending == .exit(0))
    #expect(result.errors == "")
    let text = contents(stats)
    let total = try number("guest_instructions", text)
    #expect(try number("machine_ready", text) > 0)
    #expect(try number("process_start", text) > 0)
    // The last sample is the end: all instructions, by tier.
    let last = try #require(contents(samples).split(separator: "\n").last.map(String.init))
    let work = try ["interpreted", "quick", "optimised"].map { try number($0, spaced(last)) }
    #expect(work.reduce(0, +) == total)
    let bad = try kiln(folder.boot(.printing("x\n"), "--stats-file", "/dev/full"))
    #expect(bad.ending == .exit(125))
    #expect(bad.errors.contains("/dev/full can't be written: the disk is full"))
  }

  /// A line of JSON with a space behind each colon, as `number` reads it.
  private func spaced(_ line: String) -> String {
    line.split(separator: ":").joined(separator: ": ")
  }

  @Test func aWatchedRunIsTheSameRun() throws {
    let arguments = try folder.boot(
      .counting(to: 5_000_000), "--deterministic", "--mode", "tiered", "--stats=json")
    let plain = try kiln(arguments)
    let watched = try kiln(arguments + ["--stats-samples", folder.path + "/samples"])
    #expect(
      try number("guest_instructions", plain.errors)
        == number("guest_instructions", watched.errors))
  }
}

@Suite struct OptionSetTests {
  @Test func wordsAreSplitAsAShellDoes() throws {
    #expect(try OptionSet.split("  --a b  --c ") == ["--a", "b", "--c"])
    #expect(
      try OptionSet.split(#"--append "a b" 'c "d"' e\ f "" "#) == [
        "--append", "a b", "c \"d\"", "e f", "",
      ])
    #expect(throws: (any Error).self) { try OptionSet.split("\"a") }
    #expect(throws: (any Error).self) { try OptionSet.split("a\\") }
    #expect(
      try OptionSet(parsing: "x-1=--mode tiered")
        == OptionSet(name: "x-1", words: ["--mode", "tiered"]))
  }
}

@Suite struct GuestWorkloadTests {
  /// What a workload runs is in the guest, whether it begins with the name or holds it somewhere.
  @Test func programsThatAreNamedGoAlong() throws {
    let folder = try TemporaryFolder()
    let programs = try folder.folder("programs")
    for name in ["first", "second", "third"] {
      _ = try folder.file("programs/\(name)", "text of \(name)")
    }
    let initrd = try folder.file("initrd", "image")
    let work = try GuestWorkloads(
      ["first:7", "for i in 1 2; do /bench/third $i; done", "/bench/none"], programs: programs,
      nonce: 1)
    #expect(
      work.workloads.map(\.command) == [
        "/bench/first 7", "for i in 1 2; do /bench/third $i; done", "/bench/none",
      ])
    let path = folder.path + "/archive"
    try work.write(behind: initrd, to: path)
    let archive = contents(path)
    #expect(archive.hasPrefix("image") && archive.contains("text of first"))
    #expect(archive.contains("text of third") && !archive.contains("text of second"))
  }
}
