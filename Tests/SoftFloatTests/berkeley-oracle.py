#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Answers operand records with Berkeley SoftFloat's results, for BerkeleyOracleTests.swift.

usage: berkeley-oracle.py OPERATION < records > answers

OPERATION is a softfloatpy function (f32_add, ui64_to_f16, f64_round_to_int...).
Record: rounding mode (u8, RISC-V rm), tininess (u8: 0 after, 1 before rounding), exact (u8),
5 bytes of padding, then three operands as u64. Answer: result and flags (RISC-V fflags) as u64.
All little-endian; patterns zero-extended.
"""

import struct
import sys

import softfloatpy

CLASSES = {
    "f16": softfloatpy.Float16, "f32": softfloatpy.Float32, "f64": softfloatpy.Float64,
    "bf16": softfloatpy.BFloat16,
    "i32": softfloatpy.Int32, "i64": softfloatpy.Int64,
    "ui32": softfloatpy.UInt32, "ui64": softfloatpy.UInt64,
}
SIZES = {"f16": 2, "bf16": 2, "f32": 4, "i32": 4, "ui32": 4, "f64": 8, "i64": 8, "ui64": 8}
OPERAND_COUNTS = {"sqrt": 1, "round_to_int": 1, "mul_add": 3}
MODES = [softfloatpy.RoundingMode(raw) for raw in range(5)]
TININESS = [
    softfloatpy.TininessMode.AFTER_ROUNDING, softfloatpy.TininessMode.BEFORE_ROUNDING]
RECORD = struct.Struct("<BBB5xQQQ")
ANSWER = struct.Struct("<QQ")


def main(operation):
    function = getattr(softfloatpy, operation)
    source, verb = operation.split("_", 1)
    operand_count = 1 if verb.startswith("to_") else OPERAND_COUNTS.get(verb, 2)
    is_rounding = verb == "round_to_int" or (
        verb.startswith(("to_i", "to_ui")) and source[-2:].isdigit() and "f" in source)
    make, size = CLASSES[source].from_bytes, SIZES[source]
    answers = bytearray()
    last = None
    for mode, tininess, exact, *operands in RECORD.iter_unpack(sys.stdin.buffer.read()):
        if (mode, tininess) != last:
            softfloatpy.set_rounding_mode(MODES[mode])
            softfloatpy.set_tininess_mode(TININESS[tininess])
            last = (mode, tininess)
        arguments = [make(bits.to_bytes(size, "big")) for bits in operands[:operand_count]]
        softfloatpy.set_exception_flags(0)
        if is_rounding:
            result = function(*arguments, MODES[mode], bool(exact))
        else:
            result = function(*arguments)
        flags = softfloatpy.get_exception_flags()
        bits = int(result) if isinstance(result, bool) else int.from_bytes(result.to_bytes(), "big")
        answers += ANSWER.pack(bits, flags)
    sys.stdout.buffer.write(answers)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
