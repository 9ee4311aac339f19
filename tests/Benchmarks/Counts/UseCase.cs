namespace EspaceFamille.Benchmarks.Counts;

/// <summary>Something that a user does, and what it may cost.</summary>
/// <param name="Run">One run of it, until its response.</param>
internal sealed record UseCase(string Name, Func<Task> Run)
{
    /// <summary>Waits for what follows a run after its response.</summary>
    public Func<Task> Follow { get; init; } = () => Task.CompletedTask;

    /// <summary>Commands before the response that it waits for.</summary>
    public int? MostCommands { get; init; }

    /// <summary>Commands that the response does not wait for; they may precede it and are not counted before it.</summary>
    public (string Namespace, string Command)[] Unawaited { get; init; } = [];

    /// <summary>The database of the service that is called. What it writes after its response may happen before it too.</summary>
    public string? Service { get; init; }

    public int? MostWritesOfService { get; init; }

    public int? MostWrites { get; init; }
}
