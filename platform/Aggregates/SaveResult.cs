namespace EspaceFamille.Platform;

/// <summary>The kinds of <see cref="SaveResult"/>.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>Another writer created or changed the aggregate since it was read: read it again and decide again.</summary>
    Stale,

    /// <summary>Another document has the value of a unique index: a retry gives the same result.</summary>
    Taken,
}

/// <summary>The result of one write of an aggregate.</summary>
/// <param name="Index">The name of the unique index that refused the write; null unless the outcome is Taken.</param>
public sealed record SaveResult(SaveOutcome Outcome, string? Index)
{
    public static readonly SaveResult Saved = new(SaveOutcome.Saved, Index: null);
    public static readonly SaveResult Stale = new(SaveOutcome.Stale, Index: null);

    public static SaveResult Taken(string index) => new(SaveOutcome.Taken, index);

    public bool IsSaved => Outcome is SaveOutcome.Saved;
}
