// SPDX-License-Identifier: Apache-2.0
//
// The two ends of a trace, and the memory its code lies in. Traces use `preserve_none`, which Swift
// cannot say: every register is theirs, so going from trace to trace saves and restores none.

#define _GNU_SOURCE  // mremap
#include "CHost.h"

#include <sys/mman.h>

typedef __attribute__((preserve_none)) uint64_t (*trace)(void *state, int64_t budget,
                                                         uint64_t *slot);

uint64_t kiln_enter_trace(void *state, int64_t budget, const void *code) {
  return ((trace)code)(state, budget, NULL);
}

/// What a slot that is not linked jumps to. The offsets are `CPUStateLayout.budget` and `exitSlot`.
__attribute__((preserve_none)) static uint64_t trace_unlinked(void *state, int64_t budget,
                                                              uint64_t *slot) {
  *(int64_t *)((char *)state + KILN_STATE_BUDGET) = budget;
  *(uint64_t **)((char *)state + KILN_STATE_EXIT_SLOT) = slot;
  return 0;
}

uint64_t kiln_trace_unlinked(void) { return (uint64_t)&trace_unlinked; }

/// What a computed jump that leaves a trace goes through: on to the trace of its pc if the jump cache
/// knows one for the present fetch key. An entry is `JumpCacheLayout`: pc, key, head, code.
__attribute__((preserve_none)) static uint64_t trace_indirect(void *state, int64_t budget,
                                                              uint64_t *slot) {
  const char *fields = state;
  uint64_t pc = *(const uint64_t *)(fields + KILN_STATE_PC);
  const char *cache = *(const char *const *)(fields + KILN_STATE_JUMP_CACHE);
  if (cache) {
    const uint64_t *entry = (const uint64_t *)(cache + ((pc >> 1 ^ pc >> 15) & 16383) * 32);
    if (entry[0] == pc && entry[1] == *(const uint64_t *)(fields + KILN_STATE_FETCH_KEY) &&
        entry[3])
      __attribute__((musttail)) return ((trace)entry[3])(state, budget, slot);
  }
  *(int64_t *)((char *)state + KILN_STATE_BUDGET) = budget;
  return 1;
}

uint64_t kiln_trace_indirect(void) { return (uint64_t)&trace_indirect; }

/// What traces call slow paths through: on the way that is hardly ever gone the registers are saved here,
/// so that the trace may keep values in all of them. One result, and one that every trace looks at: LLVM 19
/// takes the register of a result that nobody reads for preserved.
__attribute__((preserve_most)) static uint64_t trace_preserving(void *state, uint64_t a, uint64_t b,
                                                                uint64_t c, kiln_helper helper) {
  kiln_helper_result result = helper(state, a, b, c);
  *(uint64_t *)((char *)state + KILN_STATE_SLOW_PATH_VALUE) = result.value;
  return result.outcome;
}

uint64_t kiln_trace_preserving(void) { return (uint64_t)&trace_preserving; }

/// Shared anonymous memory, twice: `mremap` of no bytes makes a second mapping of the same pages. Not a
/// file of its own, because perf looks for names of code in its map file only where memory is anonymous.
bool kiln_map_code(size_t code_bytes, size_t data_bytes, kiln_code_mapping *mapping) {
  char *writable = mmap(NULL, code_bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (writable == MAP_FAILED) return false;
  char *base = mmap(NULL, code_bytes + data_bytes, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) {
    munmap(writable, code_bytes);
    return false;
  }
  if (mremap(writable, 0, code_bytes, MREMAP_MAYMOVE | MREMAP_FIXED, base) == MAP_FAILED ||
      mprotect(base, code_bytes, PROT_READ | PROT_EXEC) != 0) {
    munmap(base, code_bytes + data_bytes);
    munmap(writable, code_bytes);
    return false;
  }
  mapping->executable = base;
  mapping->writable = writable;
  mapping->data = base + code_bytes;
  return true;
}

void kiln_unmap_code(const kiln_code_mapping *mapping, size_t code_bytes, size_t data_bytes) {
  munmap(mapping->executable, code_bytes + data_bytes);
  munmap(mapping->writable, code_bytes);
}
