namespace EspaceFamille.Documents.Api;

/// <summary>An agent's change of the own decision.</summary>
public sealed record ChangeDecisionRequest
{
    /// <summary>The number of the decision that is undone, as the agent read it.</summary>
    /// <example>1</example>
    public required int Undoes { get; init; }

    /// <summary>The decision that replaces it.</summary>
    public required ReviewDecision Decision { get; init; }

    /// <summary>Why the decision is changed: at most 500 characters, which the family reads.</summary>
    /// <example>Le certificat a été lu trop vite.</example>
    public string? ChangeReason { get; init; }

    /// <summary>Why the documents are refused, for clients that do not read the town's list; ignored beside a code.</summary>
    public RefusalReason? Reason { get; init; }

    /// <summary>The code of a reason that the town's list offers; required with a refusal without <see cref="Reason"/>.</summary>
    /// <example>wrongDates</example>
    public string? ReasonCode { get; init; }

    /// <summary>What the family reads beside the reason: at most 500 characters, required with <see cref="RefusalReason.Other"/>.</summary>
    /// <example>Le certificat ne porte pas le nom de l’enfant.</example>
    public string? Words { get; init; }
}
