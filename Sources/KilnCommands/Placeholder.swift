import Machines
import DeviceModel
import Glibc
import ExecutionEngine

final class StdoutBackend: CharacterBackend {
  func write(_ bytes: UnsafeRawBufferPointer) { _ = Glibc.write(1, bytes.baseAddress, bytes.count) }
}
public func quickBoot(_ a: [String]) {
  var c = MachineConfiguration()
  c.kernel = a[1]; c.initialRAMDisk = a.count > 2 && a[2] != "-" ? a[2] : nil
  c.commandLine = a.count > 3 ? a[3] : ""
  if a.count > 4, a[4] != "-" { c.firmware = a[4] == "none" ? .none : .file(a[4]) }
  if a.count > 5 { c.isDeterministic = true }
  do {
    let m = try RISCVVirtMachine(c, console: StdoutBackend())
    let t = hostNanoseconds()
    let v = m.vcpu
    Thread.start("watch") { while true { sleep(5); let l = "pc \(String(v.state.load(as: UInt64.self), radix: 16)) retired \(v.retired)\n"; _ = Glibc.write(2, l, l.utf8.count) } }
    let e = m.run()
    let s = Double(hostNanoseconds() - t) / 1e9
    print(e, m.vcpu.retired, s, "MIPS", Double(m.vcpu.retired) / s / 1e6, m.vcpu.statistics, m.vcpu.blockStatistics, m.vcpu.mmu.statistics, "ns/insn", Double(m.vcpu.statistics.translateNanoseconds) / Double(m.vcpu.blockStatistics.instructions))
  } catch { print("error:", error) }
}
