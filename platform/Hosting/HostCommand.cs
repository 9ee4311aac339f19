namespace EspaceFamille.Platform;

/// <summary>A command that the host runs instead of serving: <c>EspaceFamille.Reservations import --data DIR</c>.</summary>
public sealed record HostCommand(string Name, Func<IServiceProvider, string[], CancellationToken, Task<int>> Run)
{
    /// <summary>
    /// Whether it waits for migrations where its host does (<see cref="BeforeServingOptions"/>): it may be started beside them. A command
    /// that repairs an installation does not.
    /// </summary>
    public bool AwaitsMigrations { get; init; }
}
