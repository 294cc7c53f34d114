"""What the comparisons share: one core, processor time, best and median of several runs."""
import os
import resource
import statistics
import subprocess
import time


def use_one_core():
    """Call before importing a rival: numeric libraries read these when they load."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def time_call(call, runs):
    """-> (result of the last run, [(processor seconds, wall seconds)])."""
    times, result = [], None
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        result = call()
        times.append((time.process_time() - cpu, time.perf_counter() - wall))
    return result, times


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run_program(command, data):
    """-> (standard output, processor seconds, wall seconds) of a whole process, its loading included."""
    wall, cpu = time.perf_counter(), children_seconds()
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {done.returncode}")
    return done.stdout, children_seconds() - cpu, time.perf_counter() - wall


def time_program(command, data, idle, runs):
    """As time_call(), for a process: what a run on `idle` takes (loading) is taken off."""
    loading = statistics.median(run_program(command, idle)[1] for _ in range(5))
    loading_wall = statistics.median(run_program(command, idle)[2] for _ in range(5))
    times, out = [], b""
    for _ in range(runs):
        out, cpu, wall = run_program(command, data)
        times.append((max(cpu - loading, 1e-9), max(wall - loading_wall, 1e-9)))
    return out, times


def rates(amount, times):
    """-> (best, median) amount a second of processor time, and the median by wall time."""
    cpu = [c for c, _ in times]
    return amount / min(cpu), amount / statistics.median(cpu), amount / statistics.median(w for _, w in times)
