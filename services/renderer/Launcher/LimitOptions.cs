namespace EspaceFamille.Launcher;

/// <summary>
/// The limits of each tool. A tool that came within a tenth of one may have silently omitted a part: its result is not used.
/// </summary>
internal sealed record LimitOptions
{
    /// <summary>How close to a limit a tool may come.</summary>
    public const double Share = 0.9;

    /// <summary>Resident memory of all processes of a tool, as the launcher measures it every <see cref="Watch"/>.</summary>
    public long ResidentBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Address space (RLIMIT_AS): a backstop behind the resident memory.</summary>
    public long AddressSpaceBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Size of each file that a tool writes.</summary>
    public long FileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Processor time of one process, in seconds.</summary>
    public long CpuSeconds { get; init; } = 30;

    /// <summary>Processes and threads of a tool, as the launcher counts them.</summary>
    public int Tasks { get; init; } = 64;

    /// <summary>From the start of a job to its end; a job that waits longer is a failure of the renderer.</summary>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromSeconds(120);

    public static TimeSpan Watch { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// A single request for that much address space ends the tool at once: refused instead, a tool would omit a picture and report a
    /// success. Smaller requests fail only close to the limit, which the launcher sees.
    /// </summary>
    public long MappingBytes => (long)(AddressSpaceBytes * (1 - Share));
}
