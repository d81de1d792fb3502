// SPDX-License-Identifier: Apache-2.0
//
// Terminal guard: the terminal is put back whatever ends the process. The saved settings must be
// reachable from a signal handler, so they are the one piece of process-wide state in Kiln. Also what
// only a C compiler knows about the build.

#include "CHost.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved;
static int guarded = -1;
static int saved_flags;
static atomic_bool active;
/// What a terminal is sent when the process ends or pauses; 0 bytes for nothing.
static char farewell[64];
static atomic_size_t farewell_size;
static int farewell_descriptor = -1;

void kiln_terminal_guard_restore(void) {
  int keep = errno;
  size_t size = atomic_exchange(&farewell_size, 0);
  // A terminal that takes nothing now is left as it is.
  if (size > 0 && write(farewell_descriptor, farewell, size) < 0) errno = keep;
  if (!atomic_exchange(&active, false)) return;
  tcsetattr(guarded, TCSANOW, &saved);
  fcntl(guarded, F_SETFL, saved_flags);
  errno = keep;
}

static void on_signal(int number) {
  kiln_terminal_guard_restore();
  signal(number, SIG_DFL);
  raise(number);
}

/// Has signals that kill, and the end of the process, restore the terminal.
static void install(void) {
  static atomic_bool installed;
  if (atomic_exchange(&installed, true)) return;
  static const int fatal[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGBUS, SIGILL, SIGFPE,
                              SIGABRT, SIGTRAP};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigaction(fatal[i], &action, NULL);
  }
  atexit(kiln_terminal_guard_restore);
}

void kiln_terminal_guard_install(int descriptor) {
  if (tcgetattr(descriptor, &saved) != 0) return;
  guarded = descriptor;
  saved_flags = fcntl(descriptor, F_GETFL);
  install();
}

void kiln_terminal_farewell(int descriptor, const char *text) {
  size_t size = strlen(text);
  if (size > sizeof farewell) return;
  // A signal that comes between the stores sends nothing.
  atomic_store(&farewell_size, 0);
  farewell_descriptor = descriptor;
  memcpy(farewell, text, size);
  atomic_store(&farewell_size, size);
  install();
}

bool kiln_terminal_raw(int descriptor) {
  if (descriptor != guarded) return false;
  struct termios raw = saved;
  cfmakeraw(&raw);
  raw.c_oflag |= OPOST;  // the guest sends CR LF itself; host messages need the LF translated
  atomic_store(&active, true);
  return tcsetattr(descriptor, TCSANOW, &raw) == 0;
}

int32_t kiln_thread_id(void) { return (int32_t)syscall(SYS_gettid); }

void kiln_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

bool kiln_thread_sanitizer(void) {
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
  return true;
#endif
#endif
  return false;
}
