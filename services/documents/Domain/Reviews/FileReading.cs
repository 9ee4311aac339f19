namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>An agent opened a file. The family sees when, and which file.</summary>
internal sealed record FileReading
{
    /// <summary>The agent's account.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string FileId { get; init; }
}
