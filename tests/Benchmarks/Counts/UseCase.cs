namespace EspaceFamille.Benchmarks.Counts;

/// <summary>Something that a user does, and what it may cost.</summary>
/// <param name="Run">One run of it, until its response.</param>
internal sealed record UseCase(string Name, Func<Task> Run)
{
    /// <summary>Waits for what follows a run after its response.</summary>
    public Func<Task> Follow { get; init; } = () => Task.CompletedTask;

    public int? MostCommands { get; init; }

    public int? MostWritesBefore { get; init; }

    public int? MostWritesAfter { get; init; }

    public int? MostWrites { get; init; }
}
