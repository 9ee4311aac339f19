namespace EspaceFamille.Platform;

/// <summary>A command that the host runs instead of serving: <c>EspaceFamille.Reservations import --data DIR</c>.</summary>
public sealed record HostCommand(string Name, Func<IServiceProvider, string[], CancellationToken, Task<int>> Run);
