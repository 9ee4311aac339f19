namespace EspaceFamille.Documents.Domain.Reviews;

internal enum ReviewState
{
    Waiting,
    Decided,

    /// <summary>The family withdrew its request before a decision.</summary>
    Closed,
}
