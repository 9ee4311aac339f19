namespace EspaceFamille.EndToEnd.Tests.Kills;

/// <summary>
/// One kill on the way of a file to its pages. The file is sent after <paramref name="ArmAsync"/>: a process that is being stopped would
/// still render it. <paramref name="HappenAsync"/> completes once the process was killed and is started again.
/// </summary>
internal sealed record RenderingKill(string Where, Func<Task> ArmAsync, Func<Task> HappenAsync);
